import type { Chance } from './chance';
import { HABITS, STAGES, WORLD, type StageName } from './parameters';

const DAY = 24 * 60 * 60 * 1000;

/** A shopper's way through one topic, one deed at a time. */
export interface Journey {
  readonly topic: string;
  /** When they next turn to it, ms; Infinity once they have given up. */
  nextAt: number;
  stage: StageName;
  /** Grows with every change of the stage. */
  stay: number;
  /** Deeds left in this stay. */
  left: number;
  /** Products they turned to. */
  readonly seen: number[];
}

const length = (stage: StageName, chance: Chance): number => {
  const { mean, shape } = HABITS[stage].stay;
  let deeds = 1;
  for (let i = 0; i < shape; i += 1) deeds += chance.geometric(mean / shape);
  return deeds;
};

export function beginJourney(topic: string, at: number, chance: Chance): Journey {
  const stage = chance.weighted(WORLD.begin);
  return { topic, nextAt: at, stage, stay: 0, left: length(stage, chance), seen: [] };
}

function enter(journey: Journey, stage: StageName, chance: Chance): void {
  journey.stage = stage;
  journey.stay += 1;
  journey.left = length(stage, chance);
}

/** Whether the journey goes on after a deed; a new stage may have begun. */
export function goOn(journey: Journey, at: number, chance: Chance): void {
  journey.left -= 1;
  if (journey.left > 0) return;
  const { next } = HABITS[journey.stage];
  const gone = 1 - Object.values(next).reduce((a, b) => a + b, 0);
  const to = chance.weighted({ ...next, gone });
  if (to === 'gone') {
    journey.nextAt = Infinity;
    return;
  }
  const anew = journey.stage === 'own';
  enter(journey, to, chance);
  if (anew) journey.nextAt = at + chance.logNormal(WORLD.anewDays) * DAY;
}

/** Plans the next visit once one has ended at `at`. */
export function plan(journey: Journey, at: number, chance: Chance): void {
  if (journey.nextAt > at) return;
  if (!chance.happens(WORLD.stall.chance)) {
    journey.nextAt = at + chance.logNormal(HABITS[journey.stage].gapDays) * DAY;
    return;
  }
  journey.nextAt = at + chance.logNormal(WORLD.stall.days) * DAY;
  if (journey.stage !== 'own' && chance.happens(WORLD.stall.backToExplore)) {
    if (journey.stage !== STAGES[0]) enter(journey, 'explore', chance);
  }
}
