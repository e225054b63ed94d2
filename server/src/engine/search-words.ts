import type { Understanding } from '../../../contract/understanding';
import type { Hint } from './evidence';

const YEAR = /^(19|20)\d\d$/;
const MODEL = /^(?=.*\d)(?=.*\p{L})[\p{L}\d][\p{L}\d+./-]*$/u;
/** Everyday words that mix letters and digits and are no model: resolutions, sizes, standards. */
const NO_MODEL =
  /^(\d{1,4}(k|p|hz|mp|mm|cm|gb|tb|w|inch|zoll|st|nd|rd|th|bit|-bit)|hdr\d*\+?|h\.?26[45]|mp[34]|5g|4g|usb-?\d?)$/;

const isModelNumber = (word: string): boolean =>
  /^\d{3,4}$/.test(word) ? !YEAR.test(word) : MODEL.test(word) && !NO_MODEL.test(word);

/**
 * What a search string tells of the searcher. Each list of words counts once, each model number once; who asks for the
 * meaning of a term (a strong hint) is not taken for an expert because the term is technical.
 */
export function searchHints(query: string, u: Understanding): Hint[] {
  const words = query
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s?!,;:"“”„()]+/u)
    .filter(Boolean);
  const line = ` ${words.join(' ')} `;
  const hints = u.searchWords.flatMap(({ attribute, value, strength, phrases, pattern }): Hint[] => {
    const found = pattern
      ? words.filter(isModelNumber).length
      : (phrases ?? []).some((phrase) => line.includes(` ${phrase} `))
        ? 1
        : 0;
    return Array.from({ length: Math.min(found, 3) }, () => ({ attribute, value, strength }));
  });
  const asks = hints.find((hint) => hint.strength === 'strong');
  return asks
    ? hints.filter((hint) => hint.attribute !== asks.attribute || hint.value === asks.value)
    : hints;
}
