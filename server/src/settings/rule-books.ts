import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { errors } from '@strapi/utils';
import {
  emptyRuleBook,
  ruleBookSchema,
  type ParsedRuleBook,
  type RuleBook,
} from '../../../contract/rule-book';
import { firstFault } from '../../../contract/fault';
import { testsOf, wholeTexts } from '../../../contract/rule-tests';
import type { Rule } from '../../../contract/condition';
import type { Vocabulary } from '../../../contract/vocabulary';
import type { Going, Instead, Place } from '../../../contract/settings';
import { rewordBook } from './reword';
import { told } from './going';
import { createVersioned, type Shelf, type Turn, type Version, type Versioned } from './versions';

/** The rule books of all content types. What is read is in memory; what is saved acts at once, as a whole. */
export interface RuleBooks {
  /** Reads the books of these types. Call once the database is there. */
  load(contentTypes: readonly string[]): Promise<void>;
  of(contentType: string): ParsedRuleBook;
  /**
   * Saves a book. `by` says who; `seen` is the version the caller has read. Refused with 400 that names the path, 400
   * `in-use` where an audience would go that variants are written for, or 409 `stale`.
   */
  save(book: unknown, by: string, seen?: number): Promise<Version<RuleBook>>;
  /** What a type's book says before somebody writes one. */
  shipped(contentType: string): RuleBook;
  /** Earlier versions of a book, the newest first. */
  versions(contentType: string): Promise<readonly Version<RuleBook>[]>;
  /** Writes each book to a file of its own; returns the paths. */
  exportTo(directory: string): Promise<readonly string[]>;
  /** Reads the files of a directory; nothing is saved unless all can be. Returns the types. */
  importFrom(directory: string, by: string): Promise<readonly string[]>;
  /**
   * Where audiences and exclusions ask for a stage, for a value of an attribute, or for an attribute at all; then also
   * where it has a weight.
   */
  usesOf(word: Going): readonly Place[];
  /**
   * Puts words in the place of others in all books, in the turn of a vocabulary's save; the books are checked against
   * the vocabulary to come. Returns what is to be called once all is committed.
   */
  reword(words: readonly Instead[], after: Vocabulary, by: string): Promise<() => void>;
}

type Path = readonly PropertyKey[];
const refuse = (message: string, path: Path): never => {
  throw new errors.ValidationError(message, { code: 'invalid', path });
};

const isStage = (fact: string): boolean => /^journey\..+\.stage$/.test(fact);
const attributeOf = (fact: string): string | null => /^attributes\.([^.]+)$/.exec(fact)?.[1] ?? null;

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

const fileName = (contentType: string): string => `${contentType.replaceAll(':', '-')}.json`;
const asWritten = (book: ParsedRuleBook): RuleBook => ({
  ...book,
  audiences: book.audiences.map(({ key, name, description, condition }) => ({
    key,
    name,
    ...(description !== undefined && { description }),
    condition,
  })),
  exclusions: book.exclusions.map(({ name, condition }) => ({ name, condition })),
});

export function createRuleBooks(
  shelf: Shelf,
  turn: Turn,
  vocabulary: () => Vocabulary,
  now: () => number,
  /** Told after a book has changed. */
  changed: (contentType: string) => void,
  /** Which variants of a type are written for that audience. */
  usesOfAudience: (contentType: string, audience: string) => readonly Place[],
): RuleBooks {
  const books = new Map<string, ParsedRuleBook>();
  const shelves = new Map<string, Versioned<RuleBook>>();
  const versioned = (contentType: string): Versioned<RuleBook> => {
    let one = shelves.get(contentType);
    if (!one) shelves.set(contentType, (one = createVersioned(shelf, `rule-book.${contentType}`, now, turn)));
    return one;
  };
  const parse = (raw: unknown, words = vocabulary()): ParsedRuleBook => {
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
  };
  const keepAudiences = (next: ParsedRuleBook): void => {
    const keys = new Set(next.audiences.map(({ key }) => key));
    for (const { key, name } of books.get(next.contentType)?.audiences ?? []) {
      const places = keys.has(key) ? [] : usesOfAudience(next.contentType, key);
      if (places.length === 0) continue;
      const uses = places.map(told);
      const message = `audience "${name}" is in use and cannot be removed: ${uses.slice(0, 5).join('; ')}. Change these first.`;
      throw new errors.ValidationError(message, { code: 'in-use', path: ['audiences'], uses, places });
    }
  };
  const put = async (
    book: ParsedRuleBook,
    by: string,
    seen: number | undefined,
  ): Promise<Version<RuleBook>> => {
    const saved = await versioned(book.contentType).save(asWritten(book), by, seen, () => {
      keepAudiences(book);
    });
    books.set(book.contentType, book);
    changed(book.contentType);
    return saved;
  };
  return {
    async load(contentTypes) {
      for (const contentType of contentTypes) {
        const [newest] = await versioned(contentType).all();
        if (newest) books.set(contentType, parse(newest.content));
      }
    },
    of: (contentType) => books.get(contentType) ?? emptyRuleBook(contentType),
    shipped: (contentType) => asWritten(emptyRuleBook(contentType)),
    save: async (book, by, seen) => put(parse(book), by, seen),
    versions: (contentType) => versioned(contentType).all(),
    async exportTo(directory) {
      await mkdir(directory, { recursive: true });
      return Promise.all(
        [...books.values()].map(async (book) => {
          const file = join(directory, fileName(book.contentType));
          await writeFile(file, `${JSON.stringify(asWritten(book), null, 2)}\n`);
          return file;
        }),
      );
    },
    async importFrom(directory, by) {
      const files = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort();
      const read = await Promise.all(
        files.map(async (name): Promise<ParsedRuleBook> => {
          try {
            return parse(JSON.parse(await readFile(join(directory, name), 'utf8')));
          } catch (error) {
            return refuse(`${name}: ${error instanceof Error ? error.message : String(error)}`, [name]);
          }
        }),
      );
      for (const book of read) await put(book, by, undefined);
      return read.map((book) => book.contentType);
    },
    usesOf(wanted) {
      const asks = (rule: Rule): boolean =>
        testsOf(rule).some((test) =>
          'stage' in wanted
            ? isStage(test.fact) && wholeTexts(test).includes(wanted.stage)
            : wanted.value === undefined
              ? test.fact.split('.').slice(0, 2).join('.') === `attributes.${wanted.attribute}`
              : attributeOf(test.fact) === wanted.attribute && wholeTexts(test).includes(wanted.value),
        );
      return [...books.values()].flatMap((book) => [
        ...book.audiences
          .filter((one) => asks(one.rule))
          .map(({ name }): Place => ({ kind: 'audience', contentType: book.contentType, name })),
        ...book.exclusions
          .filter((one) => asks(one.rule))
          .map(({ name }): Place => ({ kind: 'exclusion', contentType: book.contentType, name })),
        ...('attribute' in wanted && wanted.value === undefined && wanted.attribute in book.weights
          ? [{ kind: 'weights' as const, contentType: book.contentType }]
          : []),
      ]);
    },
    async reword(words, after, by) {
      const next: ParsedRuleBook[] = [];
      for (const book of books.values()) {
        const before = asWritten(book);
        const written = words.reduce(rewordBook, before);
        if (isDeepStrictEqual(written, before)) continue;
        const parsed = parse(written, after);
        await versioned(book.contentType).add(asWritten(parsed), by);
        next.push(parsed);
      }
      return () => {
        for (const book of next) {
          books.set(book.contentType, book);
          changed(book.contentType);
        }
      };
    },
  };
}
