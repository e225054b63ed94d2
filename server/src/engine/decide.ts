import type { Decision, DecisionContext, Reason } from '../../../contract/decision';
import type { Target } from '../../../contract/target';
import type { Plan, Planned } from './plan';
import { topicOfDecision } from './standing';

/** Graded distance up to which two values are close; beyond it a sure belief contradicts. */
const CLOSE = 0.5;
/** Fits of those who are out: somebody else is meant, or we are not sure enough. */
export const OUT = -1;
export const UNSURE = -2;

/**
 * How well a target's intimacy attributes fit what is believed: the sum over the attributes it names of
 * weight x certainty x (1 - graded distance), 0 where it is silent; `OUT` where a sure belief contradicts, `UNSURE`
 * where of none a close value is sure. It ranks and contradicts by what was believed at the latest event, so that time
 * alone only takes candidates away: none comes back. Default content is never taken away.
 */
export function fitOf(
  { key, wanted, namesAttributes }: Planned,
  context: DecisionContext,
  sureFrom: number,
): number {
  if (!namesAttributes) return 0;
  let fit = 0;
  let close = 0;
  for (let i = 0; i < wanted.length; i += 1) {
    const { attribute, distances, weight } = wanted[i] as Planned['wanted'][number];
    const belief = context.belief(attribute);
    if (!belief) continue;
    const distance = distances[belief.index] as number;
    const then = belief.then ?? belief.certainty;
    if (distance <= CLOSE) close += (key === null ? then : belief.certainty) >= sureFrom ? 1 : 0;
    else if (then >= sureFrom) return OUT;
    fit += weight * then * (1 - distance);
  }
  return close === 0 ? UNSURE : fit;
}

const NOBODY: readonly Planned[] = [];

export const inSchedule = ({ from, until }: Planned, now: number): boolean => now >= from && now < until;

/** Whether the target is silent on channels or names the one where the content is to appear. */
export const suits = ({ channels }: Planned, { channel = 'web' }: DecisionContext): boolean =>
  channels === null || channels.includes(channel);

/** Whether the target names the stage at that place. */
export const stood = ({ stages }: Planned, place: number): boolean =>
  place >= 0 && (stages & (1 << place)) !== 0;

const tell = (
  variant: string | null,
  reason: Reason,
  topic: string,
  stage: string | null,
  target: Target | null,
): Decision => ({ variant, reason, topic, stage, target });

/**
 * Decides which content of an entry a recipient gets. Pure, never throws, nothing random. In steps that an editor can
 * predict: who is out; who ranks first of what is left (earlier audience, naming the stage, better fit, order, key),
 * default content with its own target among them, losing ties; default content where nothing is left.
 */
export function decide(plan: Plan, context: DecisionContext, holdout = false): Decision {
  const topic = topicOfDecision(plan.topics, context);
  const standing = context.on(topic);
  const { stage, place } = standing;
  if (context.off) return tell(null, 'off', topic, stage, null);
  if (context.forced !== null) {
    const forced = plan.byKey.get(context.forced);
    if (forced && (context.drafts || (!forced.paused && inSchedule(forced, context.now))))
      return tell(forced.key, 'forced', topic, stage, forced.target);
  }
  if (holdout) return tell(null, 'holdout', topic, stage, null);
  const { rules } = plan;
  if (!plan.varies) return tell(null, 'no-variants', topic, stage, null);

  const { excluded, held } = rules.judge(context);
  const candidates = excluded ? NOBODY : (plan.byStage[place + 1] ?? NOBODY);
  const noAudience = rules.audiences.size;
  let best: Planned | null = null;
  let bestAudience = 0;
  let bestFit = 0;
  let unsure = false;
  for (let i = 0; i < candidates.length; i += 1) {
    const one = candidates[i] as Planned;
    if (!inSchedule(one, context.now)) continue;
    if (one.topics !== null && !one.topics.includes(topic)) continue;
    if (one.channels !== null && !suits(one, context)) continue;
    if (one.audience >= 0 && held[one.audience] === 0) continue;
    const fit = fitOf(one, context, rules.sureFrom);
    if (fit === OUT) continue;
    const stageless =
      place < 0 && one.stages !== 0 && !(one.key === null && stood(one, standing.then?.place ?? place));
    if (fit === UNSURE || stageless) {
      unsure = unsure || one.key !== null;
      continue;
    }
    const audience = one.audience < 0 ? noAudience : one.audience;
    if (best !== null) {
      if (audience > bestAudience) continue;
      if (audience === bestAudience) {
        const names = Number(one.stages !== 0) - Number(best.stages !== 0);
        if (names < 0 || (names === 0 && fit <= bestFit)) continue;
      }
    }
    best = one;
    bestAudience = audience;
    bestFit = fit;
  }
  if (best !== null && best.key !== null) return tell(best.key, 'match', topic, stage, best.target);
  if (context.standing === 'no-consent' || context.standing === 'newcomer')
    return tell(null, context.standing, topic, stage, null);
  if (best !== null && best.namesAnybody) return tell(null, 'match', topic, stage, best.target);
  return tell(null, unsure ? 'not-sure' : 'no-match', topic, stage, null);
}
