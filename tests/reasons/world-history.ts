import type { StoredEvent } from '../../contract/event';
import type { Understanding } from '../../contract/understanding';
import { DAY, event, MINUTE, START } from '../engine/samples';
import { int, pick, type Random } from './worlds';

/** How often kinds of events happen, of a hundred: people read far more than they do anything else. */
const KINDS: readonly (readonly [kind: string, share: number])[] = [
  ['view', 50],
  ['dwell', 18],
  ['search', 12],
  ['compare', 5],
  ['shortlist', 4],
  ['ask', 3],
  ['cart', 3],
  ['drop', 2],
  ['purchase', 1],
  ['newsletter', 2],
];

function kindOf(random: Random): string {
  let lot = random() * 100;
  for (const [kind, share] of KINDS) if ((lot -= share) < 0) return kind;
  return 'view';
}

/** What the person is really like, which what they read mostly follows. */
interface Person {
  readonly topic: string;
  readonly values: ReadonlyMap<string, string>;
  stage: number;
}

function eventOf(random: Random, u: Understanding, topics: readonly string[], person: Person, at: number) {
  const kind = kindOf(random);
  const follows = random() < 0.65;
  const stage = u.stages[follows ? person.stage : int(random, 0, u.stages.length - 1)]?.key ?? '';
  const attribute = pick(random, u.attributes);
  const value =
    random() < 0.65 ? (person.values.get(attribute.key) ?? '') : pick(random, attribute.values).key;
  const documents = Array.from({ length: kind === 'compare' ? 2 : 1 }, () => `d${int(random, 0, 40)}`);
  return event(kind, at, {
    topics: [random() < 0.6 ? person.topic : pick(random, topics)],
    documentIds: kind === 'search' ? [] : documents,
    ...(kind === 'dwell' && { seconds: int(random, 2, 240) }),
    ...(kind === 'search' && { query: random() < 0.5 ? `${attribute.key} ${value}` : 'something' }),
    suggested: {
      ...(random() < 0.7 && { stages: [stage] }),
      ...(random() < 0.4 && { attributes: { [attribute.key]: value } }),
    },
  });
}

/**
 * What a visitor did until now: one to eight visits over up to ninety days, one to ten events each, mostly on one
 * topic, at a stage that changes now and then. One in ten has declared something of themselves.
 */
export function journeyOf(
  random: Random,
  u: Understanding,
  topics: readonly string[],
  about: readonly string[],
): StoredEvent[] {
  const person: Person = {
    topic: about[0] !== undefined && random() < 0.6 ? about[0] : pick(random, topics),
    values: new Map(u.attributes.map((one) => [one.key, pick(random, one.values).key])),
    stage: int(random, 0, u.stages.length - 1),
  };
  const days = Array.from({ length: int(random, 1, 8) }, () => random() ** 2 * 90).sort((a, b) => b - a);
  const events = days.flatMap((before) => {
    let at = Math.round(START - before * DAY - 60 * MINUTE);
    if (random() < 0.3) person.stage = int(random, 0, u.stages.length - 1);
    return Array.from({ length: int(random, 1, 10) }, () => {
      at += Math.round(random() * 5 * MINUTE);
      return eventOf(random, u, topics, person, at);
    });
  });
  if (random() < 0.1) {
    const [key, value] = pick(random, [...person.values]);
    events.push(event('$declare', START - 5 * DAY, { data: { attributes: { [key]: value } }, topics: [] }));
  }
  return events.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
