import { createHistory, plainCodec, type History } from '../../server/src/history/history';
import type { Link } from '../../server/src/history/store';
import { chaining, DAY, type Chain } from './remembering';
import { aConsent, anEvent, hashOf, NOON } from './samples';
import type { Bench } from './store-contract';

const YEAR = 365 * DAY;

/** People with several devices, devices with several people: whose events are whose. */
export function identityContract(bench: () => Bench): void {
  const [phone, laptop, ada, bob] = ['phone', 'laptop', 'ada', 'bob'].map(hashOf) as [
    string,
    string,
    string,
    string,
  ];
  const granted = aConsent({ implied: true, at: NOON - DAY });
  const at = (time: number, more: Partial<Link> = {}): Link => ({ at: time, said: null, granted, ...more });
  const seen = async (name: string) => (await bench().store.eventsOf(name)).map(({ id }) => id);
  const on = (visitor: string, id: string, time: number) => anEvent(id, { visitor, at: time });
  const aHistory = (): History<Chain> =>
    createHistory({
      store: bench().store,
      fold: chaining,
      codec: plainCodec('chain'),
      now: () => NOON,
      retentionMs: YEAR,
      snapshotAfter: 3,
    });

  beforeEach(async () => {
    const { store } = bench();
    await store.putConsent(phone, aConsent());
    await store.putConsent(laptop, aConsent());
    await store.append([
      on(phone, 'p1', NOON + 1),
      on(laptop, 'l2', NOON + 2),
      on(phone, 'p3', NOON + 3),
      on(laptop, 'l4', NOON + 4),
    ]);
  });

  it('makes one history of two devices, in the order of what happened, whichever signs in first', async () => {
    const { store } = bench();
    for (const [first, second, person] of [
      [phone, laptop, ada],
      [laptop, phone, bob],
    ] as const) {
      expect(await store.link(first, person, at(NOON + 5))).toMatchObject({ how: 'merged' });
      expect(await store.link(second, person, at(NOON + 6))).toMatchObject({ how: 'merged' });
      for (const name of [phone, laptop, person])
        expect(await seen(name)).toStrictEqual(['p1', 'l2', 'p3', 'l4']);
      const [event] = await store.eventsOf(phone);
      expect(event).toMatchObject({ visitor: person, origin: phone });
      await store.unlink(first);
      await store.unlink(second);
    }
  });

  it('gives each device its own back when they part', async () => {
    const { store } = bench();
    await store.link(phone, ada, at(NOON + 5));
    await store.link(laptop, ada, at(NOON + 5));
    await store.append([on(phone, 'p6', NOON + 6), on(ada, 'a7', NOON + 7)]);
    expect(await store.unlink(phone)).toEqual(expect.arrayContaining([phone, ada]));
    expect(await store.unlink(phone)).toStrictEqual([]);
    expect(await seen(phone)).toStrictEqual(['p1', 'p3', 'p6']);
    expect(await seen(ada)).toStrictEqual(['l2', 'l4', 'a7']);
  });

  it('splits where a second person signs in: what came before stays with the first, also what is told late', async () => {
    const { store } = bench();
    await store.link(phone, ada, at(NOON + 5));
    expect(await store.link(phone, bob, at(NOON + 10))).toMatchObject({ how: 'split' });
    await store.append([on(phone, 'late', NOON + 9), on(phone, 'on time', NOON + 10)]);
    expect(await seen(ada)).toStrictEqual(['p1', 'p3', 'late']);
    expect(await seen(bob)).toStrictEqual(['on time']);
    expect(await seen(phone)).toStrictEqual(['on time']);
    expect(await store.link(phone, bob, at(NOON + 20))).toMatchObject({ how: 'same' });
    await store.unlink(phone);
    expect(await seen(phone)).toStrictEqual(['on time']);
    await store.link(phone, ada, at(NOON + 30));
    expect(await seen(ada)).toStrictEqual(['p1', 'p3', 'late', 'on time']);
  });

  it('makes one person of two who turn out to be the same, and two again', async () => {
    const { store } = bench();
    await store.link(phone, ada, at(NOON + 5));
    await store.link(laptop, bob, at(NOON + 5));
    expect(await store.link(bob, ada, at(NOON + 6))).toMatchObject({ how: 'merged' });
    expect(await store.link(ada, bob, at(NOON + 7))).toMatchObject({ how: 'same' });
    for (const name of [phone, laptop, ada, bob]) expect(await seen(name)).toHaveLength(4);
    expect((await store.visitorsAfter(null, 10)).map(({ id }) => id)).toStrictEqual([ada]);
    await store.unlink(bob);
    expect(await seen(laptop)).toStrictEqual(['l2', 'l4']);
    expect(await seen(bob)).toStrictEqual(['l2', 'l4']);
    expect(await seen(ada)).toStrictEqual(['p1', 'p3']);
  });

  it('keeps events of two devices that have the same id', async () => {
    const { store } = bench();
    await store.append([on(phone, 'same', NOON + 7), on(laptop, 'same', NOON + 7)]);
    await store.link(phone, ada, at(NOON + 5));
    await store.link(laptop, ada, at(NOON + 5));
    expect((await seen(ada)).filter((id) => id === 'same')).toHaveLength(2);
    const paged: string[] = [];
    for await (const { id } of aHistory().events(phone)) paged.push(id);
    expect(paged).toStrictEqual(['p1', 'l2', 'p3', 'l4', 'same', 'same']);
    const first = await store.eventsAfter(ada, null, 5);
    const { id, origin } = first.at(-1) ?? { id: '', origin: '' };
    expect(await store.eventsAfter(ada, { at: NOON + 7, id, origin }, 5)).toHaveLength(1);
  });

  it('recalls at any moment what a fresh fold gives, whatever is at hand', async () => {
    const { store } = bench();
    const warm = aHistory();
    const check = async (): Promise<void> => {
      for (const name of [phone, laptop, ada, bob]) {
        const state = (await warm.recall(name))?.state;
        expect(state).toStrictEqual((await aHistory().recall(name))?.state);
        expect(state?.seen ?? []).toStrictEqual(await seen(name));
      }
    };
    await check();
    await warm.link(phone, ada, at(NOON + 5));
    await check();
    await warm.record([on(phone, 'p6', NOON + 6)]);
    await check();
    await warm.link(laptop, ada, at(NOON + 7));
    await check();
    await warm.record([on(laptop, 'before', NOON - 1)]);
    await check();
    await warm.record([on(laptop, 'after', NOON + 8)]);
    await check();
    await warm.link(laptop, bob, at(NOON + 9));
    await warm.record([on(laptop, 'late', NOON + 7), on(laptop, 'of bob', NOON + 9)]);
    await check();
    await warm.unlink(phone);
    await check();
    expect((await store.recollect(ada, 'chain'))?.visitor.id).toBe(ada);
  });

  it('lets the latest given word hold for the person, under all names', async () => {
    const { store } = bench();
    await store.putConsent(laptop, aConsent({ measurement: false, at: NOON + 1 }));
    await store.link(phone, ada, at(NOON + 5));
    await store.link(laptop, ada, at(NOON + 5));
    for (const name of [phone, laptop, ada])
      expect((await store.visitor(name))?.consent).toMatchObject({ measurement: false });
    expect((await store.eventsOf(ada)).some((event) => event.measurement)).toBe(false);
    await store.putConsent(phone, aConsent({ personalisation: false, measurement: false, at: NOON + 9 }));
    expect(await seen(laptop)).toStrictEqual([]);
    expect(await store.append([on(laptop, 'no', NOON + 9)])).toStrictEqual(['no-consent']);
  });

  it('does not take the first one’s yes for that of a second person on the same device', async () => {
    const { store } = bench();
    await store.link(phone, ada, at(NOON + 5));
    const nothing = aConsent({ personalisation: false, measurement: false, implied: true });
    await store.link(phone, bob, at(NOON + 10, { granted: nothing }));
    expect(await store.append([on(phone, 'bob', NOON + 11), on(phone, 'ada', NOON + 9)])).toStrictEqual([
      'no-consent',
      'accepted',
    ]);
    await store.putConsent(phone, aConsent({ at: NOON + 12 }));
    expect(await store.append([on(phone, 'bob', NOON + 13)])).toStrictEqual(['accepted']);
    expect((await store.visitor(ada))?.consent.at).toBe(NOON);
  });

  it('erases a person on all devices, and nobody else, and no replay brings anything back', async () => {
    const { store } = bench();
    await store.link(phone, ada, at(NOON + 5));
    await store.link(laptop, ada, at(NOON + 5));
    await store.link(laptop, bob, at(NOON + 10));
    await store.append([on(laptop, 'of bob', NOON + 11)]);
    await store.erase(phone, NOON + YEAR);
    expect(await store.isErased(ada)).toBe(true);
    expect(await store.isErased(laptop)).toBe(false);
    const replayed = [on(phone, 'p1', NOON + 1), on(laptop, 'l2', NOON + 2), on(ada, 'a', NOON + 2)];
    expect(await store.append(replayed)).toStrictEqual(['erased', 'erased', 'erased']);
    expect(await seen(laptop)).toStrictEqual(['of bob']);
    expect(await store.link(laptop, ada, at(NOON + 20))).toBeNull();
    expect(await store.living([ada, hashOf('ada again')])).toBe(hashOf('ada again'));
    expect(await store.living([hashOf('nobody'), bob])).toBe(bob);
    await store.sweep({ tombstones: NOON + YEAR + 1, totals: 0, checkpoints: 0, looks: 0 }, 10);
    expect(await seen(laptop)).toStrictEqual(['of bob']);
    expect(await store.append([on(laptop, 'later', NOON + YEAR)])).toStrictEqual(['accepted']);
  });

  it('prunes into the person’s base; a device without one brings its own, which then stays', async () => {
    const { store } = bench();
    const prune = (until: number) => aHistory().prune(until, { pause: () => Promise.resolve() });
    await prune(NOON + 3);
    await store.link(phone, ada, at(NOON + 5));
    const whole = ['p1', 'p3'];
    expect((await aHistory().recall(ada))?.state.seen).toStrictEqual(whole);
    expect(await store.append([on(phone, 'too late', NOON + 1)])).toStrictEqual(['too-old']);
    await prune(NOON + 4);
    expect((await aHistory().recall(phone))?.state.seen).toStrictEqual(whole);
    await store.unlink(phone);
    expect((await aHistory().recall(ada))?.state.seen).toStrictEqual(whole);
    expect((await aHistory().recall(phone))?.state.seen).toStrictEqual([]);
    const aged = await store.oldest(NOON + 9, 10);
    await store.link(laptop, ada, at(NOON + 6));
    const outdated = { at: aged?.at ?? 0, seen: aged?.seen ?? '', bases: new Map(), totals: [] };
    expect(await store.retire(outdated)).toBe(0);
  });
}
