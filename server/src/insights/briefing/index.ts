import type { BriefedJourney, Briefing } from '../../../../contract/briefing';
import type { StoredEvent } from '../../../../contract/event';
import type { Profile, SiteTopic, TopicProfile } from '../../../../contract/profile';
import { tactOfAttribute, tactOfStage } from '../../../../contract/tact';
import type { Understanding } from '../../../../contract/understanding';
import type { NamedEntry } from '../../../../contract/visitor-page';
import { adviceOn } from './advice';
import { alreadySaid, isContact } from './said';
import { speechIn, type Speech } from './words';

const SITE: SiteTopic = 'site';
/** Journeys that are told, the busiest first: more are not read. */
const JOURNEYS = 3;
/** Certainty from which an inferred belief is worth a word. */
const SURE = 0.6;

/** What a briefing is made of. */
export interface Briefed {
  readonly profile: Profile;
  /** For personalisation, oldest first. */
  readonly events: readonly StoredEvent[];
  readonly u: Pick<Understanding, 'stages' | 'attributes'>;
  readonly language: string;
  topicName(key: string): string | null;
  nameOf(entry: { documentId: string; contentType: string | null }): NamedEntry;
}

const nothing = {
  unknown: {
    en: 'We know nothing of this person. Speak to them as to anybody.',
    de: 'Von dieser Person ist nichts bekannt. Mit ihr sprechen wie mit allen.',
  },
  newcomer: {
    en: 'Nothing has happened yet. Speak to them as to anybody.',
    de: 'Es ist noch nichts geschehen. Mit der Person sprechen wie mit allen.',
  },
  'no-consent': {
    en: 'This person has not agreed that we use what we know. Speak to them as to anybody.',
    de: 'Diese Person hat nicht zugestimmt, dass wir nutzen, was wir wissen. Mit ihr sprechen wie mit allen.',
  },
} as const;

/** A briefing that tells nothing but why. */
export const silentBriefing = (standing: keyof typeof nothing, language: string): Briefing => ({
  standing,
  summary: speechIn(language, 0).say(nothing[standing]),
});

const named = ({ name, documentId }: NamedEntry): string => name ?? documentId;

function journeyOf(key: string, topic: TopicProfile, briefed: Briefed, speech: Speech): BriefedJourney {
  const { say, ago, list } = speech;
  const stage = briefed.u.stages.find((one) => one.key === topic.stage);
  const name = briefed.topicName(key) ?? say({ en: 'All in all', de: 'Alles in allem' });
  const items = [...topic.shortlist].sort((a, b) => b.at - a.at);
  const inState = (state: string) => items.filter((item) => item.state === state).map(briefed.nameOf);
  const [shortlist, dropped] = [inState('in-play'), inState('dropped')];
  const stood = stage
    ? say(stage.label)
    : say({ en: 'interested, not clear how far along', de: 'interessiert, noch unklar, wie weit' });
  const parts = [
    `${name}: ${stood} (${say({ en: 'last', de: 'zuletzt' })} ${ago(topic.lastAt)}).`,
    ...(shortlist.length > 0
      ? [`${say({ en: 'Still in play', de: 'Noch in der Wahl' })}: ${list(shortlist.map(named))}.`]
      : []),
    ...(dropped.length > 0
      ? [`${say({ en: 'Dropped', de: 'Verworfen' })}: ${list(dropped.map(named))}.`]
      : []),
  ];
  return { topic: key, name, stage: topic.stage, sentence: parts.join(' '), shortlist, dropped };
}

/** The topics that are worth a word; the site as a whole only where there is none. */
function journeysOf(briefed: Briefed, speech: Speech): BriefedJourney[] {
  const { topics } = briefed.profile;
  const keys = Object.keys(topics).filter((key) => key !== SITE && briefed.topicName(key) !== null);
  keys.sort((a, b) => (topics[b]?.interest ?? 0) - (topics[a]?.interest ?? 0));
  const told = keys.length > 0 ? keys.slice(0, JOURNEYS) : Object.keys(topics).filter((key) => key === SITE);
  return told.map((key) => journeyOf(key, topics[key] as TopicProfile, briefed, speech));
}

/** How to speak to them, and which of the facts about them may be named. Those that are `never` to be used stay out. */
function attributesOf({ profile, u }: Briefed, { say }: Speech) {
  const [speak, aloud, silent]: [string[], string[], string[]] = [[], [], []];
  for (const attribute of u.attributes) {
    const held = profile.attributes[attribute.key];
    const value = held && attribute.values.find(({ key }) => key === held.value);
    if (!held || !value) continue;
    const tact = tactOfAttribute(attribute, held.source, profile.memory);
    const declared = held.source === 'declared';
    if (tact === 'never' || (!declared && held.certainty < SURE)) continue;
    const fact = `${say(attribute.label)}: ${say(value.label)}`;
    const advice = adviceOn(attribute.key, held.value);
    speak.push(advice ? say(advice) : `${fact}.`);
    const told = declared
      ? say({ en: `They told us: ${fact}.`, de: `Hat uns gesagt: ${fact}.` })
      : say({ en: `We take it: ${fact}.`, de: `Wir schließen: ${fact}.` });
    (tact === 'say' ? aloud : silent).push(told);
  }
  return { speak, aloud, silent };
}

/** The same of journeys: what they did on the site may be named, what we conclude from it may not. */
function journeysAloud(journeys: readonly BriefedJourney[], { profile, u }: Briefed, { say, list }: Speech) {
  const [aloud, silent]: [string[], string[]] = [[], []];
  for (const { topic, name, stage, shortlist } of journeys) {
    const known = u.stages.find(({ key }) => key === stage);
    if (known)
      (tactOfStage(known, topic, profile.memory) === 'say' ? aloud : silent).push(
        `${name}: ${say(known.label)}.`,
      );
    const here = ({ documentId }: NamedEntry): boolean => profile.memory.acts.get(documentId) === 'in-play';
    const told = (some: readonly NamedEntry[]) =>
      `${say({ en: 'In play on', de: 'In der Wahl bei' })} ${name}: ${list(some.map(named))}.`;
    const [ours, others] = [shortlist.filter(here), shortlist.filter((one) => !here(one))];
    if (ours.length > 0) aloud.push(told(ours));
    if (others.length > 0) silent.push(told(others));
  }
  return { aloud, silent };
}

/** One person in plain words, English or German, for somebody who is about to talk to them. Pure. */
export function briefing(briefed: Briefed): Briefing {
  const { profile, events } = briefed;
  const speech = speechIn(briefed.language, profile.now);
  const { say, ago, day, channel } = speech;
  const journeys = journeysOf(briefed, speech);
  const last = events.at(-1);
  const where = last ? ` ${channel(last.channel)}` : '';
  const summary = say({
    en: `Known since ${day(profile.firstAt)}, ${profile.visits === 1 ? 'one visit' : `${profile.visits} visits`}, last ${ago(profile.lastAt)}${where}.`,
    de: `Bekannt seit ${day(profile.firstAt)}, ${profile.visits === 1 ? 'ein Besuch' : `${profile.visits} Besuche`}, zuletzt ${ago(profile.lastAt)}${where}.`,
  });
  const attributes = attributesOf(briefed, speech);
  const stood = journeysAloud(journeys, briefed, speech);
  const watched = events.some((event) => isContact(event) && event.type !== 'ask')
    ? [
        say({
          en: 'That we know which mails, ads and pages they have seen.',
          de: 'Dass wir wissen, welche Mails, Anzeigen und Seiten sie gesehen hat.',
        }),
      ]
    : [];
  return {
    standing: 'known',
    summary,
    journeys,
    said: alreadySaid(events, profile.memory, briefed.nameOf, speech),
    speak: attributes.speak,
    aloud: [...stood.aloud, ...attributes.aloud],
    silent: [...stood.silent, ...attributes.silent, ...watched],
  };
}
