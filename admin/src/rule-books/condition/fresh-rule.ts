import type { RuleType } from 'react-querybuilder';
import { operatorsOf, type Operator } from '../../../../contract/condition';
import { factKind, type FactType } from '../../../../contract/facts';
import type { Option } from './choices';
import { OF_KNOWING } from './query';

/** What a new condition asks for. */
export const FIRST_FACT = 'visits';

const OF_MANY: readonly string[] = ['$in', '$notIn'];
/** What people ask first. */
const FIRST: Readonly<Record<FactType, Operator>> = {
  number: '$gte',
  boolean: '$eq',
  date: '$gte',
  text: '$eq',
  list: '$contains',
};
const BOOLEAN: readonly Operator[] = ['$eq', '$null', '$notNull'];
/** A fact with a few known values is not searched for parts of them. */
const OF_CHOICE: readonly Operator[] = ['$eq', '$ne', '$in', '$notIn', '$null', '$notNull'];

/** Operators that a fact is offered with, the one in use always among them. */
export function offered(type: FactType, hasChoices: boolean, used: string): readonly string[] {
  const own = operatorsOf(type);
  const sensible =
    type === 'boolean'
      ? BOOLEAN
      : type === 'text' && hasChoices
        ? own.filter((op) => OF_CHOICE.includes(op))
        : own;
  return sensible.includes(used as Operator) ? sensible : [used, ...sensible];
}

const firstValue = (type: FactType, choices: readonly Option[] | null): string | number | boolean => {
  if (type === 'number') return 1;
  if (type === 'boolean') return true;
  return type === 'date' ? new Date().toISOString().slice(0, 10) : (choices?.[0]?.value ?? '');
};

/** How many values an operator takes. */
export const takes = (operator: string): 'none' | 'one' | 'two' | 'many' => {
  if (OF_KNOWING.includes(operator)) return 'none';
  if (operator === '$between') return 'two';
  return OF_MANY.includes(operator) ? 'many' : 'one';
};

/** The value that goes with another operator, as near to the one before as can be. */
export function valueFor(
  operator: string,
  before: unknown,
  fact: string,
  choices: readonly Option[] | null,
): unknown {
  const first = firstValue(factKind(fact)?.type ?? 'text', choices);
  const one: unknown = Array.isArray(before) ? (before[0] ?? first) : before;
  switch (takes(operator)) {
    case 'none':
      return true;
    case 'one':
      return one;
    case 'two':
      return Array.isArray(before) && before.length === 2 ? before : [one, one];
    case 'many':
      return Array.isArray(before) ? before : [one];
  }
}

/** A condition on another fact: what is asked of it stays where it can. */
export function ruleOn(fact: string, before: RuleType, choices: readonly Option[] | null): RuleType {
  const type = factKind(fact)?.type ?? 'text';
  const was = factKind(before.field);
  if (was?.name === factKind(fact)?.name && was?.name.startsWith('journey.'))
    return { ...before, field: fact };
  return { ...before, field: fact, operator: FIRST[type], value: firstValue(type, choices) };
}
