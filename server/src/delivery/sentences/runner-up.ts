import type { Explanation, LostBy } from '../../../../contract/explanation';
import type { Words } from '../../../../contract/vocabulary';
import type { CandidateName } from './tip-sentence';
import { say, voiced, type Tongue, type Voiced } from './tongue';

const same = (words: Words): Voiced => ({ visitor: words, editor: words });

const LOST: Readonly<Record<LostBy, Voiced>> = {
  audience: same({
    en: 'it is not for as early an audience',
    de: 'sein Kreis von Lesern kommt in der Reihenfolge später',
  }),
  stage: same({ en: 'it names no stage', de: 'dort ist keine Phase genannt' }),
  fit: {
    visitor: { en: 'it suits you less', de: 'das passt weniger zu Ihnen' },
    editor: { en: 'it fits this visitor less', de: 'das passt weniger zu dieser Person' },
  },
  order: same({ en: 'it comes later in the order', de: 'das kommt in der Reihenfolge später' }),
  default: same({
    en: 'between equals default content gives way',
    de: 'bei Gleichstand weicht der Standardinhalt',
  }),
  remains: same({
    en: 'it is what remains when nothing else fits',
    de: 'der bleibt, wenn nichts anderes passt',
  }),
};

/** Who came second, and by what it lost. */
export function runnerUpSentence(
  { variant, lostBy }: NonNullable<Explanation['runnerUp']>,
  nameOf: CandidateName,
  tongue: Tongue,
): string {
  const name = say(nameOf(variant), tongue);
  const why = voiced(LOST[lostBy], tongue);
  const sentence: Voiced = {
    visitor: {
      en: `Otherwise you would get ${name}: ${why}.`,
      de: `Sonst bekämen Sie ${name}: ${why}.`,
    },
    editor: {
      en: `Otherwise this visitor would get ${name}: ${why}.`,
      de: `Sonst bekäme diese Person ${name}: ${why}.`,
    },
  };
  return voiced(sentence, tongue);
}
