import { createRequire } from 'node:module';

/** Letters of a word that are looked at; whatever is longer is none. */
const LONGEST = 80;

/** Languages whose syllables we count. */
export type Language = 'en' | 'de';

const options = { hyphenChar: '-', minWordLength: 2 };
const require = createRequire(import.meta.url);
type Hyphenation = typeof import('hyphen/de');
const loaded: Partial<Record<Language, Hyphenation>> = {};
/** The patterns of a language take some MB: they are read when its first text is measured. */
const hyphenation = (language: Language): Hyphenation =>
  (loaded[language] ??= language === 'de' ? require('hyphen/de') : require('hyphen/en'));

/** Hyphenation leaves a single letter at an edge to its neighbour, so that each piece is looked at once more. */
const pieces = (word: string, language: Language): string[] =>
  hyphenation(language).hyphenateSync(word, options).split('-');

const countOf = (text: string, sounds: RegExp): number => text.match(sounds)?.length ?? 0;

const GERMAN_VOWELS = /aa|a[iuy]|äu|ee|e[iuy]|ie|oo|ou|[aeiouyäöü]/g;

/** `-tion` and the like are one syllable as Duden speaks them, though two where they are hyphenated. */
function inGerman(word: string): number {
  const spoken = word.replace(/qu/g, 'q').replace(/(?<=[lst])ion/g, 'on');
  return pieces(spoken, 'de').reduce((sum, piece) => sum + Math.max(1, countOf(piece, GERMAN_VOWELS)), 0);
}

const ENGLISH_VOWELS = /[aeiouy]+/g;
/** Vowels side by side that belong to two syllables: vid-e-o, i-de-a, ra-di-o (but na-tion, spe-cial). */
const APART = /(?<=[aeiou].*)ea$|(?<=[^aeioucglstuy])i[aou]/g;

/** Takes off an `e` that is written and not spoken, as in phone, phones and named; not as in table, pages and wanted. */
function unspoken(piece: string, last: boolean): string {
  let rest = piece;
  if (last && /[aeiouy].*[^aeiouycgsxzh]es$|[aeiouy].*[^aeiouycs]hes$/.test(rest)) rest = rest.slice(0, -2);
  else if (last && /[aeiouy].*[^aeioutdy]ed$/.test(rest)) rest = rest.slice(0, -2);
  if (/[aeiouy].*[^aeiouy]e$/.test(rest) && !/[^aeiouyl]le$/.test(rest)) rest = rest.slice(0, -1);
  return rest;
}

function inEnglish(word: string): number {
  const all = pieces(
    word
      .replace(/['’]/g, '')
      .replace(/qu/g, 'q')
      .replace(/gu(?=[ei])/g, 'g'),
    'en',
  );
  return all.reduce(
    (sum, piece, i) => {
      const spoken = unspoken(piece, i === all.length - 1);
      return sum + Math.max(1, countOf(spoken, ENGLISH_VOWELS)) + countOf(spoken, APART);
    },
    countOf(word, /eo$/g),
  );
}

/**
 * Syllables of one written word, >= 1. Figures, symbols, and abbreviations in capitals count as one, as Flesch counts
 * them ("How to Write Plain English", 1979, chapter 2); the parts of a hyphenated word are added up.
 */
export function syllablesIn(word: string, language: Language): number {
  const parts = word.split(/[-‐‑/]/).filter((part) => /\p{L}|\p{N}/u.test(part));
  return parts.reduce((sum, part) => {
    const letters = part.slice(0, LONGEST).replace(/[^\p{L}'’]/gu, '');
    const spelled = /[\p{N}.@&+]/u.test(part.replace(/\.$/, '')) || /^\p{Lu}{2,5}s?$/u.test(letters);
    if (spelled || letters === '') return sum + 1;
    return sum + (language === 'de' ? inGerman : inEnglish)(letters.toLowerCase());
  }, 0);
}
