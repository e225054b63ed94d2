import type { Consent } from '../../../contract/consent';
import type { StoredEvent } from '../../../contract/event';
import type { Fold } from './fold';
import { Memory, type Recalled } from './memory';
import type { AppendOutcome, HistoryStore, VisitorRow } from './store';

export type { Fold, Recalled };

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

/** Remembers over an open store; `fold` is handed in, so that this room knows nothing of what events mean. */
export function createHistory<State>(options: HistoryOptions<State>): History<State> {
  const { store, now, retentionMs } = options;
  const memory = new Memory(store, options.fold, options.maxVisitors);
  return {
    async record(events) {
      const settle = memory.expect(events);
      try {
        const outcomes = await store.append(events);
        settle(outcomes);
        return outcomes;
      } catch (error) {
        settle(null);
        throw error;
      }
    },
    recall: (visitor) => memory.recall(visitor),
    visitor: async (visitor) => memory.visitor(visitor) ?? store.visitor(visitor),
    async consent(visitor, consent) {
      try {
        return await store.putConsent(visitor, consent);
      } finally {
        memory.drop(visitor);
      }
    },
    async forget(visitor) {
      try {
        await store.erase(visitor, now() + retentionMs);
      } finally {
        memory.drop(visitor);
      }
    },
    isErased: (visitor) => store.isErased(visitor),
    events: (visitor) => store.eventsOf(visitor),
    close: () => store.close(),
  };
}
