import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSqliteStore } from '../../server/src/history/sqlite';
import { startIngest } from './child';
import { hashOf, NOON, seeded } from './samples';

const KILLS = 20;
const SENDERS = 8;

/** Kills a child once it has acknowledged `after` events, `ms` later; answers all that it acknowledged. */
async function ingestUntilKilled(
  filename: string,
  round: number,
  after: number,
  ms: number,
): Promise<string[]> {
  const ingest = startIngest(filename, round);
  while (ingest.acknowledged().length < after) await once(ingest.process.stdout, 'data');
  setTimeout(() => ingest.process.kill('SIGKILL'), ms);
  expect(await ingest.end).toBe('SIGKILL');
  return ingest.acknowledged();
}

async function keptIn(filename: string): Promise<string[]> {
  const store = createSqliteStore({ filename, now: () => NOON });
  await store.open();
  const visitors = Array.from({ length: SENDERS }, (_, sender) => hashOf(`sender ${sender}`));
  const events = await Promise.all(visitors.map((visitor) => store.eventsOf(visitor)));
  await store.close();
  return events.flat().map((event) => event.id);
}

/** The ids of the batch that an id of `ingest.ts` belongs to. */
function batchOf(id: string): string[] {
  const [round, sender = 0, batch = 0] = id.split('-').map(Number);
  return Array.from({ length: 1 + ((sender + batch) % 7) }, (_, n) => `${round}-${sender}-${batch}-${n}`);
}

describe('a process that takes events in', () => {
  let directory: string;
  let filename: string;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'history-'));
    filename = path.join(directory, 'history.db');
  });
  afterEach(() => rm(directory, { recursive: true }));

  it(`has kept every acknowledged event, none twice and no half batch, killed ${KILLS} times in a row`, async () => {
    const random = seeded(9);
    const acknowledged: string[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      const after = 1 + Math.floor(random() * 300);
      acknowledged.push(...(await ingestUntilKilled(filename, round, after, random() * 60)));
      const kept = await keptIn(filename);
      const distinct = new Set(kept);
      expect(kept).toHaveLength(distinct.size);
      expect(acknowledged.filter((id) => !distinct.has(id))).toStrictEqual([]);
      expect(kept.filter((id) => !batchOf(id).every((other) => distinct.has(other)))).toStrictEqual([]);
    }
  });

  it('shares its file with another one that does the same', async () => {
    const both = [startIngest(filename, 1, 60), startIngest(filename, 2, 60)];
    expect(await Promise.all(both.map(({ end }) => end))).toStrictEqual([0, 0]);
    const acknowledged = both.flatMap((ingest) => ingest.acknowledged());
    expect((await keptIn(filename)).sort()).toStrictEqual(acknowledged.sort());
  });
});
