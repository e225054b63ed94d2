/** Ids of PostgreSQL's types, fixed in its catalogue. */
const OID = { bytea: 17, int8: 20, int2: 21, text: 25 } as const;
const HEADER_BYTES = 20;
const TWO_32 = 2 ** 32;

/** An array with one dimension and no nulls, in PostgreSQL's binary format, elements still to be written. */
function arrayOf(oid: number, length: number, elementBytes: number): Buffer {
  const array = Buffer.allocUnsafe(HEADER_BYTES + 4 * length + elementBytes);
  array.writeInt32BE(1, 0);
  array.writeInt32BE(0, 4);
  array.writeInt32BE(oid, 8);
  array.writeInt32BE(length, 12);
  array.writeInt32BE(1, 16);
  return array;
}

/** `bytea[]` as a bound value. */
export function byteaArray(values: readonly Buffer[]): Buffer {
  let bytes = 0;
  for (const value of values) bytes += value.length;
  const array = arrayOf(OID.bytea, values.length, bytes);
  let at = HEADER_BYTES;
  for (const value of values) {
    at = array.writeInt32BE(value.length, at);
    array.set(value, at);
    at += value.length;
  }
  return array;
}

/** `text[]` as a bound value. */
export function textArray(values: readonly string[]): Buffer {
  let bytes = 0;
  for (const value of values) bytes += Buffer.byteLength(value);
  const array = arrayOf(OID.text, values.length, bytes);
  let at = HEADER_BYTES;
  for (const value of values) {
    const length = array.write(value, at + 4, 'utf8');
    array.writeInt32BE(length, at);
    at += 4 + length;
  }
  return array;
}

/** `bigint[]` of safe integers as a bound value. */
export function bigintArray(values: readonly number[]): Buffer {
  const array = arrayOf(OID.int8, values.length, 8 * values.length);
  let at = HEADER_BYTES;
  for (const value of values) {
    at = array.writeInt32BE(8, at);
    at = array.writeInt32BE(Math.floor(value / TWO_32), at);
    at = array.writeUInt32BE(value >>> 0, at);
  }
  return array;
}

/** `smallint[]` as a bound value. */
export function smallintArray(values: readonly number[]): Buffer {
  const array = arrayOf(OID.int2, values.length, 2 * values.length);
  let at = HEADER_BYTES;
  for (const value of values) {
    at = array.writeInt32BE(2, at);
    at = array.writeInt16BE(value, at);
  }
  return array;
}
