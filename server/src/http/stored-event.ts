import type { EventInput, StoredEvent } from '../../../contract/event';
import type { Meaning } from '../delivery/meaning';

/** What of a stored event its sender did not say. */
export type Receipt = Pick<
  StoredEvent,
  'visitor' | 'id' | 'at' | 'receivedAt' | 'documentIds' | 'personalisation' | 'measurement'
>;

/** The documents that an event is about, each once. */
export const documentsOf = ({ documentId, documentIds }: EventInput): readonly string[] => {
  if (documentIds === undefined) return documentId === undefined ? [] : [documentId];
  return [...new Set(documentId === undefined ? documentIds : [documentId, ...documentIds])];
};

type Writable = { -readonly [Name in keyof StoredEvent]: StoredEvent[Name] };

/** A parsed event as it is kept. Written out field by field: spreads of objects cost thirty times as much. */
export function storedEvent(event: EventInput, receipt: Receipt, meaning: Meaning): StoredEvent {
  const { contentType, locale, path, query, seconds, words, value, data } = event;
  const stored: Writable = {
    visitor: receipt.visitor,
    origin: receipt.visitor,
    id: receipt.id,
    type: event.type,
    at: receipt.at,
    receivedAt: receipt.receivedAt,
    channel: event.channel ?? 'web',
    documentIds: receipt.documentIds,
    topics: [],
    personalisation: receipt.personalisation,
    measurement: receipt.measurement,
  };
  Object.assign(stored, meaning);
  if (contentType !== undefined) stored.contentType = contentType;
  if (locale !== undefined) stored.locale = locale;
  if (path !== undefined) stored.path = path;
  if (query !== undefined) stored.query = query;
  if (seconds !== undefined) stored.seconds = seconds;
  if (words !== undefined) stored.words = words;
  if (value !== undefined) stored.value = value;
  if (data !== undefined) stored.data = data;
  return stored;
}
