import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StoredEvent } from '../../contract/event';
import { createHistory, type Fold, type History } from '../../server/src/history/history';
import { createSqliteStore } from '../../server/src/history/sqlite';
import type { HistoryStore } from '../../server/src/history/store';
import { aConsent, anEvent, hashOf, NOON, seeded, shuffled } from './samples';

/** Order matters to it: a chain over all that was seen. */
interface Chain {
  seen: string[];
  chain: number;
}

const chaining: Fold<Chain> = {
  empty: () => ({ seen: [], chain: 7 }),
  apply: (state, events) => {
    for (const event of events) {
      state.seen.push(event.id);
      for (const letter of `${event.at} ${event.id} ${event.type}`)
        state.chain = (Math.imul(state.chain, 31) + letter.charCodeAt(0)) | 0;
    }
  },
};

const ada = hashOf('ada');
const DAY = 86_400_000;

describe('a history', () => {
  let directory: string;
  let store: HistoryStore;
  let history: History<Chain>;
  /** How often a visitor's events were read from the store. */
  let reads: string[];
  /** Where a read waits after it has seen the store, when set. */
  let gate: Promise<void> | null;

  const remember = (given: { maxVisitors?: number; fold?: Fold<Chain> } = {}): History<Chain> => {
    const watched: HistoryStore = Object.assign(Object.create(store) as HistoryStore, {
      eventsOf: async (visitor: string) => {
        const events = await store.eventsOf(visitor);
        reads.push(visitor);
        await gate;
        return events;
      },
    });
    return createHistory({
      store: watched,
      fold: chaining,
      now: () => NOON,
      maxVisitors: 100,
      retentionMs: DAY,
      ...given,
    });
  };
  const seen = async (visitor = ada) => (await history.recall(visitor))?.state.seen;

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'history-'));
    store = createSqliteStore({ filename: path.join(directory, 'history.db'), now: () => NOON });
    await store.open();
    reads = [];
    gate = null;
    history = remember();
    await history.consent(ada, aConsent());
  });
  afterEach(async () => {
    await history.close();
    await rm(directory, { recursive: true });
  });

  /** Lets reads hang after they have seen the store; resolves once `count` have. */
  const hold = () => {
    let release = (): void => undefined;
    gate = new Promise((resolve) => {
      release = () => {
        gate = null;
        resolve();
      };
    });
    const arrived = async (count: number): Promise<void> => {
      while (reads.length < count) await new Promise((resolve) => setImmediate(resolve));
    };
    return { release, arrived };
  };

  it('does not know a visitor who never consented, and forgets none who did', async () => {
    expect(await history.recall(hashOf('nobody'))).toBeNull();
    const recalled = await history.recall(ada);
    expect(recalled).toMatchObject({ visitor: { id: ada, revision: 1 }, order: null });
    expect(recalled?.state.seen).toStrictEqual([]);
  });

  it('recalls the same state whatever the order of arrival, the batches and the recalls between', async () => {
    const random = seeded(20260314);
    const events = Array.from({ length: 40 }, (_, n) =>
      anEvent(`e${n}`, { at: NOON + Math.floor(random() * 25), type: n % 3 ? 'view' : 'cart' }),
    );
    const states = new Set<string>();
    for (let round = 0; round < 30; round += 1) {
      const visitor = hashOf(`round ${round}`);
      const mine = shuffled(events, random).map((e): StoredEvent => ({ ...e, visitor, origin: visitor }));
      await history.consent(visitor, aConsent());
      while (mine.length > 0) {
        await history.record(mine.splice(0, 1 + Math.floor(random() * 9)));
        if (random() < 0.6) await history.recall(visitor);
      }
      const { state, order } = (await history.recall(visitor)) ?? {};
      const fresh = (await remember().recall(visitor))?.state;
      states.add(JSON.stringify([state, order]));
      expect(state).toStrictEqual(fresh);
    }
    expect([...states]).toHaveLength(1);
  });

  it('folds later events into what it holds, without reading again', async () => {
    await history.record([anEvent('a')]);
    await history.recall(ada);
    await history.record([anEvent('c', { at: NOON + 2 }), anEvent('b', { at: NOON + 1 })]);
    expect(await seen()).toStrictEqual(['a', 'b', 'c']);
    expect((await history.recall(ada))?.order).toStrictEqual({ at: NOON + 2, id: 'c' });
    expect(reads).toHaveLength(1);
  });

  it('puts a late event where it belongs', async () => {
    await history.record([anEvent('a'), anEvent('c', { at: NOON + 2 })]);
    await history.recall(ada);
    await history.record([anEvent('b', { at: NOON + 1 })]);
    expect(await seen()).toStrictEqual(['a', 'b', 'c']);
  });

  it('counts an event once, however often it is sent', async () => {
    await history.record([anEvent('a')]);
    await history.recall(ada);
    expect(
      await history.record([anEvent('a', { at: NOON + 5 }), anEvent('b', { at: NOON + 6 })]),
    ).toStrictEqual(['duplicate', 'accepted']);
    expect(await seen()).toStrictEqual(['a', 'b']);
  });

  it('folds only what personalisation covers, and exports all', async () => {
    await history.recall(ada);
    await history.record([anEvent('a'), anEvent('m', { personalisation: false, at: NOON + 9 })]);
    expect(await seen()).toStrictEqual(['a']);
    expect(await seen()).toStrictEqual((await remember().recall(ada))?.state.seen);
    expect((await history.events(ada)).map((event) => event.id)).toStrictEqual(['a', 'm']);
  });

  it('acknowledges an event that the fold stumbles over', async () => {
    const touchy: Fold<Chain> = {
      ...chaining,
      apply: (state, events) => {
        if (events.some((event) => event.type === 'thorn')) throw new Error('ouch');
        return chaining.apply(state, events);
      },
    };
    history = remember({ fold: touchy });
    await history.recall(ada);
    expect(await history.record([anEvent('a', { type: 'thorn' })])).toStrictEqual(['accepted']);
    await expect(history.recall(ada)).rejects.toThrow('ouch');
  });

  it('reads once for many who recall one visitor at the same time', async () => {
    await history.record([anEvent('a')]);
    const { release, arrived } = hold();
    const recalls = Array.from({ length: 20 }, () => seen());
    await arrived(1);
    release();
    expect(await Promise.all(recalls)).toStrictEqual(Array(20).fill(['a']));
    expect(reads).toHaveLength(1);
  });

  it('shows an acknowledged event to whoever recalls after it, even while an older read is on its way', async () => {
    const { release, arrived } = hold();
    const early = seen();
    await arrived(1);
    await history.record([anEvent('a')]);
    const late = seen();
    await arrived(2);
    release();
    expect(await late).toStrictEqual(['a']);
    expect(await early).toStrictEqual(['a']);
    expect(await seen()).toStrictEqual(['a']);
  });

  it('folds an event once when a read saw it before its record was done', async () => {
    await Promise.all([history.record([anEvent('a')]), seen(), history.record([anEvent('b')]), seen()]);
    expect(await seen()).toStrictEqual(['a', 'b']);
    expect((await store.eventsOf(ada)).length).toBe(2);
  });

  it.each([
    ['withdrawn', [], () => history.consent(ada, aConsent({ personalisation: false }))],
    ['forgotten', undefined, () => history.forget(ada)],
  ])('does not recall what was %s while it was reading', async (_, expected, change) => {
    await history.record([anEvent('a')]);
    const { release, arrived } = hold();
    const recalled = seen();
    await arrived(1);
    await change();
    release();
    expect(await recalled).toStrictEqual(expected);
    expect(await seen()).toStrictEqual(expected);
  });

  it('forgets: in the store, in memory, and for what comes after', async () => {
    await history.record([anEvent('a')]);
    await history.recall(ada);
    await history.forget(ada);
    expect(await history.recall(ada)).toBeNull();
    expect(await history.visitor(ada)).toBeNull();
    expect(await history.events(ada)).toStrictEqual([]);
    expect(await history.record([anEvent('b')])).toStrictEqual(['erased']);
    expect(await history.isErased(ada)).toBe(true);
    expect(await history.consent(ada, aConsent())).toBeNull();
  });

  it('drops a state when it learns that another process has erased the visitor', async () => {
    await history.record([anEvent('a')]);
    await history.recall(ada);
    await store.erase(ada, NOON);
    expect(await history.record([anEvent('b')])).toStrictEqual(['erased']);
    expect(await history.recall(ada)).toBeNull();
  });

  it('starts afresh after a withdrawal, also when consent comes back', async () => {
    await history.record([anEvent('a')]);
    await history.recall(ada);
    await history.consent(ada, aConsent({ personalisation: false }));
    expect(await seen()).toStrictEqual([]);
    await history.consent(ada, aConsent());
    await history.record([anEvent('b', { at: NOON + 1 })]);
    expect(await seen()).toStrictEqual(['b']);
    expect((await history.visitor(ada))?.revision).toBe(3);
  });

  it('keeps the states of the most recent visitors only', async () => {
    history = remember({ maxVisitors: 2 });
    for (const name of ['ada', 'bob', 'cy']) await history.consent(hashOf(name), aConsent());
    for (const name of ['ada', 'bob', 'ada', 'cy', 'ada', 'bob']) await history.recall(hashOf(name));
    expect(reads).toStrictEqual(['ada', 'bob', 'cy', 'bob'].map(hashOf));
  });
});
