import type { Understanding } from '../../../contract/understanding';
import type { Strength } from '../../../contract/vocabulary';
import type { Distribution } from './belief';

const DAY = 24 * 60 * 60 * 1000;

/** The stages of one set of settings in numbers. */
interface Stages {
  /** What is believed of somebody of whom nothing is known; sums to 1. */
  readonly prior: Distribution;
  /** By stage: chance per piece of evidence that they have moved on from it, and where to; `to` sums to 1. */
  readonly ways: readonly { readonly leaves: number; readonly to: readonly number[] }[];
  /** By stage: time in which a belief that leans to it fades by half, ms. */
  readonly halfLives: readonly number[];
  /** By kind of event: what it says by itself, as a likelihood per stage; and what a suggested stage is worth. */
  readonly signals: ReadonlyMap<
    string,
    { readonly named: readonly number[] | null; readonly suggests: number }
  >;
}

const known = new WeakMap<Understanding, Stages>();

const shares = (weights: readonly number[]): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
};

function workOut(u: Understanding): Stages {
  const { further, forward, farther, movedOn, leftLast, stageHalfLife } = u.journey;
  const worth = (strength: Strength | undefined): number => (strength ? u.strengths[strength] : 1);
  const last = u.stages.length - 1;
  const likely = (from: number, to: number): number =>
    from === to ? 0 : farther ** Math.abs(from - to) * (to > from ? forward : 1);
  return {
    prior: shares(u.stages.map((_, i) => further ** i)),
    ways: u.stages.map((_, from) => ({
      leaves: from === last ? leftLast : movedOn,
      to: shares(u.stages.map((__, to) => likely(from, to))),
    })),
    halfLives: u.stages.map(({ halfLifeDays }) => (halfLifeDays ? halfLifeDays * DAY : stageHalfLife)),
    signals: new Map(
      u.signals.map(({ event, stages, suggests }) => [
        event,
        { named: stages ? u.stages.map(({ key }) => worth(stages[key])) : null, suggests: worth(suggests) },
      ]),
    ),
  };
}

/** Worked out once per set of settings. */
export function stagesOf(u: Understanding): Stages {
  let stages = known.get(u);
  if (!stages) known.set(u, (stages = workOut(u)));
  return stages;
}
