import type { ShortlistItem, TrailStep } from '../../../contract/profile';
import type { Distribution } from './belief';
import { emptyMemory, type MemoryState } from './said';

export interface TopicState {
  belief: Distribution;
  /** Index of the acted-on stage, -1 for none. */
  acted: number;
  trail: TrailStep[];
  interest: number;
  shortlist: ShortlistItem[];
  /** How much of each kind of event there was of late; fades as interest does. Dwell in seconds. */
  amounts: Map<string, number>;
  /** The silence before their latest visit to this topic, ms; 0 in their first one. */
  pause: number;
  firstAt: number;
  lastAt: number;
}

export interface AttributeState {
  belief: Distribution;
  firstAt: number;
  lastAt: number;
}

/** The page visit under way. */
export interface PageVisit {
  readonly document: string;
  /** Seconds read, and what the last event added to them. */
  readonly seconds: number;
  readonly gained: number;
  /** Share of the evidence of reading it that was given already, 0-1. */
  readonly counted: number;
  /** How its opening was taken: not seen; counted; or taken back, for they left within seconds. */
  readonly opening: 'unseen' | 'counted' | 'bounced';
  /** Length of its text, where known. */
  readonly words: number | null;
  readonly lastAt: number;
  /** What its opening said of the stage, and to which topics at which share. */
  said: readonly number[] | null;
  readonly fed: (readonly [topic: string, share: number])[];
}

/** What a history adds up to so far; what {@link Profile} is computed from at a given moment. */
export interface State {
  topics: Map<string, TopicState>;
  attributes: Map<string, AttributeState>;
  declared: Map<string, { value: string; at: number }>;
  /** When a view of a document was last counted, the latest last; holds the last few only. */
  seen: Map<string, number>;
  dwell: PageVisit | null;
  /** Observations of the visit under way, by mark, and when each was last counted; holds the last few only. */
  heard: Map<number, number>;
  memory: MemoryState;
  events: number;
  /** Events after a pause longer than a page visit, the first one included. */
  visits: number;
  firstAt: number;
  lastAt: number;
}

export const emptyState = (): State => ({
  topics: new Map(),
  attributes: new Map(),
  declared: new Map(),
  seen: new Map(),
  dwell: null,
  heard: new Map(),
  memory: emptyMemory(),
  events: 0,
  visits: 0,
  firstAt: 0,
  lastAt: 0,
});
