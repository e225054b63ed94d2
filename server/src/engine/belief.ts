/** A probability per alternative, >= 0, summing to 1. Changed in place. */
export type Distribution = number[];

/** The distribution that leans nowhere. `n` >= 1. */
export const even = (n: number): Distribution => new Array<number>(n).fill(1 / n);

/** Share of a belief that is left after `elapsed`; both in the same unit, `halfLife` > 0. 0-1. */
export const remaining = (elapsed: number, halfLife: number): number =>
  2 ** (-Math.max(0, elapsed) / halfLife);

/** Moves a belief towards a prior, the even one where none is given: `keep` 1 leaves it, 0 makes it the prior. */
export function relax(belief: Distribution, keep: number, prior?: readonly number[]): void {
  const equal = 1 / belief.length;
  for (let i = 0; i < belief.length; i += 1) {
    belief[i] = (belief[i] ?? 0) * keep + (1 - keep) * (prior?.[i] ?? equal);
  }
}

/**
 * Bayes' rule with a likelihood per alternative, raised to `share` (0-1) where evidence is split over several topics.
 * One step of a hidden Markov forward pass when preceded by {@link relax} (Rabiner 1989, eq. 19-20).
 */
export function weigh(belief: Distribution, likelihood: readonly number[], share: number): void {
  let sum = 0;
  for (let i = 0; i < belief.length; i += 1) {
    const weighed = (belief[i] ?? 0) * (likelihood[i] ?? 1) ** share;
    belief[i] = weighed;
    sum += weighed;
  }
  for (let i = 0; i < belief.length; i += 1) belief[i] = (belief[i] ?? 0) / sum;
}

/** Index of the likeliest alternative (the first of equals), its probability and its lead over the second. */
export function leading(belief: readonly number[]): { index: number; probability: number; lead: number } {
  let index = 0;
  let first = -1;
  let second = -1;
  for (let i = 0; i < belief.length; i += 1) {
    const p = belief[i] ?? 0;
    if (p > first) {
      second = first;
      first = p;
      index = i;
    } else if (p > second) second = p;
  }
  return { index, probability: first, lead: first - Math.max(second, 0) };
}

/** 0 where the belief is even, 1 where one alternative has it all. */
export const certainty = (belief: readonly number[]): number => {
  const n = belief.length;
  return Math.max(0, (leading(belief).probability - 1 / n) / (1 - 1 / n));
};

/** Distance of two graded values on a scale of `n` >= 2: 0 the same, 1 the two ends. */
export const gradedDistance = (a: number, b: number, n: number): number => Math.abs(a - b) / (n - 1);
