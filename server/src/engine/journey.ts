import type { TrailStep } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import { leading, relax, remaining, weigh } from './belief';
import { fade } from './readiness';
import { stagesOf } from './stages';
import type { PageVisit, TopicState } from './state';

/** Steps of the trail that are kept per topic. */
const TRAIL = 20;

/** A new list each time: profiles that were handed out keep theirs. */
const step = (topic: TopicState, change: TrailStep): void => {
  topic.trail = [...topic.trail, change].slice(-TRAIL);
};

export const newTopic = (at: number, u: Understanding): TopicState => ({
  belief: [...stagesOf(u).prior],
  acted: -1,
  trail: [],
  interest: 0,
  shortlist: [],
  amounts: new Map(),
  pause: 0,
  firstAt: at,
  lastAt: at,
});

/** The acted-on stage that is left at `at`: none after long silence. Index, or -1. */
export const actedAt = (topic: TopicState, at: number, u: Understanding): number =>
  at - topic.lastAt > u.journey.silence ? -1 : topic.acted;

/** What is left of the belief at `at`: it fades towards the prior, as fast as the stage that it leans to says. */
export function beliefAt(topic: TopicState, at: number, u: Understanding): number[] {
  const { halfLives, prior } = stagesOf(u);
  const belief = [...topic.belief];
  const halfLife = halfLives[leading(belief).index] ?? u.journey.stageHalfLife;
  relax(belief, remaining(at - topic.lastAt, halfLife), prior);
  return belief;
}

/** Moves a topic's belief, interest and acted-on stage forward to `at`. Fading alone never changes the stage. */
export function age(topic: TopicState, at: number, u: Understanding): void {
  const elapsed = at - topic.lastAt;
  if (topic.acted >= 0 && actedAt(topic, at, u) < 0) {
    const from = u.stages[topic.acted]?.key ?? null;
    step(topic, { from, to: null, at: topic.lastAt + u.journey.silence, cause: 'silence' });
    topic.acted = -1;
  }
  if (elapsed > 0) topic.belief = beliefAt(topic, at, u);
  const keep = remaining(elapsed, u.journey.interestHalfLife);
  topic.interest *= keep;
  fade(topic, keep);
  if (elapsed > u.journey.pageVisit) topic.pause = elapsed;
  topic.lastAt = at;
}

/** The person may have moved on since the last evidence, likelier to a near stage than to a far one. */
function moveOn(topic: TopicState, share: number, u: Understanding): void {
  const { ways } = stagesOf(u);
  const before = topic.belief;
  const after = before.map(() => 0);
  before.forEach((held, from) => {
    const { leaves, to } = ways[from] as (typeof ways)[number];
    const moved = held * (1 - (1 - leaves) ** share);
    for (let i = 0; i < after.length; i += 1) after[i] = (after[i] ?? 0) + moved * (to[i] ?? 0);
    after[from] = (after[from] ?? 0) + held - moved;
  });
  topic.belief = after;
}

/** How a change of stage is told apart; undefined for a plain step forward and for the first stage. */
function moveOf(from: number, to: number, last: number): TrailStep['move'] {
  if (from < 0 || to === from + 1) return undefined;
  if (to > from) return 'skip';
  return from === last ? 'anew' : 'back';
}

/** Weighs evidence in; the acted-on stage changes once another one is both sure and clearly ahead. */
function hold(
  topic: TopicState,
  said: readonly number[],
  share: number,
  cause: string,
  u: Understanding,
): void {
  weigh(topic.belief, said, share);
  const { index, probability, lead } = leading(topic.belief);
  const { acted } = topic;
  if (index === acted || probability < u.journey.sure || lead < u.journey.ahead) return;
  const name = (stage: number): string | null => u.stages[stage]?.key ?? null;
  const move = moveOf(acted, index, u.stages.length - 1);
  step(topic, { from: name(acted), to: name(index), at: topic.lastAt, cause, ...(move && { move }) });
  topic.acted = index;
}

/**
 * One forward step on an aged topic (Rabiner 1989, eq. 19-20): the person may have moved on, unless `still`, then the
 * evidence speaks. `share` 0-1.
 */
export function observe(
  topic: TopicState,
  said: readonly number[],
  share: number,
  cause: string,
  u: Understanding,
  still = false,
): void {
  if (!still) moveOn(topic, share, u);
  hold(topic, said, share, cause, u);
}

/** Takes back what opening a page said (`sign` -1), or says it again (1). */
export function reopen(
  topics: ReadonlyMap<string, TopicState>,
  { fed, said }: PageVisit,
  sign: -1 | 1,
  u: Understanding,
): void {
  for (const [key, share] of fed) {
    const topic = topics.get(key);
    if (!topic) continue;
    topic.interest = Math.max(0, topic.interest + sign * share);
    if (said) hold(topic, said, sign * share, 'bounce', u);
  }
}

/** The share of the belief that a visitor's own word on where they stand is given. */
const SAID = 0.9;

/** The visitor says that they are just looking: they stand at the first stage, whatever was concluded. */
export function begin(topic: TopicState, cause: string, u: Understanding): void {
  const { acted, belief } = topic;
  const rest = (1 - SAID) / (belief.length - 1);
  topic.belief = belief.map((_, i) => (i === 0 ? SAID : rest));
  if (acted === 0) return;
  const move = moveOf(acted, 0, u.stages.length - 1);
  const from = u.stages[acted]?.key ?? null;
  step(topic, { from, to: u.stages[0]?.key ?? null, at: topic.lastAt, cause, ...(move && { move }) });
  topic.acted = 0;
}

/** The visitor says that this journey is over: nothing is believed, nothing is in play. */
export function close(topic: TopicState, cause: string, u: Understanding): void {
  if (topic.acted >= 0) {
    step(topic, { from: u.stages[topic.acted]?.key ?? null, to: null, at: topic.lastAt, cause });
  }
  topic.acted = -1;
  topic.belief = [...stagesOf(u).prior];
  topic.interest = 0;
  topic.amounts.clear();
  topic.shortlist = [];
}
