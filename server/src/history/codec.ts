import { createHash } from 'node:crypto';
import type { StoredEvent } from '../../../contract/event';
import { StoreRefusedError } from './errors';

/** Bits of the column `purposes`. */
export const PERSONALISATION = 1;
export const MEASUREMENT = 2;

/** The purposes as bits. */
export const purposeBits = (of: {
  readonly personalisation: boolean;
  readonly measurement: boolean;
}): number => (of.personalisation ? PERSONALISATION : 0) | (of.measurement ? MEASUREMENT : 0);

/** An event as a row. Names are bytes, so that no collation folds or reorders them. */
export interface EventRow {
  readonly visitor: Buffer;
  readonly id: Buffer;
  readonly at: number;
  readonly purposes: number;
  /** The rest as JSON, without what follows from the columns. */
  readonly body: string;
}

const HASH = /^[0-9a-f]{64}$/;

/** The 32 bytes of a visitor's hash. Throws a TypeError for anything else, which hex decoding would cut short. */
export const visitorBytes = (visitor: string): Buffer => {
  if (!HASH.test(visitor)) throw new TypeError('a visitor is named by 64 lower-case hex digits');
  return Buffer.from(visitor, 'hex');
};

export const visitorHash = (bytes: Buffer): string => bytes.toString('hex');

/** Bytes of the longest id. */
const ID_BYTES = 64;

/** Packs an event. Throws a TypeError where its visitor is no hash, `StoreRefusedError` where a column cannot hold it. */
export function toRow(event: StoredEvent): EventRow {
  const { visitor, id, at, personalisation, measurement, receivedAt, origin, topics, documentIds, ...rest } =
    event;
  const name = Buffer.from(id, 'utf8');
  if (!Number.isSafeInteger(at)) throw new StoreRefusedError('a time is a whole number of ms');
  if (name.length > ID_BYTES) throw new StoreRefusedError(`an id has ${ID_BYTES} bytes at most`);
  return {
    visitor: visitorBytes(visitor),
    id: name,
    at,
    purposes: purposeBits({ personalisation, measurement }),
    body: JSON.stringify({
      ...rest,
      receivedAt: receivedAt === at ? undefined : receivedAt,
      origin: origin === visitor ? undefined : origin,
      topics: topics.length === 0 ? undefined : topics,
      documentIds: documentIds.length === 0 ? undefined : documentIds,
    }),
  };
}

type Body = Pick<StoredEvent, 'type' | 'channel'> & Partial<StoredEvent>;

/** Unpacks a row; the exact reverse of {@link toRow}. */
export function fromRow(row: EventRow): StoredEvent {
  const visitor = visitorHash(row.visitor);
  // PostgreSQL hands out bigint as text
  const at = Number(row.at);
  const body = JSON.parse(row.body) as Body;
  return {
    receivedAt: at,
    origin: visitor,
    topics: [],
    documentIds: [],
    ...body,
    visitor,
    id: row.id.toString('utf8'),
    at,
    personalisation: (row.purposes & PERSONALISATION) !== 0,
    measurement: (row.purposes & MEASUREMENT) !== 0,
  };
}

const digest = (names: string[]): string =>
  createHash('sha256').update(names.sort().join('\n')).digest('hex');

/** Tells one set of events, with their purposes, from every other, in any order. */
export const seenDigest = (events: readonly StoredEvent[]): string =>
  digest(
    events.map((event) => `${event.visitor} ${purposeBits(event)} ${Buffer.from(event.id).toString('hex')}`),
  );

/** {@link seenDigest} of rows. */
export const rowsDigest = (rows: readonly Pick<EventRow, 'visitor' | 'id' | 'purposes'>[]): string =>
  digest(rows.map((row) => `${visitorHash(row.visitor)} ${row.purposes} ${row.id.toString('hex')}`));
