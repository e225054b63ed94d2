import type { Session } from './sessions';

const STEPS = 40;
/** Next to nothing: keeps the steps finite where a column says nothing. */
const RIDGE: number = 1e-6;

/** Log counts and log durations of the three kinds of pages; with `returning` a column for that. The first is 1. */
export const columnsOf = ({ pages, seconds, returning }: Session, withReturning: boolean): number[] => [
  1,
  ...[pages.account, pages.help, pages.product, seconds.account, seconds.help, seconds.product].map(
    Math.log1p,
  ),
  ...(withReturning ? [Number(returning)] : []),
];

/** Solves a linear system by elimination with pivots; changes both. */
function eliminate(a: number[][], b: number[]): number[] {
  const n = b.length;
  const cell = (i: number, j: number): number => a[i]?.[j] ?? 0;
  for (let i = 0; i < n; i += 1) {
    let best = i;
    for (let r = i + 1; r < n; r += 1) if (Math.abs(cell(r, i)) > Math.abs(cell(best, i))) best = r;
    [a[i], a[best]] = [a[best] ?? [], a[i] ?? []];
    [b[i], b[best]] = [b[best] ?? 0, b[i] ?? 0];
    for (let r = 0; r < n; r += 1) {
      if (r === i) continue;
      const share = cell(r, i) / cell(i, i);
      for (let j = i; j < n; j += 1) (a[r] ?? [])[j] = cell(r, j) - share * cell(i, j);
      b[r] = (b[r] ?? 0) - share * (b[i] ?? 0);
    }
  }
  return b.map((value, i) => value / cell(i, i));
}

/** The yardstick: plain logistic regression by Newton's method. Knows nothing of the product and shares no code with it. */
export function fitYardstick(
  rows: readonly number[][],
  goals: readonly boolean[],
): (row: readonly number[]) => number {
  const n = rows[0]?.length ?? 0;
  const weights = new Array<number>(n).fill(0);
  const score = (row: readonly number[]): number =>
    row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((one) => one * RIDGE);
    const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? RIDGE : 0)));
    rows.forEach((row, r) => {
      const p = 1 / (1 + Math.exp(-score(row)));
      for (let i = 0; i < n; i += 1) {
        const value = row[i] ?? 0;
        gradient[i] = (gradient[i] ?? 0) + (p - Number(goals[r])) * value;
        const line = curvature[i] ?? [];
        for (let j = 0; j < n; j += 1) line[j] = (line[j] ?? 0) + p * (1 - p) * value * (row[j] ?? 0);
      }
    });
    const change = eliminate(curvature, gradient);
    change.forEach((one, i) => (weights[i] = (weights[i] ?? 0) - one));
    if (Math.max(...change.map(Math.abs)) < 1e-9) break;
  }
  return score;
}
