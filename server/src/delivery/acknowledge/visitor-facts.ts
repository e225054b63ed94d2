import type { Recipient } from '../../../../contract/decision';
import type { SiteTopic } from '../../../../contract/profile';
import { tactOfAttribute, tactOfStage } from '../../../../contract/tact';
import type { Understanding } from '../../../../contract/understanding';
import type { Words } from '../../../../contract/vocabulary';

const SITE: SiteTopic = 'site';
const DAY = 24 * 60 * 60 * 1000;

/** An entry that a visitor did something with. */
export interface Named {
  readonly contentType: string | null;
  readonly documentId: string;
}

/** Entries of which the names may be said, by the name of the fact. */
export type Choices = Readonly<Record<'shortlist' | 'dropped' | 'lastCompared', readonly Named[]>>;

/** What on one topic the visitor did with entries on the site itself, in that order. */
export function choicesOn(recipient: Recipient, topic: string): Choices {
  const { acts, compared } = recipient.memory;
  const items = recipient.topic(topic)?.profile?.shortlist ?? [];
  const own = (state: 'in-play' | 'dropped') =>
    items.filter((item) => item.state === state && acts.get(item.documentId) === state);
  const shortlist = own('in-play');
  const last = compared.get(topic)?.documentIds ?? [];
  const lastCompared = last.flatMap((id) => shortlist.find((item) => item.documentId === id) ?? []);
  return { shortlist, dropped: own('dropped'), lastCompared };
}

/** What is said where, to whom. */
export interface Saying {
  readonly recipient: Recipient;
  /** ms UTC. */
  readonly now: number;
  /** The topic of the decision. */
  readonly topic: string;
  /** Its name, where it may be said. */
  readonly topicName: string | null;
  readonly locale: string;
  /** Certainty from which an intimacy belief is sure, 0-1. */
  readonly sureFrom: number;
  readonly u: Understanding;
}

/**
 * What a text may name of its reader, by name; what is not known, or not to be said, is absent. `names` are those of
 * {@link choicesOn}.
 */
export function factsOf(
  { recipient, now, topic, topicName, locale, sureFrom, u }: Saying,
  names: Readonly<Record<keyof Choices, readonly string[]>>,
): Record<string, unknown> {
  const { memory } = recipient;
  const say = (words: Words): string => words[locale.slice(0, 2)] ?? words.en;
  const facts: Record<string, unknown> = {};
  for (const [name, list] of Object.entries(names)) if (list.length > 0) facts[name] = list;
  const said = [...memory.said].filter(([, { here }]) => here).map(([argument]) => argument);
  if (said.length > 0) facts['said'] = said;
  if (topicName !== null && topic !== SITE) facts['topic'] = topicName;
  const away = now - memory.hereAt > u.journey.pageVisit ? now - memory.hereAt : memory.away;
  if (memory.hereAt > 0 && away >= DAY) facts['returnedAfter'] = Math.floor(away / DAY);
  const stage = u.stages.find(({ key }) => key === recipient.topic(topic)?.stage);
  if (stage && tactOfStage(stage, topic, memory) === 'say') facts['stage'] = say(stage.description);
  const attributes: Record<string, string> = {};
  u.attributes.forEach((attribute, place) => {
    const belief = recipient.belief(place);
    if (!belief || belief.source === 'url' || belief.certainty < sureFrom) return;
    if (tactOfAttribute(attribute, belief.source, memory) !== 'say') return;
    const value = attribute.values[belief.index];
    if (value) attributes[attribute.key] = say(value.label);
  });
  facts['attributes'] = attributes;
  return facts;
}
