import type { JargonNumbers, JargonTerm } from '../../../../contract/jargon';
import { isNumber, isPair, isTelling, partsOf } from './terms';

/** Texts of one language: how many there are, and how many use each term. */
export interface Count {
  expertTexts: number;
  otherTexts: number;
  readonly expert: Map<string, number>;
  readonly other: Map<string, number>;
}

/**
 * How surely texts for experts use a term more: the log-odds ratio of its share in both kinds of texts over its
 * standard error, with half a text added to each cell so that no share is 0 or 1 (Haldane 1956; Anscombe 1956; as a
 * measure of words that set texts apart: Monroe, Colaresi and Quinn 2008).
 */
export function weightOf(expert: number, experts: number, other: number, others: number): number {
  const cells = [expert, experts - expert, other, others - other].map((texts) => texts + 0.5);
  const [a = 0.5, b = 0.5, c = 0.5, d = 0.5] = cells;
  return Math.log((a * d) / (b * c)) / Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
}

/** Share of other texts from which a word is everybody's, so that it is no half of a pair. */
const COMMON = 0.3;
/** Standard errors from which a word is at home in experts' texts, so that it may be half of a pair. */
const AT_HOME = 1;

const byWeight = (a: JargonTerm, b: JargonTerm): number => b.weight - a.weight || (a.term < b.term ? -1 : 1);

/**
 * The terms that set experts' texts apart, the surest first. A word that always stands in one pair is told as the pair;
 * a pair whose word says it alone is left out. `known` terms are passed over.
 */
export function weighTerms(
  { expertTexts, otherTexts, expert, other }: Count,
  known: (term: string) => boolean,
  numbers: JargonNumbers,
): JargonTerm[] {
  if (expertTexts < numbers.texts || otherTexts < numbers.texts) return [];
  const weighed = (term: string): JargonTerm => {
    const counts = { expertTexts: expert.get(term) ?? 0, otherTexts: other.get(term) ?? 0 };
    return {
      term,
      ...counts,
      weight: weightOf(counts.expertTexts, expertTexts, counts.otherTexts, otherTexts),
    };
  };
  const isCommon = (word: string): boolean => (other.get(word) ?? 0) > COMMON * otherTexts;
  const isAtHome = (word: string): boolean =>
    isNumber(word) || (isTelling(word) && !isCommon(word) && weighed(word).weight >= AT_HOME);
  const worthy = (term: string): boolean =>
    isPair(term) ? partsOf(term).some(isTelling) && partsOf(term).every(isAtHome) : isTelling(term);
  const sure = [...expert.keys()]
    .filter((term) => (expert.get(term) ?? 0) >= numbers.support && !known(term) && worthy(term))
    .map(weighed)
    .filter((one) => one.weight >= numbers.weight && one.otherTexts <= numbers.rare * otherTexts);
  const words = new Map(sure.filter(({ term }) => !isPair(term)).map((one) => [one.term, one]));
  const goesAlone = (word: string, pair: JargonTerm): boolean =>
    (words.get(word)?.expertTexts ?? 0) > pair.expertTexts;
  const found = sure.filter(({ term }) => isPair(term));
  const pairs = found.filter((pair) => !partsOf(pair.term).some((word) => goesAlone(word, pair)));
  const within = found.flatMap((pair) => partsOf(pair.term).filter((word) => !goesAlone(word, pair)));
  for (const word of within) words.delete(word);
  return [...words.values(), ...pairs].sort(byWeight).slice(0, numbers.most);
}
