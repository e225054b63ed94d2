import type { Memory } from './memory';

/** A change of the acted-on stage of a topic. */
export interface TrailStep {
  readonly from: string | null;
  readonly to: string | null;
  /** ms UTC. */
  readonly at: number;
  /** The kind of event that tipped it; `bounce`, `declared` or `silence`. */
  readonly cause: string;
  /** Back to an earlier stage; forward over a stage; or from the last stage to a new journey. */
  readonly move?: 'back' | 'skip' | 'anew';
}

export interface ShortlistItem {
  readonly documentId: string;
  readonly contentType: string | null;
  readonly state: 'in-play' | 'dropped';
  readonly at: number;
}

/** Where a visitor stands on one topic. */
export interface TopicProfile {
  /** Probability per stage, in the vocabulary's order; sums to 1. */
  readonly belief: readonly number[];
  /** Acted-on stage, or null before the first sure one and after long silence. */
  readonly stage: string | null;
  readonly trail: readonly TrailStep[];
  /** Decayed weight, >= 0. */
  readonly interest: number;
  readonly shortlist: readonly ShortlistItem[];
  /** The silence on this topic before their latest visit to it, ms; 0 in their first one. */
  readonly pause: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** What we hold of one intimacy attribute. */
export interface AttributeProfile {
  /** Probability per graded value, in the vocabulary's order; sums to 1. */
  readonly belief: readonly number[];
  /** The likeliest value. */
  readonly value: string;
  /** Its place on the scale. */
  readonly index: number;
  /** 0 (no idea) to 1 (no doubt), closeness included for what is inferred. */
  readonly certainty: number;
  readonly source: 'declared' | 'inferred';
  readonly since: number;
}

/** What a history adds up to at one moment. Computed, never edited. */
export interface Profile {
  readonly now: number;
  readonly topics: Readonly<Record<string, TopicProfile>>;
  /** By topic: how near to a macro goal, 0-1. */
  readonly readiness: Readonly<Record<string, number>>;
  readonly attributes: Readonly<Record<string, AttributeProfile>>;
  /** 0-1: how much of what we know we may act on. */
  readonly closeness: number;
  readonly memory: Memory;
  readonly events: number;
  /** Times they came back after a pause, the first one included. */
  readonly visits: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** The journey that every event feeds, whatever its topic. */
export type SiteTopic = 'site';
