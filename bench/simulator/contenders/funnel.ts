import { kindOf, type Family } from './contender';

const POINTS = [0, 1, 2, 4, 7, 12, 20, 40];

/** One funnel over all topics: points for good, thresholds, no way back. */
export const funnel: Family = {
  name: 'one funnel',
  choices: {
    'view explore': POINTS,
    'view compare': POINTS,
    'view decide': POINTS,
    'view own': POINTS,
    view: POINTS,
    'dwell explore': POINTS,
    'dwell compare': POINTS,
    'dwell decide': POINTS,
    'dwell own': POINTS,
    dwell: POINTS,
    search: POINTS,
    compare: POINTS,
    shortlist: POINTS,
    cart: POINTS,
    ask: POINTS,
    purchase: [...POINTS, 80, 160],
    toCompare: [5, 10, 15, 20, 30, 45, 70, 100],
    toDecide: [10, 20, 30, 45, 60, 90, 130, 200],
    toOwn: [20, 40, 60, 90, 130, 200, 300, 450],
  },
  start: {
    'view explore': 1,
    'view compare': 2,
    'view decide': 4,
    'view own': 4,
    view: 1,
    'dwell explore': 0,
    'dwell compare': 0,
    'dwell decide': 0,
    'dwell own': 0,
    dwell: 0,
    search: 1,
    compare: 7,
    shortlist: 4,
    cart: 12,
    ask: 4,
    purchase: 40,
    toCompare: 20,
    toDecide: 45,
    toOwn: 90,
  },
  make: (numbers) => (events) => {
    const { toCompare = 0, toDecide = 0, toOwn = 0 } = numbers;
    let points = 0;
    return events.map((event) => {
      points += numbers[kindOf(event)] ?? 0;
      if (points >= toOwn) return 3;
      if (points >= toDecide) return 2;
      return points >= toCompare ? 1 : 0;
    });
  },
};
