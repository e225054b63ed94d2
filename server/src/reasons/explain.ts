import type { DecisionContext } from '../../../contract/decision';
import type { CandidateAccount, Explanation, LostBy, OutCode, RankKeys } from '../../../contract/explanation';
import type { ParsedRuleBook } from '../../../contract/rule-book';
import { decide, fitOf, inSchedule, OUT, stood, suits, UNSURE } from '../engine/decide';
import { planEntry, type DecidableEntry, type Plan, type Planned, type Scales } from '../engine/plan';
import { compileRuleBook } from '../engine/rule-book';

/** What an explanation is about: an entry, the rules of its type, and the words. */
export interface Question {
  readonly entry: DecidableEntry;
  readonly book: ParsedRuleBook;
  /** Key of the topic with that name. */
  readonly topicKey: (name: string) => string | undefined;
  readonly scales: Scales;
}

/** The plan of a question, with another rule book where one is given. */
export const planOf = ({ entry, book, topicKey, scales }: Question, other: ParsedRuleBook = book): Plan =>
  planEntry(entry, compileRuleBook(other, topicKey, scales.attributes), scales);

/** All candidates in the order in which ties fall, paused ones included; default content last. */
function everyone({ byKey, byStage }: Plan): Planned[] {
  const last = byStage[0]?.at(-1);
  return [...byKey.values(), ...(last && last.key === null ? [last] : [])];
}

interface Judged extends CandidateAccount {
  /** Place of the audience, or beyond the last. */
  readonly audience: number;
}

function judge(
  one: Planned,
  place: number,
  topic: string,
  { plan, context, scales }: { plan: Plan; context: DecisionContext; scales: Scales },
): Judged {
  const { rules } = plan;
  const { excluded, held } = rules.judge(context);
  const standing = context.on(topic);
  const stage = standing.place;
  const out = (code: OutCode, about: string | null = null): Judged => ({
    variant: one.key,
    out: { code, about },
    rank: null,
    audience: 0,
  });
  if (one.paused) return out('paused');
  if (!inSchedule(one, context.now)) return out('schedule');
  if (excluded) return out('excluded');
  if (one.topics !== null && !one.topics.includes(topic)) return out('topic');
  if (!suits(one, context)) return out('channel');
  if (one.audience !== -1 && !held[one.audience]) return out('audience');
  if (one.stages !== 0 && stage >= 0 && (one.stages & (1 << stage)) === 0) return out('stage');
  const fit = fitOf(one, context, rules.sureFrom);
  const named = one.wanted.map(({ attribute }) => attribute);
  const nameOf = (attribute: number | undefined): string | null =>
    scales.attributes[attribute ?? -1]?.key ?? null;
  if (fit === OUT) {
    const against = one.wanted.find(
      (wanted) => fitOf({ ...one, wanted: [wanted] }, context, rules.sureFrom) === OUT,
    );
    return out('contradiction', nameOf(against?.attribute));
  }
  // Time alone does not take default content away.
  const remains = one.key === null && stood(one, standing.then?.place ?? stage);
  if (one.stages !== 0 && stage < 0 && !remains) return out('unsure', 'stage');
  if (fit === UNSURE) return out('unsure', nameOf(named[0]));
  const audience = one.audience < 0 ? null : one.audience;
  const rank: RankKeys = {
    audience: audience === null ? null : ([...rules.audiences.keys()][audience] ?? null),
    namesStage: one.stages !== 0,
    fit,
    place,
  };
  return { variant: one.key, out: null, rank, audience: audience ?? rules.audiences.size };
}

/** The first key in which `a` is before `b`. */
function before(a: Judged, b: Judged): { by: LostBy; difference: number } {
  const [x, y] = [a.rank as RankKeys, b.rank as RankKeys];
  const keys: readonly (readonly [LostBy, number])[] = [
    ['audience', a.audience - b.audience],
    ['stage', Number(y.namesStage) - Number(x.namesStage)],
    ['fit', y.fit - x.fit],
    [b.variant === null ? 'default' : 'order', x.place - y.place],
  ];
  const [by, difference] = keys.find(([, one]) => one !== 0) ?? ['order', 0];
  return { by, difference };
}

const told = ({ variant, out, rank }: Judged): CandidateAccount => ({ variant, out, rank });
const RANKED: readonly string[] = ['match', 'not-sure', 'no-match', 'newcomer', 'no-consent'];

/**
 * A decision step by step: who was out and why, how the others rank, the runner-up and by what it lost. Pure; agrees
 * with {@link decide}. For people who ask, not for the way of a request.
 */
export function explain(question: Question, context: DecisionContext, holdout = false): Explanation {
  const plan = planOf(question);
  const decision = decide(plan, context, holdout);
  const topic = decision.topic ?? '';
  const asked = { plan, context, scales: question.scales };
  const judged = everyone(plan).map((one, place) => judge(one, place, topic, asked));
  const left = judged.filter((one) => one.out === null).sort((a, b) => before(a, b).difference);
  const [first, second] = left;
  const { book } = question;
  const excludedBy = book.exclusions.find(
    (exclusion) => planOf(question, { ...book, exclusions: [exclusion] }).rules.judge(context).excluded,
  );
  let runnerUp: Explanation['runnerUp'] = null;
  if (RANKED.includes(decision.reason)) {
    if (first && second) runnerUp = { variant: second.variant, lostBy: before(first, second).by };
    else if (first && first.variant !== null) runnerUp = { variant: null, lostBy: 'remains' };
  }
  return {
    decision,
    excludedBy: excludedBy?.name ?? null,
    candidates: [...left, ...judged.filter((one) => one.out !== null)].map(told),
    runnerUp,
  };
}
