import type { Rule, Test } from '../../../contract/condition';

/** A test or its contrary. */
export interface Literal {
  readonly test: Test;
  readonly no: boolean;
}
/** Holds where any of its literals does; an empty one never. */
export type Clause = readonly Literal[];

/** Clauses up to which a rule is multiplied out; beyond it stays a tree. */
const MOST = 64;

/**
 * A rule as clauses of which all must hold (conjunctive normal form): negations go down to the tests (De Morgan),
 * alternatives of several clauses are multiplied out. Null where that would take too many.
 */
export function clausesOf(rule: Rule, no = false): readonly Clause[] | null {
  if ('test' in rule) return [[{ test: rule.test, no }]];
  if ('not' in rule) return clausesOf(rule.not, !no);
  const all = 'and' in rule !== no;
  let sum: readonly Clause[] = all ? [] : [[]];
  for (const part of 'and' in rule ? rule.and : rule.or) {
    const clauses = clausesOf(part, no);
    if (!clauses) return null;
    if (!all && sum.length * clauses.length > MOST) return null;
    const before = sum;
    sum = all ? [...before, ...clauses] : before.flatMap((one) => clauses.map((other) => [...one, ...other]));
    if (sum.length > MOST) return null;
  }
  return sum;
}
