import type { Words } from './vocabulary';

/** Flesch's steps of reading ease, from 90 on down to below 30. */
export type ReadingBand =
  'very-easy' | 'easy' | 'fairly-easy' | 'standard' | 'fairly-difficult' | 'difficult' | 'very-difficult';

/** The numbers behind the advice. */
export interface ReadabilityNumbers {
  /** Words below which nothing is said. */
  readonly fewestWords: number;
  /** Words a sentence that nobody stumbles over. */
  readonly plainSentence: number;
  /** The intimacy attribute that says how much a reader knows; graded from least to most. */
  readonly attribute: string;
  /** Reading ease that suits its first value, and its last; those between lie evenly. */
  readonly easeForFirst: number;
  readonly easeForLast: number;
}

/** How a text reads. */
export interface Reading {
  /** `measured`; or `too-short` to tell; or `no-formula` for its language. */
  readonly state: 'measured' | 'too-short' | 'no-formula';
  /** Words of running text; titles, labels, code and tokens are not. 0 without a formula. */
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Reading ease, about 0 (hard) to 100 (easy), one decimal; null where not measured. */
  readonly score: number | null;
  readonly band: ReadingBand | null;
  /** Whether it is easy enough for whom it is written; null where that is not said, or it was not measured. */
  readonly suits: boolean | null;
  /** What to do where it does not suit: advice, never a gate. */
  readonly advice: Words | null;
}

/** One text of a variant. */
export interface TextReading extends Reading {
  /** Where it stands: `body`, `hero.title`, `sections[0].text`. */
  readonly path: string;
}

/** How default content (`variant` null) or a variant reads in one language, drafts included. */
export interface VariantReading {
  readonly variant: string | null;
  /** The value of the knowledge attribute that it is written for; null where its target is silent. */
  readonly writtenFor: string | null;
  /** All of its texts together, what flows through from the default content included. */
  readonly whole: Reading;
  /** Those that it has itself, but for titles, codes and labels. */
  readonly texts: readonly TextReading[];
}

/** The data of `GET /context-variants/readability`. */
export interface Readability {
  readonly locale: string | null;
  /** Language of the texts, two letters. */
  readonly language: string;
  readonly variants: readonly VariantReading[];
}
