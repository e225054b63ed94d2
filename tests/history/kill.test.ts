import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSqliteStore } from '../../server/src/history/sqlite';
import { hashOf, NOON, seeded } from './samples';

const KILLS = 20;

/** Runs the child and kills it once it has acknowledged `after` events and `ms` more; answers all acknowledged. */
async function ingestUntilKilled(
  filename: string,
  round: number,
  after: number,
  ms: number,
): Promise<string[]> {
  const register = path.join(__dirname, 'register.cjs');
  const script = path.join(__dirname, 'ingest.ts');
  const child = spawn(process.execPath, ['-r', register, script, filename, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let due = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (due || output.split('\n').length <= after) return;
    due = true;
    setTimeout(() => child.kill('SIGKILL'), ms);
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  // the last line may be cut short
  return output.split('\n').slice(0, -1);
}

describe('a process killed while it takes events in', () => {
  it(`has kept every acknowledged event, and none twice, ${KILLS} times in a row`, async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'history-'));
    const filename = path.join(directory, 'history.db');
    const random = seeded(9);
    const acknowledged: string[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      const heard = await ingestUntilKilled(filename, round, 1 + Math.floor(random() * 300), random() * 60);
      expect(heard.length).toBeGreaterThan(0);
      acknowledged.push(...heard);

      const store = createSqliteStore({ filename, now: () => NOON });
      await store.open();
      const kept: string[] = [];
      for (let sender = 0; sender < 8; sender += 1)
        kept.push(...(await store.eventsOf(hashOf(`sender ${sender}`))).map((event) => event.id));
      await store.close();

      const distinct = new Set(kept);
      expect(kept).toHaveLength(distinct.size);
      expect(acknowledged.filter((id) => !distinct.has(id))).toStrictEqual([]);
      // a batch is there wholly or not at all
      for (const id of kept) expectWhole(id, distinct);
    }
    await rm(directory, { recursive: true });
  });
});

function expectWhole(id: string, kept: ReadonlySet<string>): void {
  const [round, sender, batch] = id.split('-').map(Number);
  const size = 1 + (((sender ?? 0) + (batch ?? 0)) % 7);
  const missing = Array.from({ length: size }, (_, n) => `${round}-${sender}-${batch}-${n}`).filter(
    (sibling) => !kept.has(sibling),
  );
  if (missing.length > 0)
    throw new Error(`only a part of the batch of ${id} was kept: ${missing.join()} missing`);
}
