import type { Consent } from '../../../../contract/consent';
import type { StoredEvent } from '../../../../contract/event';

/** What one visitor teaches: what was known of them, and whether it led to a goal. */
export interface Example {
  /** The terms of readiness with their values, just before the goal or after the last event. */
  readonly terms: ReadonlyMap<string, number>;
  readonly goal: boolean;
}

/** The engine, as far as learning needs it; handed in. */
export interface Folding<State> {
  empty(): State;
  apply(state: State, events: readonly StoredEvent[]): void;
  /** The terms of readiness for the whole site at a time (ms UTC); null where nothing ever happened. */
  terms(state: State, at: number): ReadonlyMap<string, number> | null;
}

/** The history, as far as learning needs it; handed in. */
export interface Histories {
  /** All visitors, in the order of their hashes. */
  visitors(): AsyncIterable<{ readonly id: string; readonly consent: Consent }>;
  /** A visitor's events, ordered by time. */
  events(visitor: string): AsyncIterable<StoredEvent>;
}

/** Only what the visitor lets us measure, and personalise with, is learnt from. */
const agreed = (to: { readonly personalisation: boolean; readonly measurement: boolean }): boolean =>
  to.personalisation && to.measurement;

/**
 * What a visitor's events, in their order, teach. They are looked at up to the first goal and without it: what came
 * afterwards would tell the outcome. Null where nothing came before the goal, or where the last event without a goal is
 * after `settledBy` (ms UTC): that may yet lead to one.
 */
export async function exampleOf<State>(
  events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>,
  goals: readonly string[],
  folding: Folding<State>,
  settledBy: number,
): Promise<Example | null> {
  const state = folding.empty();
  let last = -Infinity;
  let goal = false;
  for await (const event of events) {
    if (!agreed(event)) continue;
    goal = goals.includes(event.type);
    if (goal) break;
    folding.apply(state, [event]);
    last = event.at;
  }
  if (!goal && last > settledBy) return null;
  const terms = folding.terms(state, last);
  return terms && { terms, goal };
}

/** Visitors that are learnt from at most; the order of hashes is random, so these are a fair sample. */
const ENOUGH = 20_000;
/** Hexadecimal digits of a hash that tell its place in the order. */
const DIGITS = 8;

/** How many visitors were looked at, and how many taught something. */
export interface Reading {
  /** 0-1, about. */
  readonly progress: number;
  readonly visitors: number;
}

/** Examples of all visitors who agreed, one at a time in memory; `told` hears how far it has come. */
export async function collectExamples<State>(
  histories: Histories,
  goals: readonly string[],
  folding: Folding<State>,
  settledBy: number,
  { signal, told }: { readonly signal: AbortSignal; told(reading: Reading): void },
): Promise<{ visitor: string; example: Example }[]> {
  const examples: { visitor: string; example: Example }[] = [];
  let visitors = 0;
  for await (const { id, consent } of histories.visitors()) {
    signal.throwIfAborted();
    visitors += 1;
    const place = parseInt(id.slice(0, DIGITS), 16) / 16 ** DIGITS;
    told({ progress: Math.max(place, examples.length / ENOUGH), visitors });
    if (!agreed(consent)) continue;
    const example = await exampleOf(histories.events(id), goals, folding, settledBy);
    if (example) examples.push({ visitor: id, example });
    if (examples.length >= ENOUGH) break;
  }
  return examples;
}
