import type { Recipient } from '../../../contract/decision';
import type { ShortlistItem } from '../../../contract/profile';

/** An entry of a list, as far as its place depends on it. */
export interface Rankable {
  readonly documentId: string;
  readonly topics: readonly string[];
}

/** Interests nearer than this to each other are the same: else rounding would swap them from page to page. */
const SAME = 1e-9;
const IN_PLAY: ShortlistItem['state'] = 'in-play';

/** Topics of interest by their place, 0 the most interesting; those that nobody cares for are left out. */
function placesOf(topics: ReadonlySet<string>, recipient: Recipient): ReadonlyMap<string, number> {
  const weights = [...topics]
    .map((key) => [key, recipient.topic(key)?.profile?.interest ?? 0] as const)
    .filter(([, weight]) => weight > 0)
    .sort(([, a], [, b]) => b - a);
  const places = new Map<string, number>();
  let place = -1;
  let last = Infinity;
  for (const [key, weight] of weights) {
    if (weight < last * (1 - SAME)) place += 1;
    places.set(key, place);
    last = weight;
  }
  return places;
}

/** 0 in play, 1 neither, 2 dropped. */
function shortlistPlace({ documentId, topics }: Rankable, recipient: Recipient): number {
  for (const topic of topics) {
    const found = recipient.topic(topic)?.profile?.shortlist.find((item) => item.documentId === documentId);
    if (found) return found.state === IN_PLAY ? 0 : 2;
  }
  return 1;
}

/**
 * The order in which a visitor gets a list: by the topic of theirs that interests the visitor most; within it what is
 * on the shortlist first and what was dropped last; then as it was. Null where no topic interests them. Time alone
 * changes nothing in it: all interest fades at one pace.
 */
export function byInterest<T extends Rankable>(entries: readonly T[], recipient: Recipient): T[] | null {
  const places = placesOf(new Set(entries.flatMap((one) => one.topics)), recipient);
  if (places.size === 0) return null;
  const keyed = entries.map((entry) => ({
    entry,
    topic: Math.min(Infinity, ...entry.topics.map((key) => places.get(key) ?? Infinity)),
    shortlist: shortlistPlace(entry, recipient),
  }));
  keyed.sort((a, b) => (a.topic === b.topic ? a.shortlist - b.shortlist : a.topic - b.topic));
  return keyed.map(({ entry }) => entry);
}
