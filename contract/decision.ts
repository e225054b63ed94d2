import type { StoredEvent } from './event';
import type { Memory } from './memory';
import type { TopicProfile } from './profile';
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
  /** Whom the winner is written for; null where nobody won. */
  readonly target: Target | null;
}

/** A variant as the decision sees it; only those that are live in the entry's locale are handed in. */
export interface Candidate {
  readonly key: string;
  readonly target: Target;
  readonly order: number;
  readonly paused: boolean;
}

/** What a rule book says of one recipient; worked out once a request, when first asked. */
export interface Judgement {
  /** Whether the recipient is kept on default content. */
  readonly excluded: boolean;
  /** 1 for each audience, by its place in the book, that the recipient belongs to. */
  readonly held: Uint8Array;
}

/** What a site owner has set for one content type, compiled. */
export interface TypeRules {
  /** Place of each audience in the book's order, by key. */
  readonly audiences: ReadonlyMap<string, number>;
  judge(context: DecisionContext): Judgement;
  /** Weight per intimacy attribute; 1 where absent. */
  readonly weights: Readonly<Record<string, number>>;
  /** Certainty from which an intimacy belief is sure, 0-1. */
  readonly sureFrom: number;
  /** Share of visitors kept on default content for comparison, 0-0.5. */
  readonly holdout: number;
}

/** A graded belief as the decision reads it. */
export interface Belief {
  /** Index of the likeliest value on the attribute's scale. */
  readonly index: number;
  /** 0-1, closeness included. */
  readonly certainty: number;
  /** The certainty at their latest event, before it began to fade; the same where absent. */
  readonly then?: number;
  readonly source: 'declared' | 'inferred' | 'url';
}

/** What is known on one topic, as the decision reads it. */
export interface TopicStanding {
  /** Acted-on stage. */
  readonly stage: string | null;
  /** Its place in the vocabulary, -1 for none. */
  readonly place: number;
  /** Probability of the acted-on stage, 0-1. */
  readonly certainty: number;
  /** Place and probability at the visitor's latest event, before they began to fade; the same where absent. */
  readonly then?: { readonly place: number; readonly certainty: number };
  /** The rest of what a profile knows; absent where the URL speaks. */
  readonly profile?: TopicProfile;
}

/** What holds of a visitor at the moment of asking, besides their history. */
export interface Circumstances {
  /** Their consent is to less than all, or only taken for granted. */
  readonly partial?: boolean;
  /** What they hold in their hands, as the request tells: `phone`, `tablet`, `desktop`. */
  readonly device?: string | null;
}

/** What is recalled of a visitor at one moment; each part is worked out when it is first asked for. */
export interface Recipient {
  readonly events: number;
  readonly visits: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** 0-1. */
  readonly closeness: number;
  /** What they have met so far; read it at once, it grows. */
  readonly memory: Memory;
  /** Undefined where nothing ever happened on the topic. */
  topic(key: string): TopicStanding | undefined;
  /** By place in the vocabulary. */
  belief(place: number): Belief | null;
  /** How near to a macro goal they are on the topic, 0-1; null where nothing ever happened on it. */
  readiness(key: string): number | null;
  /** The topic they are busiest with of late and stand on a sure stage of, else the site's own journey. */
  activeTopic(): string;
  /**
   * Copies what is known. Each call of the result adds events at this moment to the copy and gives the recipient as
   * they would then be, to be read before the next call; the visitor themselves stays as they are.
   */
  supposing(): (events: readonly StoredEvent[]) => Recipient;
}

/** All that a decision may look at. */
export interface DecisionContext {
  /** ms UTC. */
  readonly now: number;
  readonly off: boolean;
  /** The caller reads drafts: `variant:KEY` shows paused and unscheduled ones too. */
  readonly drafts: boolean;
  /** Key of `variant:KEY`. */
  readonly forced: string | null;
  /** What is known of the visitor; `url` where only the URL's facts count. */
  readonly standing: 'url' | 'known' | 'newcomer' | 'no-consent';
  /** Where the content is to appear; `web` where it is absent. */
  readonly channel?: string;
  /** Topic named by `topic:`. */
  readonly topic: string | null;
  /** The topic for entries without one: the first that the URL names, else the visitor's most active one. */
  activeTopic(): string;
  /** Where the recipient stands on a topic: the URL's word, else the profile's. */
  on(topic: string): TopicStanding;
  /** What is believed of the attribute at that place of the vocabulary; null where nothing is. */
  belief(place: number): Belief | null;
  /** What else is recalled; null where only the URL counts or nothing is known. */
  readonly recipient: Recipient | null;
}
