import { READINESS_TERMS } from '../../../../contract/readiness';
import type { Example } from './examples';

/** Examples as numbers: a row each, a column for each term. */
export interface Table {
  readonly terms: readonly string[];
  /** Row after row. */
  readonly values: Float64Array;
  /** 1 where the row led to a goal. */
  readonly goals: Uint8Array;
  readonly rows: number;
}

/** Share of visitors that must have a kind of event for its weight to be learnt. */
const COMMON = 0.01;
/** Visitors with a goal for each number that is learnt: fewer let numbers wander (Vittinghoff and McCulloch 2007). */
const GOALS_A_TERM = 5;
/** Least difference of two values that is one. */
const SAME = 1e-9;

const FIRST = 'first:';
const RANKS: readonly string[] = READINESS_TERMS;
/** The general terms come first, the base ahead of all, and what is told apart by visits last. */
const rank = (term: string): number =>
  RANKS.includes(term) ? RANKS.indexOf(term) : RANKS.length + Number(term.startsWith(FIRST));

interface Spread {
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

/** Rows between two breaths, so that other requests get their turn. */
const ROWS_A_SLICE = 1_000;

async function inSlices(
  examples: readonly Example[],
  pause: () => Promise<void>,
  each: (example: Example, row: number) => void,
): Promise<void> {
  for (const [row, example] of examples.entries()) {
    if (row > 0 && row % ROWS_A_SLICE === 0) await pause();
    each(example, row);
  }
}

async function spreadOf(
  examples: readonly Example[],
  pause: () => Promise<void>,
): Promise<Map<string, Spread>> {
  const held = new Map<string, Spread>();
  await inSlices(examples, pause, ({ terms }) => {
    for (const [term, value] of terms) {
      const { count, least, most } = held.get(term) ?? { count: 0, least: value, most: value };
      held.set(term, {
        count: count + Number(value !== 0),
        least: Math.min(least, value),
        most: Math.max(most, value),
      });
    }
  });
  return held;
}

/**
 * Which terms can be learnt from these examples, the base first: those that are common and differ, as many as there are
 * goals for, the more common ones first.
 */
export async function learnable(examples: readonly Example[], pause: () => Promise<void>): Promise<string[]> {
  const n = examples.length;
  const goals = examples.filter(({ goal }) => goal).length;
  const held = await spreadOf(examples, pause);
  // where everybody or nobody is on a first visit, it tells nothing apart
  const firsts = held.get(`${FIRST}base`)?.count ?? 0;
  const useful = [...held].filter(([term, { count, least, most }]) => {
    if (term === 'base') return true;
    if (term.startsWith(FIRST) && firsts === n) return false;
    return count >= COMMON * n && (count < n || most - least > SAME);
  });
  useful.sort(([a, x], [b, y]) => rank(a) - rank(b) || y.count - x.count || (a < b ? -1 : 1));
  return useful.slice(0, Math.max(1, Math.floor(goals / GOALS_A_TERM))).map(([term]) => term);
}

/** Lays examples out for these terms; 0 where an example lacks one. */
export async function tableOf(
  examples: readonly Example[],
  terms: readonly string[],
  pause: () => Promise<void>,
): Promise<Table> {
  const values = new Float64Array(examples.length * terms.length);
  const goals = new Uint8Array(examples.length);
  await inSlices(examples, pause, (example, row) => {
    goals[row] = Number(example.goal);
    terms.forEach((term, column) => {
      values[row * terms.length + column] = example.terms.get(term) ?? 0;
    });
  });
  return { terms, values, goals, rows: examples.length };
}
