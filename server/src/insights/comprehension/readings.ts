import type { ComprehensionNumbers } from '../../../../contract/comprehension';
import type { StoredEvent } from '../../../../contract/event';
import type { Seen } from './seen';

/** What following a visitor needs to know beside the numbers. */
export interface Following {
  readonly numbers: ComprehensionNumbers;
  /** Seconds of dwell that count as having read a text of so many words; null where its length is not known. */
  readonly expectedSeconds: (words: number | null) => number;
  /** Idle time after which a visit has ended, ms. */
  readonly pageVisit: number;
  /** Whether readings of that entry are counted. */
  readonly counts: (contentType: string, documentId: string) => boolean;
}

/** One reading of one entry within one visit. */
interface Open {
  readonly contentType: string;
  readonly documentId: string;
  variant: string | null;
  readonly topics: readonly string[];
  readonly began: number;
  /** The search that led here, as words. */
  readonly sought: ReadonlySet<string>;
  seconds: number | null;
  /** Length of the text. */
  words: number | null;
  wentOn: boolean | null;
  searchedAgain: boolean | null;
  asked: boolean;
  clear: boolean | null;
}

/** A reading that is over. */
export interface Reading extends Seen {
  readonly contentType: string;
  readonly documentId: string;
  /** Null for default content. */
  readonly variant: string | null;
  /** Number of the event that began it, in the order that they were taken. */
  readonly index: number;
}

/** Views of one page by its delivery and by the tracker lie no further apart, ms. */
const SAME_LOOK = 30_000;
const FORWARD: ReadonlySet<string> = new Set(['compare', 'shortlist', 'cart', 'purchase']);
const words = (query: string): ReadonlySet<string> =>
  new Set(query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Whether a reading that counts may begin with the event. */
export const mayBegin = (
  { type, contentType, documentIds: [documentId] }: StoredEvent,
  { counts }: Following,
) =>
  type === 'view' && contentType !== undefined && documentId !== undefined && counts(contentType, documentId);

/** Share of the words of both searches that they have in common (Jaccard), 0-1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

const clearIn = ({ data }: StoredEvent): boolean | null => {
  const clear = typeof data === 'object' && data !== null && 'clear' in data ? data.clear : null;
  return typeof clear === 'boolean' ? clear : null;
};

/**
 * The readings of one visitor: the first of each entry and variant, since a second one is made by somebody whom the
 * first has changed.
 *
 * @param events in the order (`at`, `id`), all of one visitor and for measurement
 * @param until ms UTC; a reading whose visit may still go on then is left out
 */
export function readingsOf(events: readonly StoredEvent[], until: number, following: Following): Reading[] {
  const { numbers, expectedSeconds, pageVisit } = following;
  const readings: { open: Open; index: number; ended: boolean }[] = [];
  let sought: ReadonlySet<string> = new Set();
  let last = -Infinity;

  const about = ({ contentType, documentIds }: StoredEvent, open: Open): boolean =>
    documentIds.includes(open.documentId) && (contentType === undefined || contentType === open.contentType);
  const onTopic = (event: StoredEvent, open: Open): boolean =>
    event.topics.some((topic) => open.topics.includes(topic));

  /** What an event says of a reading that began before it. */
  const follow = (event: StoredEvent, open: Open, ended: boolean): void => {
    const own = about(event, open);
    if (own && event.at - open.began <= numbers.sayWithin) {
      if (event.type === 'ask') open.asked = true;
      if (event.type === 'feedback') open.clear = clearIn(event) ?? open.clear;
    }
    if (ended) return;
    if (own) open.words = event.words ?? open.words;
    if (own && event.type === 'dwell') open.seconds = (open.seconds ?? 0) + (event.seconds ?? 0);
    if (event.type === 'search' && event.query !== undefined) {
      if (likeness(words(event.query), open.sought) >= numbers.sameSearch) {
        open.searchedAgain = true;
        open.wentOn ??= false;
      }
    }
    const forward = FORWARD.has(event.type)
      ? own || onTopic(event, open)
      : event.type === 'view' && !own && onTopic(event, open);
    if (forward) open.wentOn ??= true;
  };

  const begin = (event: StoredEvent, index: number): void => {
    const [documentId] = event.documentIds;
    const { contentType } = event;
    if (documentId === undefined || contentType === undefined) return;
    const variant = event.variant ?? null;
    const same = readings.filter(({ open }) => about(event, open));
    const current = same.find(({ ended }) => !ended);
    if (
      current &&
      variant !== null &&
      current.open.variant === null &&
      event.at - current.open.began < SAME_LOOK
    ) {
      current.open.variant = variant;
    }
    if (current && (variant === null || variant === current.open.variant)) return;
    if (current) current.ended = true;
    if (same.some(({ open }) => open.variant === variant)) return;
    const { topics, at: began } = event;
    const blank = {
      seconds: null,
      words: event.words ?? null,
      wentOn: null,
      searchedAgain: sought.size > 0 ? false : null,
      asked: false,
      clear: null,
    };
    const open: Open = { contentType, documentId, variant, topics, began, sought, ...blank };
    readings.push({ open, index, ended: false });
  };

  for (const [index, event] of events.entries()) {
    if (event.at - last > pageVisit) {
      for (const reading of readings) reading.ended = true;
      sought = new Set();
    }
    last = event.at;
    for (const { open, ended } of readings) follow(event, open, ended);
    if (event.type === 'search' && event.query !== undefined) sought = words(event.query);
    if (mayBegin(event, following)) begin(event, index);
  }
  const whole = readings.filter(({ ended }) => ended || last + pageVisit < until);
  return whole.map(({ open, index }) => {
    const { contentType, documentId, variant, seconds, searchedAgain, asked, clear } = open;
    const share = seconds === null ? null : seconds / expectedSeconds(open.words);
    const depth =
      share === null
        ? 'unknown'
        : share >= numbers.readFrom
          ? 'read'
          : share < numbers.leftBelow
            ? 'left'
            : 'between';
    return {
      contentType,
      documentId,
      variant,
      index,
      depth,
      wentOn: open.wentOn ?? false,
      searchedAgain,
      asked,
      clear,
    };
  });
}
