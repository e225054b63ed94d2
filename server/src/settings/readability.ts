import type { ReadabilityNumbers } from '../../../contract/readability';

/** The shipped numbers behind advice on how a text reads. */
export const READABILITY: ReadabilityNumbers = {
  // A few sentences: below that, one long name decides the score.
  fewestWords: 30,
  // Between Flesch's "fairly easy" (14 words a sentence) and "standard" (17).
  plainSentence: 15,
  attribute: 'knowledge',
  // Flesch's "standard", which 13 to 15 year olds read without help.
  easeForFirst: 60,
  // Flesch's "difficult" begins above this; below it are texts that even experts read twice.
  easeForLast: 30,
};
