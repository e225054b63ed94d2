import type { Bin, Quality } from '../../../../contract/calibration';

/** A score with what came of it. */
export interface Outcome {
  /** Probability of a goal, 0-1; only its order matters to {@link auc}. */
  readonly score: number;
  readonly goal: boolean;
}

/** The area under the ROC curve as the Mann-Whitney statistic (Hanley and McNeil 1982). */
export function auc(outcomes: readonly Outcome[]): number | null {
  const sorted = [...outcomes].sort((a, b) => a.score - b.score);
  let goals = 0;
  let ranks = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    let here = 0;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) {
      if (sorted[to]?.goal) here += 1;
      to += 1;
    }
    // ranks count from 1; equals share their mean
    ranks += here * ((from + 1 + to) / 2);
    goals += here;
    from = to;
  }
  const others = sorted.length - goals;
  if (goals === 0 || others === 0) return null;
  return (ranks - (goals * (goals + 1)) / 2) / (goals * others);
}

const BINS = 10;

/** Tenths of the visitors by score, lowest first. */
export function reliability(outcomes: readonly Outcome[]): Bin[] {
  const sorted = [...outcomes].sort((a, b) => a.score - b.score);
  return Array.from({ length: BINS }, (_, bin) => {
    const some = sorted.slice(
      Math.round((bin * sorted.length) / BINS),
      Math.round(((bin + 1) * sorted.length) / BINS),
    );
    const mean = (value: (one: Outcome) => number): number =>
      some.reduce((sum, one) => sum + value(one), 0) / Math.max(1, some.length);
    return {
      visitors: some.length,
      expected: mean(({ score }) => score),
      observed: mean(({ goal }) => Number(goal)),
    };
  }).filter(({ visitors }) => visitors > 0);
}

/** Expected calibration error over equally filled bins (Naeini, Cooper and Hauskrecht 2015). */
export function quality(outcomes: readonly Outcome[]): Quality {
  const bins = reliability(outcomes);
  const ece = bins.reduce(
    (sum, { visitors, expected, observed }) =>
      sum + (visitors / outcomes.length) * Math.abs(expected - observed),
    0,
  );
  return { auc: auc(outcomes), ece, reliability: bins };
}
