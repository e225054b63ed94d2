import type { TrailStep } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import { even, leading, relax, remaining, weigh } from './belief';
import { fade } from './readiness';
import type { TopicState } from './state';

/** Steps of the trail that are kept per topic. */
const TRAIL = 20;

/** A new list each time: profiles that were handed out keep theirs. */
const step = (topic: TopicState, change: TrailStep): void => {
  topic.trail = [...topic.trail, change].slice(-TRAIL);
};

export const newTopic = (stages: number, at: number): TopicState => ({
  belief: even(stages),
  acted: -1,
  trail: [],
  interest: 0,
  shortlist: [],
  amounts: new Map(),
  firstAt: at,
  lastAt: at,
});

/** The acted-on stage that is left at `at`: none after long silence. Index, or -1. */
export const actedAt = (topic: TopicState, at: number, u: Understanding): number =>
  at - topic.lastAt > u.journey.silence ? -1 : topic.acted;

/** Moves a topic's belief, interest and acted-on stage forward to `at`. Relaxing alone never changes the stage. */
export function age(topic: TopicState, at: number, u: Understanding): void {
  const elapsed = at - topic.lastAt;
  if (topic.acted >= 0 && actedAt(topic, at, u) < 0) {
    const from = u.stages[topic.acted]?.key ?? null;
    step(topic, { from, to: null, at: topic.lastAt + u.journey.silence, cause: 'silence' });
    topic.acted = -1;
  }
  relax(topic.belief, remaining(elapsed, u.journey.stageHalfLife));
  const keep = remaining(elapsed, u.journey.interestHalfLife);
  topic.interest *= keep;
  fade(topic, keep);
  topic.lastAt = at;
}

/**
 * One forward step on an aged topic: the person may have moved on, then the evidence speaks; the acted-on stage
 * changes once another one is both sure and clearly ahead. `share` 0-1.
 */
export function observe(
  topic: TopicState,
  likelihood: readonly number[],
  share: number,
  cause: string,
  u: Understanding,
): void {
  relax(topic.belief, (1 - u.journey.movedOn) ** share);
  weigh(topic.belief, likelihood, share);
  const { index, probability, lead } = leading(topic.belief);
  if (index === topic.acted || probability < u.journey.sure || lead < u.journey.ahead) return;
  const name = (stage: number): string | null => u.stages[stage]?.key ?? null;
  step(topic, { from: name(topic.acted), to: name(index), at: topic.lastAt, cause });
  topic.acted = index;
}

/** The visitor says that this journey is over: nothing is believed, nothing is in play. */
export function close(topic: TopicState, cause: string, u: Understanding): void {
  if (topic.acted >= 0) {
    step(topic, { from: u.stages[topic.acted]?.key ?? null, to: null, at: topic.lastAt, cause });
  }
  topic.acted = -1;
  topic.belief = even(u.stages.length);
  topic.interest = 0;
  topic.amounts.clear();
  topic.shortlist = [];
}
