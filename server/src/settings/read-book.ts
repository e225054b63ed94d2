import { errors } from '@strapi/utils';
import type { Rule } from '../../../contract/condition';
import { firstFault } from '../../../contract/fault';
import {
  emptyRuleBook,
  ruleBookSchema,
  type Audience,
  type ParsedRuleBook,
  type RuleBook,
} from '../../../contract/rule-book';
import { testsOf, wholeTexts } from '../../../contract/rule-tests';
import type { Vocabulary } from '../../../contract/vocabulary';

type Path = readonly PropertyKey[];

/** Throws 400 `invalid` that names the path. */
export const refuse = (message: string, path: Path): never => {
  throw new errors.ValidationError(message, { code: 'invalid', path });
};

export const isStage = (fact: string): boolean => /^journey\..+\.stage$/.test(fact);
export const attributeOf = (fact: string): string | null => /^attributes\.([^.]+)$/.exec(fact)?.[1] ?? null;

/** Refuses stages and values that the vocabulary does not have: such a rule would never hold, and nobody would know. */
function checkWords(rule: Rule, vocabulary: Vocabulary, path: Path): void {
  for (const test of testsOf(rule)) {
    const attribute = attributeOf(test.fact);
    const known = isStage(test.fact)
      ? vocabulary.stages.map((stage) => stage.key)
      : attribute === null
        ? null
        : vocabulary.attributes.find((one) => one.key === attribute)?.values.map((value) => value.key);
    const odd = known && wholeTexts(test).find((text) => !known.includes(text));
    if (odd !== null && odd !== undefined) {
      refuse(`${path.join('.')}: "${odd}" is no value of ${test.fact}; known: ${known?.join(', ')}`, path);
    }
  }
}

/** Reads a rule book in the words of a vocabulary. Throws 400 `invalid` that names the path. */
export function readBook(raw: unknown, words: Vocabulary): ParsedRuleBook {
  const attributes = words.attributes.map((one) => one.key);
  const check = (name: string, about: string | null): string | null => {
    if (!name.startsWith('attributes.') || about === null) return null;
    const attribute = words.attributes.find((one) => one.key === about);
    if (!attribute) return `there is no attribute "${about}"; known: ${attributes.join(', ')}`;
    return attribute.tact === 'never' ? `"${about}" is never to be used: its tact is "never"` : null;
  };
  const parsed = ruleBookSchema(check, attributes).safeParse(raw);
  if (!parsed.success) {
    const { message, path } = firstFault(parsed.error);
    return refuse(message, path);
  }
  const book = parsed.data as ParsedRuleBook;
  book.audiences.forEach(({ rule }, i) => checkWords(rule, words, ['audiences', i, 'condition']));
  book.exclusions.forEach(({ rule }, i) => checkWords(rule, words, ['exclusions', i, 'condition']));
  return book;
}

export const asWritten = (book: ParsedRuleBook): RuleBook => ({
  ...book,
  audiences: book.audiences.map(({ key, name, description, condition }) => ({
    key,
    name,
    ...(description !== undefined && { description }),
    condition,
  })),
  exclusions: book.exclusions.map(({ name, condition }) => ({ name, condition })),
});

const EVERYBODY: Rule = { and: [] };
const NOBODY: Rule = { or: [] };
const CLOSED = 'The rule book cannot be read · Das Regelwerk ist nicht lesbar';

/**
 * What is in force of a stored book that cannot be read: default content for everybody, since nobody knows whom it
 * excludes. Its audiences keep their names, and it says as before whether variants are published along.
 */
export function closedBook(contentType: string, stored: unknown): ParsedRuleBook {
  const { audiences, publishVariants } = (stored ?? {}) as Partial<RuleBook>;
  const named = (Array.isArray(audiences) ? (audiences as Partial<Audience>[]) : []).filter(
    (one): one is Audience => typeof one?.key === 'string' && typeof one.name === 'string',
  );
  return {
    ...emptyRuleBook(contentType),
    audiences: named.map((one) => ({ ...one, rule: NOBODY })),
    exclusions: [{ name: CLOSED, condition: {}, rule: EVERYBODY }],
    ...(publishVariants === false && { publishVariants }),
  };
}
