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

/** The numbers that are tried, in the vocabulary and behind it; the first guess is what is shipped. */
const { journey, strengths } = shippedUnderstanding();

/** The plugin's fold with other numbers: what tuning to this world would gain over the shipped ones. */
export const ours: Family = {
  name: 'Context Variants, tuned here',
  choices: {
    weak: [1.5, 2, 2.5, 3, 4],
    clear: [3, 4, 5, 7, 10],
    strong: [8, 12, 20, 30, 50, 100],
    further: [0.3, 0.4, 0.5, 0.7, 1],
    movedOn: [0.05, 0.1, 0.15, 0.2, 0.25, 0.3],
    leftLast: [0.005, 0.01, 0.02, 0.05, 0.1],
    forward: [1, 2, 3, 4],
    farther: [0.125, 0.25, 0.5],
    sure: [0.35, 0.4, 0.45, 0.5, 0.55, 0.6],
    ahead: [0, 0.05, 0.1, 0.15, 0.2, 0.3],
    halfLifeDays: [7, 14, 30, 60],
    pauseDays: [3, 7, 14, 30],
  },
  start: {
    ...strengths,
    further: journey.further,
    movedOn: journey.movedOn,
    leftLast: journey.leftLast,
    forward: journey.forward,
    farther: journey.farther,
    sure: journey.sure,
    ahead: journey.ahead,
    halfLifeDays: journey.stageHalfLife / DAY,
    pauseDays: journey.pause / DAY,
  },
  make: ({ weak = 2, clear = 5, strong = 30, halfLifeDays = 30, pauseDays = 7, ...numbers }) => {
    const u = shippedUnderstanding();
    const times = { stageHalfLife: halfLifeDays * DAY, pause: pauseDays * DAY };
    return follow({
      ...u,
      strengths: { weak, clear, strong },
      journey: { ...u.journey, ...numbers, ...times },
    });
  },
};
