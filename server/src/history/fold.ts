import type { StoredEvent } from '../../../contract/event';

/** Turns events into a state. `apply(apply(s, a), b)` must equal `apply(s, [...a, ...b])`. */
export interface Fold<State> {
  empty(): State;
  /** Takes events in order; changes `state` in place or returns the next one. */
  apply(state: State, events: readonly StoredEvent[]): void | State;
}
