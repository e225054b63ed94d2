import type { Because, Decision } from './decision';
import type { Suggests } from './target';

/** Why a candidate is out; the first that applies, in this order. */
export const OUT_CODES = [
  'paused',
  'schedule',
  'excluded',
  'topic',
  'channel',
  'audience',
  'stage',
  'contradiction',
  'unsure',
] as const;
export type OutCode = (typeof OUT_CODES)[number];

/** By what a candidate ranks, in the order in which the keys count. */
export interface RankKeys {
  /** Key of the audience it names. */
  readonly audience: string | null;
  /** Whether it names stages. */
  readonly namesStage: boolean;
  /** How well its intimacy attributes fit, >= 0. */
  readonly fit: number;
  /** Its place by order and key, from 0; default content comes last. */
  readonly place: number;
}

/** What became of one candidate. */
export interface CandidateAccount {
  /** Key of the variant, null for default content. */
  readonly variant: string | null;
  readonly out: {
    readonly code: OutCode;
    /** What a `contradiction` is about, or what we are `unsure` of; `stage` or the key of an attribute. */
    readonly about: string | null;
  } | null;
  /** Null for those who are out. */
  readonly rank: RankKeys | null;
}

/** The first ranking key in which the runner-up is behind; `remains`: it is default content, which needs no rank. */
export type LostBy = 'audience' | 'stage' | 'fit' | 'order' | 'default' | 'remains';

/** A decision step by step, as data. */
export interface Explanation {
  readonly decision: Decision;
  /** Name of the first exclusion that holds. */
  readonly excludedBy: string | null;
  /** Those who are in first, best first; then those who are out, by order and key. */
  readonly candidates: readonly CandidateAccount[];
  /** Who would have won without the winner; null where nothing was ranked or nobody is left. */
  readonly runnerUp: { readonly variant: string | null; readonly lostBy: LostBy } | null;
}

/** A stage or a value of an attribute, said of the recipient. */
export type Said =
  | { readonly kind: 'attribute'; readonly attribute: string; readonly value: string }
  | { readonly kind: 'stage'; readonly topic: string; readonly stage: string };

/** One thing that could have been otherwise. */
export type Change =
  /** The visitor says it of themselves; where nothing may be kept of them, the address says it. */
  | (Said & { readonly by: 'visitor' | 'address' })
  /** So many more events of this kind, on the decision's topic. */
  | {
      readonly kind: 'event';
      readonly event: string;
      readonly times: number;
      readonly suggests?: Suggests;
      readonly query?: string;
    }
  /** A number of the rule book. */
  | {
      readonly kind: 'threshold';
      readonly of: 'sureFrom' | 'audience' | 'exclusion';
      /** Name of the audience or exclusion. */
      readonly name: string | null;
      /** The fact it is asked of. */
      readonly fact: string | null;
      readonly from: number;
      readonly to: number;
    };

/** A change, and what the recipient would get. */
export interface Tip {
  readonly change: Change;
  /** What it takes; see the order of candidates. */
  readonly cost: number;
  readonly variant: string | null;
}

/** An explanation for an editor: data, with a sentence for each step. */
export interface Explained {
  readonly decision: {
    readonly variant: string | null;
    /** The variant's name; null for default content. */
    readonly name: string | null;
    readonly reason: Decision['reason'];
    readonly topic: { readonly key: string; readonly label: string | null } | null;
    readonly stage: string | null;
  };
  /** Why, step by step, to be read from above. */
  readonly because: readonly Because[];
  readonly excludedBy: string | null;
  /** Those who are in first, best first. */
  readonly candidates: readonly (Omit<CandidateAccount, 'out'> & {
    readonly name: string | null;
    readonly out: { readonly code: OutCode | 'unpublished'; readonly about: string | null } | null;
    readonly text: string;
  })[];
  readonly runnerUp: (NonNullable<Explanation['runnerUp']> & { readonly text: string }) | null;
  /** Null where the decision was not about the recipient (`forced`, `off`, `holdout`). */
  readonly wouldTip: {
    readonly tip: Tip | null;
    readonly text: string;
  } | null;
}
