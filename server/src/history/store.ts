import type { Consent } from '../../../contract/consent';
import type { StoredEvent } from '../../../contract/event';

/** One visitor as stored. `id` is the sha256 of the visitor's id as 64 lower-case hex digits. */
export interface VisitorRow {
  readonly id: string;
  readonly consent: Consent;
  /** ms UTC of the first consent. */
  readonly createdAt: number;
  /** 1 at first; grows by one with each consent. */
  readonly revision: number;
}

/**
 * What became of one event. `no-consent`: it claims a purpose that the visitor's stored consent denies by now.
 * A visitor without a row is not checked: the caller has judged the consent mode.
 */
export type AppendOutcome = 'accepted' | 'duplicate' | 'erased' | 'no-consent';

/** Counted since `open`. */
export interface StoreStats {
  /** Committed transactions that appended events. */
  readonly commits: number;
  /** Events accepted. */
  readonly accepted: number;
  /** Events waiting to be written at this moment. */
  readonly waiting: number;
}

/**
 * Keeps what happened, per visitor. Visitors are named by their hash; anything else is a TypeError. Every method rejects
 * with `StoreUnavailableError` where the store cannot be reached or is closed.
 */
export interface HistoryStore {
  /** Connects, checks that the promised durability holds, and brings the tables up to date. */
  open(): Promise<void>;
  /** Writes what is waiting, then disconnects. */
  close(): Promise<void>;
  /**
   * Appends events; resolves after their COMMIT, one outcome for each index. The call is kept whole or not at all.
   * Rejects with `StoreBusyError` where too much is waiting, and with `StoreRefusedError` where the store cannot hold
   * an event; other calls are not affected.
   */
  append(events: readonly StoredEvent[]): Promise<readonly AppendOutcome[]>;
  /** A visitor's events, ordered by (`at`, `id`). */
  eventsOf(visitor: string): Promise<readonly StoredEvent[]>;
  visitor(visitor: string): Promise<VisitorRow | null>;
  /**
   * Keeps the consent, and in the same transaction takes the withdrawn purposes off the visitor's events; events left
   * without a purpose are deleted. Creates the row when absent. Null where the visitor was erased.
   */
  putConsent(visitor: string, consent: Consent): Promise<VisitorRow | null>;
  /** Deletes the visitor and all events; a tombstone stands at least until `until` (ms UTC). May be repeated. */
  erase(visitor: string, until: number): Promise<void>;
  isErased(visitor: string): Promise<boolean>;
  /** Resolves when the store answers. */
  ping(): Promise<void>;
  stats(): StoreStats;
}
