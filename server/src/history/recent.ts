import type { StoredEvent } from '../../../contract/event';

/** A visitor who was there of late. */
export interface Recent {
  readonly visitor: string;
  /** ms UTC of their latest event. */
  readonly at: number;
  /** Channels of their latest events, the latest first. */
  readonly channels: readonly string[];
}

/** Each visitor of the events once, in the order in which they come first. */
export function recentOf(events: readonly StoredEvent[]): Recent[] {
  const found = new Map<string, { readonly at: number; readonly channels: Set<string> }>();
  for (const { visitor, at, channel } of events) {
    const known = found.get(visitor);
    if (known) known.channels.add(channel);
    else found.set(visitor, { at, channels: new Set([channel]) });
  }
  return [...found].map(([visitor, { at, channels }]) => ({ visitor, at, channels: [...channels] }));
}
