import type { Consent } from '../../../contract/consent';
import type { StoredEvent } from '../../../contract/event';
import { plainCodec, type Fold, type FoldCodec } from './fold';
import { Memory, type Recalled } from './memory';
import type { Order } from './order';
import { prune, type Pruned, type PruneOptions } from './prune';
import type { AppendOutcome, HistoryStore, VisitorRow } from './store';

export { plainCodec };
export type { Fold, FoldCodec, Recalled };

const MAX_BYTES = 64 * 1024 * 1024;
const PAGE = 500;

export interface HistoryOptions<State> {
  readonly store: HistoryStore;
  readonly fold: Fold<State>;
  /** ms UTC. */
  readonly now: () => number;
  readonly codec: FoldCodec<State>;
  /** Bytes of states kept in memory, about; 64 MB where absent. */
  readonly maxBytes?: number;
  /** Events folded anew from which on a snapshot is kept; 100 where absent. */
  readonly snapshotAfter?: number;
  /** How long events keep their visitor, and a tombstone stands, in ms. */
  readonly retentionMs: number;
  /** How long what pruned events added up to stays with the visitor, in ms; twice the retention where absent. */
  readonly basesMs?: number;
  /** How long the counts of pruned events stay, which name nobody, in ms; twice the retention where absent. */
  readonly totalsMs?: number;
}

/** The history of all visitors. Errors are those of {@link HistoryStore}. */
export interface History<State> {
  /** Keeps events; resolves after COMMIT with an outcome for each index. */
  record(events: readonly StoredEvent[]): Promise<readonly AppendOutcome[]>;
  /** {@link recall} at once, where the state is in memory; undefined where it is not. */
  atHand(visitor: string): Recalled<State> | undefined;
  /** What the visitor's events for personalisation add up to; null for unknown and erased visitors. */
  recall(visitor: string): Promise<Recalled<State> | null>;
  /** The visitor's row without folding; null for unknown and erased visitors. */
  visitor(visitor: string): Promise<VisitorRow | null>;
  /** Keeps the consent and deletes what withdrawn purposes covered; null for erased visitors. */
  consent(visitor: string, consent: Consent): Promise<VisitorRow | null>;
  /** Erases the visitor for good; later events of theirs answer `erased`. */
  forget(visitor: string): Promise<void>;
  isErased(visitor: string): Promise<boolean>;
  /** The rows of all visitors, in the order of their names, a page in memory at a time. */
  visitors(): AsyncGenerator<VisitorRow, void, void>;
  /** Everything kept of a visitor, ordered by (`at`, `id`), a page in memory at a time. */
  events(visitor: string): AsyncGenerator<StoredEvent, void, void>;
  /** {@link events} as lines of JSON, each with its line feed. */
  lines(visitor: string): AsyncGenerator<string, void, void>;
  /**
   * Takes events before `until` (ms UTC) out of the store, and whatever has ended. No profile changes: what pruned
   * events added up to is kept as a base, and forgotten in its turn (`basesMs`).
   */
  prune(until: number, options?: PruneOptions): Promise<Pruned>;
  /** Bytes of the states in memory, about. */
  bytes(): number;
  /** Writes what is waiting and closes the store. */
  close(): Promise<void>;
}

async function* everything(store: HistoryStore, visitor: string): AsyncGenerator<StoredEvent, void, void> {
  let after: Order | null = null;
  for (;;) {
    const page: readonly StoredEvent[] = await store.eventsAfter(visitor, after, PAGE);
    yield* page;
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return;
  }
}

async function* everybody(store: HistoryStore): AsyncGenerator<VisitorRow, void, void> {
  let after: string | null = null;
  for (;;) {
    const page: readonly VisitorRow[] = await store.visitorsAfter(after, PAGE);
    yield* page;
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) return;
  }
}

/** Remembers over an open store; `fold` is handed in, so that this room knows nothing of what events mean. */
export function createHistory<State>(options: HistoryOptions<State>): History<State> {
  const { store, now, retentionMs, fold, codec, maxBytes = MAX_BYTES, snapshotAfter = 100 } = options;
  const { basesMs = 2 * retentionMs, totalsMs = 2 * retentionMs } = options;
  const memory = new Memory(store, fold, codec, maxBytes, snapshotAfter);
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
    atHand: (visitor) => memory.atHand(visitor),
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
    visitors: () => everybody(store),
    events: (visitor) => everything(store, visitor),
    async *lines(visitor) {
      for await (const event of everything(store, visitor)) yield `${JSON.stringify(event)}\n`;
    },
    prune(until, given = {}) {
      return prune(
        { store, fold, codec },
        until,
        { tombstones: now(), totals: now() - totalsMs, checkpoints: now() - basesMs },
        given,
      );
    },
    bytes: () => memory.bytes,
    close: () => store.close(),
  };
}
