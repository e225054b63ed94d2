import type { StoredEvent } from '../../../contract/event';
import type { Fold, FoldCodec } from './fold';
import { orderOf, type Order } from './order';
import type { Checkpoint, HistoryStore, Recollection, VisitorRow } from './store';

/** After every id that an event of that time can have. */
const LAST_ID = '\uffff';

/** A visitor's state, folded from what the store holds. */
export interface Refolded<State> {
  /** Whose state it is: whoever the asked name belongs to. */
  readonly visitor: VisitorRow;
  readonly names: Recollection['names'];
  readonly state: State;
  /** The last folded event; null where there is none. */
  readonly order: Order | null;
}

export const folded = <State>(fold: Fold<State>, state: State, events: readonly StoredEvent[]): State =>
  fold.apply(state, events) ?? state;

/** The state of a checkpoint, or null where it cannot be read: it was written by another plugin, or damaged. */
export function decoded<State>(codec: FoldCodec<State>, checkpoint: Checkpoint | null): State | null {
  if (!checkpoint) return null;
  try {
    return codec.decode(checkpoint.state, checkpoint.fold);
  } catch {
    return null;
  }
}

/** Folds states anew, from the latest checkpoint on, and leaves snapshots behind. */
export class Refold<State> {
  constructor(
    private readonly store: HistoryStore,
    private readonly fold: Fold<State>,
    private readonly codec: FoldCodec<State>,
    /** Events folded since the last checkpoint from which on a new snapshot is worth its write. */
    private readonly snapshotAfter: number,
  ) {}

  /** Null for visitors without a row. */
  async read(visitor: string, version = this.codec.version): Promise<Refolded<State> | null> {
    return this.from(visitor, await this.store.recollect(visitor, version));
  }

  /** {@link read} of many at once, in the same order. */
  async readAll(visitors: readonly string[]): Promise<readonly (Refolded<State> | null)[]> {
    const all = await this.store.recollectAll(visitors, this.codec.version);
    return Promise.all(all.map((found, index) => this.from(visitors[index] ?? '', found)));
  }

  private async from(visitor: string, found: Recollection | null): Promise<Refolded<State> | null> {
    if (!found) return null;
    const { base, snapshot } = found;
    const start = decoded(this.codec, snapshot ?? base);
    if (snapshot && start === null) return this.read(visitor, '');
    const events = found.events.filter((event) => event.personalisation);
    const state = folded(this.fold, start ?? this.fold.empty(), events);
    const last = events.at(-1);
    const from = snapshot ?? base;
    if (last && events.length >= this.snapshotAfter) {
      const known = (snapshot?.events ?? 0) + events.length;
      this.keep(found.visitor.id, state, { at: last.at, revision: base?.revision ?? 0, events: known });
    }
    const order = last ? orderOf(last) : from && { at: from.at, id: LAST_ID };
    return { visitor: found.visitor, names: found.names, state, order };
  }

  private keep(
    visitor: string,
    state: State,
    { at, revision, events }: Omit<Checkpoint, 'fold' | 'state'>,
  ): void {
    const { version: fold } = this.codec;
    const snapshot = { at, fold, revision, events, state: this.codec.encode(state) };
    // a snapshot saves time later; where it fails, nothing is lost
    void this.store.putSnapshot(visitor, snapshot).catch(() => false);
  }
}
