import type { Belief } from '../../../../contract/decision';
import { say, valueName, voiced, type Tongue, type Voiced } from './tongue';

/** In German the reflexive comes first: “sich gerade umzusehen”. */
const atThisMoment = (doing: string): string =>
  doing.startsWith('sich ') ? `sich gerade ${doing.slice('sich '.length)}` : `gerade ${doing}`;

/** Where somebody stands on a topic; null where the vocabulary does not know the stage. */
export function stageSentence(stage: string | null, topic: string | null, tongue: Tongue): string | null {
  const known = tongue.u.stages.find((one) => one.key === stage);
  if (!known) return null;
  const doing = say(known.description, tongue);
  const now = atThisMoment(doing);
  const name = topic === null ? null : tongue.topicName(topic);
  const sentence: Voiced =
    name === null
      ? {
          visitor: {
            en: `All in all you seem to be ${doing}.`,
            de: `Alles in allem scheinen Sie ${now}.`,
          },
          editor: {
            en: `All in all this visitor seems to be ${doing}.`,
            de: `Alles in allem scheint diese Person ${now}.`,
          },
        }
      : {
          visitor: {
            en: `On “${name}” you seem to be ${doing}.`,
            de: `Beim Thema „${name}“ scheinen Sie ${now}.`,
          },
          editor: {
            en: `On “${name}” this visitor seems to be ${doing}.`,
            de: `Beim Thema „${name}“ scheint diese Person ${now}.`,
          },
        };
  return voiced(sentence, tongue);
}

const HELD: Readonly<Record<Belief['source'], (fact: string) => Voiced>> = {
  declared: (fact) => ({
    visitor: { en: `You told us: ${fact}.`, de: `Sie haben uns gesagt: ${fact}.` },
    editor: { en: `This visitor told us: ${fact}.`, de: `Diese Person hat uns gesagt: ${fact}.` },
  }),
  inferred: (fact) => ({
    visitor: {
      en: `From what you searched and read we take it: ${fact}.`,
      de: `Aus dem, was Sie gesucht und gelesen haben, schließen wir: ${fact}.`,
    },
    editor: {
      en: `From what this visitor searched and read we take it: ${fact}.`,
      de: `Aus dem, was diese Person gesucht und gelesen hat, schließen wir: ${fact}.`,
    },
  }),
  url: (fact) => {
    const words = { en: `The address says: ${fact}.`, de: `Die Adresse sagt: ${fact}.` };
    return { visitor: words, editor: words };
  },
};

/** What is held of an attribute, and whence; null where the vocabulary does not know it. */
export function attributeSentence(
  attribute: string,
  value: string,
  source: Belief['source'],
  tongue: Tongue,
): string | null {
  const fact = valueName(attribute, value, tongue);
  return fact === null ? null : voiced(HELD[source](fact), tongue);
}

/** How many alternatives of a topic are in play. `count` >= 1. */
export function shortlistSentence(count: number, topic: string, tongue: Tongue): string {
  const name = tongue.topicName(topic) ?? topic;
  const choices = count === 1 ? 'one choice' : `${count} choices`;
  const inPlay = count === 1 ? 'ist eine Wahl' : `sind ${count} Alternativen`;
  return voiced(
    {
      visitor: {
        en: `On “${name}” you have ${choices} in play.`,
        de: `Beim Thema „${name}“ ${inPlay} im Spiel.`,
      },
      editor: {
        en: `On “${name}” this visitor has ${choices} in play.`,
        de: `Beim Thema „${name}“ ${inPlay} im Spiel.`,
      },
    },
    tongue,
  );
}
