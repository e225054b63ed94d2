import type { FactValue } from '../../../contract/facts';
import type { Literal } from './clauses';
import { predicateOf } from './predicate';

/** Bits that a value sets: in word `words[i]` those of `masks[i]`. */
export interface Row {
  readonly words: Int32Array;
  readonly masks: Int32Array;
}

/** A literal and the bits of the clauses it stands in. */
export interface Placed {
  readonly literal: Literal;
  readonly bits: readonly number[];
}

/** Values whose bits are remembered per fact. */
const REMEMBERED = 4_096;

/** Operands of comparisons, ascending: between two of them all answers to a number are the same. */
function breakpoints(placed: readonly Placed[]): Float64Array {
  const operands = placed.flatMap(({ literal: { test } }): unknown[] =>
    'values' in test ? [...test.values] : [test.value],
  );
  return Float64Array.from(new Set(operands.filter((one): one is number => typeof one === 'number'))).sort();
}

/** Where a number lies among the breakpoints: even between two, odd on one. */
function place(points: Float64Array, value: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low * 2 + (points[low] === value ? 1 : 0);
}

/**
 * All that many rules ask of one fact. Returns the bits that a value sets: asked once for each value (for numbers,
 * once between two operands) and remembered.
 */
export function createColumn(placed: readonly Placed[]): (value: FactValue) => Row {
  const asked = placed.map(({ literal, bits }) => ({
    holds: predicateOf(literal.test),
    no: literal.no,
    bits,
  }));
  const points = breakpoints(placed);
  const byPlace = new Array<Row | undefined>(points.length * 2 + 1).fill(undefined);
  const byValue = new Map<FactValue, Row>();
  const ask = (value: FactValue): Row => {
    const set = new Map<number, number>();
    for (const { holds, no, bits } of asked) {
      if (holds(value) === no) continue;
      for (const bit of bits) set.set(bit >>> 5, (set.get(bit >>> 5) ?? 0) | (1 << (bit & 31)));
    }
    return { words: Int32Array.from(set.keys()), masks: Int32Array.from(set.values()) };
  };
  return (value) => {
    if (typeof value === 'number') {
      const at = place(points, value);
      return (byPlace[at] ??= ask(value));
    }
    const known = byValue.get(value);
    if (known) return known;
    const row = ask(value);
    if (Array.isArray(value)) return row;
    if (byValue.size >= REMEMBERED) byValue.clear();
    byValue.set(value, row);
    return row;
  };
}
