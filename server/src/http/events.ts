import type { Context } from 'koa';
import type { Consent } from '../../../contract/consent';
import type { ErrorCode } from '../../../contract/errors';
import { eventInputSchema, type EventInput, type StoredEvent } from '../../../contract/event';
import { firstFault } from '../../../contract/fault';
import { DEFAULT_KEY } from '../../../contract/variant';
import { eventId } from '../delivery/event-id';
import { meaningOf, readTogether, type Entries } from '../delivery/meaning';
import { withdrawnBySignal } from '../delivery/recollect';
import { jsonBody } from './body';
import { visitorOf, type House } from './door';
import { invalid, noConsent, tooLarge } from './refusal';
import { documentsOf, storedEvent } from './stored-event';

/** What taking in an event needs of the house. */
export type EventsHouse = Pick<House, 'entries' | 'retentionMs'>;

interface Rejection {
  readonly index: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** How far ahead of ours a sender's clock may be, ms. */
const AHEAD = 5 * 60 * 1000;

/**
 * When an event happened: its own time; ours where that lies in the future or is not told, a millisecond apart so that
 * a batch keeps its order (`follow` of it come after). Null where it is too old.
 */
function timeOf(event: EventInput, follow: number, receivedAt: number, retentionMs: number): number | null {
  if (event.at === undefined) return receivedAt - follow;
  const at = Date.parse(event.at);
  if (at > receivedAt) return at > receivedAt + AHEAD ? receivedAt : Math.min(at, receivedAt);
  return at < receivedAt - retentionMs ? null : at;
}

/** Why an event that can be read is not kept. */
export const REFUSALS = {
  erased: { code: 'no-visitor', message: 'The visitor was erased' },
  'no-consent': { code: 'no-consent', message: 'The visitor has not agreed' },
  'too-old': { code: 'too-old', message: 'at: lies before the time for which a history is kept' },
} as const;

export type Checked = { readonly event: EventInput; readonly at: number } | Omit<Rejection, 'index'>;

function check(raw: unknown, follow: number, receivedAt: number, house: House): Checked {
  const parsed = eventInputSchema.safeParse(raw);
  if (!parsed.success) return { code: 'invalid', message: firstFault(parsed.error).message };
  return placed(parsed.data, follow, receivedAt, house);
}

/** When an event happened, or why it cannot be kept; see {@link timeOf}. */
export function placed(event: EventInput, follow: number, receivedAt: number, house: EventsHouse): Checked {
  if (event.contentType !== undefined && !house.entries.exists(event.contentType)) {
    return { code: 'unknown-entry', message: `contentType: there is no content type "${event.contentType}"` };
  }
  const at = timeOf(event, follow, receivedAt, house.retentionMs);
  return at === null ? REFUSALS['too-old'] : { event, at };
}

/** What an event is about, for {@link readTogether}. */
export const aboutOf = ({ event }: { readonly event: EventInput }) => ({
  contentType: event.contentType,
  documentIds: documentsOf(event),
});

/** An event as it is kept of a visitor, with what it means now. */
export async function toStored(
  { event, at }: { event: EventInput; at: number },
  visitor: string,
  { personalisation, measurement }: Consent,
  receivedAt: number,
  entries: Entries,
): Promise<StoredEvent> {
  const { type, topic, contentType, variant, id = eventId(receivedAt) } = event;
  const documentIds = documentsOf(event);
  const shown = variant === DEFAULT_KEY ? null : variant;
  const meaning = await meaningOf(entries, { type, topic, contentType, documentIds }, shown);
  return storedEvent(
    event,
    { visitor, id, at, receivedAt, documentIds, personalisation, measurement },
    meaning,
  );
}

/** `POST /events`: keeps what happened; answers after it is committed. */
export async function record(ctx: Context, house: House): Promise<void> {
  const body = jsonBody(ctx, house.limits.eventBytes);
  const { events, token } = body;
  if (!Array.isArray(events))
    throw invalid('events: must be a list of events', 'invalid', { path: ['events'] });
  const { eventsPerRequest } = house.limits;
  if (events.length > eventsPerRequest) {
    throw tooLarge(`events: more than ${eventsPerRequest} in one request`, 'too-many-events', {
      limit: eventsPerRequest,
    });
  }
  const visitor = await visitorOf(ctx, house, token);
  const consent = await house.consentOf(visitor);
  if (!consent || withdrawnBySignal(consent, ctx) || (!consent.personalisation && !consent.measurement)) {
    throw noConsent('being remembered');
  }
  const receivedAt = house.now();
  const rejected: Rejection[] = [];
  const good: { index: number; event: EventInput; at: number }[] = [];
  events.forEach((raw: unknown, index) => {
    const checked = check(raw, events.length - 1 - index, receivedAt, house);
    if ('code' in checked) rejected.push({ index, ...checked });
    else good.push({ index, ...checked });
  });
  const entries = await readTogether(house.entries, good.map(aboutOf));
  const stored = await Promise.all(good.map((one) => toStored(one, visitor, consent, receivedAt, entries)));
  const outcomes = stored.length > 0 ? await house.record(stored) : [];
  outcomes.forEach((outcome, i) => {
    if (outcome === 'accepted' || outcome === 'duplicate') return;
    rejected.push({ index: good[i]?.index ?? i, ...REFUSALS[outcome] });
  });
  const count = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length;
  rejected.sort((a, b) => a.index - b.index);
  ctx.body = { data: { accepted: count('accepted'), duplicates: count('duplicate'), rejected } };
}
