import type { StoredEvent } from '../../../contract/event';
import type { Fold, FoldCodec } from './fold';
import { decoded } from './refold';
import type { HistoryStore, VisitorRow } from './store';

/** All that a visitor's state was folded from. */
export interface Replay<State> {
  readonly visitor: VisitorRow;
  /** What came before the events; the caller's own, to be grown by them. */
  readonly state: State;
  /** Up to when (ms UTC) only what events added up to is kept; null where all are. */
  readonly prunedUntil: number | null;
  /** Events for personalisation, ordered by (`at`, `id`). */
  readonly events: readonly StoredEvent[];
}

/** Reads it from the base on, passing over snapshots. Null without a row. */
export async function replay<State>(
  store: HistoryStore,
  fold: Fold<State>,
  codec: FoldCodec<State>,
  visitor: string,
): Promise<Replay<State> | null> {
  // no snapshot is of this version
  const found = await store.recollect(visitor, '');
  if (!found) return null;
  const { base } = found;
  return {
    visitor: found.visitor,
    state: decoded(codec, base) ?? fold.empty(),
    prunedUntil: base?.at ?? null,
    events: found.events.filter(({ personalisation }) => personalisation),
  };
}
