import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWorkerStore } from '../../server/src/history/worker-store';
import { anEvent, hashOf } from './samples';
import { storeContract, type Place } from './store-contract';

const SOURCE = {
  script: path.resolve(__dirname, '../../server/src/history/worker-entry.ts'),
  execArgv: ['-r', path.resolve(__dirname, '../../.config/register.cjs')],
};

async function aFile(): Promise<Place & { readonly filename: string }> {
  const directory = await mkdtemp(path.join(tmpdir(), 'history-'));
  const filename = path.join(directory, 'history.db');
  return {
    filename,
    store: ({ now: _, ...options } = {}) => createWorkerStore({ filename, ...SOURCE, ...options }),
    clear: () => rm(directory, { recursive: true }),
  };
}

storeContract('SQLite in a thread of its own', aFile);

describe('a history in a thread of its own', () => {
  let place: Place & { readonly filename: string };
  beforeEach(async () => {
    place = await aFile();
  });
  afterEach(() => place.clear());

  it('says that it is unavailable when the thread dies, and starts it anew for the next call', async () => {
    const script = path.join(__dirname, 'falling-worker.ts');
    const store = createWorkerStore({ filename: place.filename, ...SOURCE, script });
    await store.open();
    await store.append([anEvent('a')]);
    const calls = [store.totals(0, 1), store.append([anEvent('b')])];
    for (const call of await Promise.allSettled(calls))
      expect(call).toMatchObject({ reason: { name: 'StoreUnavailableError' } });
    const again = [store.append([anEvent('c')]), store.append([anEvent('a')])];
    expect(await Promise.all(again)).toStrictEqual([['accepted'], ['duplicate']]);
    await store.close();
  });

  it('runs from the built plugin, by its own name', async () => {
    const built = createRequire(__filename).resolve('strapi-plugin-context-variants/history-worker');
    expect(existsSync(built)).toBe(true);
    const store = createWorkerStore({ filename: place.filename });
    await store.open();
    expect(await store.append([anEvent('a')])).toStrictEqual(['accepted']);
    expect(await store.eventsOf(hashOf('ada'))).toHaveLength(1);
    await store.close();
  });

  it('says that it is unavailable where its code cannot be found', async () => {
    const store = createWorkerStore({ filename: place.filename, script: path.join(tmpdir(), 'nowhere.js') });
    await expect(store.open()).rejects.toMatchObject({ name: 'StoreUnavailableError' });
  });
});
