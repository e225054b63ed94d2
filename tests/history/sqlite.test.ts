import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Knex } from 'knex';
import { sqlite } from '../../server/src/history/sqlite';
import { createSqliteStore } from '../../server/src/history/sqlite';
import { storeContract, type Place } from './store-contract';
import { anEvent, hashOf, NOON } from './samples';

async function aFile(): Promise<Place & { readonly filename: string }> {
  const directory = await mkdtemp(path.join(tmpdir(), 'history-'));
  const filename = path.join(directory, 'not', 'yet', 'there', 'history.db');
  return {
    filename,
    store: (options) => createSqliteStore({ filename, now: () => NOON, ...options }),
    clear: () => rm(directory, { recursive: true }),
  };
}

storeContract('SQLite', aFile);

describe('the SQLite file of a history', () => {
  let place: Place & { readonly filename: string };
  beforeEach(async () => {
    place = await aFile();
  });
  afterEach(() => place.clear());

  const valueOf = async (db: Knex, pragma: string): Promise<unknown> => {
    const rows: Record<string, unknown>[] = await db.raw(`PRAGMA ${pragma}`);
    return Object.values(rows[0] ?? {})[0];
  };

  it('is created with its directories', async () => {
    const store = place.store();
    await store.open();
    expect(existsSync(place.filename)).toBe(true);
    await store.close();
  });

  it('syncs each commit to the disk and lets readers in while it writes, on the live connection', async () => {
    const dialect = sqlite(place.filename);
    const db = dialect.connect();
    await dialect.check(db);
    expect(await valueOf(db, 'journal_mode')).toBe('wal');
    expect(await valueOf(db, 'synchronous')).toBe(2);
    expect(await valueOf(db, 'foreign_keys')).toBe(1);
    await db.destroy();
  });

  it.each(['synchronous = NORMAL', 'journal_mode = DELETE', 'foreign_keys = OFF', 'busy_timeout = 0'])(
    'is not used on a connection with %s',
    async (pragma) => {
      const dialect = sqlite(place.filename);
      const db = dialect.connect();
      await db.raw(`PRAGMA ${pragma}`);
      await expect(dialect.check(db)).rejects.toMatchObject({ name: 'StoreUnavailableError' });
      await db.destroy();
    },
  );

  it('cannot be memory, which forgets', async () => {
    const store = createSqliteStore({ filename: ':memory:', now: () => NOON });
    await expect(store.open()).rejects.toThrow('journal_mode is memory');
  });

  it('says that it is unavailable where the file is not a database', async () => {
    const store = place.store();
    await store.open();
    await store.close();
    await writeFile(place.filename, 'a shopping list, and long enough to be read as a header '.repeat(99));
    await expect(place.store().open()).rejects.toMatchObject({ name: 'StoreUnavailableError' });
  });

  it('says that it is unavailable, soon and to each caller, while another process holds the file', async () => {
    const store = place.store();
    await store.open();
    const other = sqlite(place.filename).connect();
    await other.raw('BEGIN IMMEDIATE');
    const calls = ['a', 'b', 'c'].map((id) => store.append([anEvent(id)]));
    for (const call of await Promise.allSettled(calls))
      expect(call).toMatchObject({ reason: { name: 'StoreUnavailableError' } });
    await other.raw('ROLLBACK');
    expect(await store.append([anEvent('a')])).toStrictEqual(['accepted']);
    expect(await store.eventsOf(hashOf('ada'))).toHaveLength(1);
    await other.destroy();
    await store.close();
  });
});
