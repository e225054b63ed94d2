import type { Because, Decision, DecisionContext, Reason } from '../../../contract/decision';
import type { Words } from '../../../contract/vocabulary';
import type { Understanding } from '../../../contract/understanding';

/** The words of a language, English where there are none. */
export const say = (words: Words, language: string): string => words[language] ?? words.en;

const DEFAULTS: Record<Exclude<Reason, 'match' | 'forced'>, Words> = {
  error: {
    en: 'Something went wrong on our side, so this is the default content.',
    de: 'Bei uns ist etwas schiefgegangen, daher der Standardinhalt.',
  },
  off: { en: 'The default content was asked for.', de: 'Der Standardinhalt wurde verlangt.' },
  'no-consent': {
    en: 'You have not agreed to being remembered, so this is the default content.',
    de: 'Sie haben nicht zugestimmt, dass wir uns an Sie erinnern, daher der Standardinhalt.',
  },
  newcomer: {
    en: 'We have not met yet, so this is the default content.',
    de: 'Wir kennen uns noch nicht, daher der Standardinhalt.',
  },
  holdout: {
    en: 'For comparison, you get the default content.',
    de: 'Zum Vergleich erhalten Sie den Standardinhalt.',
  },
  'no-variants': {
    en: 'There is no other version of this in this language.',
    de: 'Hiervon gibt es in dieser Sprache keine andere Fassung.',
  },
  'not-sure': {
    en: 'We do not know you well enough yet to say this any other way.',
    de: 'Wir kennen Sie noch nicht gut genug, um es anders zu sagen.',
  },
  'no-match': {
    en: 'The default content fits best what we know of you.',
    de: 'Der Standardinhalt passt am besten zu dem, was wir von Ihnen wissen.',
  },
};

const FORCED: Words = { en: 'This version was asked for.', de: 'Diese Fassung wurde verlangt.' };
const OPEN: Words = {
  en: 'This version is for everybody it is open to.',
  de: 'Diese Fassung ist für alle, denen sie offensteht.',
};

function stageSentence(
  decision: Decision,
  u: Understanding,
  language: string,
  topicName: string | null,
): Because | null {
  const stage = u.stages.find((one) => one.key === decision.stage);
  if (!stage) return null;
  const doing = say(stage.description, language);
  const text =
    language === 'de'
      ? `${topicName ? `Beim Thema „${topicName}“ scheinen Sie` : 'Sie scheinen'} gerade ${doing}.`
      : `${topicName ? `On “${topicName}” you` : 'You'} seem to be ${doing}.`;
  return { code: 'stage', text };
}

function attributeSentence(
  key: string,
  context: DecisionContext | null,
  u: Understanding,
  language: string,
): Because | null {
  const place = u.attributes.findIndex((one) => one.key === key);
  const attribute = u.attributes[place];
  const belief = context?.belief(place);
  const value = attribute && belief ? attribute.values[belief.index] : undefined;
  if (!attribute || !belief || !value) return null;
  const fact = `${say(attribute.label, language)}: ${say(value.label, language)}`;
  const texts: Record<typeof belief.source, Words> = {
    declared: { en: `You told us: ${fact}.`, de: `Sie haben uns gesagt: ${fact}.` },
    inferred: {
      en: `From what you searched and read we take it: ${fact}.`,
      de: `Aus dem, was Sie gesucht und gelesen haben, schließen wir: ${fact}.`,
    },
    url: { en: `The address says: ${fact}.`, de: `Die Adresse sagt: ${fact}.` },
  };
  return { code: `attribute.${key}`, text: say(texts[belief.source], language) };
}

/** Why a decision fell as it did, as data and as sentences to the visitor, in `language` (en where unknown). The context is null after an error. */
export function explain(
  decision: Decision,
  context: DecisionContext | null,
  u: Understanding,
  language: string,
  topicName: string | null,
): Because[] {
  const { reason } = decision;
  if (reason === 'forced') return [{ code: reason, text: say(FORCED, language) }];
  if (reason !== 'match') {
    const because: Because = { code: reason, text: say(DEFAULTS[reason], language) };
    const stage = reason === 'no-match' ? stageSentence(decision, u, language, topicName) : null;
    return stage ? [because, stage] : [because];
  }
  const because = [
    decision.target?.stages ? stageSentence(decision, u, language, topicName) : null,
    ...Object.keys(decision.target?.attributes ?? {}).map((key) =>
      attributeSentence(key, context, u, language),
    ),
  ].filter((one): one is Because => one !== null);
  return because.length > 0 ? because : [{ code: reason, text: say(OPEN, language) }];
}
