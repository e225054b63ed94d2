import { createFold, profileAt } from '../../server/src/engine';
import type { StoredEvent } from '../../contract/event';
import { DAY, event, MINUTE, START, u } from './samples';

const fold = createFold(u);
const knowledge = (events: StoredEvent[], now = START + MINUTE) => {
  const state = fold.empty();
  fold.apply(state, events);
  return profileAt(state, now, u).attributes['knowledge'];
};
const search = (query: string, at = START) => event('search', at, { query, topics: [] });
const SURE = 0.6;

describe('how much somebody knows', () => {
  it.each([
    ['what is OLED', 'novice'],
    ['Was ist ein OLED-Fernseher?', 'novice'],
    ['what does input lag mean', 'novice'],
    ['S95 vs 909 input lag', 'expert'],
    ['WH-1000XM5 LDAC bitrate', 'expert'],
    ['909 eingangsverzögerung', 'expert'],
  ])('is read from one search for "%s": %s', (query, value) => {
    const held = knowledge([search(query)]);
    expect(held?.value).toBe(value);
    expect(held?.certainty).toBeGreaterThanOrEqual(SURE);
  });

  it.each(['samsung', 'fernseher 55 zoll', 'television 2025 2026', '4k 1080p'])(
    'is not concluded from "%s"',
    (query) => {
      expect(knowledge([search(query)])?.certainty ?? 0).toBeLessThan(SURE);
    },
  );

  it('is also read from what somebody reads', () => {
    const reading = (n: number) =>
      Array.from({ length: n }, (_, i) =>
        event('view', START + i * MINUTE, {
          documentIds: [`d${i}`],
          suggested: { attributes: { knowledge: 'expert' } },
        }),
      );
    expect(knowledge(reading(1))?.certainty).toBeLessThan(SURE);
    expect(knowledge(reading(6), START + 6 * MINUTE)?.value).toBe('expert');
    expect(knowledge(reading(6), START + 6 * MINUTE)?.certainty).toBeGreaterThanOrEqual(SURE);
  });

  it('is what the visitor declares, whatever is inferred before or after', () => {
    const declare = event('$declare', START + MINUTE, {
      topics: [],
      data: { attributes: { knowledge: 'expert' } },
    });
    const before = knowledge([search('what is OLED'), declare], START + DAY);
    const later = knowledge([declare, search('what is OLED', START + 2 * MINUTE)], START + DAY);
    for (const held of [before, later]) {
      expect(held).toMatchObject({
        value: 'expert',
        certainty: 1,
        source: 'declared',
        since: START + MINUTE,
      });
    }
  });

  it('is inferred again once the visitor takes the declaration back', () => {
    const declare = (value: string | null, at: number) =>
      event('$declare', at, { topics: [], data: { attributes: { knowledge: value } } });
    const held = knowledge([search('what is OLED'), declare('expert', START + 1), declare(null, START + 2)]);
    expect(held).toMatchObject({ value: 'novice', source: 'inferred' });
  });

  it('fades with silence until nothing is acted on, but what was declared stays', () => {
    expect(knowledge([search('what is OLED')], START + 180 * DAY)?.certainty).toBeLessThan(SURE);
    const declare = event('$declare', START, { topics: [], data: { attributes: { knowledge: 'novice' } } });
    expect(knowledge([declare], START + 180 * DAY)?.certainty).toBe(1);
  });
});
