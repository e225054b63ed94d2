import type { Tact } from '../../../contract/vocabulary';
import type { AttributeProfile, Profile, TopicProfile } from '../../../contract/profile';
import type { Memory } from '../../../contract/memory';
import { tactOfAttribute, tactOfStage } from '../../../contract/tact';
import { attributeSentence, shortlistSentence, stageSentence } from '../delivery/sentences/known';
import type { Tongue } from '../delivery/sentences/tongue';
import type { House } from './door';
import { readinessFacts } from './readiness-facts';
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
const tongueOf = (house: House, language: string): Tongue => ({
  voice: 'visitor',
  language,
  u: house.understanding(),
  topicName: (key) => (key === SITE ? null : (house.topicName(key, language)?.label ?? null)),
});
const rounded = (share: number): number => Math.round(share * 1000) / 1000;
const iso = (at: number): string => new Date(at).toISOString();

function attributeFact(key: string, held: AttributeProfile, memory: Memory, tongue: Tongue): Fact | null {
  const attribute = tongue.u.attributes.find((one) => one.key === key);
  const sentence = attributeSentence(key, held.value, held.source, tongue);
  if (!attribute || sentence === null) return null;
  return {
    fact: key,
    value: held.value,
    certainty: rounded(held.certainty),
    tact: tactOfAttribute(attribute, held.source, memory),
    source: held.source,
    since: iso(held.since),
    sentence,
  };
}

function stageFact(key: string, topic: TopicProfile, memory: Memory, tongue: Tongue): Fact | null {
  const index = tongue.u.stages.findIndex((one) => one.key === topic.stage);
  const stage = tongue.u.stages[index];
  const sentence = stageSentence(topic.stage, key, tongue);
  if (!stage || sentence === null) return null;
  const since = topic.trail.at(-1)?.at ?? topic.firstAt;
  return {
    fact: `stage@${key}`,
    value: stage.key,
    certainty: rounded(topic.belief[index] ?? 0),
    tact: tactOfStage(stage, key, memory),
    source: 'inferred',
    since: iso(since),
    sentence,
  };
}

function shortlistFact(key: string, topic: TopicProfile, { acts }: Memory, tongue: Tongue): Fact | null {
  const inPlay = topic.shortlist.filter((item) => item.state === 'in-play');
  if (key === SITE || inPlay.length === 0) return null;
  return {
    fact: `shortlist@${key}`,
    value: inPlay.map((item) => item.documentId),
    certainty: 1,
    tact: inPlay.some(({ documentId }) => acts.get(documentId) === 'in-play') ? 'say' : 'use',
    source: 'observed',
    since: iso(Math.min(...inPlay.map((item) => item.at))),
    sentence: shortlistSentence(inPlay.length, key, tongue),
  };
}

/** Every fact that we would use, those that are never named aloud included. */
export function factsOf(profile: Profile, house: House, language: string): Fact[] {
  const tongue = tongueOf(house, language);
  const attributes = Object.entries(profile.attributes).map(([key, held]) =>
    attributeFact(key, held, profile.memory, tongue),
  );
  const topics = Object.entries(profile.topics).flatMap(([key, topic]) => [
    stageFact(key, topic, profile.memory, tongue),
    shortlistFact(key, topic, profile.memory, tongue),
  ]);
  const held = [...attributes, ...topics].filter((fact): fact is Fact => fact !== null);
  return [...held, ...readinessFacts(profile, language), ...saidFacts(profile.memory, language)];
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
        readiness: rounded(profile.readiness[key] ?? 0),
        interest: rounded(topic.interest),
        shortlist: topic.shortlist.map((item) => ({ ...item, at: iso(item.at) })),
        since: iso(topic.firstAt),
        lastAt: iso(topic.lastAt),
      },
    ];
  };
  return Object.fromEntries(Object.entries(profile.topics).map(one));
}
