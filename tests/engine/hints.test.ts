import type { StoredEvent } from '../../contract/event';
import type { ObservedHint } from '../../contract/hints';
import type { Understanding } from '../../contract/understanding';
import { createFold, profileAt } from '../../server/src/engine';
import { DAY, event, MINUTE, START, u } from './samples';

const SECOND = 1000;
const SURE = 0.6;
/** What is held of an attribute a minute after these events. */
const held = (attribute: string, events: readonly StoredEvent[], of: Understanding = u, later = MINUTE) => {
  const fold = createFold(of);
  const state = fold.empty();
  fold.apply(state, events);
  return profileAt(state, (events.at(-1)?.at ?? START) + later, of).attributes[attribute];
};
const only = (...hints: ObservedHint[]): Understanding => ({ ...u, hints });
const view = (at: number, documentId = 'd') => event('view', at, { documentIds: [documentId] });
/** Views so many seconds apart, each of another page. */
const walk = (seconds: number, pages = 6): StoredEvent[] =>
  Array.from({ length: pages }, (_, i) => view(START + i * seconds * SECOND, `d${i}`));

describe('where somebody is', () => {
  it.each([
    ['the channel', 'in-store', event('touch', START, { channel: 'store' })],
    ['the device', 'desk', event('view', START, { data: { device: 'desktop' } })],
  ])('is sure from %s alone: %s', (_, value, one) => {
    expect(held('setting', [one])).toMatchObject({ value, source: 'inferred' });
    expect(held('setting', [one])?.certainty).toBeGreaterThanOrEqual(SURE);
  });

  it('is guessed from a phone, but not acted on: phones are used on sofas too', () => {
    const phone = held('setting', [event('view', START, { data: { device: 'phone' } })]);
    expect(phone?.value).toBe('on-the-move');
    expect(phone?.certainty).toBeLessThan(SURE);
  });

  it('counts a device once a visit, however many events tell it, and again in the next', () => {
    const told = (...at: number[]) =>
      held(
        'setting',
        at.map((one) => event('view', one, { data: { device: 'phone' } })),
      )?.belief[1] ?? 0;
    expect(told(START, START + MINUTE, START + 2 * MINUTE)).toBeCloseTo(told(START), 2);
    expect(told(START, START + 31 * MINUTE)).toBeGreaterThan(told(START));
  });

  it('is forgotten by the next day, unlike what somebody knows', () => {
    const events = [
      event('search', START, { query: 'what is oled' }),
      event('view', START, { data: { device: 'desktop' } }),
    ];
    expect(held('setting', events, u, DAY)?.certainty).toBeLessThan(0.1);
    expect(held('knowledge', events, u, DAY)?.certainty).toBeGreaterThanOrEqual(SURE);
  });
});

describe('how fast somebody goes', () => {
  it.each([
    [5, 'urgent'],
    [25, 'purposeful'],
    [120, 'browsing'],
  ])('shows in the time between pages: %d seconds are %s', (seconds, value) => {
    expect(held('pace', walk(seconds))).toMatchObject({ value });
  });

  it('does not show in two requests of one page load, nor in the pause between two visits', () => {
    expect(held('pace', walk(0.5))).toBeUndefined();
    expect(held('pace', [view(START, 'a'), view(START + 5 * SECOND, 'a')])).toBeUndefined();
    expect(held('pace', [view(START, 'a'), view(START + DAY, 'b')])).toBeUndefined();
  });

  it('shows in the hour that the visitor lives in, also around midnight', () => {
    const night = only({
      observe: 'hour',
      from: 22,
      until: 6,
      attribute: 'pace',
      value: 'browsing',
      strength: 'clear',
    });
    const at = (hour: number) => held('pace', [event('view', START, { data: { hour } })], night)?.value;
    expect([23, 0, 5].map(at)).toEqual(['browsing', 'browsing', 'browsing']);
    expect([6, 12, 21].map(at)).toEqual([undefined, undefined, undefined]);
  });
});

describe('reading to the end', () => {
  const read = (seconds: number, depth?: number, at = START) =>
    event('dwell', at, { documentIds: ['d'], seconds, ...(depth !== undefined && { data: { depth } }) });

  it('tells interest, by the time it takes or by how far somebody came, whichever is less', () => {
    expect(held('attitude', [view(START), read(60)])?.value).toBe('keen');
    expect(held('attitude', [view(START), read(60, 1)])?.value).toBe('keen');
    expect(held('attitude', [view(START), read(60, 0.3)])).toBeUndefined();
    expect(held('attitude', [view(START), read(3, 1)])).toBeUndefined();
  });

  it('counts once, however often it is reported', () => {
    const once = held('attitude', [view(START), read(60)]);
    const often = held('attitude', [
      view(START),
      read(60),
      read(30, 1, START + SECOND),
      read(30, 1, START + 2 * SECOND),
    ]);
    expect(often?.belief[2]).toBeCloseTo(once?.belief[2] ?? 0, 4);
  });
});

describe('"was this clear?"', () => {
  const answer = (clear: boolean, knowledge?: string, at = START + MINUTE) =>
    event('feedback', at, {
      documentIds: ['d'],
      data: { clear },
      ...(knowledge !== undefined && { suggested: { attributes: { knowledge } } }),
    });
  const expert = event('search', START, { query: 'input lag' });

  it.each([
    ['expert', 'familiar'],
    ['familiar', 'novice'],
    ['novice', 'novice'],
  ])('answered with no, moves knowledge one step down from what was written for: %s', (written, value) => {
    expect(held('knowledge', [answer(false, written)])?.value).toBe(value);
  });

  it('answered with no, ends that we are sure of an expert; two noes make them familiar', () => {
    expect(held('knowledge', [expert])?.value).toBe('expert');
    expect(held('knowledge', [expert])?.certainty).toBeGreaterThanOrEqual(SURE);
    expect(held('knowledge', [expert, answer(false)])?.certainty).toBeLessThan(SURE);
    const again = { ...answer(false, undefined, START + 2 * MINUTE), documentIds: ['e'] };
    expect(held('knowledge', [expert, answer(false), again])?.value).toBe('familiar');
  });

  it('answered with yes, confirms what is believed', () => {
    const before = held('knowledge', [expert, view(START + MINUTE)]);
    const after = held('knowledge', [expert, answer(true)]);
    expect(after?.value).toBe('expert');
    expect(after?.certainty).toBeGreaterThan(before?.certainty ?? 1);
  });

  it('counts once per text, however often the button is pressed', () => {
    const times = (n: number) =>
      held('knowledge', [
        expert,
        ...Array.from({ length: n }, (_, i) => answer(false, undefined, START + MINUTE + i)),
      ]);
    expect(times(5)?.belief[1]).toBeCloseTo(times(1)?.belief[1] ?? 0, 4);
  });
});

describe('what is heard', () => {
  it('does not grow when the next page of the same results is asked for', () => {
    const search = (at: number) => event('search', at, { query: 'best tv' });
    const one = held('knowledge', [search(START)]);
    const pages = held(
      'knowledge',
      [0, 10, 20].map((seconds) => search(START + seconds * SECOND)),
    );
    expect(pages?.certainty).toBeLessThanOrEqual((one?.certainty ?? 0) * 1.1);
  });

  it('points at nothing where a site has no such attribute', () => {
    const odd = only({
      observe: 'channel',
      is: ['web'],
      attribute: 'mood',
      value: 'good',
      strength: 'strong',
    });
    expect(held('mood', [view(START)], odd)).toBeUndefined();
  });

  it('is data: another site hears from other channels and words', () => {
    const own = only({
      observe: 'channel',
      is: ['fair'],
      attribute: 'attitude',
      value: 'keen',
      strength: 'strong',
    });
    expect(held('attitude', [event('touch', START, { channel: 'fair' })], own)?.value).toBe('keen');
    expect(held('setting', [event('touch', START, { channel: 'store' })], own)).toBeUndefined();
  });
});
