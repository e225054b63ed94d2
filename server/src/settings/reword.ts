import type { Instead } from '../../../contract/settings';
import type { RuleBook } from '../../../contract/rule-book';

type Plain = Readonly<Record<string, unknown>>;

const WHOLE = new Set(['$eq', '$ne', '$in', '$notIn']);
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a fact's values are words of that kind. */
const isAbout = (fact: string, word: Instead): boolean =>
  'stage' in word ? /^journey\..+\.stage$/.test(fact) : fact === `attributes.${word.attribute}`;

/** What is compared with a fact, with the word changed. */
function operand(value: unknown, from: string, to: string): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) return [...new Set(value.map((one: unknown) => operand(one, from, to)))];
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([operator, one]) => [
      operator,
      WHOLE.has(operator) ? operand(one, from, to) : one,
    ]),
  );
}

function condition(raw: unknown, word: Instead, from: string, to: string): unknown {
  if (Array.isArray(raw)) return raw.map((one: unknown) => condition(one, word, from, to));
  if (!isPlain(raw)) return raw;
  return Object.fromEntries(
    Object.entries(raw).map(([name, inner]) => {
      if (name.startsWith('$')) return [name, condition(inner, word, from, to)];
      return [name, isAbout(name, word) ? operand(inner, from, to) : inner];
    }),
  );
}

/** A rule book with one word in the place of another; a whole attribute loses its weight. */
export function rewordBook(book: RuleBook, word: Instead): RuleBook {
  const { by } = word;
  const from = 'stage' in word ? word.stage : word.value;
  if (from === undefined) {
    const attribute = 'attribute' in word ? word.attribute : '';
    const weights = Object.entries(book.weights).filter(([name]) => name !== attribute);
    return { ...book, weights: Object.fromEntries(weights) };
  }
  if (by === null) return book;
  const put = <T extends { readonly condition: unknown }>(one: T): T => ({
    ...one,
    condition: condition(one.condition, word, from, by),
  });
  return { ...book, audiences: book.audiences.map(put), exclusions: book.exclusions.map(put) };
}
