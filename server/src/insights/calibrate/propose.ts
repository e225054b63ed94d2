import type { Counted, Proposal } from '../../../../contract/calibration';
import type { ReadinessNumbers } from '../../../../contract/readiness';
import type { Example } from './examples';
import { learnWeights, outcomesOf } from './learn';
import { quality } from './measure';
import { adviceOf, changesOf, type Names } from './sentences';

/** Visitors with a goal, and without one, that it takes: fewer could not be told from chance on those held out. */
export const NEEDED = 100;
/** One visitor in so many is held out. */
const HELD_OUT = 3;

/** There is too little to learn from. `missing` says what is there and how much is needed. */
export class TooLittleDataError extends Error {
  override readonly name = 'TooLittleDataError';
  constructor(
    readonly missing: { readonly goals: number; readonly others: number; readonly needed: number },
  ) {
    super(
      `Too little to learn from: ${missing.needed} visitors who reached a goal are needed and ${missing.goals} are there; ` +
        `${missing.needed} who did not, and ${missing.others} are there`,
    );
  }
}

/** A place in 0-2 that a visitor's hash always gives; other digits than those that order them. */
const heldOut = (visitor: string): boolean => parseInt(visitor.slice(-8), 16) % HELD_OUT === 0;

const counted = (examples: readonly Example[]): Counted => ({
  visitors: examples.length,
  goals: examples.filter(({ goal }) => goal).length,
});

/**
 * Learns from two visitors in three and measures on the others. Weights are drawn to the shipped ones. Throws
 * {@link TooLittleDataError}, and whatever `pause` throws.
 */
export async function propose(
  taught: readonly { readonly visitor: string; readonly example: Example }[],
  current: ReadinessNumbers,
  shipped: ReadinessNumbers,
  names: Names,
  pause: () => Promise<void>,
): Promise<Proposal> {
  const goals = taught.filter(({ example }) => example.goal).length;
  const others = taught.length - goals;
  if (goals < NEEDED || others < NEEDED) throw new TooLittleDataError({ goals, others, needed: NEEDED });
  const learnt = taught.filter(({ visitor }) => !heldOut(visitor)).map(({ example }) => example);
  const kept = taught.filter(({ visitor }) => heldOut(visitor)).map(({ example }) => example);
  const after = await learnWeights(learnt, { ...shipped, goals: current.goals }, pause);
  const measured = {
    before: { readiness: current, quality: quality(outcomesOf(kept, current)) },
    after: { readiness: after, quality: quality(outcomesOf(kept, after)) },
  };
  return {
    ...measured,
    learntFrom: counted(learnt),
    heldOut: counted(kept),
    changes: changesOf(current, after, names),
    advice: adviceOf(measured.before.quality, measured.after.quality),
  };
}
