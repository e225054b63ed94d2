import { sentencesOf, wordsOf } from './language';
import { syllablesIn, type Language } from './syllables';

/** What a text was counted to have. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

/** A sentence with its counts. */
export interface Sentence extends Counts {
  readonly text: string;
}

/** Words from which on a paragraph without an end mark is a sentence; shorter ones are titles, labels and bullets. */
const TITLE_WORDS = 8;

const isRunning = (paragraph: string): boolean =>
  /[.!?…]["'”“’»)\]]*$/.test(paragraph) || wordsOf(paragraph).length >= TITLE_WORDS;

/** The sentences of running text; "test only the running text" (Flesch 1979, chapter 2). */
export function measured(paragraphs: readonly string[], language: Language): Sentence[] {
  return paragraphs
    .filter(isRunning)
    .flatMap((paragraph) => sentencesOf(paragraph, language))
    .map((text) => {
      const words = wordsOf(text);
      const syllables = words.reduce((sum, word) => sum + syllablesIn(word, language), 0);
      return { text, sentences: 1, words: words.length, syllables };
    });
}

export const summed = (parts: readonly Counts[]): Counts =>
  parts.reduce(
    (sum, part) => ({
      sentences: sum.sentences + part.sentences,
      words: sum.words + part.words,
      syllables: sum.syllables + part.syllables,
    }),
    { sentences: 0, words: 0, syllables: 0 },
  );
