import type { StoredEvent } from '../../../contract/event';
import type { Understanding } from '../../../contract/understanding';
import { createFold } from '../../../server/src/engine';
import { shippedUnderstanding } from '../../../server/src/settings';
import type { Contender, Family } from './contender';

const DAY = 24 * 60 * 60 * 1000;

/** The plugin's own fold. */
export const follow =
  (u: Understanding): Contender =>
  (events: readonly StoredEvent[]) => {
    const fold = createFold(u);
    const state = fold.empty();
    return events.map((event) => {
      fold.apply(state, [event]);
      return state.topics.get(event.topics[0] as string)?.acted ?? -1;
    });
  };

export const shipped: Contender = follow(shippedUnderstanding());

/** The plugin's fold with other numbers: what tuning would gain here over the shipped ones. */
export const ours: Family = {
  name: 'Context Variants, tuned',
  choices: {
    weak: [1.3, 1.5, 2, 2.5, 3, 4],
    clear: [3, 4, 5, 7, 10],
    strong: [8, 12, 20, 30, 50],
    movedOn: [0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4],
    sure: [0.35, 0.4, 0.45, 0.5, 0.55, 0.6],
    ahead: [0, 0.05, 0.1, 0.15, 0.2, 0.3],
    halfLifeDays: [3, 7, 14, 30, 60],
  },
  start: { weak: 2, clear: 5, strong: 30, movedOn: 0.2, sure: 0.5, ahead: 0.15, halfLifeDays: 14 },
  make: (numbers) => {
    const {
      weak = 2,
      clear = 5,
      strong = 30,
      movedOn = 0.2,
      sure = 0.5,
      ahead = 0.15,
      halfLifeDays = 14,
    } = numbers;
    const u = shippedUnderstanding();
    const journey = { ...u.journey, movedOn, sure, ahead, stageHalfLife: halfLifeDays * DAY };
    return follow({ ...u, strengths: { weak, clear, strong }, journey });
  },
};
