import { createFold, profileAt, type State } from '../../server/src/engine';
import { newTopic, observe } from '../../server/src/engine/journey';
import type { StoredEvent } from '../../contract/event';
import { browse, DAY, event, MINUTE, START, u } from './samples';

const fold = createFold(u);
const after = (...events: StoredEvent[]): State => {
  const state = fold.empty();
  fold.apply(state, events);
  return state;
};
const stage = (events: StoredEvent[], now = START + DAY, topic = 'televisions') =>
  profileAt(after(...events), now, u).topics[topic]?.stage;
/** A view of an entry that is written for people on that stage. */
const reading = (at: number, documentId: string, stage: string): StoredEvent =>
  event('view', at, { documentIds: [documentId], suggested: { stages: [stage] } });
const compared = event('compare', START, { documentIds: ['a', 'b'] });

describe('where somebody stands on a topic', () => {
  it('is not acted on before there is evidence enough', () => {
    expect(stage([event('touch', START)])).toBeNull();
    expect(stage([reading(START, 'x', 'compare')])).toBeNull();
    expect(stage([reading(START, 'x', 'decide')])).toBeNull();
  });

  it('is Exploring after one sign of it: most people begin there', () => {
    expect(stage([browse(START, 'x')])).toBe('explore');
    expect(stage([event('view', START, { documentIds: ['x'] })])).toBe('explore');
  });

  it('is Comparing after one comparison, Deciding after the cart, Owning after the purchase', () => {
    const cart = event('cart', START + MINUTE, { documentIds: ['a'] });
    const purchase = event('purchase', START + 2 * MINUTE, { documentIds: ['a'] });
    expect(stage([compared])).toBe('compare');
    expect(stage([compared, cart])).toBe('decide');
    expect(stage([compared, cart, purchase])).toBe('own');
  });

  it('is Deciding after one cart even after many comparisons', () => {
    const many = Array.from({ length: 10 }, (_, i) =>
      event('compare', START + i * MINUTE, { documentIds: ['a', 'b'] }),
    );
    expect(stage([...many, event('cart', START + 20 * MINUTE, { documentIds: ['a'] })])).toBe('decide');
  });

  it('moves back after broad browsing, within six readings', () => {
    const cart = event('cart', START + MINUTE, { documentIds: ['a'] });
    const browsing = ['c', 'd', 'e', 'f', 'g', 'h'].map((id, i) => browse(START + (2 + i) * MINUTE, id));
    expect(stage([compared, cart, ...browsing])).toBe('explore');
  });

  it('is apart in each topic', () => {
    expect(stage([compared], START + DAY, 'cameras')).toBeUndefined();
    const cameras = [browse(START + MINUTE, 'x', ['cameras']), browse(START + 2 * MINUTE, 'y', ['cameras'])];
    expect(stage([compared, ...cameras])).toBe('compare');
    expect(stage([compared, ...cameras], START + DAY, 'cameras')).toBe('explore');
  });

  it('stays through weeks of silence and is forgotten after ninety days', () => {
    expect(stage([compared], START + 89 * DAY)).toBe('compare');
    expect(stage([compared], START + 91 * DAY)).toBeNull();
  });

  it('never changes by the passing of time alone, other than to none', () => {
    const state = after(compared, browse(START + MINUTE, 'x'));
    const seen = new Set<string | null | undefined>();
    for (let day = 0; day < 90; day += 1)
      seen.add(profileAt(state, START + day * DAY, u).topics['televisions']?.stage);
    expect([...seen]).toEqual(['compare']);
  });

  it('does not change while two stages are in a near tie, however likely the leading one', () => {
    const topic = newTopic(START, u);
    Object.assign(topic, { acted: 1, belief: [0.56, 0.42, 0.01, 0.01] });
    observe(topic, [1, 1, 1, 1], 1, 'view', u, true);
    expect(topic.belief[0]).toBeGreaterThan(u.journey.sure);
    expect(topic.acted).toBe(1);
    Object.assign(topic, { belief: [0.7, 0.28, 0.01, 0.01] });
    observe(topic, [1, 1, 1, 1], 1, 'view', u, true);
    expect(topic.acted).toBe(0);
  });

  it('leaves a trail of its changes with time and cause, silence included', () => {
    const cart = event('cart', START + MINUTE, { documentIds: ['a'] });
    const back = event('compare', START + 200 * DAY, { documentIds: ['a', 'b'] });
    expect(profileAt(after(compared, cart, back), START + 200 * DAY, u).topics['televisions']?.trail).toEqual(
      [
        { from: null, to: 'compare', at: START, cause: 'compare' },
        { from: 'compare', to: 'decide', at: START + MINUTE, cause: 'cart' },
        { from: 'decide', to: null, at: START + MINUTE + 90 * DAY, cause: 'silence' },
        { from: null, to: 'compare', at: START + 200 * DAY, cause: 'compare' },
      ],
    );
  });

  it('is Exploring once they say that they are just looking, until they do something else', () => {
    const looking = event('$declare', START + MINUTE, {
      topics: [],
      data: { topics: { televisions: { done: false } } },
    });
    const topic = profileAt(after(compared, looking), START + DAY, u).topics['televisions'];
    expect(topic?.stage).toBe('explore');
    expect(topic?.trail.at(-1)).toMatchObject({
      from: 'compare',
      to: 'explore',
      move: 'back',
      cause: 'declared',
    });
    expect(topic?.shortlist).toHaveLength(2);
    const cart = event('cart', START + 2 * MINUTE, { documentIds: ['a'] });
    expect(stage([compared, looking, cart])).toBe('decide');
  });

  it('is over when the visitor says so', () => {
    const done = event('$declare', START + MINUTE, {
      topics: [],
      data: { topics: { televisions: { done: true } } },
    });
    const profile = profileAt(after(compared, done), START + DAY, u).topics['televisions'];
    expect(profile?.stage).toBeNull();
    expect(profile?.shortlist).toEqual([]);
  });

  it.each([
    ['over', true, null],
    ['only looking around', false, 'explore'],
  ])(
    'is %s on the site as a whole, where the visitor says so of the last topic under way',
    (_, done, then) => {
      const said = (topic: string, minute: number) =>
        event('$declare', START + minute * MINUTE, { topics: [], data: { topics: { [topic]: { done } } } });
      const cameras = event('compare', START, { topics: ['cameras'], documentIds: ['c', 'd'] });
      const site = (...events: StoredEvent[]) => stage(events, START + DAY, 'site');
      expect(site(compared, said('televisions', 1))).toBe(then);
      expect(site(compared, cameras, said('televisions', 1))).toBe('compare');
      expect(site(compared, cameras, said('televisions', 1), said('cameras', 2))).toBe(then);
      expect(site(compared, said('cameras', 1))).toBe('compare');
    },
  );
});

describe('what counts as evidence', () => {
  it('counts the same document within thirty seconds once, whoever reports it', () => {
    const once = after(browse(START, 'x'));
    const twice = after(browse(START, 'x'), browse(START + 29_000, 'x'));
    const later = after(browse(START, 'x'), browse(START + 31_000, 'x'));
    const belief = (state: State) => profileAt(state, START + DAY, u).topics['televisions']?.belief[0] ?? 0;
    expect(belief(twice)).toBeCloseTo(belief(once), 3);
    expect(belief(later)).toBeGreaterThan(belief(once) + 0.02);
  });

  it('takes reading time up to the expected one, however it is reported', () => {
    const dwell = (at: number, seconds: number) =>
      event('dwell', at, { documentIds: ['x'], seconds, suggested: { stages: ['explore'] } });
    const belief = (...events: StoredEvent[]) =>
      profileAt(after(...events), START + DAY, u).topics['televisions']?.belief[0] ?? 0;
    const whole = belief(dwell(START, 60));
    expect(belief(dwell(START, 3600))).toBeCloseTo(whole, 6);
    expect(belief(dwell(START, 30))).toBeLessThan(whole);
    expect(belief(...[0, 1, 2, 3].map((i) => dwell(START + i, 15)))).toBeCloseTo(whole, 1);
  });

  it('splits evidence evenly over several topics', () => {
    const both = after(
      event('compare', START, { topics: ['televisions', 'cameras'], documentIds: ['a', 'b'] }),
    );
    const topics = profileAt(both, START, u).topics;
    expect(topics['televisions']?.belief).toEqual(topics['cameras']?.belief);
    expect(topics['televisions']?.belief[1]).toBeLessThan(
      profileAt(after(compared), START, u).topics['televisions']?.belief[1] ?? 0,
    );
  });

  it('keeps what is in play and what was dropped, and clears it with the purchase', () => {
    const drop = event('drop', START + MINUTE, { documentIds: ['b'], contentType: 'api::product.product' });
    const list = (state: State) =>
      profileAt(state, START + DAY, u).topics['televisions']?.shortlist.map((one) => [
        one.documentId,
        one.state,
      ]);
    expect(list(after(compared, drop))).toEqual([
      ['a', 'in-play'],
      ['b', 'dropped'],
    ]);
    expect(list(after(compared, event('purchase', START + MINUTE, { documentIds: ['a'] })))).toEqual([]);
  });

  it('lets interest fade by half in a month without anything happening', () => {
    const interest = (now: number) => profileAt(after(compared), now, u).topics['televisions']?.interest;
    expect(interest(START)).toBe(1);
    expect(interest(START + 30 * DAY)).toBeCloseTo(0.5, 9);
  });

  it('feeds the journey of the whole site with every event', () => {
    expect(stage([compared], START + DAY, 'site')).toBe('compare');
  });

  it('keeps unknown topics, however odd their names', () => {
    const odd = ['__proto__', 'constructor', 'toString'];
    const profile = profileAt(
      after(event('compare', START, { topics: odd, documentIds: ['a', 'b'] })),
      START,
      u,
    );
    expect(Object.keys(profile.topics).sort()).toEqual([...odd, 'site'].sort());
  });

  it('stays a distribution after thousands of events of every kind', () => {
    const kinds = ['view', 'compare', 'cart', 'purchase', 'drop', 'search', 'touch', 'anything'];
    const state = fold.empty();
    for (let i = 0; i < 5_000; i += 1) {
      fold.apply(state, [
        event(kinds[i % kinds.length] ?? '', START + i * MINUTE, { topics: [`t${i % 300}`] }),
      ]);
    }
    const { topics } = profileAt(state, START + 10 * DAY, u);
    expect(Object.keys(topics).length).toBeLessThanOrEqual(200);
    for (const { belief } of Object.values(topics)) {
      expect(belief.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      expect(belief.every((p) => Number.isFinite(p) && p >= 0)).toBe(true);
    }
  });
});
