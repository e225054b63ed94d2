/** How often something is seen after a reading that was understood, and after one that was not; 0-1 each. */
export interface Telling {
  readonly understood: number;
  readonly not: number;
}

/** The numbers behind estimates of comprehension. Durations in ms. */
export interface ComprehensionNumbers {
  /** Readings older than this do not count. */
  readonly window: number;
  /** How long a result is kept before it is worked out anew. */
  readonly freshFor: number;
  /** And at least so many times as long as working it out took. */
  readonly rests: number;
  /** Visitors below which nothing is told. */
  readonly fewest: number;
  /** Share of the expected reading time from which a text counts as read, and below which it counts as left. */
  readonly readFrom: number;
  readonly leftBelow: number;
  /** Time in which a question or an answer to "was this clear?" still belongs to a reading. */
  readonly sayWithin: number;
  /** Share of words from which a search is the same again, 0-1. */
  readonly sameSearch: number;
  /** The intimacy attribute by which readers are told apart, and the certainty from which we are sure of it. */
  readonly attribute: string;
  readonly sureFrom: number;
  /** Probability that the reported interval holds the truth. */
  readonly interval: number;
  /** Readings of the site's own that weigh as much as the shipped `tells`. */
  readonly judgement: number;
  readonly tells: {
    /** Dwelt for the expected time, and left at once; the rest is between. */
    readonly read: Telling;
    readonly left: Telling;
    /** What they did next on the topic went forward. */
    readonly wentOn: Telling;
    readonly searchedAgain: Telling;
    readonly asked: Telling;
    /** Said that it was clear, of those who said either. */
    readonly saidClear: Telling;
  };
}

/** What kind of recipient; empty for all of them together. */
export interface RecipientKind {
  /** Acted-on stage on the entry's topic when reading began. */
  readonly stage?: string;
  /** Sure value of the knowledge attribute when reading began. */
  readonly knowledge?: string;
}

/** Did it mean to them what the writer meant? */
export interface Understood {
  readonly contentType: string;
  readonly documentId: string;
  /** Null for default content. */
  readonly variant: string | null;
  readonly kind: RecipientKind;
  /** `too-few`: of fewer visitors than may be told of; nothing else is told then, their number neither. */
  readonly state: 'estimated' | 'too-few';
  /** Estimated share of readers who understood, 0-1, and where it lies nine times in ten. */
  readonly understood: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Who read it, each counted once. */
  readonly visitors: number | null;
}

/** The data of `GET /context-variants/comprehension`. */
export interface Comprehension {
  /** When it was worked out, and from when on readings counted; ms UTC. */
  readonly at: number;
  readonly since: number;
  readonly rows: readonly Understood[];
}
