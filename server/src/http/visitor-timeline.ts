import { DECLARE, type Declaration, type StoredEvent } from '../../../contract/event';
import type { SiteTopic } from '../../../contract/profile';
import type { Timeline, TimelineEvent } from '../../../contract/visitor-page';
import type { VisitorsHouse } from './visitor-house';

const SITE: SiteTopic = 'site';
const PAGE = 50;

/** Which events: those of a channel, on a topic, and before the last one of the page before. */
export interface TimelineAsked {
  readonly before?: string | undefined;
  readonly channel?: string | undefined;
  readonly topic?: string | undefined;
}

const cursorOf = ({ at, id }: StoredEvent): string => `${at} ${id}`;

/** The events that stand before a cursor; where its event is gone by now, those before its time. */
function earlierThan(events: readonly StoredEvent[], cursor: string): readonly StoredEvent[] {
  const place = events.findIndex((event) => cursorOf(event) === cursor);
  return place < 0 ? events.filter(({ at }) => at < Number.parseInt(cursor, 10)) : events.slice(0, place);
}

/** How often each of the names is there, the commonest first. */
function counted(names: readonly string[]): [name: string, events: number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

const isClear = ({ type, data }: StoredEvent): boolean | null => {
  const clear: unknown =
    type === 'feedback' && data !== null && typeof data === 'object' && 'clear' in data ? data.clear : null;
  return typeof clear === 'boolean' ? clear : null;
};

/** A page of a visitor's events for personalisation, the latest first; null for unknown visitors. */
export async function timelineOf(
  id: string,
  asked: TimelineAsked,
  house: VisitorsHouse,
  locale: string,
): Promise<Timeline | null> {
  const [past, recalled] = [await house.past(id), await house.recall(id)];
  if (!past || !recalled) return null;
  const { events, prunedUntil } = past;
  const left = events.filter(
    ({ channel, topics }) =>
      (asked.channel === undefined || channel === asked.channel) &&
      (asked.topic === undefined || topics.includes(asked.topic)),
  );
  const { before } = asked;
  const earlier = before === undefined ? left : earlierThan(left, before);
  const page = earlier.slice(-PAGE).reverse();
  const about = page.flatMap(({ documentIds, contentType }) =>
    documentIds.map((documentId) => ({ documentId, contentType: contentType ?? null })),
  );
  const nameOf = await house.named(about, locale);
  const topicName = (key: string): string => house.topicName(key, locale) ?? key;
  const steps = Object.entries(recalled.profile.topics).flatMap(([key, { trail }]) =>
    trail.map((step) => ({ ...step, topic: key })),
  );
  const told = (event: StoredEvent): TimelineEvent => ({
    id: event.id,
    at: event.at,
    type: event.type,
    channel: event.channel,
    topics: event.topics.filter((key) => key !== SITE).map(topicName),
    entries: event.documentIds.map((documentId) =>
      nameOf({ documentId, contentType: event.contentType ?? null }),
    ),
    variant: event.variant ?? null,
    query: event.query ?? null,
    seconds: event.seconds ?? null,
    value: event.value ?? null,
    clear: isClear(event),
    declared: event.type === DECLARE ? ((event.data as Declaration).attributes ?? null) : null,
    moves: steps
      .filter(({ at, cause, topic }) => at === event.at && cause !== 'silence' && concerns(event, topic))
      .map(({ from, to, topic }) => ({ from, to, topic: house.topicName(topic, locale) })),
  });
  const last = page.at(-1);
  return {
    events: page.map(told),
    next: last && earlier.length > page.length ? cursorOf(last) : null,
    total: left.length,
    channels: counted(events.map(({ channel }) => channel)).map(([channel, n]) => ({ channel, events: n })),
    topics: counted(events.flatMap(({ topics }) => topics.filter((key) => key !== SITE))).map(([key, n]) => {
      return { key, name: topicName(key), events: n };
    }),
    prunedUntil,
  };
}

/** Whether an event feeds a topic: every one feeds the site. */
const concerns = ({ topics, above }: StoredEvent, topic: string): boolean =>
  topic === SITE || topics.includes(topic) || (above ?? []).some((parents) => parents.includes(topic));
