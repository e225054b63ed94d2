import type { CalibratedNumber, Quality } from '../../../../contract/calibration';
import type { ReadinessNumbers } from '../../../../contract/readiness';
import type { Words } from '../../../../contract/vocabulary';
import { weightOf } from './learn';

/** Names of what is not ours to name. */
export interface Names {
  stage(key: string): Words | undefined;
  contentType(uid: string): string;
}

const GENERAL: Readonly<Record<string, Words>> = {
  reading: { en: 'Reading time', de: 'Lesezeit' },
  interest: { en: 'What was looked at', de: 'Angesehenes' },
  kinds: { en: 'Kinds of content seen', de: 'Gesehene Inhaltstypen' },
  visits: { en: 'Visits', de: 'Besuche' },
};

/** What a term counts, as the start of a sentence. */
function subject(term: string, { contentType }: Names): Words {
  const general = Object.hasOwn(GENERAL, term) ? GENERAL[term] : undefined;
  if (general) return general;
  const [type = '', uid] = term.split(' ');
  if (uid === undefined) return { en: `Events “${type}”`, de: `Ereignisse „${type}“` };
  const name = contentType(uid);
  return type === 'dwell'
    ? { en: `Reading time on “${name}”`, de: `Lesezeit bei „${name}“` }
    : { en: `Views of “${name}”`, de: `Aufrufe von „${name}“` };
}

const share = (weight: number, digits: number): string => (100 / (1 + Math.exp(-weight))).toFixed(digits);
const german = (figure: string): string => figure.replace('.', ',');

/** A changed number in words: what the odds of a goal become, and what they became so far. */
export function sentenceOf(term: string, before: number, after: number, names: Names): Words {
  if (term === 'base') {
    const [now, then] = [share(after, 1), share(before, 1)];
    return {
      en: `Of a hundred visitors of whom nothing is known, ${now} reach a goal (so far ${then}).`,
      de: `Von hundert Besuchern, von denen nichts bekannt ist, erreichen ${german(now)} ein Ziel (bisher ${german(then)}).`,
    };
  }
  const [head = '', tail = ''] = term.split(':');
  if (head === 'stage') {
    const [now, then] = [Math.exp(after).toFixed(2), Math.exp(before).toFixed(2)];
    const stage = names.stage(tail) ?? { en: tail };
    return {
      en: `Being sure of “${stage.en}” multiplies the odds of a goal by ${now} (so far ${then}).`,
      de: `Sicher bei „${stage['de'] ?? stage.en}“ zu sein, vervielfacht die Chancen auf ein Ziel mit ${german(now)} (bisher ${german(then)}).`,
    };
  }
  if (head === 'first' && tail === 'base') {
    const [now, then] = [Math.exp(after).toFixed(2), Math.exp(before).toFixed(2)];
    return {
      en: `A first visit multiplies the odds of a goal by ${now} (so far ${then}).`,
      de: `Ein erster Besuch vervielfacht die Chancen auf ein Ziel mit ${german(now)} (bisher ${german(then)}).`,
    };
  }
  const [now, then] = [(2 ** after).toFixed(2), (2 ** before).toFixed(2)];
  const what = subject(head === 'first' ? tail : term, names);
  const first = head === 'first';
  return {
    en: `${what.en}: twice as much multiplies the odds of a goal${first ? ', on a first visit once more,' : ''} by about ${now} (so far ${then}).`,
    de: `${what['de'] ?? what.en}: doppelt so viel vervielfacht die Chancen auf ein Ziel${first ? ' beim ersten Besuch nochmals' : ''} etwa mit ${german(now)} (bisher ${german(then)}).`,
  };
}

/** Each number that differs, with its sentence; the largest difference first. */
export function changesOf(
  before: ReadinessNumbers,
  after: ReadinessNumbers,
  names: Names,
): CalibratedNumber[] {
  const terms = [...new Set([...Object.keys(before.weights), ...Object.keys(after.weights)])];
  return terms
    .map((term) => ({ term, before: weightOf(before.weights, term), after: weightOf(after.weights, term) }))
    .filter((one) => one.before !== one.after)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.term < b.term ? -1 : 1))
    .map((one) => ({ ...one, text: sentenceOf(one.term, one.before, one.after, names) }));
}

/** Gain in AUC from which the new numbers tell noticeably more: about twice what chance moves it on 1,000 visitors. */
const NOTICEABLE = 0.01;

/** Whether accepting is worth it, in a sentence. */
export function adviceOf(before: Quality, after: Quality): Words {
  const gain = (after.auc ?? 0.5) - (before.auc ?? 0.5);
  if (gain >= NOTICEABLE) {
    return {
      en: 'The new numbers tell visitors who reach a goal better from others.',
      de: 'Die neuen Zahlen unterscheiden besser, wer ein Ziel erreicht und wer nicht.',
    };
  }
  if (gain > -NOTICEABLE && after.ece < before.ece) {
    return {
      en: 'The new numbers rank visitors as well as the old ones, and can better be taken at their word.',
      de: 'Die neuen Zahlen ordnen Besucher so gut wie die alten und sind eher wörtlich zu nehmen.',
    };
  }
  return {
    en: 'The new numbers are no better than those in force: keep what you have.',
    de: 'Die neuen Zahlen sind nicht besser als die geltenden: Behalten Sie, was Sie haben.',
  };
}
