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
  firstAt: number;
  lastAt: number;
}

export interface AttributeState {
  belief: Distribution;
  firstAt: number;
  lastAt: number;
}

/** What a history adds up to so far; what {@link Profile} is computed from at a given moment. */
export interface State {
  topics: Map<string, TopicState>;
  attributes: Map<string, AttributeState>;
  declared: Map<string, { value: string; at: number }>;
  /** When a view of a document was last counted; holds the last few only. */
  views: Map<string, number>;
  /** The page visit under way: its seconds, what the last event added to them, the share of evidence given (0-1). */
  dwell: { document: string; seconds: number; gained: number; counted: number; lastAt: number } | null;
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
  views: new Map(),
  dwell: null,
  memory: emptyMemory(),
  events: 0,
  visits: 0,
  firstAt: 0,
  lastAt: 0,
});
