import type { StoredEvent } from '../../../contract/event';
import type { Profile } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import { createFold, profileAt, type State } from '../engine';

/** What a history consists of: a state that may be grown, and the events after it in the order (`at`, `id`). */
export interface Past {
  readonly state: State;
  readonly events: readonly StoredEvent[];
}

const HOUR = 60 * 60 * 1000;
/** Moments at which events are looked at, and moments in between, at most: more than a chart can show is waste. */
const EVENTS = 120;
const BETWEEN = 40;

/** Some of the items, evenly, the first and the last among them. */
function some<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  const picked = new Set(
    Array.from({ length: count }, (_, i) => Math.round((i * (items.length - 1)) / (count - 1))),
  );
  return items.filter((_, i) => picked.has(i));
}

/**
 * The moments worth looking at, ascending: after events, before those that follow a pause (by then beliefs have faded),
 * evenly in between, and now.
 */
export function momentsOf(events: readonly StoredEvent[], now: number): number[] {
  const [first] = events;
  if (!first) return [now];
  const telling = events.flatMap(({ at }, i) => {
    const previous = events[i - 1]?.at;
    return previous !== undefined && at - previous > HOUR ? [at - 1, at] : [at];
  });
  const even = Array.from(
    { length: BETWEEN },
    (_, i) => first.at + Math.round(((now - first.at) * i) / BETWEEN),
  );
  const all = new Set([...some([...new Set(telling)], EVENTS), ...even, now]);
  return [...all].filter((at) => at <= now).sort((a, b) => a - b);
}

/** What was believed of a visitor at each of the moments, as it looks under the settings in force. Grows the state. */
export function retrace({ state, events }: Past, moments: readonly number[], u: Understanding): Profile[] {
  const fold = createFold(u);
  let next = 0;
  return moments.map((moment) => {
    const from = next;
    while (next < events.length && (events[next]?.at ?? Infinity) <= moment) next += 1;
    fold.apply(state, events.slice(from, next));
    return profileAt(state, moment, u);
  });
}
