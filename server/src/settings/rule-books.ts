import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { errors } from '@strapi/utils';
import { emptyRuleBook, type ParsedRuleBook, type RuleBook } from '../../../contract/rule-book';
import { testsOf, wholeTexts } from '../../../contract/rule-tests';
import type { Rule } from '../../../contract/condition';
import type { Vocabulary } from '../../../contract/vocabulary';
import type { Going, Instead, Place } from '../../../contract/settings';
import { asWritten, attributeOf, closedBook, isStage, readBook, refuse } from './read-book';
import { rewordBook } from './reword';
import { told } from './going';
import { createVersioned, type Shelf, type Turn, type Version, type Versioned } from './versions';

/** The rule books of all content types. What is read is in memory; what is saved acts at once, as a whole. */
export interface RuleBooks {
  /**
   * Reads the books of types whose entries have variants, and of others whose entries had: what these name is in use
   * as well. A book that cannot be read is told of, stays stored as it is, and default content is for everybody until
   * it is mended. Call once the database is there.
   */
  load(contentTypes: readonly string[], others?: readonly string[]): Promise<void>;
  /** Looks once more at books that could not be read, since the vocabulary is another now. */
  readAgain(): void;
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

const unreadable = (contentType: string, error: unknown): string =>
  `context-variants: the rule book of ${contentType} cannot be read, so everybody gets default content there: ` +
  `${error instanceof Error ? error.message : String(error)}. It is stored as it was. Mend it on its screen, ` +
  `go back to an earlier version there, or bring what is missing back into the vocabulary.`;
const fileName = (contentType: string): string => `${contentType.replaceAll(':', '-')}.json`;

export function createRuleBooks(
  shelf: Shelf,
  turn: Turn,
  vocabulary: () => Vocabulary,
  now: () => number,
  /** Told after a book has changed. */
  changed: (contentType: string) => void,
  /** Which variants of a type are written for that audience. */
  usesOfAudience: (contentType: string, audience: string) => readonly Place[],
  /** Told what a site owner has to look at. */
  warn: (line: string) => void,
): RuleBooks {
  const books = new Map<string, ParsedRuleBook>();
  /** Of stored books that cannot be read: what is stored, and what is in force instead. */
  const closed = new Map<string, { readonly stored: unknown; readonly book: ParsedRuleBook }>();
  const shelves = new Map<string, Versioned<RuleBook>>();
  const versioned = (contentType: string): Versioned<RuleBook> => {
    let one = shelves.get(contentType);
    if (!one) shelves.set(contentType, (one = createVersioned(shelf, `rule-book.${contentType}`, now, turn)));
    return one;
  };
  const parse = (raw: unknown, words = vocabulary()): ParsedRuleBook => readBook(raw, words);
  const of = (contentType: string): ParsedRuleBook =>
    books.get(contentType) ?? closed.get(contentType)?.book ?? emptyRuleBook(contentType);
  const take = (book: ParsedRuleBook): void => {
    books.set(book.contentType, book);
    closed.delete(book.contentType);
    changed(book.contentType);
  };
  const keepAudiences = (next: ParsedRuleBook): void => {
    const keys = new Set(next.audiences.map(({ key }) => key));
    for (const { key, name } of of(next.contentType).audiences) {
      const places = keys.has(key) ? [] : usesOfAudience(next.contentType, key);
      if (places.length === 0) continue;
      const uses = places.map(told);
      const message = `audience "${name}" is in use and cannot be removed: ${uses.slice(0, 5).join('; ')}. Change these first.`;
      throw new errors.ValidationError(message, { code: 'in-use', path: ['audiences'], uses, places });
    }
  };
  const put = async (raw: unknown, by: string, seen: number | undefined): Promise<Version<RuleBook>> => {
    const book = parse(raw);
    const saved = await versioned(book.contentType).save(asWritten(book), by, seen, () => {
      // A vocabulary that was saved meanwhile may have taken a word away.
      parse(raw);
      keepAudiences(book);
    });
    take(book);
    return saved;
  };
  return {
    async load(contentTypes, others = []) {
      for (const contentType of [...contentTypes, ...others]) {
        const [newest] = await versioned(contentType).all();
        if (!newest) continue;
        try {
          books.set(contentType, parse(newest.content));
        } catch (error) {
          closed.set(contentType, {
            stored: newest.content,
            book: closedBook(contentType, newest.content),
          });
          if (!others.includes(contentType)) warn(unreadable(contentType, error));
        }
      }
    },
    readAgain() {
      for (const { stored } of [...closed.values()]) {
        try {
          take(parse(stored));
        } catch {
          // It stays as it is, and was told of at the start.
        }
      }
    },
    of,
    shipped: (contentType) => asWritten(emptyRuleBook(contentType)),
    save: put,
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
      for (const book of read) await put(asWritten(book), by, undefined);
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
      return () => next.forEach(take);
    },
  };
}
