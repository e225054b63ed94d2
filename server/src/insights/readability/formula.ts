import type { ReadingBand } from '../../../../contract/readability';
import type { Counts } from './measure';
import type { Language } from './syllables';

/** score = full - perWord x (words a sentence) - perSyllable x (syllables a word). */
interface Formula {
  readonly full: number;
  readonly perWord: number;
  readonly perSyllable: number;
}

/**
 * English: Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948), 221-233. German: Amstad, "Wie
 * verständlich sind unsere Zeitungen?", thesis, Zürich 1978, which fits the same scale to longer German words.
 */
export const FORMULAS: Readonly<Record<Language, Formula>> = {
  en: { full: 206.835, perWord: 1.015, perSyllable: 84.6 },
  de: { full: 180, perWord: 1, perSyllable: 58.5 },
};

/** Reading ease: about 0 (hard) to 100 (easy), beyond both for odd texts. Needs a word and a sentence at least. */
export function readingEase({ sentences, words, syllables }: Counts, language: Language): number {
  const { full, perWord, perSyllable } = FORMULAS[language];
  return full - perWord * (words / sentences) - perSyllable * (syllables / words);
}

/** Flesch's seven steps, from their lower ends; Amstad keeps them. */
const BANDS: readonly (readonly [from: number, band: ReadingBand])[] = [
  [90, 'very-easy'],
  [80, 'easy'],
  [70, 'fairly-easy'],
  [60, 'standard'],
  [50, 'fairly-difficult'],
  [30, 'difficult'],
];

export const bandOf = (score: number): ReadingBand =>
  BANDS.find(([from]) => score >= from)?.[1] ?? 'very-difficult';
