import type { Tact, Words } from '../../../contract/vocabulary';
import type { AttributeProfile, Profile, TopicProfile } from '../../../contract/profile';
import type { Memory } from '../../../contract/memory';
import { tactOfAttribute, tactOfStage } from '../../../contract/tact';
import type { House } from './door';
import { saidFacts } from './said-facts';

/** One thing we hold of a visitor, for the visitor to read. */
export interface Fact {
  readonly fact: string;
  readonly value: unknown;
  /** 0-1. */
  readonly certainty: number;
  readonly tact: Tact;
  readonly source: 'declared' | 'inferred' | 'observed';
  /** ISO 8601. */
  readonly since: string;
  readonly sentence: string;
}

const SITE = 'site';
const say = (words: Words, language: string): string => words[language] ?? words.en;
const rounded = (share: number): number => Math.round(share * 1000) / 1000;
const iso = (at: number): string => new Date(at).toISOString();

function attributeFact(
  key: string,
  held: AttributeProfile,
  memory: Memory,
  house: House,
  language: string,
): Fact | null {
  const attribute = house.understanding().attributes.find((one) => one.key === key);
  const value = attribute?.values.find((one) => one.key === held.value);
  if (!attribute || !value) return null;
  const said = `${say(attribute.label, language)}: ${say(value.label, language)}`;
  const declared = held.source === 'declared';
  const words: Words = declared
    ? { en: `You told us – ${said}.`, de: `Sie haben uns gesagt – ${said}.` }
    : {
        en: `From what you searched and read we take it – ${said}.`,
        de: `Aus dem, was Sie gesucht und gelesen haben, schließen wir – ${said}.`,
      };
  return {
    fact: key,
    value: held.value,
    certainty: rounded(held.certainty),
    tact: tactOfAttribute(attribute, held.source, memory),
    source: held.source,
    since: iso(held.since),
    sentence: say(words, language),
  };
}

function stageFact(
  key: string,
  topic: TopicProfile,
  memory: Memory,
  house: House,
  language: string,
): Fact | null {
  const index = house.understanding().stages.findIndex((one) => one.key === topic.stage);
  const stage = house.understanding().stages[index];
  if (!stage) return null;
  const name = house.topicName(key, language)?.label ?? null;
  const doing = say(stage.description, language);
  const where: Words =
    key === SITE || name === null
      ? { en: `All in all you seem to be ${doing}.`, de: `Alles in allem scheinen Sie gerade ${doing}.` }
      : {
          en: `On “${name}” you seem to be ${doing}.`,
          de: `Beim Thema „${name}“ scheinen Sie gerade ${doing}.`,
        };
  const since = topic.trail.at(-1)?.at ?? topic.firstAt;
  return {
    fact: `stage@${key}`,
    value: stage.key,
    certainty: rounded(topic.belief[index] ?? 0),
    tact: tactOfStage(stage, key, memory),
    source: 'inferred',
    since: iso(since),
    sentence: say(where, language),
  };
}

function shortlistFact(key: string, topic: TopicProfile, house: House, language: string): Fact | null {
  const inPlay = topic.shortlist.filter((item) => item.state === 'in-play');
  if (key === SITE || inPlay.length === 0) return null;
  const name = house.topicName(key, language)?.label ?? key;
  const n = inPlay.length;
  const words: Words = {
    en: `On “${name}” you have ${n === 1 ? 'one choice' : `${n} choices`} in play.`,
    de: `Beim Thema „${name}“ ${n === 1 ? 'ist eine Wahl' : `sind ${n} Alternativen`} im Spiel.`,
  };
  return {
    fact: `shortlist@${key}`,
    value: inPlay.map((item) => item.documentId),
    certainty: 1,
    tact: 'say',
    source: 'observed',
    since: iso(Math.min(...inPlay.map((item) => item.at))),
    sentence: say(words, language),
  };
}

/** Every fact that we would use, those that are never named aloud included. */
export function factsOf(profile: Profile, house: House, language: string): Fact[] {
  const attributes = Object.entries(profile.attributes).map(([key, held]) =>
    attributeFact(key, held, profile.memory, house, language),
  );
  const topics = Object.entries(profile.topics).flatMap(([key, topic]) => [
    stageFact(key, topic, profile.memory, house, language),
    shortlistFact(key, topic, house, language),
  ]);
  const held = [...attributes, ...topics].filter((fact): fact is Fact => fact !== null);
  return [...held, ...saidFacts(profile.memory, language)];
}

/** The same by topic, with the numbers behind it. */
export function topicsOf(profile: Profile, house: House, language: string): Record<string, unknown> {
  const stages = house.understanding().stages;
  const one = ([key, topic]: [string, TopicProfile]): [string, unknown] => {
    const names = house.topicName(key, language);
    return [
      key,
      {
        name: names?.label ?? null,
        slug: names?.slug ?? null,
        stage: topic.stage,
        belief: Object.fromEntries(stages.map((stage, i) => [stage.key, rounded(topic.belief[i] ?? 0)])),
        trail: topic.trail.map((step) => ({ ...step, at: iso(step.at) })),
        interest: rounded(topic.interest),
        shortlist: topic.shortlist.map((item) => ({ ...item, at: iso(item.at) })),
        since: iso(topic.firstAt),
        lastAt: iso(topic.lastAt),
      },
    ];
  };
  return Object.fromEntries(Object.entries(profile.topics).map(one));
}
