import type { Candidate, DecisionContext } from '../../../contract/decision';
import type { Explanation } from '../../../contract/explanation';
import type { ParsedRuleBook } from '../../../contract/rule-book';
import type { Suggests, Target } from '../../../contract/target';
import type { Rival } from '../../../contract/targeting';
import type { Understanding } from '../../../contract/understanding';
import type { Question } from '../reasons';
import { contextOf } from './context';
import { NO_CONTEXT } from './context-string';

/** One who takes part: a variant, or default content with the key null. */
export type Party = Omit<Candidate, 'key' | 'paused'> & { readonly key: string | null };

/** A target among the others of its entry. */
export interface Contest {
  readonly mine: Party;
  readonly others: readonly Party[];
  /** Topics of the entry. */
  readonly topics: readonly string[];
  readonly book: ParsedRuleBook;
  readonly topicKey: (name: string) => string | undefined;
  readonly u: Understanding;
  /** ms UTC. */
  readonly now: number;
}

type Explain = (question: Question, context: DecisionContext) => Explanation;
type Outcome = Pick<Rival, 'variant' | 'wins' | 'by' | 'always' | 'both'>;

/** Somebody at one moment, by what a target says. */
interface Reader {
  readonly stage: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly topic: string;
  readonly at: number;
}

/** When both are served; null where never from now on. */
export function meetingTime(a: Target, b: Target, now: number): number | null {
  const from = Math.max(now, a.from ?? now, b.from ?? now);
  return from < Math.min(a.until ?? Infinity, b.until ?? Infinity) ? from : null;
}

const common = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
  a && b ? a.filter((one) => b.includes(one)) : (a ?? b);

/** Somebody of both targets; null where there is nobody. */
function readerOfBoth({ topics, now }: Contest, mine: Target, other: Target): Reader | null {
  const stages = common(mine.stages, other.stages);
  const named = common(mine.topics, other.topics);
  const topic =
    topics.length > 0 ? topics.find((one) => named?.includes(one) ?? true) : (named ?? ['site'])[0];
  const at = meetingTime(mine, other, now);
  if (stages?.length === 0 || topic === undefined || at === null) return null;
  return { stage: stages?.[0] ?? null, attributes: { ...other.attributes, ...mine.attributes }, topic, at };
}

/** What is left of a target's recipients when they are to be the other's too. */
function narrower(mine: Target, other: Target): Suggests {
  const stages = common(mine.stages, other.stages);
  const extra = Object.entries(other.attributes ?? {}).filter(([key]) => !(key in (mine.attributes ?? {})));
  return {
    ...(stages && stages.length !== mine.stages?.length && { stages }),
    ...(extra.length > 0 && { attributes: Object.fromEntries(extra) }),
  };
}

/** Whether every recipient of `part`, at every moment it is served, can get `whole`, but for its attributes. */
const covers = (whole: Target, part: Target): boolean =>
  (!whole.stages || (part.stages?.every((one) => whole.stages?.includes(one)) ?? false)) &&
  (!whole.topics || (part.topics?.every((one) => whole.topics?.includes(one)) ?? false)) &&
  (whole.audience === undefined || whole.audience === part.audience) &&
  (whole.from ?? -Infinity) <= (part.from ?? -Infinity) &&
  (whole.until ?? Infinity) >= (part.until ?? Infinity);

/**
 * What a target competes with: each other one that a recipient of this one can be in as well, and which of the two they
 * get. Decided by {@link Explain} for somebody of both; exclusions are left out, named audiences hold.
 */
export function createCompeting(explain: Explain) {
  const decide = (contest: Contest, other: Party, { stage, attributes, topic, at }: Reader): Explanation => {
    const { mine, topics, book, topicKey, u } = contest;
    const pair = [mine, other];
    const audiences = pair.map(({ target }) => target.audience);
    const held = book.audiences.map((one) =>
      audiences.includes(one.key) ? { ...one, rule: { and: [] } } : one,
    );
    const byDefault = pair.find(({ key }) => key === null);
    const variants = pair.flatMap(({ key, target, order }): Candidate[] =>
      key === null ? [] : [{ key, target, order, paused: false }],
    );
    const question: Question = {
      entry: { topics, target: byDefault?.target ?? {}, variants },
      book: { ...book, audiences: held, exclusions: [] },
      topicKey,
      scales: u,
    };
    const said = {
      ...NO_CONTEXT,
      facts: true,
      topic,
      stages: new Map(stage === null ? [] : [[topic, stage]]),
      attributes: new Map(Object.entries(attributes)),
    };
    return explain(question, contextOf(said, null, at, false, u));
  };

  const outcome = (contest: Contest, other: Party): Outcome | null => {
    const { mine } = contest;
    const reader = readerOfBoth(contest, mine.target, other.target);
    if (!reader) return null;
    const { candidates, runnerUp } = decide(contest, other, reader);
    const left = candidates.filter(({ out }) => out === null).map(({ variant }) => variant);
    if (!left.includes(mine.key) || !left.includes(other.key)) return null;
    const wins = left[0] === other.key;
    const [winner, loser] = wins ? [other, mine] : [mine, other];
    const { stage, topic, at } = reader;
    const alone = { stage, topic, at, attributes: loser.target.attributes ?? {} };
    const always =
      covers(winner.target, loser.target) && firstOf(decide(contest, other, alone)) === winner.key;
    return {
      variant: other.key,
      wins,
      by: runnerUp?.lostBy ?? 'order',
      always,
      both: narrower(mine.target, other.target),
    };
  };
  const firstOf = ({ candidates }: Explanation) => candidates.find(({ out }) => out === null)?.variant;

  return (contest: Contest): Outcome[] =>
    contest.others.flatMap((other) => {
      const found = outcome(contest, other);
      return found ? [found] : [];
    });
}

const sorted = (list: readonly string[] | undefined) => JSON.stringify([...(list ?? [])].sort());

/** Whether two targets are for the very same recipients, whenever. */
export const isSameTarget = (a: Target, b: Target): boolean =>
  sorted(a.stages) === sorted(b.stages) &&
  sorted(a.topics) === sorted(b.topics) &&
  a.audience === b.audience &&
  sorted(Object.entries(a.attributes ?? {}).map(String)) ===
    sorted(Object.entries(b.attributes ?? {}).map(String));
