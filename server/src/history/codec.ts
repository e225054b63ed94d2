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

/** What stands in columns of its own. */
const COLUMNS: ReadonlySet<string> = new Set(['visitor', 'id', 'at', 'personalisation', 'measurement']);

/** The parts of an event that go into the body: those that do not follow from what is there already. */
function bodyOf(event: StoredEvent): string {
  // property by property: a copy of an object with a rest costs three times as much
  const body: Record<string, unknown> = {};
  for (const name in event) {
    if (COLUMNS.has(name)) continue;
    const value = event[name as keyof StoredEvent];
    if (name === 'receivedAt' && value === event.at) continue;
    if (name === 'origin' && value === event.visitor) continue;
    if ((name === 'topics' || name === 'documentIds') && event[name].length === 0) continue;
    body[name] = value;
  }
  return JSON.stringify(body);
}

function rowOf(event: StoredEvent, visitor: Buffer): EventRow {
  const id = Buffer.from(event.id, 'utf8');
  if (!Number.isSafeInteger(event.at)) throw new StoreRefusedError('a time is a whole number of ms');
  if (id.length > ID_BYTES) throw new StoreRefusedError(`an id has ${ID_BYTES} bytes at most`);
  return { visitor, id, at: event.at, purposes: purposeBits(event), body: bodyOf(event) };
}

/** Packs an event. Throws a TypeError where its visitor is no hash, `StoreRefusedError` where a column cannot hold it. */
export const toRow = (event: StoredEvent): EventRow => rowOf(event, visitorBytes(event.visitor));

/** {@link toRow} of many; those of one visitor that follow each other share the buffer of its name. */
export function toRows(events: readonly StoredEvent[]): EventRow[] {
  let visitor: string | undefined;
  let bytes: Buffer;
  return events.map((event) => {
    if (event.visitor !== visitor) {
      bytes = visitorBytes(event.visitor);
      visitor = event.visitor;
    }
    return rowOf(event, bytes);
  });
}

type Body = Pick<StoredEvent, 'type' | 'channel'> & Partial<StoredEvent>;

/** Unpacks a row; the exact reverse of {@link toRow}. `owner`: whose it is, where that is not who made it. */
export function fromRow(row: EventRow, owner = row.visitor): StoredEvent {
  const origin = visitorHash(row.visitor);
  // PostgreSQL hands out bigint as text
  const at = Number(row.at);
  const body = JSON.parse(row.body) as Body;
  return {
    receivedAt: at,
    origin,
    topics: [],
    documentIds: [],
    ...body,
    visitor: visitorHash(owner),
    id: row.id.toString('utf8'),
    at,
    personalisation: (row.purposes & PERSONALISATION) !== 0,
    measurement: (row.purposes & MEASUREMENT) !== 0,
  };
}

/** Tells one set of rows, with their purposes and whose they are, from every other, in any order. */
export const rowsDigest = (
  rows: readonly Pick<EventRow, 'visitor' | 'id' | 'purposes' | 'at'>[],
  ownerOf: (row: Pick<EventRow, 'visitor' | 'at'>) => Buffer,
): string => {
  const names = rows.map(
    (row) =>
      `${visitorHash(ownerOf(row))} ${visitorHash(row.visitor)} ${row.purposes} ${row.id.toString('hex')}`,
  );
  return createHash('sha256').update(names.sort().join('\n')).digest('hex');
};
