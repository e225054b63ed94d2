import { createHash } from 'node:crypto';
import { eventInputSchema, type StoredEvent } from '../../contract/event';
import { createFold, type State } from '../../server/src/engine';
import { toRow, type EventRow } from '../../server/src/history/codec';
import { createHistory, plainCodec, type History } from '../../server/src/history/history';
import type { HistoryStore } from '../../server/src/history/store';
import { documentsOf, storedEvent } from '../../server/src/http/stored-event';
import { shippedUnderstanding } from '../../server/src/settings';
import type { Contender } from '../measure';

export const START = Date.UTC(2026, 0, 5);
const VISITORS = 5_000;
const BATCH = 10;
const IN_FLIGHT = 64;

export const visitorOf = (n: number): string => createHash('sha256').update(`visitor ${n}`).digest('hex');
const visitors = Array.from({ length: VISITORS }, (_, n) => visitorOf(n));
let serial = 0;

/** The body of a request with ten views, each of an id of its own. */
function body(): string {
  const events = Array.from({ length: BATCH }, () => ({
    type: 'view',
    id: `0123456789abcdef${(serial += 1)}`,
    at: new Date(START + serial).toISOString(),
    contentType: 'api::article.article',
    documentId: `document-${serial % 500}`,
    path: `/guides/how-to-choose-${serial % 500}`,
  }));
  return JSON.stringify({ events });
}

/** What the entry of each view meant. */
const MEANING = { topics: ['televisions'], suggested: { stages: ['compare'] } };

/** A body as events of a visitor, by the parser and the packer of `POST /events`. */
function parse(text: string, visitor: string): StoredEvent[] {
  const { events } = JSON.parse(text) as { events: unknown[] };
  return events.map((raw): StoredEvent => {
    const event = eventInputSchema.parse(raw);
    const { id = '', at: sent = '' } = event;
    const at = Date.parse(sent);
    const documentIds = documentsOf(event);
    const receipt = { visitor, id, at, receivedAt: at + 40, documentIds };
    return storedEvent(event, { ...receipt, personalisation: true, measurement: true }, MEANING);
  });
}

/** `count` events as rows, ready to be written. */
export const rows = (count: number): EventRow[] =>
  Array.from({ length: count / BATCH }, (_, n) =>
    parse(body(), visitors[n % VISITORS] ?? '').map(toRow),
  ).flat();

const names = visitors.map((visitor) => Buffer.from(visitor, 'hex'));

/** The same rows under ids that were not there yet, ten of a visitor, as scattered over the visitors as ours. */
export const renewed = (template: readonly EventRow[]): EventRow[] =>
  template.map((row, n) => {
    serial += 1;
    const visitor = names[(Math.floor(n / BATCH) * 71 + serial - (n % BATCH)) % VISITORS] ?? row.visitor;
    return { ...row, visitor, id: Buffer.from(`0123456789abcdef${serial}`), at: START + serial };
  });

const u = shippedUnderstanding();

/** A history of real profiles over an open store. */
export const historyOn = (store: HistoryStore, maxBytes?: number): History<State> =>
  createHistory({
    store,
    fold: createFold(u),
    codec: plainCodec('bench'),
    now: Date.now,
    retentionMs: 365 * 86_400_000,
    ...(maxBytes !== undefined && { maxBytes }),
  });

/** Senders at once, each some batches of ten, from the bytes of a body to the acknowledgement. */
export function ingest(history: History<State>, senders = IN_FLIGHT, batches = 8): Contender {
  const send = async (sender: number): Promise<number> => {
    let acknowledged = 0;
    for (let n = 0; n < batches; n += 1) {
      const visitor = visitors[(sender * 71 + serial) % VISITORS] ?? '';
      const outcomes = await history.record(parse(body(), visitor));
      acknowledged += outcomes.filter((outcome) => outcome === 'accepted').length;
    }
    return acknowledged;
  };
  return {
    name: `history.record, ${senders} batches of ten in flight`,
    work: async () => {
      const counts = await Promise.all(Array.from({ length: senders }, (_, sender) => send(sender)));
      return counts.reduce((sum, count) => sum + count, 0);
    },
  };
}
