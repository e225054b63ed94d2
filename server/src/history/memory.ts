import type { StoredEvent } from '../../../contract/event';
import type { Fold, FoldCodec } from './fold';
import { Kinship } from './kinship';
import { byOrder, orderOf, type Order } from './order';
import { folded, Refold, type Refolded } from './refold';
import type { AppendOutcome, HistoryStore, VisitorRow } from './store';
import { WarmStates, type Entry } from './warm-states';

export interface Recalled<State> {
  readonly visitor: VisitorRow;
  /** Shared with later calls and grown by later events: read it at once, never change it. */
  readonly state: State;
  /** The last folded event, or null where there is none. */
  readonly order: Order | null;
}

const recalled = <State>({ visitor, state, order }: Entry<State>): Recalled<State> => ({
  visitor,
  state,
  order: order && { at: order.at, id: order.id },
});

/** A cold recall on its way; `stale` once something changed that it may not have seen. */
interface Read<State> {
  stale: boolean;
  result: Promise<Recalled<State> | null>;
}

/** How many changes there were when a read began, and the time, ms UTC. */
interface Begun {
  readonly changes: number;
  readonly at: number;
}

/** How often a read starts anew because the visitor changed meanwhile. */
const ATTEMPTS = 5;
/** Events after which a state that grows is measured again. */
const MEASURE_EVERY = 32;

/** Folded states of recent visitors; equal at any moment to what a fresh fold of the store would give. */
export class Memory<State> {
  private readonly warm: WarmStates<State>;
  private readonly reads = new Map<string, Read<State>>();
  private readonly kinship = new Kinship();
  /** Reads on their way, also those that nobody shares any more, the oldest first. */
  private readonly underWay = new Set<Begun>();
  /** Counts changes; of each name the last one that a read on its way may not have seen, the oldest first. */
  private changes = 0;
  private readonly changed = new Map<string, number>();

  private readonly refold: Refold<State>;

  constructor(
    store: HistoryStore,
    private readonly fold: Fold<State>,
    codec: FoldCodec<State>,
    maxBytes: number,
    snapshotAfter: number,
    /** ms UTC. */
    private readonly now: () => number = () => 0,
    /** For how long what was read is believed, ms: other processes may write to the same store. */
    private readonly freshMs = Infinity,
  ) {
    this.warm = new WarmStates(codec, maxBytes, (visitor) => this.kinship.forget(visitor));
    this.refold = new Refold(store, fold, codec, snapshotAfter);
  }

  /** Bytes of the states at hand, about. */
  get bytes(): number {
    return this.warm.bytes;
  }

  /** The visitor's row if it is at hand. */
  visitor(visitor: string): VisitorRow | undefined {
    const row = this.warm.row(this.kinship.ownerOf(visitor));
    return row && this.isFresh(row) ? row.visitor : undefined;
  }

  /** The folded state if it is at hand. */
  atHand(visitor: string): Recalled<State> | undefined {
    const entry = this.warm.get(this.kinship.ownerOf(visitor));
    return entry && this.isFresh(entry) ? recalled(entry) : undefined;
  }

  /** The folded state; concurrent cold recalls of one visitor share a read. Null for unknown visitors. */
  async recall(visitor: string): Promise<Recalled<State> | null> {
    const known = this.atHand(visitor);
    if (known) return known;
    const running = this.reads.get(visitor);
    if (running) return running.result;
    return this.start(visitor, 1).result;
  }

  /** {@link recall} of many, in the same order; those that are not at hand are read together. */
  async recallAll(visitors: readonly string[]): Promise<(Recalled<State> | null)[]> {
    const known = visitors.map((visitor) => this.atHand(visitor) ?? null);
    const cold = visitors.filter((_, index) => !known[index]);
    if (cold.length === 0) return known;
    const began = this.beginReading();
    try {
      const found = await this.refold.readAll(cold);
      const read = new Map(cold.map((visitor, index) => [visitor, found[index] ?? null]));
      return visitors.map((visitor, index) => {
        const one = read.get(visitor);
        return known[index] ?? (one ? recalled(this.keep(one, this.isStale(one, began), began)) : null);
      });
    } finally {
      this.endReading(began);
    }
  }

  /** Forgets the state, also one that is being read. */
  drop(visitor: string): void {
    this.outdate(visitor);
    for (const owner of this.kinship.ownersOf(visitor)) this.warm.delete(owner);
  }

  /**
   * Announces events on their way to the store. The answer takes their outcomes, or null where those are unknown. A
   * state that came up in between may or may not hold the events already, and is dropped.
   */
  expect(events: readonly StoredEvent[]): (outcomes: readonly AppendOutcome[] | null) => void {
    const before = new Map<string, Entry<State> | undefined>();
    for (const { visitor } of events)
      if (!before.has(visitor)) before.set(visitor, this.warm.get(this.kinship.ownerOf(visitor)));
    return (outcomes) => {
      const accepted = new Map<string, StoredEvent[]>();
      const doubtful = new Set(outcomes ? [] : before.keys());
      events.forEach((event, index) => {
        const outcome = outcomes?.[index];
        // another process has erased the visitor or taken a consent back
        if (outcome === 'erased' || outcome === 'no-consent') doubtful.add(event.visitor);
        if (outcome !== 'accepted' || !event.personalisation) return;
        const list = accepted.get(event.visitor);
        if (list) list.push(event);
        else accepted.set(event.visitor, [event]);
      });
      for (const [visitor, entry] of before) {
        const list = accepted.get(visitor);
        if (doubtful.has(visitor)) this.drop(visitor);
        else if (list) this.settle(visitor, entry, list);
      }
    };
  }

  private settle(visitor: string, entry: Entry<State> | undefined, events: readonly StoredEvent[]): void {
    this.outdate(visitor);
    const owner = this.kinship.ownerOf(visitor);
    const grows = entry && this.kinship.isPlain(visitor) && this.warm.peek(owner) === entry;
    if (grows && this.grow(entry, events)) this.warm.set(owner, entry);
    else for (const one of this.kinship.ownersOf(visitor)) this.warm.delete(one);
  }

  private outdate(visitor: string): void {
    if (this.underWay.size > 0) {
      this.changed.delete(visitor);
      this.changed.set(visitor, (this.changes += 1));
    }
    const read = this.reads.get(visitor);
    if (!read) return;
    read.stale = true;
    this.reads.delete(visitor);
  }

  /** Folds later events into the entry; false where they are not all later, or the fold fails. */
  private grow(entry: Entry<State>, events: readonly StoredEvent[]): boolean {
    const sorted = [...events].sort(byOrder);
    const [first] = sorted;
    if (!first || (entry.order && byOrder(first, entry.order) <= 0)) return false;
    try {
      entry.state = folded(this.fold, entry.state, sorted);
      entry.order = orderOf(sorted.at(-1) ?? first);
      entry.unmeasured += sorted.length;
      if (entry.unmeasured >= MEASURE_EVERY) this.warm.measure(entry);
      return true;
    } catch {
      return false;
    }
  }

  private start(visitor: string, attempt: number): Read<State> {
    const read: Read<State> = { stale: false, result: Promise.resolve(null) };
    this.reads.set(visitor, read);
    read.result = this.read(visitor, read, attempt).finally(() => {
      if (this.reads.get(visitor) === read) this.reads.delete(visitor);
    });
    return read;
  }

  private async read(visitor: string, read: Read<State>, attempt: number): Promise<Recalled<State> | null> {
    const began = this.beginReading();
    let found: Refolded<State> | null;
    try {
      found = await this.refold.read(visitor);
      if (found && this.isStale(found, began)) read.stale = true;
    } finally {
      this.endReading(began);
    }
    if (read.stale && attempt < ATTEMPTS) {
      const warm = this.atHand(visitor);
      if (warm) return warm;
      return (this.reads.get(visitor) ?? this.start(visitor, attempt + 1)).result;
    }
    if (!found) return null;
    return recalled(this.keep(found, read.stale, began));
  }

  /** Whether something happened meanwhile, also under a name of theirs that was not known when the read began. */
  private isStale({ names, visitor }: Refolded<State>, { changes }: Begun): boolean {
    return [visitor.id, ...names.map(({ name }) => name)].some(
      (name) => (this.changed.get(name) ?? 0) > changes,
    );
  }

  private beginReading(): Begun {
    const began = { changes: this.changes, at: this.now() };
    this.underWay.add(began);
    return began;
  }

  private endReading(began: Begun): void {
    this.underWay.delete(began);
    const [oldest] = this.underWay;
    for (const [name, change] of this.changed) {
      if (oldest && change > oldest.changes) return;
      this.changed.delete(name);
    }
  }

  private isFresh({ readAt }: Pick<Entry<State>, 'readAt'>): boolean {
    return this.now() - readAt < this.freshMs;
  }

  private keep({ names, ...folded }: Refolded<State>, stale: boolean, { at }: Begun): Entry<State> {
    const entry: Entry<State> = { ...folded, readAt: at, bytes: 0, unmeasured: 0 };
    if (!stale) {
      this.warm.measure(entry);
      // first: what finds no room is forgotten with its names
      this.kinship.learn(entry.visitor.id, names);
      this.warm.set(entry.visitor.id, entry);
    }
    return entry;
  }
}
