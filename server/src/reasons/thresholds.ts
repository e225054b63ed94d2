import type { Rule, Test } from '../../../contract/condition';
import type { DecisionContext } from '../../../contract/decision';
import type { Change } from '../../../contract/explanation';
import type { ParsedRuleBook } from '../../../contract/rule-book';
import type { Question } from './explain';
import { accessorOf } from '../engine/facts';

/** A rule book in which one number is another one. */
export interface Moved {
  readonly change: Extract<Change, { kind: 'threshold' }>;
  readonly book: ParsedRuleBook;
}

/** The fineness of thresholds: whole numbers stay whole, others have two places. */
const fineness = (...numbers: readonly number[]): number => (numbers.every(Number.isInteger) ? 1 : 100);
/** The nearest number of that fineness from which `value` is on, at or below it; and the next one above it. */
const atOrBelow = (value: number, fine: number): number => Math.floor(value * fine) / fine;
const above = (value: number, fine: number): number => (Math.floor(value * fine) + 1) / fine;
const atOrAbove = (value: number, fine: number): number => Math.ceil(value * fine) / fine;
const below = (value: number, fine: number): number => (Math.ceil(value * fine) - 1) / fine;

type Comparison = '$gte' | '$gt' | '$lte' | '$lt';

/** The nearest operand for which a comparison answers otherwise. */
function flipped(op: Comparison, operand: number, value: number): number {
  const fine = fineness(operand, value);
  switch (op) {
    case '$gte':
      return value >= operand ? above(value, fine) : atOrBelow(value, fine);
    case '$gt':
      return value > operand ? atOrAbove(value, fine) : below(value, fine);
    case '$lte':
      return value <= operand ? below(value, fine) : atOrAbove(value, fine);
    case '$lt':
      return value < operand ? atOrBelow(value, fine) : above(value, fine);
  }
}

/** Moments are compared too, but a date is no threshold. */
const DATES = new Set(['now', 'firstSeen', 'lastSeen']);

/** The same rule with one test in another's place, told by identity. */
function withTest(rule: Rule, old: Test, test: Test): Rule {
  if ('test' in rule) return rule.test === old ? { test } : rule;
  if ('not' in rule) return { not: withTest(rule.not, old, test) };
  if ('and' in rule) return { and: rule.and.map((part) => withTest(part, old, test)) };
  return { or: rule.or.map((part) => withTest(part, old, test)) };
}

/** All tests of a rule. */
export const testsIn = (rule: Rule): readonly Test[] => {
  if ('test' in rule) return [rule.test];
  if ('not' in rule) return testsIn(rule.not);
  return ('and' in rule ? rule.and : rule.or).flatMap(testsIn);
};

type Asked = Question & { readonly context: DecisionContext };
interface Move {
  readonly from: number;
  readonly to: number;
  readonly test: Test;
}

const COMPARISONS: readonly string[] = ['$gte', '$gt', '$lte', '$lt'] satisfies Comparison[];

/** The tests that a test of a number becomes when one of its numbers moves so that it answers otherwise. */
function movesOfTest(test: Test, value: number): Move[] {
  if ('value' in test) {
    const from = test.value;
    if (typeof from !== 'number' || !COMPARISONS.includes(test.op)) return [];
    const to = flipped(test.op as Comparison, from, value);
    return [{ from, to, test: { ...test, value: to } as Test }];
  }
  if (test.op !== '$between') return [];
  const [low, high] = test.values as readonly [number, number];
  const [lower, higher] = [flipped('$gte', low, value), flipped('$lte', high, value)];
  return [
    ...(value <= high ? [{ from: low, to: lower, test: { ...test, values: [lower, high] } }] : []),
    ...(value >= low ? [{ from: high, to: higher, test: { ...test, values: [low, higher] } }] : []),
  ];
}

/** Each number of a rule that could be another one, so that one of its tests would answer otherwise. */
const movesOf = (rule: Rule, { context, topicKey, scales, book }: Asked) =>
  testsIn(rule).flatMap((old) => {
    if (DATES.has(old.fact)) return [];
    const value = accessorOf(old.fact, topicKey, scales.attributes, book.sureFrom)(context);
    if (typeof value !== 'number') return [];
    return movesOfTest(old, value).map(({ from, to, test }) => ({
      fact: old.fact,
      from,
      to,
      rule: withTest(rule, old, test),
    }));
  });

/** How sure before we act, so that one belief would count that does not, or the other way round; nearest first. */
function surenesses({ context, scales, book }: Asked): Moved[] {
  const from = book.sureFrom;
  const to = scales.attributes.flatMap((_, place) => {
    const belief = context.belief(place);
    if (!belief) return [];
    // Now, and at the latest event: decisions ask for both.
    return [belief.certainty, belief.then ?? belief.certainty].map((certainty) =>
      certainty < from ? atOrBelow(certainty, 100) : above(certainty, 100),
    );
  });
  return [...new Set(to)]
    .filter((one) => one <= 1)
    .sort((a, b) => Math.abs(a - from) - Math.abs(b - from))
    .map((sureFrom) => ({
      change: { kind: 'threshold', of: 'sureFrom', name: null, fact: null, from, to: sureFrom },
      book: { ...book, sureFrom },
    }));
}

/** All rule books that differ from the question's in one number. */
export function thresholds(asked: Asked): Moved[] {
  const { book } = asked;
  const moved = (of: 'audience' | 'exclusion'): Moved[] => {
    const list = of === 'audience' ? 'audiences' : 'exclusions';
    return book[list].flatMap((one, place) =>
      movesOf(one.rule, asked).map(({ rule, ...move }) => ({
        change: { kind: 'threshold', of, name: one.name, ...move },
        book: { ...book, [list]: book[list].map((other, i) => (i === place ? { ...other, rule } : other)) },
      })),
    );
  };
  return [...surenesses(asked), ...moved('audience'), ...moved('exclusion')];
}
