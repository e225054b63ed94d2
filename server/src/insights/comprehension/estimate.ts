import type { ComprehensionNumbers } from '../../../../contract/comprehension';
import { likelihoodOf, type Pattern } from './seen';

/** Places at which the share is looked at: finer than anything that is told. */
const PLACES = 200;

/** What readings say of the share of readers who understood. All 0-1. */
export interface Estimate {
  readonly understood: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The share of readers who understood, by Bayes' rule. Before anything is seen every share is as likely as any other:
 * Beta(1, 1). A reading of which E was seen weighs in with share x P(E | understood) + (1 - share) x P(E | not): where
 * what is seen decides, that is the Beta posterior of a plain count; where it says little, the interval stays wide. The
 * posterior is worked out on a grid, which is exact enough in one dimension.
 *
 * @param readings how many there were of each pattern, each of another visitor
 * @returns the mean, and the interval with equal tails that holds `numbers.interval` of the probability
 */
export function estimate(readings: ReadonlyMap<Pattern, number>, numbers: ComprehensionNumbers): Estimate {
  const seen = [...readings].map(([pattern, count]) => ({ count, ...likelihoodOf(pattern, numbers) }));
  const shares = Array.from({ length: PLACES }, (_, i) => (i + 0.5) / PLACES);
  const logs = shares.map((share) =>
    seen.reduce(
      (sum, { count, understood, not }) => sum + count * Math.log(share * understood + (1 - share) * not),
      0,
    ),
  );
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const total = weights.reduce((a, b) => a + b, 0);
  const tail = (1 - numbers.interval) / 2;
  /** Where the summed probability passes `p`, between two places in a straight line. */
  const quantile = (p: number): number => {
    let before = 0;
    for (const [i, weight] of weights.entries()) {
      const share = weight / total;
      if (before + share >= p) return (i + (p - before) / share) / PLACES;
      before += share;
    }
    return 1;
  };
  const understood = shares.reduce((sum, share, i) => sum + share * (weights[i] ?? 0), 0) / total;
  return { understood, low: quantile(tail), high: quantile(1 - tail) };
}
