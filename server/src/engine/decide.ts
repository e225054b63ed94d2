import type {
  Candidate,
  Decision,
  DecisionContext,
  Judgement,
  Reason,
  TypeRules,
} from '../../../contract/decision';
import type { Target } from '../../../contract/target';
import type { Attribute } from '../../../contract/vocabulary';
import { fitOf } from './fit';
import { standingOn, topicOfDecision } from './standing';

/** One entry as the decision sees it. */
export interface DecidableEntry {
  /** Topic keys, the entry's own order. */
  readonly topics: readonly string[];
  /** Whom the default content is written for. */
  readonly target: Target;
  /** The variants that are live in the entry's locale. */
  readonly variants: readonly Candidate[];
  /** Whether this visitor gets default content of this type for comparison. */
  readonly holdout: boolean;
}

/** A candidate that is still in, with what it is ranked by. */
interface Contender {
  /** Key of the variant, null for default content. */
  readonly key: string | null;
  readonly target: Target;
  readonly audience: number;
  readonly namesStage: boolean;
  readonly fit: number;
  readonly order: number;
}

type Verdict = { readonly out: 'unsure' | 'no' } | { readonly contender: Contender };

const OUT: Verdict = { out: 'no' };
const UNSURE: Verdict = { out: 'unsure' };

const inSchedule = (target: Target, now: number): boolean =>
  (target.from === undefined || now >= target.from) && (target.until === undefined || now < target.until);

/** Design step 1: whether a candidate is in, and if not, whether more certainty could have brought it in. */
function judge(
  candidate: { readonly key: string | null; readonly target: Target; readonly order: number },
  topic: string,
  context: DecisionContext,
  rules: TypeRules,
  judgement: () => Judgement,
  attributes: readonly Attribute[],
): Verdict {
  const { target } = candidate;
  if (!inSchedule(target, context.now)) return OUT;
  if (target.topics && !target.topics.includes(topic)) return OUT;
  let audience = rules.audiences.size;
  if (target.audience !== undefined) {
    const place = rules.audiences.get(target.audience);
    if (place === undefined || !judgement().holds(place)) return OUT;
    audience = place;
  }
  const { stage } = standingOn(context, topic);
  if (target.stages && stage !== null && !target.stages.includes(stage)) return OUT;
  const fit = fitOf(target, context, rules, attributes);
  if (fit.verdict === 'contradicts') return OUT;
  if (fit.verdict === 'unsure' || (target.stages && stage === null)) return UNSURE;
  const { key, order } = candidate;
  return {
    contender: { key, target, audience, namesStage: target.stages !== undefined, fit: fit.score, order },
  };
}

/** Design step 2: negative where `a` goes before `b`. Default content loses ties. */
function byRank(a: Contender, b: Contender): number {
  if (a.audience !== b.audience) return a.audience - b.audience;
  if (a.namesStage !== b.namesStage) return a.namesStage ? -1 : 1;
  if (a.fit !== b.fit) return b.fit - a.fit;
  if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
  if (a.order !== b.order) return a.order - b.order;
  return a.key < b.key ? -1 : 1;
}

/**
 * Decides which content of an entry a recipient gets. Pure, never throws, nothing random: an editor can predict it
 * step by step. See the reasons for how default content comes about.
 */
export function decide(
  entry: DecidableEntry,
  rules: TypeRules,
  context: DecisionContext,
  attributes: readonly Attribute[],
): Decision {
  const topic = topicOfDecision(entry.topics, context);
  const { stage } = standingOn(context, topic);
  const answer = (variant: string | null, reason: Reason, target?: Target): Decision => ({
    variant,
    reason,
    topic,
    stage,
    target: target ?? null,
  });
  if (context.off) return answer(null, 'off');
  const forced = entry.variants.find((one) => one.key === context.forced);
  if (forced && (context.drafts || (!forced.paused && inSchedule(forced.target, context.now))))
    return answer(forced.key, 'forced', forced.target);
  if (entry.holdout) return answer(null, 'holdout');
  if (entry.variants.length === 0) return answer(null, 'no-variants');

  let best: Contender | null = null;
  let unsure = false;
  let judged: Judgement | undefined;
  const judgement = (): Judgement => (judged ??= rules.judge(context));
  const candidates = judgement().excluded
    ? []
    : [{ key: null, target: entry.target, order: 0 }, ...entry.variants.filter((v) => !v.paused)];
  for (const candidate of candidates) {
    const verdict = judge(candidate, topic, context, rules, judgement, attributes);
    if ('contender' in verdict) {
      if (best === null || byRank(verdict.contender, best) < 0) best = verdict.contender;
    } else if (candidate.key !== null && verdict.out === 'unsure') unsure = true;
  }
  if (best !== null && best.key !== null) return answer(best.key, 'match', best.target);
  if (context.standing === 'no-consent' || context.standing === 'newcomer')
    return answer(null, context.standing);
  if (best !== null && Object.keys(best.target).length > 0) return answer(null, 'match', best.target);
  return answer(null, unsure ? 'not-sure' : 'no-match');
}
