import type { StoredEvent } from '../../contract/event';
import { PAGE_KINDS, type PageKind, type Session } from './sessions';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
/** When every session begins, ms UTC. */
const START = Date.UTC(2026, 0, 5, 9);
/** How long before its session a returning visitor was there first. */
const BEFORE = 30 * DAY;
/** A tracker tells of long reading in parts, seconds. */
const PART = 600;

/** Content type of each kind of page; product pages alone have a topic, since they alone are about what is sold. */
const CONTENT: Readonly<Record<PageKind, string>> = {
  account: 'api::account.account',
  help: 'api::help.help',
  product: 'api::product.product',
};
const TOPIC = 'products';

interface Page {
  readonly kind: PageKind;
  readonly documentId: string;
  readonly seconds: number;
}

/** The pages of a session in order: each kind spread evenly over it, equal places as account, help, product. */
function pagesOf({ pages, seconds }: Session): Page[] {
  const placed = PAGE_KINDS.flatMap((kind, rank) =>
    Array.from({ length: pages[kind] }, (_, n) => ({
      place: (n + 0.5) / pages[kind],
      rank,
      page: { kind, documentId: `${kind}-${n + 1}`, seconds: seconds[kind] / pages[kind] },
    })),
  );
  return placed.sort((a, b) => a.place - b.place || a.rank - b.rank).map(({ page }) => page);
}

/**
 * A session as the events that a tracker would have sent. Its pages follow one another: a `view` of a page, `dwell`
 * after each ten minutes on it and when it is left, then the next page a second later. A returning visitor has seen the
 * home page a month before. A purchase comes a second after the last page.
 */
export function eventsOf(session: Session, visitor: string): StoredEvent[] {
  const events: StoredEvent[] = [];
  const add = (type: string, at: number, more: Partial<StoredEvent> = {}): void => {
    const id = String(events.length).padStart(6, '0');
    const base = { visitor, origin: visitor, id, type, receivedAt: at, channel: 'web', topics: [] };
    events.push({ ...base, at, documentIds: [], personalisation: true, measurement: true, ...more });
  };
  if (session.returning) add('view', START - BEFORE, { path: '/' });
  let at = START;
  for (const { kind, documentId, seconds } of pagesOf(session)) {
    const about = {
      contentType: CONTENT[kind],
      documentIds: [documentId],
      topics: kind === 'product' ? [TOPIC] : [],
    };
    add('view', at, about);
    for (let left = seconds; left > 0; left -= PART) {
      const part = Math.min(PART, left);
      at += Math.round(part * SECOND);
      add('dwell', at, { ...about, seconds: part });
    }
    at += SECOND;
  }
  if (session.purchase) add('purchase', at);
  return events;
}
