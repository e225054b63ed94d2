import type { Consent } from '../../../contract/consent';
import type { StoredEvent } from '../../../contract/event';
import type { Look } from '../../../contract/visitor-page';
import type { Order } from './order';

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
 * A visitor without a row is not checked: the caller has judged the consent mode. `too-old`: events of its time are
 * pruned already.
 */
export type AppendOutcome = 'accepted' | 'duplicate' | 'erased' | 'no-consent' | 'too-old';

/** A folded state, encoded. */
export interface Checkpoint {
  /** All events for personalisation up to and at this time (ms UTC) are in it. */
  readonly at: number;
  /** Version of the fold and its settings; see `FoldCodec`. */
  readonly fold: string;
  /** Of a base: grows by one with each pruning. Of a snapshot: that of the base it was folded from, 0 for none. */
  readonly revision: number;
  /** Of a snapshot: events for personalisation in it that the store still has. 0 for a base. */
  readonly events: number;
  readonly state: string;
}

/** All that a visitor's state is made of: the latest checkpoint, and what came after. */
export interface Recollection {
  /** Of the person to whom the asked name belongs now; of the name where it belongs to nobody. */
  readonly visitor: VisitorRow;
  /** Names under which the person's events lie, see {@link HistoryStore.link}. */
  readonly names: readonly {
    readonly name: string;
    /** All that ever happened under it is theirs. */
    readonly whole: boolean;
    /** What happens under it now is theirs. */
    readonly now: boolean;
  }[];
  readonly base: Checkpoint | null;
  /** Null where there is none of the asked version. */
  readonly snapshot: Checkpoint | null;
  /** Events after the snapshot, or after the base where there is none; ordered by (`at`, `id`). */
  readonly events: readonly StoredEvent[];
}

/** The oldest events of all visitors, all of them up to and at `at`. */
export interface Aged {
  /** ms UTC. */
  readonly at: number;
  /** Ordered by (`at`, `id`); `visitor` names whose they are. */
  readonly events: readonly StoredEvent[];
  /** Digest of the events and whose they are. */
  readonly seen: string;
  /** The bases that their visitors have, by visitor. */
  readonly bases: ReadonlyMap<string, Checkpoint>;
}

/** What becomes of {@link Aged}: its events go; of those for personalisation the new bases tell. */
export interface Retirement {
  readonly at: number;
  /** As {@link Aged} said; where it is another one by now, nothing is done. */
  readonly seen: string;
  /** By visitor, each of the next revision. */
  readonly bases: ReadonlyMap<string, Checkpoint>;
  /** What stays of the events for measurement. */
  readonly totals: readonly Total[];
}

/** What ends; each a time in ms UTC, and what is older goes. */
export interface Sweep {
  /** End of tombstones. */
  readonly tombstones: number;
  /** Day of totals. */
  readonly totals: number;
  /** Time up to which a base or snapshot tells. */
  readonly checkpoints: number;
  /** Time of looks. */
  readonly looks: number;
}

/** How many events of a kind a day had; nobody's. */
export interface Total {
  /** Start of the UTC day in ms. */
  readonly day: number;
  /** Canonical JSON of what the events had in common: type, channel, topics and the like. */
  readonly what: string;
  readonly events: number;
}

/** Counted since `open`. */
export interface StoreStats {
  /** Committed transactions that appended events. */
  readonly commits: number;
  /** Events accepted. */
  readonly accepted: number;
  /** Events waiting to be written at this moment. */
  readonly waiting: number;
}

/** How a name comes to a person. */
export interface Link {
  /** Whoever the name belongs to is given whole; else the name alone. */
  readonly whole?: boolean;
  /** ms UTC: where the name was somebody else's until now, it is the person's from this time on. */
  readonly at: number;
  /** What the person says with it; counts like any explicit word. */
  readonly said: Consent | null;
  /** The same on top of what the name itself had agreed to; counts where that was nobody else's. */
  readonly own?: Consent | null;
  /** What is taken for granted of a person of whom nothing is known. */
  readonly granted: Consent;
}

/** What a link has made. */
export interface Linked {
  /** `merged`: all of the name is theirs now; `split`: from now on it is; `same`: it was already. */
  readonly how: 'merged' | 'split' | 'same';
  readonly visitor: VisitorRow;
  /** Whose histories are others now. */
  readonly changed: readonly string[];
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
  /** The events of whoever the name belongs to, ordered by (`at`, `id`). */
  eventsOf(visitor: string): Promise<readonly StoredEvent[]>;
  visitor(visitor: string): Promise<VisitorRow | null>;
  /** At most `limit` rows of visitors after one, or from the first on, in the order of their names. */
  visitorsAfter(after: string | null, limit: number): Promise<readonly VisitorRow[]>;
  /** At most `limit` of a visitor's events after a place in their order, or from the first where it is null. */
  eventsAfter(visitor: string, after: Order | null, limit: number): Promise<readonly StoredEvent[]>;
  /** What the visitor's state is to be folded from; null without a row. `fold`: version of wanted snapshots. */
  recollect(visitor: string, fold: string): Promise<Recollection | null>;
  /** {@link recollect} of many at once, in the same order; the statements do not grow with them. */
  recollectAll(visitors: readonly string[], fold: string): Promise<readonly (Recollection | null)[]>;
  /** Those of the names that have a row. */
  known(names: readonly string[]): Promise<readonly string[]>;
  /** Keeps a snapshot; false where the base or the events that it was folded from are others by now. */
  putSnapshot(visitor: string, snapshot: Checkpoint): Promise<boolean>;
  /** About `limit` of the oldest events before `until` (ms UTC); null where there are none. */
  oldest(until: number, limit: number): Promise<Aged | null>;
  /** Carries a retirement out in one transaction; answers the number of events that went, 0 where it is outdated. */
  retire(retirement: Retirement): Promise<number>;
  /** Removes what has ended, at most `limit` rows of each kind; answers how many. */
  sweep(ends: Sweep, limit: number): Promise<number>;
  /** Totals of the days from `from` up to and without `to` (ms UTC). */
  totals(from: number, to: number): Promise<readonly Total[]>;
  /**
   * Keeps the consent, and in the same transaction takes the withdrawn purposes off the visitor's events; events left
   * without a purpose are deleted. Creates the row when absent. Null where the visitor was erased.
   */
  putConsent(visitor: string, consent: Consent): Promise<VisitorRow | null>;
  /** Deletes the person, all names that are theirs now and all their events; tombstones stand at least until `until` (ms
   * UTC). May be repeated. */
  erase(visitor: string, until: number): Promise<void>;
  isErased(visitor: string): Promise<boolean>;
  /**
   * Gives a name, a device's or a person's, to a person, as if all that happened under both had always been theirs;
   * where the name is another person's already, from `at` on. Null where either is erased. Events stay under the name
   * under which they happened.
   */
  link(name: string, person: string, link: Link): Promise<Linked | null>;
  /** Takes a name back from whom it belongs to now, with what has happened under it; answers whose histories changed. */
  unlink(name: string): Promise<readonly string[]>;
  /** The first of the names that has a row, else the first that is not erased; null where all are. */
  living(names: readonly string[]): Promise<string | null>;
  /** The latest events of all visitors for personalisation, newest first. */
  latest(limit: number): Promise<readonly StoredEvent[]>;
  /** Keeps that somebody looked at a visitor; the same look at the same time is kept once. Erasing leaves it. */
  keepLook(visitor: string, look: Look): Promise<void>;
  /** Who looked at a visitor, the latest first. */
  looksAt(visitor: string, limit: number): Promise<readonly Look[]>;
  /** Resolves when the store answers. */
  ping(): Promise<void>;
  stats(): StoreStats;
}
