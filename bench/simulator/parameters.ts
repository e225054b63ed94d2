/**
 * The generative model of the simulated shoppers, every number of it. It was written down before anything was tuned
 * against it, and is not to be changed to suit a contender. No data set tells true stages, so the figures are
 * judgement; README.md beside this file tells what each part stands for.
 */

/** What a shopper may do on a topic. Pages come first; the rest are kinds of event. */
export type Deed =
  | 'guide'
  | 'product'
  | 'comparison-page'
  | 'offer'
  | 'support'
  | 'search'
  | 'compare'
  | 'shortlist'
  | 'drop'
  | 'cart'
  | 'ask';
export type StageName = 'explore' | 'compare' | 'decide' | 'own';

/** A log-normal time: half of all are shorter than `median`. */
interface Spread {
  readonly median: number;
  /** Standard deviation of the logarithm. */
  readonly sigma: number;
}

/** How people behave while they are in one stage. */
interface StageHabits {
  /** How many deeds they stay for: one, and the sum of `shape` geometric numbers with `mean` together. */
  readonly stay: { readonly mean: number; readonly shape: number };
  /** Where they go then; what is missing to 1 gives up. */
  readonly next: Partial<Readonly<Record<StageName, number>>>;
  /** Days until the next visit about this topic. */
  readonly gapDays: Spread;
  /** Chance that a product they turn to is one they turned to before. */
  readonly again: number;
  /** Relative frequency of each deed. */
  readonly deeds: Readonly<Record<Deed, number>>;
}

export const STAGES: readonly StageName[] = ['explore', 'compare', 'decide', 'own'];

export const HABITS: Readonly<Record<StageName, StageHabits>> = {
  explore: {
    stay: { mean: 7, shape: 2 },
    next: { compare: 0.65, decide: 0.12, own: 0.03 },
    gapDays: { median: 3, sigma: 0.9 },
    again: 0.1,
    deeds: {
      guide: 30,
      product: 34,
      'comparison-page': 7,
      offer: 5,
      support: 2,
      search: 14,
      compare: 2,
      shortlist: 3,
      drop: 1,
      cart: 1,
      ask: 1,
    },
  },
  compare: {
    stay: { mean: 8, shape: 2 },
    next: { decide: 0.48, explore: 0.27, own: 0.05 },
    gapDays: { median: 2, sigma: 0.9 },
    again: 0.4,
    deeds: {
      guide: 11,
      product: 36,
      'comparison-page': 14,
      offer: 7,
      support: 2,
      search: 8,
      compare: 10,
      shortlist: 6,
      drop: 3,
      cart: 1,
      ask: 2,
    },
  },
  decide: {
    stay: { mean: 5, shape: 2 },
    next: { own: 0.5, compare: 0.24, explore: 0.1 },
    gapDays: { median: 1, sigma: 0.9 },
    again: 0.6,
    deeds: {
      guide: 4,
      product: 34,
      'comparison-page': 8,
      offer: 21,
      support: 3,
      search: 5,
      compare: 4,
      shortlist: 3,
      drop: 2,
      cart: 11,
      ask: 5,
    },
  },
  own: {
    stay: { mean: 7, shape: 2 },
    next: { explore: 0.25, compare: 0.05 },
    gapDays: { median: 8, sigma: 1 },
    again: 0.5,
    deeds: {
      guide: 5,
      product: 13,
      'comparison-page': 2,
      offer: 5,
      support: 52,
      search: 10,
      compare: 1,
      shortlist: 1,
      drop: 0,
      cart: 1,
      ask: 10,
    },
  },
};

export const WORLD = {
  topics: 8,
  /** Chances of one, two, three topics a shopper. */
  topicsPerShopper: [0.5, 0.3, 0.2],
  /** Where a journey begins; some were under way before we met them. */
  begin: { explore: 0.7, compare: 0.15, decide: 0.08, own: 0.07 },
  /** Days within which a shopper's topics begin. */
  beginWithinDays: 60,
  /** Days that are watched. */
  horizonDays: 240,
  /** Deeds in a visit: one and a geometric number of this mean. */
  deedsPerVisit: 5,
  secondsBetween: { median: 45, sigma: 0.9 },
  /** Chance that a deed in a visit is about another topic of theirs that has begun. */
  interleave: 0.15,
  /** Chance after each visit that the topic is left lying, for how long, and what has become of them then. */
  stall: { chance: 0.06, days: { median: 25, sigma: 0.6 }, backToExplore: 0.35 },
  /** Days before somebody who owns begins anew. */
  anewDays: { median: 40, sigma: 0.5 },
  /** Chance that a deed says nothing of the stage: it is drawn from the habits of any stage. */
  noise: 0.1,
  /** Chance of a page opened by mistake, of any topic, and how soon it is left (seconds, evenly). */
  misclick: 0.05,
  misclickSeconds: [1, 4],
  /** Chance that reading time is reported, and what it is, seconds. */
  dwell: { chance: 0.75, seconds: { median: 40, sigma: 0.8 } },
  /** Chance that a purchase is seen: others buy elsewhere. */
  purchaseSeen: 0.85,
  /** Pages of each kind on each topic. */
  pages: { guide: 12, product: 40, 'comparison-page': 8, offer: 8, support: 12 },
  /** What authors said of whom a page is for: whether at all, and whether they are wrong. */
  authors: { said: 0.8, wrong: 0.1 },
  /** Whom each kind of page is really for; products are for everybody. */
  writtenFor: {
    guide: 'explore',
    'comparison-page': 'compare',
    offer: 'decide',
    support: 'own',
    product: null,
  },
} as const;

/**
 * Seeds: contenders are tuned on the first, and judged on the second. The first set for judging, 9001 to 9005, was seen
 * before the last signal was chosen, and judges no more.
 */
export const SEEDS = { tuning: [101, 102, 103], fresh: [7001, 7002, 7003, 7004, 7005] } as const;
/** Shoppers drawn for each seed. */
export const SHOPPERS = 300;
