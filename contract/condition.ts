import { factKind, type FactType } from './facts';
import { isStorableText } from './text';

export const CONDITION_DEPTH = 8;
export const CONDITIONS_PER_RULE = 64;
export const CONDITION_VALUES = 200;

export type Scalar = string | number | boolean;
/** Operators that take one value. */
export type OneOperator =
  | '$eq'
  | '$ne'
  | '$eqi'
  | '$nei'
  | '$lt'
  | '$lte'
  | '$gt'
  | '$gte'
  | '$contains'
  | '$notContains'
  | '$containsi'
  | '$notContainsi'
  | '$startsWith'
  | '$startsWithi'
  | '$endsWith'
  | '$endsWithi';
/** Operators that take a list. */
export type ListOperator = '$in' | '$notIn' | '$between';
export type NullOperator = '$null' | '$notNull';
export type Operator = OneOperator | ListOperator | NullOperator;

/** One question about one fact. Dates are ms UTC by now. */
export type Test =
  | { readonly fact: string; readonly op: OneOperator; readonly value: Scalar }
  | { readonly fact: string; readonly op: ListOperator; readonly values: readonly Scalar[] }
  | { readonly fact: string; readonly op: NullOperator; readonly value: boolean };

/** A parsed condition. An empty `and` holds for everybody. */
export type Rule =
  | { readonly and: readonly Rule[] }
  | { readonly or: readonly Rule[] }
  | { readonly not: Rule }
  | { readonly test: Test };

/** What is wrong with a condition, and where. */
export class ConditionError extends Error {
  constructor(
    message: string,
    readonly path: readonly (string | number)[],
  ) {
    super(`${path.join('.') || 'condition'}: ${message}`);
  }
}

const ORDERED: readonly FactType[] = ['number', 'date'];
const TEXTUAL: readonly FactType[] = ['text', 'list'];
const ALL: readonly FactType[] = ['text', 'number', 'boolean', 'date', 'list'];
const OPERATORS: Readonly<Record<Operator, readonly FactType[]>> = {
  $eq: ['text', 'number', 'boolean', 'date'],
  $ne: ['text', 'number', 'boolean', 'date'],
  $eqi: ['text'],
  $nei: ['text'],
  $lt: ORDERED,
  $lte: ORDERED,
  $gt: ORDERED,
  $gte: ORDERED,
  $in: ALL,
  $notIn: ALL,
  $between: ORDERED,
  $contains: TEXTUAL,
  $notContains: TEXTUAL,
  $containsi: TEXTUAL,
  $notContainsi: TEXTUAL,
  $startsWith: ['text'],
  $startsWithi: ['text'],
  $endsWith: ['text'],
  $endsWithi: ['text'],
  $null: ALL,
  $notNull: ALL,
};

/** The operators that a fact of that type can be asked with. */
export const operatorsOf = (type: FactType): readonly Operator[] =>
  (Object.keys(OPERATORS) as Operator[]).filter((op) => OPERATORS[op].includes(type));

type Path = readonly (string | number)[];
const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function scalar(value: unknown, type: FactType, path: Path): Scalar {
  switch (type) {
    case 'number':
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      throw new ConditionError('must be a number', path);
    case 'boolean':
      if (typeof value === 'boolean') return value;
      throw new ConditionError('must be true or false', path);
    case 'date': {
      const at = typeof value === 'string' && ISO.test(value) ? Date.parse(value) : NaN;
      if (Number.isFinite(at)) return at;
      throw new ConditionError(
        'must be a day (2026-03-01) or a time with its zone (2026-03-01T08:00:00Z)',
        path,
      );
    }
    case 'text':
    case 'list':
      if (typeof value === 'string' && value.length <= 255 && isStorableText(value)) return value;
      throw new ConditionError('must be a text of 255 characters at most', path);
  }
}

function scalars(value: unknown, type: FactType, path: Path): Scalar[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new ConditionError('must be a list of one value at least', path);
  if (value.length > CONDITION_VALUES) throw new ConditionError(`more than ${CONDITION_VALUES} values`, path);
  return value.map((one: unknown, i) => scalar(one, type, [...path, i]));
}

function parseTest(fact: string, type: FactType, op: string, value: unknown, path: Path): Test {
  const types = Object.hasOwn(OPERATORS, op) ? OPERATORS[op as keyof typeof OPERATORS] : undefined;
  if (!types) throw new ConditionError(`is no operator; known: ${Object.keys(OPERATORS).join(', ')}`, path);
  if (!types.includes(type)) throw new ConditionError(`cannot be asked of ${fact}, which is a ${type}`, path);
  switch (op) {
    case '$null':
    case '$notNull':
      return { fact, op, value: scalar(value, 'boolean', path) as boolean };
    case '$between': {
      const values = scalars(value, type, path);
      if (values.length !== 2) throw new ConditionError('takes two values', path);
      return { fact, op, values };
    }
    case '$in':
    case '$notIn':
      return { fact, op, values: scalars(value, type, path) };
    default:
      return { fact, op: op as OneOperator, value: scalar(value, type, path) };
  }
}

/** Refuses a fact whose `*` stands for something that does not exist; null where it may be asked for. */
export type FactCheck = (name: string, about: string | null) => string | null;

/**
 * Parses a condition in Strapi's filter syntax over the context: `{ "visits": { "$gte": 3 }, "$or": [...] }`. All
 * facts of one object must hold; a bare value means `$eq`, a bare list `$in`. Throws a {@link ConditionError} that
 * names the path.
 */
export function parseCondition(raw: unknown, check: FactCheck = () => null): Rule {
  let tests = 0;
  const count = (path: Path): void => {
    tests += 1;
    if (tests > CONDITIONS_PER_RULE)
      throw new ConditionError(`more than ${CONDITIONS_PER_RULE} conditions`, path);
  };
  const ofFact = (name: string, value: unknown, path: Path): Rule => {
    const kind = factKind(name);
    if (!kind) throw new ConditionError('is no known fact', path);
    const refusal = check(name, kind.about);
    if (refusal !== null) throw new ConditionError(refusal, path);
    const asked = isObject(value) ? value : Array.isArray(value) ? { $in: value } : { $eq: value };
    const operators = Object.entries(asked);
    if (operators.length === 0) throw new ConditionError('says nothing of the fact', path);
    const and = operators.map(([op, operand]): Rule => {
      count([...path, op]);
      return { test: parseTest(name, kind.type, op, operand, [...path, op]) };
    });
    return and.length === 1 && and[0] ? and[0] : { and };
  };
  const list = (value: unknown, path: Path, depth: number): Rule[] => {
    if (!Array.isArray(value)) throw new ConditionError('must be a list of conditions', path);
    return value.map((one: unknown, i) => walk(one, [...path, i], depth));
  };
  const walk = (value: unknown, path: Path, depth: number): Rule => {
    if (depth > CONDITION_DEPTH) throw new ConditionError(`nested more than ${CONDITION_DEPTH} deep`, path);
    if (!isObject(value)) throw new ConditionError('must be an object', path);
    const and = Object.entries(value).map(([key, inner]): Rule => {
      const at = [...path, key];
      if (key === '$and') return { and: list(inner, at, depth + 1) };
      if (key === '$or') return { or: list(inner, at, depth + 1) };
      if (key === '$not') return { not: walk(inner, at, depth + 1) };
      return ofFact(key, inner, at);
    });
    return and.length === 1 && and[0] ? and[0] : { and };
  };
  return walk(raw, [], 1);
}
