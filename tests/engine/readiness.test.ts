import { parseCondition } from '../../contract/condition';
import type { Profile } from '../../contract/profile';
import type { StoredEvent } from '../../contract/event';
import type { Understanding } from '../../contract/understanding';
import { createFold, profileAt, recipientAt, type State } from '../../server/src/engine';
import { browse, DAY, event, MINUTE, recipient, rulesWith, START, u } from './samples';

const after = (events: readonly StoredEvent[], by: Understanding = u): State => {
  const fold = createFold(by);
  const state = fold.empty();
  fold.apply(state, events);
  return state;
};
const profile = (events: readonly StoredEvent[], now = START + DAY, by = u): Profile =>
  profileAt(after(events, by), now, by);
const ready = (events: readonly StoredEvent[], now?: number): number =>
  profile(events, now).readiness['site'] ?? NaN;
const reading = (seconds: number, more: Partial<StoredEvent> = {}): StoredEvent =>
  event('dwell', START + MINUTE, { seconds, documentIds: ['a'], ...more });

describe('readiness', () => {
  test('grows with the time spent reading', () => {
    const minutes = [1, 5, 20].map((n) => ready([browse(START, 'a'), reading(60 * n)]));
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    expect(new Set(minutes).size).toBe(3);
  });

  test('is a number whatever a kind of event is called', () => {
    expect(ready([event('constructor', START)])).toBeCloseTo(ready([event('unheard-of', START)]), 10);
  });

  test('counts half an hour of a page visit at most, however often its seconds are told', () => {
    const told = (times: number) =>
      Array.from({ length: times }, (_, n) => reading(900, { at: START + (n + 1) * 15 * MINUTE }));
    const now = START + DAY;
    const minutes = (times: number) =>
      after([browse(START, 'a'), ...told(times)])
        .topics.get('site')
        ?.amounts.get('dwell');
    expect(minutes(2)).toBeCloseTo(1800, 0);
    expect(minutes(8)).toBeLessThanOrEqual(1800);
    expect(ready([browse(START, 'a'), ...told(2)], now)).toBeGreaterThan(
      ready([browse(START, 'a'), ...told(1)], now),
    );
  });

  test('grows where somebody comes back', () => {
    const again = browse(START + 60 * MINUTE, 'a');
    expect(ready([browse(START, 'a'), again])).toBeGreaterThan(
      ready([browse(START, 'a'), { ...again, at: START + MINUTE }]),
    );
  });

  test('is higher for who puts something into the cart than for who looks once more', () => {
    const look = browse(START, 'a');
    expect(ready([look, event('cart', START + MINUTE)])).toBeGreaterThan(
      2 * ready([look, browse(START + MINUTE, 'b')]),
    );
  });

  test('is higher for who has seen several kinds of content', () => {
    const pages = (...types: string[]) =>
      types.map((contentType, n) =>
        event('view', START + n * MINUTE, { contentType, documentIds: [`d${n}`] }),
      );
    expect(ready(pages('api::a.a', 'api::b.b', 'api::c.c'))).toBeGreaterThan(
      ready(pages('api::a.a', 'api::a.a', 'api::a.a')),
    );
  });

  test('fades in silence', () => {
    const events = [browse(START, 'a'), reading(600)];
    expect(ready(events, START + 60 * DAY)).toBeLessThan(ready(events, START + DAY) - 0.02);
  });

  test('begins anew after a purchase, and only on what was bought', () => {
    const cameras = [browse(START, 'c', ['cameras']), reading(900, { topics: ['cameras'] })];
    const before = [browse(START, 'a'), reading(900), ...cameras];
    const bought = [...before, event('purchase', START + 2 * MINUTE)];
    const then = profile(before).readiness;
    const now = profile(bought).readiness;
    expect(now['televisions']).toBeLessThan((then['televisions'] ?? 0) / 4);
    expect(now['site']).toBeLessThan((then['site'] ?? 0) / 4);
    expect(now['cameras']).toBe(then['cameras']);
  });

  test('begins anew when the visitor says that they are no longer looking', () => {
    const before = [browse(START, 'a'), reading(900)];
    const done = event('$declare', START + 2 * MINUTE, { data: { topics: { televisions: { done: true } } } });
    expect(profile([...before, done]).readiness['televisions']).toBeLessThan(
      (profile(before).readiness['televisions'] ?? 0) / 4,
    );
  });

  test('is the logistic sum of its terms by their weights', () => {
    const guide = 'api::guide.guide';
    const weights = { base: -2, 'view api::guide.guide': 0.5, 'dwell api::guide.guide': 0.25, cart: 3 };
    const by: Understanding = { ...u, readiness: { goals: ['purchase'], weights } };
    const seen = [0, 1, 2].map((n) =>
      event('view', START + n * MINUTE, { contentType: guide, documentIds: [`d${n}`] }),
    );
    const read = reading(180, { contentType: guide, at: START + 2 * MINUTE });
    const { site } = profile([...seen, read], read.at, by).readiness;
    const [faded, late] = [2 ** (-2 / 60 / 24 / 30), 2 ** (-1 / 60 / 24 / 30)];
    const z = -2 + 0.5 * Math.log(1 + faded + late + 1) + 0.25 * Math.log(1 + 3);
    expect(site).toBeCloseTo(1 / (1 + Math.exp(-z)), 10);
  });

  test('may weigh what is seen on the first visit in its own way', () => {
    const by = { ...u, readiness: { goals: ['purchase'], weights: { base: -2, 'first:base': 1 } } };
    const first = [browse(START, 'a')];
    const back = [...first, browse(START + DAY, 'a')];
    expect(profile(first, START + DAY, by).readiness['site']).toBeCloseTo(1 / (1 + Math.exp(1)), 10);
    expect(profile(back, START + DAY, by).readiness['site']).toBeCloseTo(1 / (1 + Math.exp(2)), 10);
  });

  test('is a fact that rules may ask for, on the whole site and per topic', () => {
    const events = [browse(START, 'a'), reading(1500), event('cart', START + 2 * MINUTE)];
    const somebody = recipientAt(after(events), START + DAY, u);
    const belongs = (condition: Readonly<Record<string, object>>): boolean => {
      const near = { key: 'near', name: 'Near', condition: {}, rule: parseCondition(condition) };
      return rulesWith({ audiences: [near] }).judge(recipient({ recipient: somebody })).held[0] === 1;
    };
    expect(belongs({ readiness: { $gte: 0.1 } })).toBe(true);
    expect(belongs({ readiness: { $gte: 0.99 } })).toBe(false);
    expect(belongs({ 'journey.televisions.readiness': { $gte: 0.1 } })).toBe(true);
    expect(belongs({ 'journey.cameras.readiness': { $gte: 0 } })).toBe(false);
  });

  test('stays a share however much there is, and tells only so many kinds apart', () => {
    const many = Array.from({ length: 400 }, (_, n) => event(`own${n}`, START + n, { value: 1e12 }));
    const state = after([...many, ...Array.from({ length: 50 }, (_, n) => reading(86_400, { id: `z${n}` }))]);
    expect(state.topics.get('site')?.amounts.size).toBe(40);
    const { site } = profileAt(state, START + DAY, u).readiness;
    expect(site).toBeGreaterThan(0);
    expect(site).toBeLessThanOrEqual(1);
  });
});
