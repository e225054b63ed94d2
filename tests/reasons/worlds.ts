import type { Candidate } from '../../contract/decision';
import type { StoredEvent } from '../../contract/event';
import type { ParsedRuleBook } from '../../contract/rule-book';
import type { Target } from '../../contract/target';
import type { Understanding } from '../../contract/understanding';
import type { Signal } from '../../contract/vocabulary';
import { emptyRuleBook } from '../../contract/rule-book';
import { parseCondition } from '../../contract/condition';
import { NO_CONTEXT, type ExplicitContext } from '../../server/src/delivery/context-string';
import type { DecidableEntry } from '../../server/src/engine';
import { mulberry32 } from '../../bench/measure';
import { journeyOf } from './world-history';
import { DAY, START, u as shipped } from '../engine/samples';

/** Everything that one random decision depends on. */
export interface World {
  readonly u: Understanding;
  readonly book: ParsedRuleBook;
  readonly entry: DecidableEntry;
  readonly history: readonly StoredEvent[];
  readonly explicit: ExplicitContext;
  readonly standing: 'url' | 'known' | 'newcomer' | 'no-consent';
  readonly now: number;
}

export type Random = () => number;
export const int = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));
export const pick = <T>(random: Random, from: readonly T[]): T => from[int(random, 0, from.length - 1)] as T;
const some = <T>(random: Random, from: readonly T[], n: number): T[] =>
  [...from].sort(() => random() - 0.5).slice(0, n);
const list = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const named = (key: string) => ({ key, label: { en: key } });

/**
 * Three to five stages, one to five attributes of two to four values. The shipped signals, at the same place between
 * the first stage and the last; a later stage that no signal names has an event of its own.
 */
function vocabularyOf(random: Random): Understanding {
  const stages = list(int(random, 3, 5), (i) => ({ ...named(`s${i}`), description: { en: `s${i}` } }));
  const attributes = list(int(random, 1, 5), (i) => ({
    ...named(`a${i}`),
    family: 'disposition' as const,
    values: list(int(random, 2, 4), (v) => named(`v${v}`)),
  }));
  const last = (all: readonly unknown[]): number => all.length - 1;
  const placeOf = (key: string): string => {
    const place = shipped.stages.findIndex((one) => one.key === key) / last(shipped.stages);
    return stages[Math.round(place * last(stages))]?.key ?? '';
  };
  const moved = shipped.signals.map(({ stages: told, ...signal }): Signal => {
    const named = Object.entries(told ?? {}).map(([key, strength]) => [placeOf(key), strength] as const);
    return told ? { ...signal, stages: Object.fromEntries(named) } : signal;
  });
  const unnamed = stages.slice(1).filter(({ key }) => moved.every((signal) => !signal.stages?.[key]));
  const signals = [
    ...moved,
    ...unnamed.map(({ key }): Signal => ({ event: `own-${key}`, stages: { [key]: 'clear' } })),
  ];
  const searchWords = attributes.slice(0, 2).flatMap((attribute) =>
    attribute.values.map((value) => ({
      attribute: attribute.key,
      value: value.key,
      strength: pick(random, ['weak', 'clear', 'strong'] as const),
      phrases: [`${attribute.key} ${value.key}`],
    })),
  );
  return { ...shipped, stages, attributes, signals, searchWords };
}

/** What site owners ask for: coming often, staying away, a stage, an interest, an attribute. */
function conditionOf(random: Random, u: Understanding, topics: readonly string[]): Record<string, unknown> {
  const attribute = pick(random, u.attributes);
  const topic = pick(random, topics);
  const tests: readonly (() => Record<string, unknown>)[] = [
    () => ({ visits: { $gte: int(random, 2, 6) } }),
    () => ({ events: { $gt: int(random, 1, 20) } }),
    () => ({ daysSinceLast: { $lt: int(random, 1, 30) } }),
    () => ({ closeness: { $gte: pick(random, [0.5, 0.8, 0.95]) } }),
    () => ({ [`journey.${topic}.stage`]: { $in: some(random, u.stages, 2).map((one) => one.key) } }),
    () => ({ [`journey.${topic}.interest`]: { $between: [int(random, 0, 2), int(random, 3, 30)] } }),
    () => ({ [`attributes.${attribute.key}`]: pick(random, attribute.values).key }),
    () => ({ $not: { visits: { $lte: int(random, 1, 3) } } }),
  ];
  return Object.assign({}, ...list(int(random, 1, 2), () => pick(random, tests)()));
}

/** Whom site owners leave out: those they hardly know, those who stayed away, those who have bought. */
const exclusionOf = (random: Random, u: Understanding, topics: readonly string[]): Record<string, unknown> =>
  pick(random, [
    { events: { $lt: int(random, 2, 4) } },
    { daysSinceLast: { $gt: int(random, 20, 60) } },
    { [`journey.${pick(random, topics)}.stage`]: u.stages.at(-1)?.key },
  ]);

function bookOf(random: Random, u: Understanding, topics: readonly string[]): ParsedRuleBook {
  const named = (key: string, condition: unknown) => ({
    key,
    name: key,
    condition,
    rule: parseCondition(condition),
  });
  return {
    ...emptyRuleBook('any'),
    audiences: list(int(random, 0, 3), (i) => named(`audience-${i}`, conditionOf(random, u, topics))),
    exclusions: random() < 0.1 ? [named('exclusion', exclusionOf(random, u, topics))] : [],
    sureFrom: random() < 0.6 ? 0.6 : int(random, 40, 80) / 100,
    weights: random() < 0.2 ? { a0: int(random, 0, 3) } : {},
  };
}

/** Whom a variant is for: somebody, at least a stage where the lot names nothing else. */
function targetOf(random: Random, u: Understanding, book: ParsedRuleBook, topics: readonly string[]): Target {
  const attributes = random() < 0.45 ? some(random, u.attributes, int(random, 1, 2)) : [];
  const audience = random() < 0.2 ? book.audiences[int(random, 0, 2)] : undefined;
  const atStage = random() < 0.7 || (attributes.length === 0 && !audience);
  const stages = atStage ? some(random, u.stages, int(random, 1, 2)).map((one) => one.key) : null;
  const begins = START + int(random, -20, 5) * DAY;
  return {
    ...(stages && { stages }),
    ...(attributes.length > 0 && {
      attributes: Object.fromEntries(attributes.map((one) => [one.key, pick(random, one.values).key])),
    }),
    ...(audience && { audience: audience.key }),
    ...(random() < 0.05 && { topics: [pick(random, topics)] }),
    ...(random() < 0.08 && { from: begins, until: begins + int(random, 5, 30) * DAY }),
  };
}

/** One to six variants, mostly for stages, half of them for attributes too; mostly about one topic. */
function entryOf(random: Random, u: Understanding, book: ParsedRuleBook, topics: readonly string[]) {
  const lot = random();
  const about = lot < 0.1 ? [] : some(random, topics, lot < 0.2 ? 2 : 1);
  return {
    topics: about,
    target: random() < 0.6 ? { stages: [u.stages[0]?.key ?? ''] } : {},
    variants: list(int(random, 1, 6), (i): Candidate => ({
      key: `variant-${i}`,
      target: targetOf(random, u, book, about.length > 0 ? about : topics),
      order: int(random, 0, 3),
      paused: random() < 0.05,
    })),
  };
}

/** What the address says: mostly nothing; sometimes facts, alone or over what is known. */
function addressOf(random: Random, u: Understanding, topics: readonly string[]): ExplicitContext {
  const share = random();
  if (share > 0.14) return NO_CONTEXT;
  if (share > 0.12) return { ...NO_CONTEXT, topic: pick(random, topics) };
  const attribute = pick(random, u.attributes);
  const attributes = new Map(random() < 0.5 ? [[attribute.key, pick(random, attribute.values).key]] : []);
  const everyTopic = attributes.size === 0 || random() < 0.5 ? pick(random, u.stages).key : null;
  return { ...NO_CONTEXT, attributes, everyTopic, facts: true, visitor: share < 0.04 };
}

/** A world by lot; always the same for a seed. Every tenth visitor is new, every twentieth has not agreed. */
export function worldOf(seed: number): World {
  const random = mulberry32(seed);
  const u = vocabularyOf(random);
  const topics = list(int(random, 2, 6), (i) => `t${i}`);
  const book = bookOf(random, u, topics);
  const entry = entryOf(random, u, book, topics);
  const explicit = addressOf(random, u, topics);
  const lot = random();
  const standing = lot < 0.1 ? 'newcomer' : lot < 0.15 ? 'no-consent' : 'known';
  const history = standing === 'known' ? journeyOf(random, u, topics, entry.topics) : [];
  const byUrl = explicit.facts && !explicit.visitor;
  return { u, book, entry, history, explicit, standing: byUrl ? 'url' : standing, now: START };
}
