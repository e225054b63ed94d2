import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSqliteStore } from '../../server/src/history/sqlite';
import { startIngest } from './child';
import { idsIn, killAgainAndAgain } from './killing';
import { NOON } from './samples';

const KILLS = 20;

async function keptIn(filename: string): Promise<string[]> {
  const store = createSqliteStore({ filename, now: () => NOON });
  await store.open();
  const kept = await idsIn(store);
  await store.close();
  return kept;
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
    await killAgainAndAgain(filename, KILLS, () => keptIn(filename));
  });

  it('shares its file with another one that does the same', async () => {
    const both = [startIngest(filename, 1, 60), startIngest(filename, 2, 60)];
    expect(await Promise.all(both.map(({ end }) => end))).toStrictEqual([0, 0]);
    const acknowledged = both.flatMap((ingest) => ingest.acknowledged());
    expect((await keptIn(filename)).sort()).toStrictEqual(acknowledged.sort());
  });
});
