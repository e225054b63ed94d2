import type { DecisionContext, Recipient } from '../../../contract/decision';
import type { Change, Said, Tip } from '../../../contract/explanation';
import type { StoredEvent } from '../../../contract/event';
import type { Understanding } from '../../../contract/understanding';
import { decide } from '../engine/decide';
import { planOf, type Question } from './explain';
import type { Plan } from '../engine/plan';
import { eventKinds, sayings, type Kind } from './candidates';
import { thresholds } from './thresholds';

/** A question about one recipient, and what they would be if something were otherwise. */
export interface Situation extends Question {
  readonly scales: Understanding;
  readonly context: DecisionContext;
  /** Whom more events would be told of; null where none would count. */
  readonly recipient: Recipient | null;
  /** Channel of the events that are supposed. */
  readonly channel: string;
  /** The same request by that recipient, or with one more fact in its address. */
  suppose(recipient: Recipient | null, said: Said | null): DecisionContext;
}

/** What changing a rule book costs: it changes for everybody. */
const FOR_EVERYBODY = 100;
const SETTLED: readonly string[] = ['forced', 'off', 'holdout', 'error'];

interface Candidate {
  readonly cost: number;
  readonly change: Change;
  /** The key of who would win. */
  readonly outcome: () => string | null;
}

const winner = (plan: Plan, context: DecisionContext): string | null => decide(plan, context).variant;

/** An event at the moment of the decision, about a document that nobody has seen yet. */
function supposed(kind: Kind, nth: number, topic: string, { context, channel }: Situation): StoredEvent {
  const { now } = context;
  const documents = kind.event === 'search' ? 0 : kind.event === 'compare' ? 2 : 1;
  return {
    visitor: '',
    origin: '',
    id: `supposed-${nth}`,
    type: kind.event,
    at: now,
    receivedAt: now,
    channel,
    topics: topic === 'site' ? [] : [topic],
    documentIds: Array.from({ length: documents }, (_, i) => `supposed-${nth}-${i}`),
    personalisation: true,
    measurement: true,
    ...(kind.event === 'dwell' && { seconds: 24 * 60 * 60 }),
    ...(kind.suggests && { suggested: kind.suggests }),
    ...(kind.query !== undefined && { query: kind.query }),
  };
}

/** Up to five more of a kind. They add to one copy, so that each must be tried before the next. */
function moreOf(
  kind: Kind,
  recipient: Recipient,
  plan: Plan,
  topic: string,
  situation: Situation,
): Candidate[] {
  let add: ((events: readonly StoredEvent[]) => Recipient) | undefined;
  const { effort, ...what } = kind;
  return [1, 2, 3, 4, 5].map((times) => ({
    cost: effort * times,
    change: { kind: 'event', ...what, times },
    outcome() {
      add ??= recipient.supposing();
      return winner(plan, situation.suppose(add([supposed(kind, times, topic, situation)]), null));
    },
  }));
}

const declared = (said: Said, situation: Situation): StoredEvent => ({
  ...supposed({ event: '$declare', effort: 0 }, 1, 'site', situation),
  documentIds: [],
  data: said.kind === 'attribute' ? { attributes: { [said.attribute]: said.value } } : {},
});

/**
 * The candidates, cheapest first; of equal cost in this order, which is also how they are listed:
 * 1. a value of an attribute that a target or a condition names, cost 1: declared by the visitor; where nothing may be
 *    kept of them, said in the address, where a stage can be said too;
 * 2. one to five more events of a kind on the decision's topic, cost = number x (1 weak, 2 clear, 3 strong evidence):
 *    stronger evidence takes more of a person;
 * 3. one number of the rule book, cost 100: how sure before we act, then numbers in audiences and exclusions.
 */
function candidates(situation: Situation, plan: Plan, topic: string, inTheirHands: boolean): Candidate[] {
  const { recipient, suppose, scales } = situation;
  const said = sayings(situation, recipient ? null : topic).map((one): Candidate => ({
    cost: 1,
    change: { ...one, by: recipient ? 'visitor' : 'address' },
    outcome: () => {
      const context = recipient
        ? suppose(recipient.supposing()([declared(one, situation)]), null)
        : suppose(null, one);
      return winner(plan, context);
    },
  }));
  const events = recipient
    ? eventKinds(scales, situation).flatMap((kind) => moreOf(kind, recipient, plan, topic, situation))
    : [];
  const numbers = (inTheirHands ? [] : thresholds(situation)).map(({ change, book }): Candidate => ({
    cost: FOR_EVERYBODY,
    change,
    outcome: () => winner(planOf(situation, book), situation.context),
  }));
  return [...said, ...events, ...numbers].sort((a, b) => a.cost - b.cost);
}

/**
 * The cheapest single change after which the recipient would get something else; null where no listed one would, and
 * where nobody ranked (`forced`, `off`). With `inTheirHands` only what the visitor could do is tried. Pure: events are folded onto a copy, at the moment of the decision.
 */
export function tip(situation: Situation, inTheirHands = false): Tip | null {
  const plan = planOf(situation);
  const { variant, reason, topic } = decide(plan, situation.context);
  if (SETTLED.includes(reason)) return null;
  for (const { cost, change, outcome } of candidates(situation, plan, topic ?? 'site', inTheirHands)) {
    const other = outcome();
    if (other !== variant) return { change, cost, variant: other };
  }
  return null;
}
