import type { Target } from './target';

/** Why a visitor got what they got; the closed list, in the order in which the first that applies is named. */
export const REASONS = [
  'error',
  'off',
  'forced',
  'no-consent',
  'newcomer',
  'holdout',
  'no-variants',
  'match',
  'not-sure',
  'no-match',
] as const;
export type Reason = (typeof REASONS)[number];

/** One step of an explanation, as data and as a sentence. */
export interface Because {
  readonly code: string;
  readonly text: string;
}

export interface Decision {
  /** Key of the variant, or null for default content. */
  readonly variant: string | null;
  readonly reason: Reason;
  /** Topic the decision was taken on. */
  readonly topic: string | null;
  /** Acted-on stage on that topic. */
  readonly stage: string | null;
  /** Attributes that spoke for the winner. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A variant as the decision sees it; only those that are live in the entry's locale are handed in. */
export interface Candidate {
  readonly key: string;
  readonly target: Target;
  readonly order: number;
  readonly paused: boolean;
}

/** How sure we are before we act. All 0-1. */
export interface Thresholds {
  /** Certainty from which an intimacy belief is sure. */
  readonly belief: number;
}

/** What a site owner has set for one content type. Audiences are in the book's order and already compiled. */
export interface TypeRules {
  readonly audiences: readonly {
    readonly key: string;
    readonly holds: (context: DecisionContext) => boolean;
  }[];
  /** Keys of variants that are never served on this type, or 'all'. */
  readonly excludes: (context: DecisionContext) => boolean;
  /** Weight per intimacy attribute; 1 where absent. */
  readonly weights: Readonly<Record<string, number>>;
  readonly thresholds: Thresholds;
}

/** A graded belief as the decision reads it. */
export interface Belief {
  /** Index of the likeliest value on the scale. */
  readonly index: number;
  readonly belief: readonly number[];
  /** 0-1, closeness included. */
  readonly certainty: number;
}

/** All that a decision may look at. */
export interface DecisionContext {
  readonly now: number;
  /** `off`, or `variant:KEY`. */
  readonly off: boolean;
  readonly forced: string | null;
  /** What is known of the visitor: `url` where only the URL's facts count. */
  readonly standing: 'url' | 'known' | 'newcomer' | 'no-consent';
  readonly holdout: boolean;
  /** Topic named by `topic:` in the URL. */
  readonly topic: string | null;
  /** Acted-on stage per topic; `everyTopic` stands for those that are not named. */
  readonly stages: Readonly<Record<string, string>>;
  readonly everyTopic: string | null;
  /** Decayed interest per topic, for choosing among an entry's topics. */
  readonly interests: Readonly<
    Record<string, { readonly weight: number; readonly certainty: number; readonly lastAt: number }>
  >;
  readonly attributes: Readonly<Record<string, Belief>>;
}
