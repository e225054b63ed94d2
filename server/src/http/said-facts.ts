import type { Memory, SiteChannel } from '../../../contract/memory';
import type { Words } from '../../../contract/vocabulary';
import type { Fact } from './facts';

const HERE: SiteChannel = 'web';
const DAY = 24 * 60 * 60 * 1000;
const observed = { certainty: 1, source: 'observed' } as const;
const iso = (at: number): string => new Date(at).toISOString();

/** What a visitor has met so far, as facts for the visitor to read. What was said elsewhere is never named aloud here. */
export function saidFacts({ said, met, away, hereAt }: Memory, language: string): Fact[] {
  const inWords = (words: Words): string => words[language] ?? words.en;
  const facts = [...said].map(([argument, { count, at, channel, here }]): Fact => {
    const name = argument.replaceAll('-', ' ');
    const last =
      channel === HERE ? { en: 'here', de: 'hier' } : { en: `by “${channel}”`, de: `über „${channel}“` };
    const sentence = inWords({
      en: `We have told you about “${name}” ${count === 1 ? 'once' : `${count} times`}, last ${last.en}.`,
      de: `Von „${name}“ haben wir Ihnen ${count === 1 ? 'einmal' : `${count}-mal`} erzählt, zuletzt ${last.de}.`,
    });
    const tact = here ? 'say' : 'use';
    return { fact: `said:${argument}`, value: count, tact, since: iso(at), sentence, ...observed };
  });
  const shown = [...met.values()];
  if (shown.length > 0) {
    facts.push({
      fact: 'met',
      value: shown.map(({ documentId, variant }) => ({ documentId, variant })),
      tact: 'use',
      since: iso(Math.min(...shown.map((one) => one.at))),
      sentence: inWords({
        en: `Of ${shown.length === 1 ? 'one page' : `${shown.length} pages`} you have seen a version written for readers like you.`,
        de: `Von ${shown.length === 1 ? 'einer Seite' : `${shown.length} Seiten`} haben Sie eine Fassung gesehen, die für Leser wie Sie geschrieben ist.`,
      }),
      ...observed,
    });
  }
  const days = Math.floor(away / DAY);
  if (days > 0) {
    facts.push({
      fact: 'away',
      value: days,
      tact: 'say',
      since: iso(hereAt),
      sentence: inWords({
        en: `Before this visit you had been away for ${days === 1 ? 'a day' : `${days} days`}.`,
        de: `Vor diesem Besuch waren Sie ${days === 1 ? 'einen Tag' : `${days} Tage`} lang nicht hier.`,
      }),
      ...observed,
    });
  }
  return facts;
}
