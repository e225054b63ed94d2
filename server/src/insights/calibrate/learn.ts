import type { ReadinessNumbers } from '../../../../contract/readiness';
import type { Example } from './examples';
import { fitLogistic } from './logistic';
import type { Outcome } from './measure';
import { learnable, tableOf } from './table';

/** Every weight is drawn to the shipped one as if ten visitors spoke for it. */
const PULL = 10;

/** The weight of a term, 0 where there is none. Terms are named by senders of events, also `constructor`. */
export const weightOf = (weights: ReadinessNumbers['weights'], term: string): number =>
  Object.hasOwn(weights, term) ? (weights[term] ?? 0) : 0;

const rounded = (weight: number): number => Math.round(weight * 100) / 100;

/**
 * Learns weights from examples, drawn to those of `prior`: the fewer examples, the nearer to it. What the examples
 * cannot tell stays as there. In hundredths.
 */
export async function learnWeights(
  examples: readonly Example[],
  prior: ReadinessNumbers,
  pause: () => Promise<void>,
): Promise<ReadinessNumbers> {
  const terms = await learnable(examples, pause);
  const table = await tableOf(examples, terms, pause);
  const fitted = await fitLogistic(table, {
    prior: terms.map((term) => weightOf(prior.weights, term)),
    pull: PULL,
    pause,
  });
  const learnt = terms.map((term, i) => [term, rounded(fitted[i] ?? 0)] as const);
  const weights = { ...prior.weights, ...Object.fromEntries(learnt) };
  const said = Object.entries(weights).filter(
    ([term, weight]) => weight !== 0 || Object.hasOwn(prior.weights, term),
  );
  return { goals: prior.goals, weights: Object.fromEntries(said) };
}

/** What these weights say of examples. */
export function outcomesOf(examples: readonly Example[], { weights }: ReadinessNumbers): Outcome[] {
  return examples.map(({ terms, goal }) => {
    let z = 0;
    for (const [term, value] of terms) z += weightOf(weights, term) * value;
    return { score: 1 / (1 + Math.exp(-z)), goal };
  });
}
