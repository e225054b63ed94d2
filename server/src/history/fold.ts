import type { StoredEvent } from '../../../contract/event';

/** Turns events into a state. `apply(apply(s, a), b)` must equal `apply(s, [...a, ...b])`. */
export interface Fold<State> {
  empty(): State;
  /** Takes events in order; changes `state` in place or returns the next one. */
  apply(state: State, events: readonly StoredEvent[]): void | State;
}

/** How a state is kept between recalls. */
export interface FoldCodec<State> {
  /** Names the fold and its settings, 64 characters at most; a snapshot of another version is ignored. */
  readonly version: string;
  encode(state: State): string;
  /**
   * The state, equal in everything that the fold looks at. `version` is the one it was written under: the base of
   * pruned events cannot be folded anew and is handed in whatever its version. Throws where it cannot be read.
   */
  decode(encoded: string, version: string): State;
}

const MAP = '$map';
const isMapped = (value: unknown): value is { [MAP]: [unknown, unknown][] } =>
  typeof value === 'object' && value !== null && MAP in value && Object.keys(value).length === 1;

/** A codec for states of plain objects, lists, Maps, text and finite numbers. */
export const plainCodec = <State>(version: string): FoldCodec<State> => ({
  version,
  encode: (state) =>
    JSON.stringify(state, (_, value: unknown) => (value instanceof Map ? { [MAP]: [...value] } : value)),
  decode: (encoded) =>
    JSON.parse(encoded, (_, value: unknown) => (isMapped(value) ? new Map(value[MAP]) : value)) as State,
});
