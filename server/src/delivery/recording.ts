import type { Context } from 'koa';
import type { Consent } from '../../../contract/consent';
import { EVENT_TEXT } from '../../../contract/limits';
import type { StoredEvent } from '../../../contract/event';
import { isStorableText } from '../../../contract/text';
import { eventId } from './event-id';
import type { Faults } from './faults';
import { RECORD_HEADER } from './identify';
import { meaningOf, type Entries } from './meaning';
import { withdrawnBySignal } from './recollect';
import { sessionIfAny, type Session } from './session';

export interface RecordingTools {
  readonly entries: Entries;
  readonly now: () => number;
  readonly faults: Faults;
  /** The visitor's consent; null for unknown and erased visitors. */
  readonly consentOf: (visitor: string) => Promise<Consent | null>;
  readonly record: (events: readonly StoredEvent[]) => Promise<unknown>;
}

const isPrefetch = (ctx: Context): boolean =>
  /\bprefetch\b/.test(ctx.get('sec-purpose')) || /\bprefetch\b/.test(ctx.get('purpose'));

/** Whether a request is one that is recorded by itself, a GET or a query of GraphQL. Explicit contexts are somebody trying, not reading. */
function worthRecording(ctx: Context, session: Session): boolean {
  if (ctx.method === 'HEAD' || ctx.status !== 200 || session.drafts || !session.identity.visitor)
    return false;
  if (ctx.get(RECORD_HEADER).toLowerCase() === 'off' || isPrefetch(ctx)) return false;
  const { off, facts, variant } = session.explicit();
  return !off && !facts && variant === null;
}

async function keep(session: Session, visitor: string, at: number, tools: RecordingTools): Promise<void> {
  const consent = await tools.consentOf(visitor);
  if (!consent || withdrawnBySignal(consent, session.ctx)) return;
  const { personalisation, measurement } = consent;
  if (!personalisation && !measurement) return;
  const { reads, search } = session;
  const base = { visitor, origin: visitor, at, receivedAt: at, channel: 'web', personalisation, measurement };
  const events: StoredEvent[] = [];
  for (const read of reads) {
    const { contentType, documentId, locale } = read;
    const documentIds = [documentId];
    const meaning = await meaningOf(tools.entries, { type: 'view', contentType, documentIds }, read.variant);
    const where = locale ? { contentType, documentIds, locale } : { contentType, documentIds };
    const words = read.words();
    const length = words === undefined ? {} : { words };
    events.push({ ...base, id: eventId(at), type: 'view', ...where, ...length, ...meaning });
  }
  if (search && isStorableText(search.query)) {
    const query = search.query.slice(0, EVENT_TEXT);
    events.push({
      ...base,
      id: eventId(at),
      type: 'search',
      documentIds: [],
      topics: [],
      query,
      contentType: search.contentType,
    });
  }
  if (events.length > 0) await tools.record(events);
}

/**
 * Remembers, once the answer has left, that a visitor read one entry or searched. Never delays or breaks an answer.
 * @returns `after`, to be called with each answer, and `settled`, which resolves when all that was begun is kept.
 */
export function recordReading(tools: RecordingTools): {
  after: (ctx: Context) => void;
  settled: () => Promise<void>;
} {
  const pending = new Set<Promise<void>>();
  return {
    settled: async () => {
      while (pending.size > 0) await Promise.all(pending);
    },
    after: (ctx) => {
      const session = sessionIfAny(ctx);
      if (!session || (session.reads.length === 0 && !session.search) || !worthRecording(ctx, session))
        return;
      const visitor = session.identity.visitor as string;
      const at = tools.now();
      ctx.res.once('finish', () => {
        const work: Promise<void> = keep(session, visitor, at, tools)
          .catch((error: unknown) => tools.faults('a reading could not be kept', error))
          .finally(() => pending.delete(work));
        pending.add(work);
      });
    },
  };
}
