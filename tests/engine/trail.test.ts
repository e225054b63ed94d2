import type { StoredEvent } from '../../contract/event';
import { parseCondition } from '../../contract/condition';
import { createFold, recipientAt } from '../../server/src/engine';
import { accessorOf } from '../../server/src/engine/facts';
import cases from './cases/trail.json';
import { DAY, event, MINUTE, recipient, rulesWith, START, u } from './samples';

const PARTS = ['wentBack', 'skipped', 'stalledFor', 'returnedAfter'] as const;
const fold = createFold(u);

/** What a word of the cases stands for. */
function happening(type: string, at: number, n: number): StoredEvent {
  const documentIds = [`d${n}`];
  if (type === 'explore') return event('view', at, { documentIds, suggested: { stages: ['explore'] } });
  if (type === 'compare') return event('compare', at, { documentIds: ['a', 'b'] });
  return type === 'over' ? event('drop', at) : event(type, at, { documentIds });
}

/** A visitor to whom these things happened, some days after. */
function somebody(events: readonly { day: number; type: string }[], after: number) {
  const state = fold.empty();
  fold.apply(
    state,
    events.map(({ day, type }, n) => happening(type, START + day * DAY + n * MINUTE, n)),
  );
  const now = START + after * DAY + events.length * MINUTE;
  const known = recipientAt(state, now, u);
  const nothing = { stage: null, place: -1, certainty: 0 };
  return { ...recipient({ now, recipient: known }), on: (topic: string) => known.topic(topic) ?? nothing };
}

describe('the facts of a trail', () => {
  it.each(cases.map((one) => [one.says, one] as const))('%s', (_, { events, after, facts }) => {
    const context = somebody(events, after);
    for (const part of PARTS) {
      const expected = (facts as Record<string, unknown>)[part];
      if (expected === undefined && events.length > 0) continue;
      const found = accessorOf(`journey.televisions.${part}`, (name) => name, [], 0.6)(context);
      const days = typeof found === 'number' ? Math.round(found * 10) / 10 : found;
      expect([part, days]).toEqual([part, expected ?? null]);
    }
  });

  it('are known to rules, of the type they have', () => {
    const wentBack = {
      key: 'back',
      name: 'Back',
      condition: {},
      rule: parseCondition({
        'journey.televisions.wentBack': true,
        'journey.televisions.stalledFor': { $lt: 1 },
        'journey.televisions.returnedAfter': { $gte: 1 },
      }),
    };
    const belongs = (events: { day: number; type: string }[], after: number): boolean =>
      rulesWith({ audiences: [wentBack] }).judge(somebody(events, after)).held[0] === 1;
    const went = [
      { day: 0, type: 'cart' },
      { day: 1, type: 'compare' },
    ];
    expect(belongs(went, 1)).toBe(true);
    expect(belongs(went, 3)).toBe(false);
    expect(belongs(went.slice(1), 1)).toBe(false);
    expect(() => parseCondition({ 'journey.televisions.wentBack': { $gte: 1 } })).toThrow();
    expect(() => parseCondition({ 'journey.televisions.stalled': 1 })).toThrow('is no known fact');
  });
});
