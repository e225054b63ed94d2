// Prunes a history of 10 million events while others arrive, and prints what that does to them. Takes minutes and
// 10 GB; not part of `npm run bench`. Arguments: sqlite or postgres, rows, seconds.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPostgresStore } from '../../server/src/history/postgres';
import { createSqliteStore } from '../../server/src/history/sqlite';
import type { HistoryStore } from '../../server/src/history/store';
import { createWorkerStore } from '../../server/src/history/worker-store';
import { median } from '../measure';
import { barePostgres, bareSqlite } from './drivers';
import { inDirectory, inSchema } from './places';
import { historyOn, ingest, START } from './workload';

const [backend = 'sqlite', rows = '10000000', seconds = '60'] = process.argv.slice(2);
const EVENTS = Number(rows);
const EACH = 20;
/** One event every 6 s, and the older half goes. */
const STEP = 6_000;
const until = START - (EVENTS / 2) * STEP;
const body = JSON.stringify({
  ...{ type: 'view', channel: 'web', topics: ['televisions'], documentIds: ['document-7'] },
  ...{ contentType: 'api::article.article', path: '/guides/how-to-choose-7' },
});

function fillSqlite(filename: string): void {
  const db = bareSqlite(filename);
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -400000');
  const insert = db.prepare(
    'INSERT INTO context_variants_events (visitor, id, at, purposes, body) VALUES (?, ?, ?, 3, ?)',
  );
  const visitors = EVENTS / EACH;
  const write = db.transaction((from: number, to: number) => {
    for (let v = from; v < to; v += 1) {
      const visitor = Buffer.from(v.toString(16).padStart(64, '0'), 'hex');
      for (let n = 0; n < EACH; n += 1)
        insert.run(
          visitor,
          Buffer.from(`e${n}`),
          START - (n * visitors + ((v * 7919) % visitors)) * STEP,
          body,
        );
    }
  });
  for (let v = 0; v < visitors; v += 5_000) write(v, Math.min(v + 5_000, visitors));
  // else the first commit that is measured would have to tidy up after these
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

async function fillPostgres(connection: { readonly schema: string }): Promise<void> {
  const client = barePostgres(connection);
  await client.connect();
  const visitors = EVENTS / EACH;
  await client.query(
    `INSERT INTO ${connection.schema}.context_variants_events (visitor, id, at, purposes, body)
     SELECT decode(lpad(to_hex(v), 64, '0'), 'hex'), ('e' || n)::bytea,
            ${START} - (n * ${visitors}::bigint + (v::bigint * 7919) % ${visitors}) * ${STEP}, 3, '${body}'
     FROM generate_series(0, ${visitors - 1}) v, generate_series(0, ${EACH - 1}) n`,
  );
  await client.query(`ANALYZE ${connection.schema}.context_variants_events`);
  await client.end();
}

const show = (name: string, waits: readonly number[]): void => {
  const sorted = [...waits].sort((a, b) => a - b);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? NaN;
  const figures = [median(waits), p99, Math.max(...waits)].map((ms) => ms.toFixed(1));
  console.log(
    `${name}: ${waits.length} batches, median ${figures[0]} ms, p99 ${figures[1]} ms, longest ${figures[2]} ms`,
  );
};

/** Sends a batch of ten every 20 ms until told to stop; how long each took to be acknowledged, in ms. */
async function arriving(store: HistoryStore, stop: AbortSignal): Promise<number[]> {
  const history = historyOn(store);
  const one = ingest(history, 1, 1);
  const waits: number[] = [];
  while (!stop.aborted) {
    const begun = performance.now();
    await one.work();
    waits.push(performance.now() - begun);
    await sleep(20);
  }
  return waits;
}

async function measure(store: HistoryStore): Promise<void> {
  await store.open();
  const time = Number(seconds) * 1_000;
  show('no pruning', await arriving(store, AbortSignal.timeout(10_000)));
  const signal = AbortSignal.timeout(time);
  const stop = new AbortController();
  const waits = arriving(store, stop.signal);
  const begun = performance.now();
  const pruned = await historyOn(store).prune(until, { signal });
  const spent = (performance.now() - begun) / 1_000;
  stop.abort();
  show('while pruning', await waits);
  console.log(
    `pruned ${pruned.events} events in ${spent.toFixed(1)} s: ${Math.round(pruned.events / spent)} events/s`,
  );
  await store.close();
}

async function main(): Promise<void> {
  const begun = performance.now();
  const filled = (): void =>
    console.log(
      `${EVENTS} events in ${backend}, filled in ${Math.round((performance.now() - begun) / 1_000)} s`,
    );
  if (backend === 'sqlite')
    await inDirectory(async (directory) => {
      const filename = path.join(directory, 'history.db');
      const tables = createSqliteStore({ filename, now: Date.now });
      await tables.open();
      await tables.close();
      fillSqlite(filename);
      filled();
      await measure(createWorkerStore({ filename }));
    });
  else
    await inSchema(async (connection) => {
      const store = createPostgresStore({ connection, now: Date.now });
      await store.open();
      await fillPostgres(connection);
      filled();
      await store.close();
      await measure(createPostgresStore({ connection, now: Date.now }));
    });
}

void main();
