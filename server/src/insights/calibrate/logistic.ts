import { solve } from './solve';
import type { Table } from './table';

/** Rows between two breaths, so that other requests get their turn. */
const ROWS_A_SLICE = 1_000;
const STEPS = 50;
/** Pull on a weight that is free: next to nothing, so that steps stay finite. */
const FREE = 1e-6;
/** A term that hardly differs tells little of where it would: its weight is held as if it differed by this much. */
const LEAST_SPREAD = 0.5;
/** Smallest change of a step, in standard deviations of the log-odds, that is worth another one. */
const SETTLED = 1e-6;

export interface Fitting {
  /** Where the weights are drawn to, in the order of the table's terms. */
  readonly prior: readonly number[];
  /**
   * How strongly, 0 and up, each weight by the spread of its term (Gaussian prior of variance 1 / pull on standardised
   * terms). The first term, the base, is free.
   */
  readonly pull: number;
  /** Called between slices. Throws to end the fit. */
  pause(): Promise<void>;
}

/** Spread (standard deviation) of each column. */
function spreads({ terms, values, rows }: Table): number[] {
  return terms.map((_, column) => {
    let sum = 0;
    let squares = 0;
    for (let row = 0; row < rows; row += 1) {
      const value = values[row * terms.length + column] ?? 0;
      sum += value;
      squares += value * value;
    }
    return Math.sqrt(Math.max(0, squares / rows - (sum / rows) ** 2));
  });
}

/** Adds to the gradient and to the upper triangle of the curvature what the rows `from` to `to` say. */
function gather(
  { values, goals, terms }: Table,
  from: number,
  to: number,
  weights: readonly number[],
  gradient: Float64Array,
  curvature: Float64Array,
): void {
  const n = terms.length;
  for (let row = from; row < to; row += 1) {
    const at = row * n;
    let z = 0;
    for (let i = 0; i < n; i += 1) z += (weights[i] ?? 0) * (values[at + i] ?? 0);
    const p = 1 / (1 + Math.exp(-z));
    const off = p - (goals[row] ?? 0);
    const bend = Math.max(p * (1 - p), 1e-9);
    for (let i = 0; i < n; i += 1) {
      const value = values[at + i] ?? 0;
      if (value === 0) continue;
      gradient[i] = (gradient[i] ?? 0) + off * value;
      for (let j = i; j < n; j += 1) {
        curvature[i * n + j] = (curvature[i * n + j] ?? 0) + bend * value * (values[at + j] ?? 0);
      }
    }
  }
}

/**
 * Weights of a logistic regression that is drawn to a prior: Newton's steps on the penalised likelihood, also known as
 * iteratively reweighted least squares (Le Cessie and Van Houwelingen 1992). In the order of the table's terms.
 */
export async function fitLogistic(table: Table, { prior, pull, pause }: Fitting): Promise<number[]> {
  const n = table.terms.length;
  const spread = spreads(table);
  const hold = spread.map((one, i) =>
    i === 0 ? FREE : Math.max(pull * Math.max(one, LEAST_SPREAD) ** 2, FREE),
  );
  const weights = [...prior];
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = Float64Array.from(weights, (one, i) => (hold[i] ?? 0) * (one - (prior[i] ?? 0)));
    const curvature = new Float64Array(n * n);
    hold.forEach((one, i) => (curvature[i * n + i] = one));
    for (let from = 0; from < table.rows; from += ROWS_A_SLICE) {
      gather(table, from, Math.min(table.rows, from + ROWS_A_SLICE), weights, gradient, curvature);
      await pause();
    }
    const change = solve(curvature, gradient);
    // far steps overshoot where the start is far off
    const longest = Math.max(
      ...change.map((one, i) => Math.abs(one) * Math.max(spread[i] ?? 0, i === 0 ? 1 : 0)),
    );
    const scale = longest > 2 ? 2 / longest : 1;
    change.forEach((one, i) => (weights[i] = (weights[i] ?? 0) - scale * one));
    if (longest < SETTLED) break;
  }
  return weights;
}
