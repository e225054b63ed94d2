import { createHistory, plainCodec, type History } from '../../server/src/history/history';
import type { HistoryStore } from '../../server/src/history/store';
import { chaining, DAY, type Chain } from './remembering';
import { aConsent, anEvent, hashOf, NOON } from './samples';
import type { Bench } from './store-contract';

/** Snapshots save time and change nothing. */
export function snapshotContract(bench: () => Bench): void {
  const ada = hashOf('ada');
  const many = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => anEvent(`e${from + n}`, { at: NOON + from + n }));

  /** A history that starts with nothing in memory; `snapshots` resolves when all of its snapshots are settled. */
  function aHistory(version = 'chain'): History<Chain> & { snapshots(): Promise<boolean[]> } {
    const { store } = bench();
    const written: Promise<boolean>[] = [];
    const putSnapshot: HistoryStore['putSnapshot'] = (...given) => {
      const done = store.putSnapshot(...given);
      written.push(done);
      return done;
    };
    const watched = Object.assign(Object.create(store) as HistoryStore, { putSnapshot });
    const codec = plainCodec<Chain>(version);
    const history = createHistory({
      store: watched,
      fold: chaining,
      codec,
      now: () => NOON,
      retentionMs: DAY,
    });
    return Object.assign(history, { snapshots: () => Promise.all(written) });
  }
  const snapshotOf = async (version = 'chain') =>
    (await bench().store.recollect(ada, version))?.snapshot ?? null;
  const fresh = async () => (await aHistory('never written').recall(ada))?.state;

  beforeEach(async () => {
    await bench().store.putConsent(ada, aConsent());
    await bench().store.append(many(0, 150));
    const history = aHistory();
    await history.recall(ada);
    expect(await history.snapshots()).toStrictEqual([true]);
  });

  it('reads only what came after a snapshot, and recalls the same', async () => {
    await bench().store.append(many(150, 5));
    expect((await bench().store.recollect(ada, 'chain'))?.events).toHaveLength(5);
    const state = (await aHistory().recall(ada))?.state;
    expect(state?.seen).toHaveLength(155);
    expect(state).toStrictEqual(await fresh());
  });

  it('ignores a snapshot of another version', async () => {
    expect(await snapshotOf('another')).toBeNull();
    expect((await bench().store.recollect(ada, 'another'))?.events).toHaveLength(150);
  });

  it('does not trust a snapshot that it cannot read', async () => {
    const snapshot = await snapshotOf();
    if (!snapshot) throw new Error('no snapshot');
    expect(await bench().store.putSnapshot(ada, { ...snapshot, state: '{"seen":' })).toBe(true);
    expect((await aHistory().recall(ada))?.state).toStrictEqual(await fresh());
  });

  it('drops a snapshot when an event comes late, and folds it in its place', async () => {
    await bench().store.append([anEvent('late', { at: NOON + 20 })]);
    expect(await snapshotOf()).toBeNull();
    const state = (await aHistory().recall(ada))?.state;
    expect(state?.seen.indexOf('late')).toBe(21);
    expect(state).toStrictEqual(await fresh());
  });

  it('does not keep a snapshot of what has changed since it was folded', async () => {
    const snapshot = await snapshotOf();
    if (!snapshot) throw new Error('no snapshot');
    await bench().store.append([anEvent('late', { at: NOON + 20 })]);
    expect(await bench().store.putSnapshot(ada, snapshot)).toBe(false);
    expect(await bench().store.putSnapshot(ada, { ...snapshot, events: 151, revision: 1 })).toBe(false);
    await bench().store.erase(ada, NOON + DAY);
    expect(await bench().store.putSnapshot(ada, snapshot)).toBe(false);
  });

  it('snapshots again on top of a snapshot and of a base', async () => {
    await bench().store.append(many(150, 120));
    const again = aHistory();
    await again.recall(ada);
    expect(await again.snapshots()).toStrictEqual([true]);
    expect(await snapshotOf()).toMatchObject({ events: 270, revision: 0, at: NOON + 269 });
    await again.prune(NOON + 100, { pause: () => Promise.resolve() });
    expect(await snapshotOf()).toBeNull();
    const last = aHistory();
    const state = (await last.recall(ada))?.state;
    expect(await last.snapshots()).toStrictEqual([true]);
    const revision = (await bench().store.recollect(ada, 'chain'))?.base?.revision;
    expect(await snapshotOf()).toMatchObject({ events: 170, revision });
    expect(state?.seen).toHaveLength(270);
    expect((await aHistory().recall(ada))?.state).toStrictEqual(state);
  });
}
