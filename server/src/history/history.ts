import type { Consent } from '../../../contract/consent';
import type { StoredEvent } from '../../../contract/event';
import type { Look } from '../../../contract/visitor-page';
import { plainCodec, type Fold, type FoldCodec } from './fold';
import { Memory, type Recalled } from './memory';
import { orderOf, type Order } from './order';
import { prune, type Pruned, type PruneOptions } from './prune';
import { recentOf, type Recent } from './recent';
import { replay, type Replay } from './replay';
import type { AppendOutcome, HistoryStore, Link, Linked, VisitorRow } from './store';

export { plainCodec };
export type { Fold, FoldCodec, Recalled, Recent, Replay };

const MAX_BYTES = 64 * 1024 * 1024;
const PAGE = 500;
/** Events that are looked at for who was there last. */
const LATEST = 1_000;

export interface HistoryOptions<State> {
  readonly store: HistoryStore;
  readonly fold: Fold<State>;
  /** ms UTC. */
  readonly now: () => number;
  readonly codec: FoldCodec<State>;
  /** Bytes of states kept in memory, about; 64 MB where absent. */
  readonly maxBytes?: number;
  /**
   * For how long a state in memory is believed, ms; always where absent. To be given where other processes write to
   * the same store: it bounds how late this one hears of what they wrote.
   */
  readonly freshMs?: number | undefined;
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
  /**
   * {@link recall} of many, in the same order: of each the first name that is known. Those who are not in memory are
   * read together, so that the statements hardly grow with them.
   */
  recallAll(people: readonly (readonly string[])[]): Promise<readonly (Recalled<State> | null)[]>;
  /** The visitor's row without folding; null for unknown and erased visitors. */
  visitor(visitor: string): Promise<VisitorRow | null>;
  /** Keeps the consent and deletes what withdrawn purposes covered; null for erased visitors. */
  consent(visitor: string, consent: Consent): Promise<VisitorRow | null>;
  /** Erases the visitor for good; later events of theirs answer `erased`. */
  forget(visitor: string): Promise<void>;
  isErased(visitor: string): Promise<boolean>;
  /** Gives a name to a person; see {@link HistoryStore.link}. */
  link(name: string, person: string, link: Link): Promise<Linked | null>;
  /** Takes a name back from whom it belongs to now; whether it belonged to anybody. */
  unlink(name: string): Promise<boolean>;
  /** See {@link HistoryStore.living}. */
  living(names: readonly string[]): Promise<string | null>;
  /** What the visitor's state was folded from, all events for personalisation that are still kept; null as `recall`. */
  replay(visitor: string): Promise<Replay<State> | null>;
  /** Whoever was there last, as far as the latest thousand events tell; the latest first. */
  recent(limit: number): Promise<readonly Recent[]>;
  /** The rows of visitors whose hash begins with 1 to 64 lower-case hex digits. */
  named(beginning: string, limit: number): Promise<readonly VisitorRow[]>;
  /** Keeps that somebody of the admin panel looked at a visitor; it stays as long as events do, erased or not. */
  look(visitor: string, look: Look): Promise<void>;
  /** Who looked, the latest first. */
  looksAt(visitor: string, limit: number): Promise<readonly Look[]>;
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
    const last = page.at(-1);
    after = last ? orderOf(last) : null;
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

/** The last name in the order of names that stands before all that begin so; null where there is none. */
function before(beginning: string): string | null {
  const first = BigInt(`0x${beginning.padEnd(64, '0')}`);
  return first === 0n ? null : (first - 1n).toString(16).padStart(64, '0');
}

async function recallAll<State>(
  memory: Memory<State>,
  store: HistoryStore,
  people: readonly (readonly string[])[],
): Promise<readonly (Recalled<State> | null)[]> {
  const found = new Map<string, Recalled<State>>();
  const read = async (names: readonly string[]): Promise<void> => {
    const all = names.length > 0 ? await memory.recallAll(names) : [];
    names.forEach((name, index) => {
      const one = all[index];
      if (one) found.set(name, one);
    });
  };
  const unique = (names: readonly string[]): string[] => [...new Set(names)];
  await read(unique(people.flatMap((names) => names.slice(0, 1))));
  // whoever was erased and came back has another name
  const left = people.filter(([name]) => name !== undefined && !found.has(name));
  const others = unique(left.flatMap((names) => names.slice(1)));
  if (others.length > 0) await read(await store.known(others));
  return people.map((names) => {
    const name = names.find((one) => found.has(one));
    return (name !== undefined && found.get(name)) || null;
  });
}

/** Remembers over an open store; `fold` is handed in, so that this room knows nothing of what events mean. */
export function createHistory<State>(options: HistoryOptions<State>): History<State> {
  const { store, now, retentionMs, fold, codec, maxBytes = MAX_BYTES, snapshotAfter = 100 } = options;
  const { basesMs = 2 * retentionMs, totalsMs = 2 * retentionMs } = options;
  const memory = new Memory(store, fold, codec, maxBytes, snapshotAfter, now, options.freshMs);
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
    recallAll: (people) => recallAll(memory, store, people),
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
    async link(name, person, link) {
      const linked = await store.link(name, person, link);
      for (const one of linked?.changed ?? []) memory.drop(one);
      return linked;
    },
    async unlink(name) {
      const changed = await store.unlink(name);
      for (const one of changed) memory.drop(one);
      return changed.length > 0;
    },
    living: (names) => store.living(names),
    replay: (visitor) => replay(store, fold, codec, visitor),
    recent: async (limit) => recentOf(await store.latest(LATEST)).slice(0, limit),
    async named(beginning, limit) {
      const rows = await store.visitorsAfter(before(beginning), limit);
      return rows.filter(({ id }) => id.startsWith(beginning));
    },
    look: (visitor, look) => store.keepLook(visitor, look),
    looksAt: (visitor, limit) => store.looksAt(visitor, limit),
    visitors: () => everybody(store),
    events: (visitor) => everything(store, visitor),
    async *lines(visitor) {
      for await (const event of everything(store, visitor)) yield `${JSON.stringify(event)}\n`;
    },
    prune(until, given = {}) {
      return prune(
        { store, fold, codec },
        until,
        {
          tombstones: now(),
          totals: now() - totalsMs,
          checkpoints: now() - basesMs,
          looks: now() - retentionMs,
        },
        given,
      );
    },
    bytes: () => memory.bytes,
    close: () => store.close(),
  };
}
