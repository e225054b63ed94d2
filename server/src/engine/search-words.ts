import type { Understanding } from '../../../contract/understanding';
import type { SearchWords } from '../../../contract/vocabulary';
import type { Hint } from './evidence';

const YEAR = /^(19|20)\d\d$/;
/** Three or four digits that are no year and no round price or size (909, but not 2026, 500 or 1250). */
const NUMBER_AS_NAME = /^\d(?!.*[05]0$)\d{2,3}$/;
const MODEL = /^\p{L}[\p{L}+./-]*\d[\p{L}\d+./-]*$/u;
const MEASURE = /^(\d[\d.,:/x-]*)(\p{L}+[²³\d]?|%|°|["“”″])?$/u;
const FRACTION = /^\p{L}?\/?\d+([.,:/-]\d+)+\p{L}*$/u;
const CONSONANTS = /^[bcdfghjklmnpqrstvwxz&]{3,5}$/;

/** Words of a string in lower case, without the punctuation around them. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’´`]/g, "'")
    .split(/\s+/u)
    .map((word) => word.replace(/^[¿¡("'„“”«»[]+|[?!.,;:)"'“”«»\]]+$/gu, ''))
    .filter(Boolean);

/** A phrase as a regular expression: `*` is the rest of a word, alone one to six words; `^` in front is the string's start. */
function source(phrase: string): string {
  const plain = phrase
    .replace(/^\^/, '')
    .replace(/[.+?${}()|[\]\\/^]/g, '\\$&')
    .replace(/ /g, '[ -]')
    .replace(/(?<=\]|^)\*(?=\[|$)/g, '[^ ]+(?: [^ ]+){0,5}?')
    .replace(/\*/g, '[^ ]*');
  return phrase.startsWith('^') ? `\\^ ${plain}` : plain;
}

const anyOf = (phrases: readonly string[] | undefined): RegExp | null =>
  phrases?.length ? new RegExp(` (?:${phrases.map(source).join('|')})(?= )`, 'gu') : null;

/** Finds of a list in a string. */
type Find = (words: readonly string[], line: string) => readonly string[];

/** Looks for a list's phrases, or for words of its pattern. */
function finder({ phrases, pattern, except }: SearchWords): Find {
  const listed = anyOf(phrases);
  const left = anyOf(except);
  const is = (list: RegExp | null, word: string): boolean => {
    if (list) list.lastIndex = 0;
    return list?.test(` ${word} `) ?? false;
  };
  const matching = (holds: (word: string, next: string) => boolean): Find => {
    return (words) => words.filter((word, i) => !is(left, word) && holds(word, words[i + 1] ?? ''));
  };
  switch (pattern) {
    case 'model-number':
      return matching((word) => MODEL.test(word) || (NUMBER_AS_NAME.test(word) && !YEAR.test(word)));
    case 'measure':
      return matching((word, next) => {
        const parts = MEASURE.exec(word);
        return parts !== null && is(listed, parts[2] ?? next);
      });
    case 'fraction':
      return matching((word) => FRACTION.test(word));
    case 'abbreviation':
      return matching((word) => CONSONANTS.test(word));
    case 'dense':
      return (words, line) => (words.length >= 5 && !line.match(listed ?? / /) ? [line] : []);
    case undefined:
      return (_, line) => (listed && line.match(listed)) ?? [];
  }
}

interface Reader {
  readonly cues: readonly { readonly words: SearchWords; readonly find: Find }[];
  /** What the latest strings told: popular ones come again and again. */
  readonly known: Map<string, readonly Hint[]>;
}

/** Strings that a reader remembers. */
const REMEMBERED = 500;
const readers = new WeakMap<readonly SearchWords[], Reader>();

function readerOf(lists: readonly SearchWords[]): Reader {
  let reader = readers.get(lists);
  if (!reader) {
    reader = { cues: lists.map((words) => ({ words, find: finder(words) })), known: new Map() };
    readers.set(lists, reader);
  }
  return reader;
}

function read(query: string, { cues }: Reader): readonly Hint[] {
  const words = wordsOf(query);
  const line = ` ^ ${words.join(' ')} `;
  /** Finds that speak for a value already; what two lists have in common counts once. */
  const heard = new Set<string>();
  const met = cues.flatMap(({ words: list, find }) => {
    const fresh = find(words, line).filter((found) => {
      const name = `${list.attribute} ${list.value} ${found.trim()}`;
      return !heard.has(name) && heard.add(name);
    });
    const times = Math.min(fresh.length, list.upTo ?? 1);
    return times > 0 ? [{ list, times }] : [];
  });
  const decided = met.filter(({ list }) => list.decisive).map(({ list }) => list);
  return met
    .filter(({ list }) =>
      decided.every((one) => one.attribute !== list.attribute || one.value === list.value),
    )
    .flatMap(({ list: { attribute, value, strength }, times }) =>
      Array.from({ length: times }, (): Hint => ({ attribute, value, strength })),
    );
}

/**
 * What a search string tells of the searcher. Each list counts once, or as often as it says; where a decisive list is
 * met (somebody asks what a term means), nothing else of the string speaks for another value of that attribute.
 */
export function searchHints(query: string, u: Understanding): readonly Hint[] {
  const reader = readerOf(u.searchWords);
  let hints = reader.known.get(query);
  if (!hints) {
    if (reader.known.size >= REMEMBERED) reader.known.clear();
    reader.known.set(query, (hints = read(query, reader)));
  }
  return hints;
}
