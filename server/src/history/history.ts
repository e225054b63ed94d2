import type { Consent } from '../../../contract/consent';
import type { StoredEvent } from '../../../contract/event';
import type { Order } from './order';
import type { AppendOutcome, HistoryStore, VisitorRow } from './store';

/** Turns events into a state. `apply(apply(s, a), b)` must equal `apply(s, [...a, ...b])`. */
export interface Fold<State> {
  empty(): State;
  /** Takes events in order; changes `state` in place or returns the next one. */
  apply(state: State, events: readonly StoredEvent[]): void | State;
}

export interface HistoryOptions<State> {
  readonly store: HistoryStore;
  readonly fold: Fold<State>;
  /** ms UTC. */
  readonly now: () => number;
  /** Visitors whose state is kept in memory. */
  readonly maxVisitors: number;
  /** How long a tombstone stands, in ms. */
  readonly retentionMs: number;
}

export interface Recalled<State> {
  readonly visitor: VisitorRow;
  /** Shared with later calls and grown by later events: read it at once, never change it. */
  readonly state: State;
  /** The last folded event, or null where there is none. */
  readonly order: Order | null;
}

/** The history of all visitors. Errors are those of {@link HistoryStore}. */
export interface History<State> {
  /** Keeps events; resolves after COMMIT with an outcome for each index. */
  record(events: readonly StoredEvent[]): Promise<readonly AppendOutcome[]>;
  /** What the visitor's events for personalisation add up to; null for unknown and erased visitors. */
  recall(visitor: string): Promise<Recalled<State> | null>;
  /** The visitor's row without folding; null for unknown and erased visitors. */
  visitor(visitor: string): Promise<VisitorRow | null>;
  /** Keeps the consent and deletes what withdrawn purposes covered; null for erased visitors. */
  consent(visitor: string, consent: Consent): Promise<VisitorRow | null>;
  /** Erases the visitor for good; later events of theirs answer `erased`. */
  forget(visitor: string): Promise<void>;
  isErased(visitor: string): Promise<boolean>;
  /** Everything kept of a visitor, ordered by (`at`, `id`). */
  events(visitor: string): Promise<readonly StoredEvent[]>;
  /** Writes what is waiting and closes the store. */
  close(): Promise<void>;
}
