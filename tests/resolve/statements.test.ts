import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHistory, plainCodec } from '../../server/src/history/history';
import { SqlStore } from '../../server/src/history/sql-store';
import { sqlite } from '../../server/src/history/sqlite';
import { chaining, DAY, type Chain } from '../history/remembering';
import { aConsent, anEvent, hashOf, NOON } from '../history/samples';

let directory: string;
let store: SqlStore;
let statements = 0;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'statements-'));
  const dialect = sqlite(path.join(directory, 'history.db'));
  const connect = () => dialect.connect().on('query', () => (statements += 1));
  store = new SqlStore({ ...dialect, connect }, { now: () => NOON });
  await store.open();
  const granted = aConsent();
  for (let n = 0; n < 1_000; n += 1) {
    const device = hashOf(`device ${n}`);
    await store.putConsent(device, granted);
    if (n % 2) await store.link(device, hashOf(`person ${n}`), { at: NOON, said: null, granted });
  }
  await store.append(
    Array.from({ length: 5_000 }, (_, n) =>
      anEvent(`e${n}`, { visitor: hashOf(`device ${n % 1_000}`), at: NOON + n }),
    ),
  );
}, 300_000);
afterAll(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

const aHistory = () =>
  createHistory<Chain>({
    store,
    fold: chaining,
    codec: plainCodec<Chain>('chain'),
    now: () => NOON,
    retentionMs: DAY,
    snapshotAfter: 1_000,
  });

/** People by their devices and, every second of them, by their person. */
const people = (count: number): string[][] =>
  Array.from({ length: count }, (_, n) => [hashOf(n % 4 === 1 ? `person ${n}` : `device ${n}`)]);

async function statementsFor(count: number): Promise<number> {
  const history = aHistory();
  statements = 0;
  const all = await history.recallAll(people(count));
  expect(all.filter((one) => one?.state.seen.length === 5)).toHaveLength(count);
  return statements;
}

it('reads the history of many with at most two statements more for a hundred more', async () => {
  const [hundred, thousand] = [await statementsFor(100), await statementsFor(1_000)];
  process.stdout.write(`statements on the history: ${hundred} for 100, ${thousand} for 1,000\n`);
  expect(thousand - hundred).toBeLessThanOrEqual(2 * 9);
});

it('recalls many as it recalls each, in their order', async () => {
  const names = people(60).reverse();
  const all = await aHistory().recallAll([
    ...names,
    [hashOf('nobody'), hashOf('device 3')],
    [],
    [hashOf('x')],
  ]);
  const one = aHistory();
  for (const [index, [name = '']] of names.entries())
    expect(all[index]?.state).toStrictEqual((await one.recall(name))?.state);
  expect(all[60]?.state).toStrictEqual((await one.recall(hashOf('device 3')))?.state);
  expect(all.slice(61)).toStrictEqual([null, null]);
});
