import { createHistory, plainCodec, type History } from '../../server/src/history/history';
import { chaining, DAY, type Chain } from './remembering';
import { aConsent, anEvent, hashOf, NOON, seeded } from './samples';
import type { Bench } from './store-contract';

const YEAR = 365 * DAY;
/** The day that NOON lies in. */
const TODAY = NOON - (NOON % DAY);

/** Retention: what goes, what stays of it, and that nobody's profile notices. */
export function pruneContract(bench: () => Bench): void {
  const [ada, bob] = [hashOf('ada'), hashOf('bob')];
  let time = NOON;
  const aHistory = (version = 'chain'): History<Chain> =>
    createHistory({
      store: bench().store,
      fold: chaining,
      codec: plainCodec(version),
      now: () => time,
      retentionMs: YEAR,
    });
  const noPause = { pause: () => Promise.resolve() };
  const recalled = async (visitor: string) => (await aHistory().recall(visitor))?.state;

  beforeEach(async () => {
    time = NOON;
    await bench().store.putConsent(ada, aConsent());
    await bench().store.putConsent(bob, aConsent());
  });

  it('prunes old events in small steps without changing any profile', async () => {
    const { store } = bench();
    const random = seeded(4);
    const events = Array.from({ length: 300 }, (_, n) =>
      anEvent(`e${n}`, { visitor: n % 3 ? ada : bob, at: NOON + Math.floor(random() * 120) }),
    );
    await store.append(events);
    const [before, warm] = [[await recalled(ada), await recalled(bob)], aHistory()];
    await warm.recall(ada);
    const pruned = await warm.prune(NOON + 60, { stepRows: 20, ...noPause });
    const left = [...(await store.eventsOf(ada)), ...(await store.eventsOf(bob))];
    expect(left.map(({ id }) => id).sort()).toStrictEqual(
      events
        .filter(({ at }) => at >= NOON + 60)
        .map(({ id }) => id)
        .sort(),
    );
    expect(pruned.events).toBe(300 - left.length);
    expect([await recalled(ada), await recalled(bob)]).toStrictEqual(before);
    expect((await warm.recall(ada))?.state).toStrictEqual(before[0]);
    await warm.prune(NOON + 120, { stepRows: 7, ...noPause });
    expect([await recalled(ada), await recalled(bob)]).toStrictEqual(before);
  });

  it('prunes more events of one moment than a step has', async () => {
    await bench().store.append(Array.from({ length: 50 }, (_, n) => anEvent(`e${n}`)));
    const before = await recalled(ada);
    expect(await aHistory().prune(NOON + 1, { stepRows: 10, ...noPause })).toMatchObject({ events: 50 });
    expect(await bench().store.eventsOf(ada)).toStrictEqual([]);
    expect(await recalled(ada)).toStrictEqual(before);
  });

  it('calls an event too old whose time is pruned, for its visitor, and takes a later one', async () => {
    const { store } = bench();
    await store.append([anEvent('a'), anEvent('b', { at: NOON + 9 })]);
    await aHistory().prune(NOON + 5, noPause);
    const late = [
      anEvent('late', { at: NOON - 1 }),
      anEvent('a'),
      anEvent('after', { at: NOON + 1 }),
      anEvent('of bob', { visitor: bob, at: NOON - 1 }),
    ];
    expect(await store.append(late)).toStrictEqual(['too-old', 'too-old', 'accepted', 'accepted']);
    expect((await recalled(ada))?.seen).toStrictEqual(['a', 'after', 'b']);
  });

  it('keeps of events for measurement how many of a kind a day had, and of others nothing', async () => {
    const { store } = bench();
    const search = {
      type: 'search',
      query: 'a private question',
      path: '/private?x',
      data: { my: 'secret' },
    };
    await store.append([
      anEvent('a', search),
      anEvent('b', { ...search, visitor: bob, personalisation: false, at: NOON + 5_000 }),
      anEvent('c', { measurement: false }),
      anEvent('d', { at: NOON - DAY }),
    ]);
    await aHistory().prune(NOON + DAY, noPause);
    const totals = await store.totals(0, NOON + DAY);
    expect(totals.map(({ day, events }) => [day, events])).toStrictEqual([
      [TODAY - DAY, 1],
      [TODAY, 2],
    ]);
    expect(JSON.parse(totals[1]?.what ?? '')).toStrictEqual({
      type: 'search',
      channel: 'web',
      topics: ['televisions'],
      documentIds: ['guide'],
    });
    expect(JSON.stringify(totals)).not.toMatch(new RegExp(`private|secret|${ada}|${bob}`));
    await aHistory().prune(NOON + DAY, noPause);
    expect(await store.totals(0, NOON + DAY)).toStrictEqual(totals);
  });

  it('lets tombstones, totals and bases go when their time is over, and not before', async () => {
    const { store } = bench();
    await store.append([anEvent('a')]);
    await aHistory().prune(NOON + 1, noPause);
    await store.erase(bob, NOON + DAY);
    time = NOON + DAY;
    expect(await aHistory().prune(0, noPause)).toStrictEqual({ events: 0, ended: 0 });
    expect(await store.append([anEvent('b', { visitor: bob })])).toStrictEqual(['erased']);
    time = NOON + DAY + 1;
    expect(await aHistory().prune(0, noPause)).toStrictEqual({ events: 0, ended: 1 });
    expect(await store.isErased(bob)).toBe(false);
    expect((await recalled(ada))?.seen).toStrictEqual(['a']);
    time = NOON + 2 * YEAR + DAY;
    expect((await aHistory().prune(0, noPause)).ended).toBe(2);
    expect((await recalled(ada))?.seen).toStrictEqual([]);
    expect(await store.totals(0, time)).toStrictEqual([]);
  });

  it('keeps what is for each purpose as long as that purpose is told', async () => {
    const { store } = bench();
    await store.append([anEvent('a')]);
    const stay = { retentionMs: YEAR, basesMs: 10 * DAY, totalsMs: 20 * DAY };
    const history = createHistory({
      store,
      fold: chaining,
      codec: plainCodec('chain'),
      now: () => time,
      ...stay,
    });
    await history.prune(NOON + 1, noPause);
    time = NOON + 11 * DAY;
    await history.prune(0, noPause);
    expect((await recalled(ada))?.seen).toStrictEqual([]);
    expect(await store.totals(0, time)).toHaveLength(1);
    time = NOON + 22 * DAY;
    await history.prune(0, noPause);
    expect(await store.totals(0, time)).toStrictEqual([]);
  });

  it('erases what was pruned too, and withdraws it', async () => {
    const { store } = bench();
    await store.append([anEvent('a'), anEvent('b', { visitor: bob })]);
    await aHistory().prune(NOON + 1, noPause);
    await store.erase(ada, NOON + DAY);
    await store.putConsent(bob, aConsent({ personalisation: false }));
    await store.putConsent(bob, aConsent());
    expect(await store.recollect(ada, 'chain')).toBeNull();
    expect(await store.recollect(bob, 'chain')).toMatchObject({ base: null, snapshot: null, events: [] });
  });

  it('leaves a step undone that something has come in between', async () => {
    const { store } = bench();
    await store.append([anEvent('a'), anEvent('b', { at: NOON + 1 })]);
    const changes = [
      () => store.append([anEvent('late', { at: NOON - 1 })]),
      () => store.putConsent(ada, aConsent({ personalisation: false })),
      () => store.erase(ada, NOON + DAY),
    ];
    for (const change of changes) {
      const aged = await store.oldest(NOON + 2, 10);
      if (!aged) throw new Error('nothing is old');
      await change();
      const base = { at: aged.at, fold: 'chain', revision: 1, events: 0, state: '{}' };
      const bases = new Map([[ada, base]]);
      expect(await store.retire({ at: aged.at, seen: aged.seen, bases, totals: [] })).toBe(0);
    }
    expect(await store.recollect(ada, 'chain')).toBeNull();
  });

  it('stops after a step when it is told to', async () => {
    await bench().store.append(Array.from({ length: 30 }, (_, n) => anEvent(`e${n}`, { at: NOON + n })));
    const stop = new AbortController();
    const pause = () => Promise.resolve(stop.abort());
    await aHistory().prune(NOON + 99, { stepRows: 10, signal: stop.signal, pause });
    expect(await bench().store.eventsOf(ada)).toHaveLength(21);
  });
}
