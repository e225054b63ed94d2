import type { Understanding } from '../../../../contract/understanding';
import type { Words } from '../../../../contract/vocabulary';

/** Who is spoken to: the visitor of themselves ("you"), or an editor of them ("this visitor"). */
export type Voice = 'visitor' | 'editor';

/** In which voice and language something is told, and how things are called. */
export interface Tongue {
  readonly voice: Voice;
  /** en where there are no words in it. */
  readonly language: string;
  readonly u: Pick<Understanding, 'stages' | 'attributes'>;
  /** How a topic is called; null for the site's own journey and for unknown ones. */
  topicName(key: string): string | null;
}

/** A sentence in both voices. */
export type Voiced = Readonly<Record<Voice, Words>>;

/** The words of a language, English where there are none. */
export const say = (words: Words, { language }: Pick<Tongue, 'language'>): string =>
  words[language] ?? words.en;

export const voiced = (sentence: Voiced, tongue: Pick<Tongue, 'language' | 'voice'>): string =>
  say(sentence[tongue.voice], tongue);

/** A text in the quotation marks of the language. */
export const quoted = (text: string, { language }: Pick<Tongue, 'language'>): string =>
  language === 'de' ? `„${text}“` : `“${text}”`;

/** `Knowledge: expert`; null where the vocabulary does not know it. */
export function valueName(attribute: string, value: string, tongue: Tongue): string | null {
  const known = tongue.u.attributes.find((one) => one.key === attribute);
  const graded = known?.values.find((one) => one.key === value);
  return known && graded ? `${say(known.label, tongue)}: ${say(graded.label, tongue)}` : null;
}

/** How a stage is called; its key where the vocabulary does not know it. */
export function stageName(stage: string, tongue: Tongue): string {
  const known = tongue.u.stages.find((one) => one.key === stage);
  return known ? say(known.label, tongue) : stage;
}

/** How an attribute is called; its key where the vocabulary does not know it. */
export function attributeName(attribute: string, tongue: Tongue): string {
  const known = tongue.u.attributes.find((one) => one.key === attribute);
  return known ? say(known.label, tongue) : attribute;
}
