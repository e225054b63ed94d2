import type { StoredEvent } from '../../contract/event';
import type { Fold, History } from '../../server/src/history/history';
import { chaining, Remembering, type Chain } from './remembering';
import { aConsent, anEvent, hashOf, NOON, seeded, shuffled } from './samples';

const ada = hashOf('ada');

async function idsOf(events: AsyncIterable<StoredEvent>): Promise<string[]> {
  const ids: string[] = [];
  for await (const event of events) ids.push(event.id);
  return ids;
}

describe('a history', () => {
  let all: Remembering;
  let history: History<Chain>;
  const seen = async () => (await history.recall(ada))?.state.seen;

  beforeEach(async () => {
    all = await Remembering.start();
    history = all.history();
  });
  afterEach(() => all.stop());

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
      const fresh = (await all.history().recall(visitor))?.state;
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
    expect(all.reads).toHaveLength(1);
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
    expect(await seen()).toStrictEqual((await all.history().recall(ada))?.state.seen);
    expect(await idsOf(history.events(ada))).toStrictEqual(['a', 'm']);
  });

  it('acknowledges an event that the fold stumbles over', async () => {
    const touchy: Fold<Chain> = {
      ...chaining,
      apply: (state, events) => {
        if (events.some((event) => event.type === 'thorn')) throw new Error('ouch');
        return chaining.apply(state, events);
      },
    };
    history = all.history({ fold: touchy });
    await history.recall(ada);
    expect(await history.record([anEvent('a', { type: 'thorn' })])).toStrictEqual(['accepted']);
    await expect(history.recall(ada)).rejects.toThrow('ouch');
  });

  it('forgets: in the store, in memory, and for what comes after', async () => {
    await history.record([anEvent('a')]);
    await history.recall(ada);
    await history.forget(ada);
    expect(await history.recall(ada)).toBeNull();
    expect(await history.visitor(ada)).toBeNull();
    expect(await idsOf(history.events(ada))).toStrictEqual([]);
    expect(await history.record([anEvent('b')])).toStrictEqual(['erased']);
    expect(await history.isErased(ada)).toBe(true);
    expect(await history.consent(ada, aConsent())).toBeNull();
  });

  it('drops a state when it learns that another process has erased the visitor', async () => {
    await history.record([anEvent('a')]);
    await history.recall(ada);
    await all.store.erase(ada, NOON);
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

  it('keeps the states of the most recent visitors only, within its bytes', async () => {
    const names = Array.from({ length: 60 }, (_, n) => hashOf(`visitor ${n}`));
    for (const name of names) await history.consent(name, aConsent());
    const [first = '', last = ''] = [names[0], names.at(-1)];
    await history.recall(first);
    const most = 20 * history.bytes();
    history = all.history({ maxBytes: most });
    for (const name of names) {
      await history.recall(name);
      expect(history.bytes()).toBeLessThanOrEqual(most);
    }
    all.reads.length = 0;
    for (const name of [last, first, last, first]) await history.recall(name);
    expect(all.reads).toStrictEqual([first]);
  });

  it('recalls the same of a state that was encoded meanwhile, and goes on from there', async () => {
    const names = Array.from({ length: 30 }, (_, n) => hashOf(`visitor ${n}`));
    for (const name of [ada, ...names]) await history.consent(name, aConsent());
    await history.record([anEvent('a'), anEvent('b', { at: NOON + 1 })]);
    await history.recall(ada);
    const most = 20 * history.bytes();
    history = all.history({ maxBytes: most });
    await history.recall(ada);
    for (const name of names.slice(0, 12)) await history.recall(name);
    all.reads.length = 0;
    expect(await seen()).toStrictEqual(['a', 'b']);
    for (const name of names.slice(12, 24)) await history.recall(name);
    await history.record([anEvent('c', { at: NOON + 2 })]);
    expect(await seen()).toStrictEqual(['a', 'b', 'c']);
    expect(all.reads).not.toContain(ada);
  });

  it('counts what a state has grown by, and lets go of one that is too large for all of memory', async () => {
    await history.recall(ada);
    const before = history.bytes();
    await history.record(
      Array.from({ length: 200 }, (_, n) => anEvent(`a long name ${n}`, { at: NOON + n })),
    );
    expect(history.bytes()).toBeGreaterThan(before + 200 * 'a long name'.length);
    history = all.history({ maxBytes: 1_000 });
    expect((await history.recall(ada))?.state.seen).toHaveLength(200);
    expect(history.bytes()).toBe(0);
  });

  it('hands out a history of any length, a line of JSON for each event, in order', async () => {
    const events = Array.from({ length: 1_234 }, (_, n) => anEvent(`e${n}`, { at: NOON + (n % 7) }));
    await history.record(events);
    const lines: string[] = [];
    for await (const line of history.lines(ada)) lines.push(line);
    expect(lines.every((line) => line.endsWith('}\n'))).toBe(true);
    const taken = lines.map((line): StoredEvent => JSON.parse(line));
    expect(taken).toStrictEqual(await all.store.eventsOf(ada));
    expect(taken).toHaveLength(1_234);
  });
});
