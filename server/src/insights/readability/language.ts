import type { Language } from './syllables';

/** Characters at the end of what may be a sentence that tell whether it is one. */
const ENDING = 40;

/** What sentences of a language end in that is no end: abbreviations, without their last dot, in lower case. */
const ABBREVIATIONS: Readonly<Record<Language, readonly string[]>> = {
  en: (
    'mr mrs ms dr prof st sr jr vs etc inc ltd co corp no vol fig approx dept est min max incl excl ' +
    'e.g i.e a.m p.m u.s u.k jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
  de: (
    'hr fr dr prof dipl ing nr abs art abb bd bzw ca etc evtl exkl gem ggf inkl max min mind mio mrd ' +
    'rd sog str tel tsd usw vgl zzgl zzt zt jan feb aug sept okt nov dez z.b d.h u.a o.ä u.u z.t i.d.r s.o s.u'
  ).split(' '),
};

/** Whether a text that ends in a dot goes on: after an abbreviation, an initial, or (in German) the number of a day. */
export function goesOn(text: string, language: Language): boolean {
  const last = /(\S+)\.\s*$/
    .exec(text)?.[1]
    ?.replace(/^[("„“‚'»«[]+/, '')
    .toLowerCase();
  if (last === undefined) return false;
  if (/^\p{L}$/u.test(last) || ABBREVIATIONS[language].includes(last)) return true;
  return language === 'de' && /^\d{1,2}$/.test(last);
}

const segmenters: Partial<Record<Language, Intl.Segmenter>> = {};

/** The sentences of one paragraph, by the Unicode rules (UAX 29), which know no abbreviations, and by those we know. */
export function sentencesOf(paragraph: string, language: Language): string[] {
  const segmenter = (segmenters[language] ??= new Intl.Segmenter(language, { granularity: 'sentence' }));
  const sentences: string[] = [];
  let parts: string[] = [];
  let end = '';
  for (const { segment } of segmenter.segment(paragraph)) {
    if (parts.length > 0 && !goesOn(end, language) && !/^\p{Ll}/u.test(segment)) {
      sentences.push(parts.join('').trim());
      parts = [];
      end = '';
    }
    parts.push(segment);
    end = (end + segment).slice(-ENDING);
  }
  return [...sentences, parts.join('').trim()].filter((sentence) => wordsOf(sentence).length > 0);
}

/** Words as Flesch counts them: whatever stands between spaces and has a letter or a figure in it. */
export const wordsOf = (text: string): string[] =>
  text.split(/[\s—]+|\s–\s|…/).filter((word) => /\p{L}|\p{N}/u.test(word));
