import type { StoredEvent } from '../../../contract/event';
import type { Understanding } from '../../../contract/understanding';
import { remaining } from './belief';
import { stagesOf } from './stages';
import type { TopicState } from './state';

/** Kinds that are told apart per topic; others of that topic are left out. */
const KINDS = 40;
const MINUTE = 60;

/** Kinds of which content is told apart: these are about what was read. */
const OF_CONTENT = new Set(['view', 'dwell']);

/**
 * Adds an event to the amounts of an aged topic. `fresh` is what of it is new: seconds for dwell, 0 or 1 for a view. A
 * goal that was reached ends the way to it: all begins anew.
 */
export function tally(topic: TopicState, event: StoredEvent, fresh: number, u: Understanding): void {
  if (u.readiness.goals.includes(event.type)) return topic.amounts.clear();
  const { type, contentType } = event;
  const kind = contentType && OF_CONTENT.has(type) ? `${type} ${contentType}` : type;
  const amount = OF_CONTENT.has(type) ? fresh : 1;
  const before = topic.amounts.get(kind);
  if (amount > 0 && (before !== undefined || topic.amounts.size < KINDS)) {
    topic.amounts.set(kind, (before ?? 0) + amount);
  }
}

/** Lets the amounts fade; `keep` 0-1. */
export function fade(topic: TopicState, keep: number): void {
  for (const [kind, amount] of topic.amounts) topic.amounts.set(kind, amount * keep);
}

/**
 * The terms of readiness at `now` with their values; see the contract for what each means. `belief` is the topic's at
 * `now`, `visits` counts the visitor's so far.
 */
export function readinessTerms(
  topic: TopicState,
  belief: readonly number[],
  visits: number,
  now: number,
  u: Understanding,
): Map<string, number> {
  const keep = remaining(now - topic.lastAt, u.journey.interestHalfLife);
  const terms = new Map<string, number>();
  let seconds = 0;
  let kinds = 0;
  for (const [kind, held] of topic.amounts) {
    const amount = held * keep;
    const [type, contentType] = kind.split(' ');
    if (type === 'dwell') seconds += amount;
    if (type === 'view' && contentType) kinds += Math.min(1, amount);
    terms.set(kind, Math.log1p(type === 'dwell' ? amount / MINUTE : amount));
  }
  const general = {
    base: 1,
    reading: Math.log1p(seconds / MINUTE),
    interest: Math.log1p(topic.interest * keep),
    kinds: Math.log(Math.max(1, kinds)),
  };
  for (const [name, value] of Object.entries(general)) {
    terms.set(name, value);
    if (visits <= 1) terms.set(`first:${name}`, value);
  }
  terms.set('visits', Math.log(Math.max(1, visits)));
  const { prior } = stagesOf(u);
  u.stages.forEach(({ key }, i) => terms.set(`stage:${key}`, (belief[i] ?? 0) - (prior[i] ?? 0)));
  return terms;
}

/** How near to a macro goal, 0-1: a logistic sum of the terms (Cox 1958), each by its weight. */
export function readinessOf(terms: ReadonlyMap<string, number>, u: Understanding): number {
  const { weights } = u.readiness;
  let sum = 0;
  // kinds of events are named by their senders, also `constructor`
  for (const [name, value] of terms) if (Object.hasOwn(weights, name)) sum += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
