import type { Circumstances } from '../../contract/decision';
import type { StoredEvent } from '../../contract/event';
import { createFold, profileAt, recipientAt } from '../../server/src/engine';
import { DAY, event, MINUTE, START, u } from './samples';

const fold = createFold(u);
const stateOf = (events: readonly StoredEvent[]) => {
  const state = fold.empty();
  fold.apply(state, events);
  return state;
};
const held = (
  attribute: string,
  events: readonly StoredEvent[],
  given: Circumstances = {},
  now = START + DAY,
) => profileAt(stateOf(events), now, u, given).attributes[attribute];
const search = (at = START) => event('search', at, { query: 'what is oled' });
const declare = (attributes: Record<string, string | null>, at: number) =>
  event('$declare', at, { topics: [], data: { attributes } });
const place = (key: string) => u.attributes.findIndex((one) => one.key === key);

describe('how close we may come', () => {
  const closeness = (events: readonly StoredEvent[], given: Circumstances = {}, now = START + MINUTE) =>
    profileAt(stateOf(events), now, u, given).closeness;
  const five = [0, 1, 2, 3, 4].map((i) => search(START + i));

  it('is less at the beginning, after long silence, and where the consent is partial', () => {
    const close = closeness(five);
    expect(closeness(five.slice(0, 1))).toBeLessThan(close);
    expect(closeness(five, {}, START + 90 * DAY)).toBeLessThan(close * 0.6);
    expect(closeness(five, { partial: true })).toBeCloseTo(close * u.intimacy.partialConsent);
  });

  it('lowers the certainty of what was inferred, never of what was declared', () => {
    const full = held('knowledge', [search()]);
    const partial = held('knowledge', [search()], { partial: true });
    expect(partial?.certainty).toBeCloseTo((full?.certainty ?? 0) * u.intimacy.partialConsent);
    expect(partial?.belief).toEqual(full?.belief);
    expect(held('knowledge', [declare({ knowledge: 'expert' }, START)], { partial: true })?.certainty).toBe(
      1,
    );
  });

  it('lets decisions act on one clear search even then', () => {
    const somebody = recipientAt(stateOf([search()]), START + MINUTE, u, { partial: true });
    expect(somebody.belief(place('knowledge'))?.certainty).toBeGreaterThanOrEqual(0.6);
  });
});

describe('what a visitor declares', () => {
  it('is dated by when it was last said', () => {
    const events = [declare({ knowledge: 'novice' }, START), declare({ knowledge: 'expert' }, START + DAY)];
    expect(held('knowledge', events, {}, START + 2 * DAY)).toMatchObject({
      value: 'expert',
      source: 'declared',
      since: START + DAY,
    });
  });

  it('gives way, once taken back, to what was inferred all along, with its own date', () => {
    const events = [
      search(START),
      declare({ knowledge: 'expert' }, START + MINUTE),
      search(START + 45 * MINUTE),
      declare({ knowledge: null }, START + 50 * MINUTE),
    ];
    expect(held('knowledge', events.slice(0, 3))).toMatchObject({ value: 'expert', source: 'declared' });
    const after = held('knowledge', events);
    expect(after).toMatchObject({ value: 'novice', source: 'inferred', since: START });
    // What was heard while the declaration held counts too.
    expect(after?.belief[0]).toBeGreaterThan(held('knowledge', [search(START)])?.belief[0] ?? 1);
  });

  it('taken back with nothing inferred, leaves nothing', () => {
    const events = [declare({ motive: 'emotional' }, START), declare({ motive: null }, START + 1)];
    expect(held('motive', events)).toBeUndefined();
  });

  it('of a value that the scale no longer has, counts no more', () => {
    expect(held('knowledge', [search(), declare({ knowledge: 'wizard' }, START + 1)])?.value).toBe('novice');
  });
});

describe('the device in the visitor’s hands', () => {
  const soon = START + MINUTE;
  const device = { device: 'desktop' };

  it('tells where they are, though nothing of it is kept', () => {
    const state = stateOf([event('touch', START - DAY, { channel: 'store' }), search()]);
    const before = structuredClone(state);
    expect(recipientAt(state, soon, u, device).belief(place('setting'))).toMatchObject({
      index: 0,
      source: 'inferred',
    });
    expect(state).toEqual(before);
    expect(recipientAt(state, soon, u).belief(place('setting'))?.index).toBe(2);
  });

  it('is not counted a second time where an event of the same visit has told it', () => {
    const told = [event('view', START, { data: device })];
    expect(held('setting', told, device, soon)).toEqual(held('setting', told, {}, soon));
  });

  it('speaks against what was heard before, and never against what was declared', () => {
    const inStore = event('touch', START, { channel: 'store' });
    expect(held('setting', [inStore], { device: 'phone' }, soon)?.certainty).toBeLessThan(
      held('setting', [inStore], {}, soon)?.certainty ?? 0,
    );
    expect(held('setting', [declare({ setting: 'in-store' }, START)], device, soon)).toMatchObject({
      value: 'in-store',
      certainty: 1,
    });
  });

  it('tells of a stranger too, where a site wants that', () => {
    const stranger = recipientAt(fold.empty(), START, u, device).belief(place('setting'));
    expect(stranger?.index).toBe(0);
    expect(stranger?.certainty).toBeGreaterThanOrEqual(0.6);
  });

  it('tells nothing where it is none that the table knows', () => {
    expect(held('setting', [search()], { device: 'fridge' }, soon)).toBeUndefined();
  });
});
