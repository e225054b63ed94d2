import type { EventRow } from './codec';

const VISITOR_BYTES = 32;

/** Rows of several calls as they cross threads, column by column: far cheaper than as many objects. */
export interface Letter {
  /** Rows of each call. */
  readonly calls: Uint32Array;
  /** How many rows follow each other under one visitor, and the visitors' names. */
  readonly runs: Uint32Array;
  readonly visitors: Uint8Array;
  /** Bytes of each id, and the ids. */
  readonly idBytes: Uint8Array;
  readonly ids: Uint8Array;
  readonly at: Float64Array;
  readonly purposes: Uint8Array;
  readonly bodies: readonly string[];
}

/** Packs rows; `calls` tells how many of them belong to each call. */
export function packLetter(rows: readonly EventRow[], calls: readonly number[]): Letter {
  const runs: number[] = [];
  const visitors: Buffer[] = [];
  const idBytes = new Uint8Array(rows.length);
  const at = new Float64Array(rows.length);
  const purposes = new Uint8Array(rows.length);
  let place = 0;
  for (const row of rows) {
    if (visitors.at(-1) !== row.visitor) {
      visitors.push(row.visitor);
      runs.push(0);
    }
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    idBytes[place] = row.id.length;
    at[place] = row.at;
    purposes[place] = row.purposes;
    place += 1;
  }
  return {
    calls: Uint32Array.from(calls),
    runs: Uint32Array.from(runs),
    visitors: Buffer.concat(visitors),
    idBytes,
    ids: Buffer.concat(rows.map((row) => row.id)),
    at,
    purposes,
    bodies: rows.map((row) => row.body),
  };
}

const bufferOn = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The rows of each call; the reverse of {@link packLetter}. */
export function unpackLetter(letter: Letter): EventRow[][] {
  const visitors = bufferOn(letter.visitors);
  const ids = bufferOn(letter.ids);
  const rows: EventRow[] = [];
  let from = 0;
  letter.runs.forEach((length, run) => {
    const visitor = visitors.subarray(run * VISITOR_BYTES, (run + 1) * VISITOR_BYTES);
    for (let n = 0; n < length; n += 1) {
      const place = rows.length;
      const id = ids.subarray(from, (from += letter.idBytes[place] ?? 0));
      const body = letter.bodies[place] ?? '';
      rows.push({ visitor, id, at: letter.at[place] ?? 0, purposes: letter.purposes[place] ?? 0, body });
    }
  });
  let first = 0;
  return Array.from(letter.calls, (length) => rows.slice(first, (first += length)));
}
