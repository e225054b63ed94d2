import type { ReadabilityNumbers, Reading } from '../../../../contract/readability';
import type { Attribute, Words } from '../../../../contract/vocabulary';
import { bandOf, FORMULAS, readingEase } from './formula';
import { wordsOf } from './language';
import { measured, summed, type Sentence } from './measure';
import { syllablesIn, type Language } from './syllables';

/** Whom a text is written for, and how easy it should be. */
export interface Reader {
  readonly label: Words;
  /** Least reading ease that suits. */
  readonly ease: number;
}

/** The reader who holds a value of the knowledge attribute; null where the vocabulary does not know it. */
export function readerOf(
  value: string | undefined,
  attributes: readonly Attribute[],
  numbers: ReadabilityNumbers,
): Reader | null {
  const values = attributes.find(({ key }) => key === numbers.attribute)?.values ?? [];
  const index = values.findIndex(({ key }) => key === value);
  const found = values[index];
  if (!found) return null;
  const { easeForFirst, easeForLast } = numbers;
  const ease = easeForFirst + ((easeForLast - easeForFirst) * index) / Math.max(1, values.length - 1);
  return { label: found.label, ease };
}

const rounded = (n: number): number => Math.round(n * 10) / 10;
const QUOTED = 140;
const quoted = (text: string): string =>
  text.length > QUOTED ? `${text.slice(0, QUOTED - 1).trimEnd()}…` : text;

/** The longest words by syllables, each once, three at most. */
function longestWords(sentences: readonly Sentence[], language: Language): string {
  const words = sentences
    .flatMap(({ text }) => wordsOf(text))
    .map((word) => word.replace(/^\W+|[^\p{L}\p{N}]+$/gu, ''));
  return [...new Set(words)]
    .map((word) => ({ word, syllables: syllablesIn(word, language) }))
    .sort((a, b) => b.syllables - a.syllables)
    .slice(0, 3)
    .map(({ word }) => word)
    .join(', ');
}

/** What costs a hard text more ease: its sentences or its words; and the worst of them by name. */
function adviceOn(
  sentences: readonly Sentence[],
  score: number,
  reader: Reader,
  language: Language,
  plainSentence: number,
): Words {
  const all = summed(sentences);
  const average = all.words / all.sentences;
  const lost = (average - plainSentence) * FORMULAS[language].perWord;
  const longSentences = lost > reader.ease - score - lost;
  const ease = { is: Math.round(score), least: Math.round(reader.ease) };
  const en = `Written for “${reader.label.en}”`;
  const de = `Geschrieben für „${reader.label['de'] ?? reader.label.en}“`;
  const scoreEn = `Reading ease ${ease.is}; ${ease.least} or more suits.`;
  const scoreDe = `Lesbarkeit ${ease.is}; ab ${ease.least} passt es.`;
  const worst = sentences.reduce((a, b) => (b.words > a.words ? b : a));
  if (longSentences) {
    const words = Math.round(average);
    return {
      en: `${en}: long sentences, ${words} words on average. The longest has ${worst.words}: “${quoted(worst.text)}” ${scoreEn}`,
      de: `${de}: lange Sätze, im Mittel ${words} Wörter. Der längste hat ${worst.words}: „${quoted(worst.text)}“ ${scoreDe}`,
    };
  }
  const syllables = rounded(all.syllables / all.words);
  const words = longestWords(sentences, language);
  return {
    en: `${en}: long words, ${syllables} syllables on average, such as ${words}. ${scoreEn}`,
    de: `${de}: lange Wörter, im Mittel ${String(syllables).replace('.', ',')} Silben, etwa ${words}. ${scoreDe}`,
  };
}

const NOTHING = { sentences: 0, syllables: 0, score: null, band: null, suits: null, advice: null };

/** How paragraphs read in a language, for a reader where one is named. */
export function reading(
  paragraphs: readonly string[],
  language: string,
  reader: Reader | null,
  numbers: ReadabilityNumbers,
): Reading {
  if (language !== 'en' && language !== 'de') return { ...NOTHING, state: 'no-formula', words: 0 };
  const sentences = measured(paragraphs, language);
  const counts = summed(sentences);
  if (counts.words < numbers.fewestWords) return { ...NOTHING, ...counts, state: 'too-short' };
  const score = rounded(readingEase(counts, language));
  const suits = reader && score >= reader.ease;
  const advice =
    reader && !suits ? adviceOn(sentences, score, reader, language, numbers.plainSentence) : null;
  return { ...counts, state: 'measured', score, band: bandOf(score), suits, advice };
}
