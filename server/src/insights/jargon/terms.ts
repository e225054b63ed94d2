const WORD = /[\p{L}\p{N}][\p{L}\p{N}.+/&'’-]*/gu;
/** Where a sentence or a part of it ends: what stands on both sides is no pair. */
const STOP = /[.!?;:,()[\]"„“”«»|–—]+(?=\s|$)|[()[\]"„“”«»|–—]+/u;

/** A word, or two that follow each other: `dimming`, `local dimming`. */
export const isPair = (term: string): boolean => term.includes(' ');
export const partsOf = (term: string): readonly string[] => term.split(' ');
/** Whether a word is a name for something: three characters with a letter at least. */
export const isTelling = (word: string): boolean => word.length >= 3 && /\p{L}/u.test(word);
export const isNumber = (word: string): boolean => !/\p{L}/u.test(word);

/** All words and pairs of a text, each once, in lower case. */
export function termsOf(paragraphs: readonly string[]): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const stretch of paragraphs.flatMap((one) => one.normalize('NFKC').toLowerCase().split(STOP))) {
    const words = (stretch.match(WORD) ?? []).map((word) => word.replace(/’/g, "'").replace(/[.'/&-]+$/, ''));
    words.forEach((word, i) => {
      terms.add(word);
      const next = words[i + 1];
      if (next !== undefined) terms.add(`${word} ${next}`);
    });
  }
  return terms;
}
