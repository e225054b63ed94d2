// How long the event loop is held up while 2,000 events a second arrive on SQLite: with the store in this thread, and
// in its own. Prints a table; not part of `npm run bench`. Needs the built plugin.
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSqliteStore } from '../../server/src/history/sqlite';
import type { HistoryStore } from '../../server/src/history/store';
import { createWorkerStore } from '../../server/src/history/worker-store';
import { inDirectory, printDisk } from './places';
import { historyOn, ingest } from './workload';

const SECONDS = 8;
const BATCHES_A_SECOND = 200;

async function held(name: string, store: HistoryStore | null): Promise<void> {
  await store?.open();
  const one = store && ingest(historyOn(store), 1, 1);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const work: Promise<number>[] = [];
  const begun = performance.now();
  const cpu = process.cpuUsage();
  delay.enable();
  for (let n = 0; n < SECONDS * BATCHES_A_SECOND; n += 1) {
    const due = begun + (n * 1_000) / BATCHES_A_SECOND;
    if (due > performance.now()) await sleep(due - performance.now());
    if (one) work.push(Promise.resolve(one.work()));
  }
  delay.disable();
  const events = (await Promise.all(work)).reduce((sum, count) => sum + count, 0);
  const { user, system } = process.cpuUsage(cpu);
  const ms = [50, 99, 99.9].map((p) => (delay.percentile(p) / 1e6 - 1).toFixed(2));
  console.log(
    `${name.padEnd(16)} p50 ${ms[0]} ms, p99 ${ms[1]} ms, p99.9 ${ms[2]} ms, longest ${(delay.max / 1e6 - 1).toFixed(1)} ms; ` +
      `${Math.round((events * 1_000) / (performance.now() - begun))} events/s, CPU ${((user + system) / SECONDS / 1e4).toFixed(0)} %`,
  );
  await store?.close();
}

void inDirectory(async (directory) => {
  await printDisk();
  for (let round = 0; round < 2; round += 1) {
    await held('nothing arrives', null);
    await held(
      'in this thread',
      createSqliteStore({ filename: path.join(directory, `a${round}`), now: Date.now }),
    );
    await held('in its own', createWorkerStore({ filename: path.join(directory, `b${round}`) }));
  }
});
