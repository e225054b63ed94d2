import type { Change, Tip } from '../../../../contract/explanation';
import type { Suggests } from '../../../../contract/target';
import type { Words } from '../../../../contract/vocabulary';
import { moreEvents } from './event-words';
import { quoted, say, stageName, valueName, voiced, type Tongue } from './tongue';

/** How a candidate is called: default content, or a variant by name or just as another one. */
export type CandidateName = (variant: string | null) => Words;

/** What the visitor is told of candidates: no names, which are for editors. */
export const unnamed: CandidateName = (variant) =>
  variant === null
    ? { en: 'the default content', de: 'den Standardinhalt' }
    : { en: 'another version', de: 'eine andere Fassung' };

const both = (words: Words, tongue: Tongue): string => say(words, tongue);
const number = (n: number, { language }: Tongue): string => n.toLocaleString(language === 'de' ? 'de' : 'en');

function readers({ stages = [], attributes = {} }: Suggests, tongue: Tongue): string {
  const names = [
    ...stages.map((stage) => stageName(stage, tongue)),
    ...Object.entries(attributes).map(([key, value]) => valueName(key, value, tongue) ?? `${key}: ${value}`),
  ];
  return names.join(', ');
}

type EventChange = Extract<Change, { kind: 'event' }>;

function withEvents(
  { event, times, suggests, query }: EventChange,
  topic: string | null,
  tongue: Tongue,
): string {
  const name = topic === null ? null : tongue.topicName(topic);
  const events = moreEvents(event, times, (words) => both(words, tongue));
  const about = name === null ? '' : both({ en: ` on “${name}”`, de: ` zum Thema „${name}“` }, tongue);
  const like = query === undefined ? '' : both({ en: ` like “${query}”`, de: ` wie „${query}“` }, tongue);
  const written = suggests
    ? both(
        {
          en: ` (written for: ${readers(suggests, tongue)})`,
          de: ` (geschrieben für: ${readers(suggests, tongue)})`,
        },
        tongue,
      )
    : '';
  return both(
    { en: `With ${events}${like}${about}${written}`, de: `Mit ${events}${like}${about}${written}` },
    tongue,
  );
}

type Threshold = Extract<Change, { kind: 'threshold' }>;

function withNumber({ of, name, fact, from, to }: Threshold, tongue: Tongue): string {
  const [old, other] = [number(from, tongue), number(to, tongue)];
  if (of === 'sureFrom') {
    return both(
      {
        en: `If we acted from a certainty of ${other} instead of ${old}`,
        de: `Wenn wir ab einer Sicherheit von ${other} statt ${old} handelten`,
      },
      tongue,
    );
  }
  const whose =
    of === 'audience' ? { en: 'audience', de: 'die Zielgruppe' } : { en: 'exclusion', de: 'der Ausschluss' };
  return both(
    {
      en: `If the ${whose.en} “${name}” drew the line for “${fact}” at ${other} instead of ${old}`,
      de: `Wenn ${whose.de} „${name}“ bei „${fact}“ die Grenze ${other} statt ${old} zöge`,
    },
    tongue,
  );
}

function condition(change: Change, topic: string | null, tongue: Tongue): string {
  switch (change.kind) {
    case 'event':
      return withEvents(change, topic, tongue);
    case 'threshold':
      return withNumber(change, tongue);
    case 'stage': {
      const stage = quoted(stageName(change.stage, tongue), tongue);
      return both({ en: `If the address said ${stage}`, de: `Wenn die Adresse ${stage} sagte` }, tongue);
    }
    case 'attribute': {
      const fact = quoted(valueName(change.attribute, change.value, tongue) ?? change.value, tongue);
      if (change.by === 'address')
        return both({ en: `If the address said ${fact}`, de: `Wenn die Adresse ${fact} sagte` }, tongue);
      return voiced(
        {
          visitor: { en: `If you told us ${fact}`, de: `Wenn Sie uns ${fact} sagten` },
          editor: { en: `If this visitor told us ${fact}`, de: `Wenn diese Person uns ${fact} sagte` },
        },
        tongue,
      );
    }
  }
}

/** What single change would give the recipient something else; that nothing would where there is none. */
export function tipSentence(
  tip: Tip | null,
  topic: string | null,
  nameOf: CandidateName,
  tongue: Tongue,
): string {
  if (!tip) {
    return voiced(
      {
        visitor: {
          en: 'Nothing that you alone could change would change this.',
          de: 'Nichts Einzelnes, das Sie ändern könnten, würde das ändern.',
        },
        editor: { en: 'Nothing single would change this.', de: 'Nichts Einzelnes würde das ändern.' },
      },
      tongue,
    );
  }
  const name = both(nameOf(tip.variant), tongue);
  // German turns verb and subject round after "mit …", and sets a comma after a clause.
  const comma = tip.change.kind === 'event' && tongue.language === 'de' ? '' : ',';
  const result = voiced(
    {
      visitor: { en: `you would get ${name}`, de: `bekämen Sie ${name}` },
      editor: { en: `this visitor would get ${name}`, de: `bekäme diese Person ${name}` },
    },
    tongue,
  );
  return `${condition(tip.change, topic, tongue)}${comma} ${result}.`;
}
