import type { Scalar, Test } from '../../../contract/condition';
import type { FactValue } from '../../../contract/facts';

/** Whether a fact's value answers a test with yes. Never throws. */
export type Predicate = (value: FactValue) => boolean;

const fold = (text: string): string => text.toLowerCase();

/** Of texts and of lists of texts: does any of them satisfy? Missing facts and other types satisfy nothing. */
const anyText =
  (holds: (text: string) => boolean): Predicate =>
  (value) => {
    if (typeof value === 'string') return holds(value);
    return Array.isArray(value) && value.some(holds);
  };

const number =
  (holds: (n: number) => boolean): Predicate =>
  (value) =>
    typeof value === 'number' && holds(value);

const not =
  (holds: Predicate): Predicate =>
  (value) =>
    !holds(value);

const among = (values: readonly Scalar[]): Predicate => {
  const set = new Set<unknown>(values);
  return (value) => (Array.isArray(value) ? value.some((one) => set.has(one)) : set.has(value));
};

/** In a list, `$contains` asks for an item; in a text, for a part of it. */
const contains = (part: string, normal: (text: string) => string): Predicate => {
  const wanted = normal(part);
  return (value) => {
    if (typeof value === 'string') return normal(value).includes(wanted);
    return Array.isArray(value) && value.some((item: string) => normal(item) === wanted);
  };
};

const same = (text: string): string => text;

/**
 * The meaning of each operator. A missing fact (null) answers no to everything but `$null`, and so yes to each
 * negation: `$ne`, `$nei`, `$notIn`, `$notContains`, `$notContainsi` are the exact contrary of their positive form.
 */
export function predicateOf(test: Test): Predicate {
  switch (test.op) {
    case '$null':
      return (value) => (value === null) === test.value;
    case '$notNull':
      return (value) => (value !== null) === test.value;
    case '$in':
      return among(test.values);
    case '$notIn':
      return not(among(test.values));
    case '$between': {
      const [low, high] = test.values as readonly [number, number];
      return number((n) => n >= low && n <= high);
    }
    case '$eq':
      return among([test.value]);
    case '$ne':
      return not(among([test.value]));
    case '$lt':
      return number((n) => n < (test.value as number));
    case '$lte':
      return number((n) => n <= (test.value as number));
    case '$gt':
      return number((n) => n > (test.value as number));
    case '$gte':
      return number((n) => n >= (test.value as number));
    case '$eqi':
    case '$nei':
    case '$contains':
    case '$notContains':
    case '$containsi':
    case '$notContainsi':
    case '$startsWith':
    case '$startsWithi':
    case '$endsWith':
    case '$endsWithi':
      return ofText(test.op, String(test.value));
  }
}

type TextOperator = Extract<Test['op'], `$${string}i` | `$${string}ontains` | `$${string}With`>;

function ofText(op: TextOperator, word: string): Predicate {
  const folded = fold(word);
  switch (op) {
    case '$eqi':
      return anyText((text) => fold(text) === folded);
    case '$nei':
      return not(anyText((text) => fold(text) === folded));
    case '$contains':
      return contains(word, same);
    case '$notContains':
      return not(contains(word, same));
    case '$containsi':
      return contains(word, fold);
    case '$notContainsi':
      return not(contains(word, fold));
    case '$startsWith':
      return anyText((text) => text.startsWith(word));
    case '$startsWithi':
      return anyText((text) => fold(text).startsWith(folded));
    case '$endsWith':
      return anyText((text) => text.endsWith(word));
    case '$endsWithi':
      return anyText((text) => fold(text).endsWith(folded));
  }
}
