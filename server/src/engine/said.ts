import type { StoredEvent } from '../../../contract/event';
import type { Compared, Met, Said, SiteChannel } from '../../../contract/memory';
import type { ShortlistItem, SiteTopic } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import type { State } from './state';

const HERE: SiteChannel = 'web';
const SITE: SiteTopic = 'site';
/** Arguments, variants and topics that are kept per visitor. */
const SAID = 50;
const MET = 30;
const COMPARED = 20;
const ACTS = 60;
const OUTSIDE = 250;
/** Kinds of events by which somebody is shown something. */
const SHOWS = ['view', 'touch'];
/** What one event says of each entry that it names. */
const ACT_OF: ReadonlyMap<string, ShortlistItem['state']> = new Map([
  ['compare', 'in-play'],
  ['shortlist', 'in-play'],
  ['cart', 'in-play'],
  ['drop', 'dropped'],
]);

/** What a history says of what a visitor has met; see {@link Memory} of the contract. */
export interface MemoryState {
  said: Map<string, Said>;
  met: Map<string, Met>;
  compared: Map<string, Compared>;
  acts: Map<string, ShortlistItem['state']>;
  outside: Map<string, number>;
  hereAt: number;
  away: number;
}

export const emptyMemory = (): MemoryState => ({
  said: new Map(),
  met: new Map(),
  compared: new Map(),
  acts: new Map(),
  outside: new Map(),
  hereAt: 0,
  away: 0,
});

/** Sets the value as the latest; the oldest goes where there are more than `most`. */
function put<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= most) return;
  const [oldest] = map.keys();
  map.delete(oldest as string);
}

/**
 * Takes in what an event, already folded, says of what the visitor has met. What is shown again within a moment counts
 * once. Everything that happened elsewhere, or that we caused, is noted: its traces are never named aloud.
 */
export function bearInMind(state: State, event: StoredEvent, u: Understanding): void {
  const { memory } = state;
  const { at, channel } = event;
  const here = channel === HERE && event.type !== 'touch';
  for (const argument of event.arguments ?? []) {
    const before = memory.said.get(argument);
    const again = before && at - before.at < u.journey.sameView ? 0 : 1;
    const count = (before?.count ?? 0) + again;
    put(memory.said, argument, { count, at, channel, here: here || before?.here === true }, SAID);
  }
  const [documentId] = event.documentIds;
  if (SHOWS.includes(event.type) && event.variant !== undefined && documentId !== undefined) {
    const key = `${documentId} ${event.variant}`;
    const before = memory.met.get(key);
    const again = before && at - before.at < u.journey.sameView ? 0 : 1;
    const count = (before?.count ?? 0) + again;
    put(memory.met, key, { documentId, variant: event.variant, count, at }, MET);
  }
  if (here) visited(memory, event, u);
  else marked(state, event);
}

/** What happened on the site itself. */
function visited(memory: MemoryState, event: StoredEvent, u: Understanding): void {
  const { at, type, documentIds } = event;
  if (at - memory.hereAt > u.journey.pageVisit) memory.away = memory.hereAt === 0 ? 0 : at - memory.hereAt;
  memory.hereAt = at;
  const act = ACT_OF.get(type);
  if (act) for (const one of documentIds) put(memory.acts, one, act, ACTS);
  if (type !== 'compare') return;
  const compared: Compared = { documentIds, contentType: event.contentType ?? null, at };
  for (const topic of [...event.topics, SITE]) put(memory.compared, topic, compared, COMPARED);
}

/** What now rests on something that did not happen on the site. Marks never go: too many stand for everything. */
function marked({ memory: { outside }, attributes }: State, { topics, above = [], at }: StoredEvent): void {
  const heard = [...attributes].filter(([, held]) => held.lastAt === at);
  const marks = [
    ...[...topics, ...above.flat(), SITE].map((topic) => `topic ${topic}`),
    ...heard.map(([key]) => `attribute ${key}`),
  ];
  for (const mark of marks) outside.set(outside.size < OUTSIDE ? mark : '*', at);
}
