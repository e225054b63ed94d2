import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSqliteStore } from '../../server/src/history/sqlite';
import type { HistoryStore } from '../../server/src/history/store';
import { createPruning } from '../../server/src/wiring/pruning';
import { createHistory, plainCodec, type History } from '../../server/src/history/history';
import { anEvent, hashOf, NOON } from './samples';

const DAY = 86_400_000;
const HOUR = 3_600_000;

describe('a history that prunes by itself', () => {
  let directory: string;
  let store: HistoryStore;
  let history: History<string[]>;
  const ada = hashOf('ada');
  const left = async (): Promise<number> => (await store.eventsOf(ada)).length;
  const write = (events: number) =>
    store.append(Array.from({ length: events }, (_, n) => anEvent(`e${n}`, { at: NOON - 400 * DAY + n })));

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'history-'));
    store = createSqliteStore({ filename: path.join(directory, 'history.db'), now: Date.now });
    await store.open();
    history = createHistory<string[]>({
      store,
      fold: { empty: () => [], apply: (state, events) => void state.push(...events.map(({ id }) => id)) },
      codec: plainCodec('ids'),
      now: () => NOON,
      retentionMs: 365 * DAY,
    });
  });
  afterEach(async () => {
    await store.close();
    await rm(directory, { recursive: true });
  });

  it('prunes soon after the start, not only after the first hour', async () => {
    await write(50);
    const failed = jest.fn();
    const prune = (options: object) => history.prune(NOON - 365 * DAY, options);
    const pruning = createPruning({ prune, failed, soon: 0, every: HOUR });
    pruning.start();
    const deadline = Date.now() + 10_000;
    while ((await left()) > 0) {
      if (Date.now() > deadline) throw new Error('it was never pruned');
      await new Promise((resolve) => setImmediate(resolve));
    }
    await pruning.stop();
    expect(failed).not.toHaveBeenCalled();
  });

  it('stops after the step under way when it is closed, and leaves the rest for the next time', async () => {
    await write(5_000);
    const failed = jest.fn();
    let stepped = (): void => undefined;
    const first = new Promise<void>((resolve) => (stepped = resolve));
    // between two steps the test has its turn
    const pause = async (): Promise<void> => {
      stepped();
      await new Promise((resolve) => setImmediate(resolve));
    };
    const prune = (options: object) => history.prune(NOON - 365 * DAY, { ...options, pause, stepRows: 50 });
    const pruning = createPruning({ prune, failed, soon: 0, every: HOUR });
    pruning.start();
    await first;
    await pruning.stop();
    const rest = await left();
    expect(rest).toBeGreaterThan(0);
    expect(rest).toBeLessThan(5_000);
    await store.close();
    expect(failed).not.toHaveBeenCalled();
  });
});
