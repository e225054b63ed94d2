import type { Test } from '../../../contract/condition';
import type { FactValue } from '../../../contract/facts';
import { predicateOf, type Predicate } from './predicate';

/** Answers of all tests of one fact, a bit each. */
export type Row = Int32Array;

/** Values whose answers are remembered per fact. */
const REMEMBERED = 4_096;

/** All distinct tests of one fact over many rules: asked once for each value, remembered as bits. */
export interface Column {
  readonly fact: string;
  /** Words of 32 bits that a row takes. */
  readonly words: number;
  rowOf(value: FactValue): Row;
}

/** Operands of comparisons, ascending: between two of them all answers to a number are the same. */
function breakpoints(tests: readonly Test[]): Float64Array {
  const operands = tests.flatMap((test): unknown[] => ('values' in test ? [...test.values] : [test.value]));
  const numbers = operands.filter((one): one is number => typeof one === 'number');
  return Float64Array.from(new Set(numbers)).sort();
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

export function createColumn(fact: string, tests: readonly Test[]): Column {
  const predicates: Predicate[] = tests.map(predicateOf);
  const words = Math.ceil(predicates.length / 32);
  const points = breakpoints(tests);
  const byPlace: (Row | undefined)[] = [];
  const byValue = new Map<FactValue, Row>();
  const ask = (value: FactValue): Row => {
    const row = new Int32Array(words);
    predicates.forEach((holds, i) => {
      if (holds(value)) row[i >>> 5] = (row[i >>> 5] as number) | (1 << (i & 31));
    });
    return row;
  };
  return {
    fact,
    words,
    rowOf(value) {
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
    },
  };
}
