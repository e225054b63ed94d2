import type { Declaration, Declare, StoredEvent } from '../../../contract/event';
import type { SiteTopic } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import { lookAt } from './dwell';
import { both, derived, readingHints, stageEvidence } from './evidence';
import { newInVisit, observedHints } from './hints';
import { hear } from './intimacy';
import { actedAt, age, begin, close, newTopic, observe, reopen } from './journey';
import { bearInMind } from './said';
import { tally } from './readiness';
import { searchHints } from './search-words';
import { inPlay, shortlisted } from './shortlist';
import { emptyState, type State, type TopicState } from './state';

const SITE: SiteTopic = 'site';
const DECLARED: Declare = '$declare';
/** A touch is ours: that it arrived is no sign that they came back. */
const OURS = 'touch';
/** Topics that are kept per visitor; beyond it the longest silent one goes. */
const TOPICS = 200;

/** Turns events, in the order (at, id), into what they add up to. */
export interface Fold {
  readonly empty: () => State;
  /** Takes events in; they must follow, in the order (at, id), all that the state already holds. */
  readonly apply: (state: State, events: readonly StoredEvent[]) => void;
}

function topicOf(state: State, key: string, at: number, u: Understanding): TopicState {
  const known = state.topics.get(key);
  if (known) {
    age(known, at, u);
    return known;
  }
  const fresh = newTopic(at, u);
  state.topics.set(key, fresh);
  if (state.topics.size > TOPICS) {
    const others = [...state.topics].filter(([name]) => name !== key && name !== SITE);
    const [oldest] = others.reduce((a, b) => (b[1].lastAt < a[1].lastAt ? b : a));
    state.topics.delete(oldest);
  }
  return fresh;
}

/** Whether any topic but this one stands beyond that stage. What they do on the site as a whole is about all of them. */
const othersBeyond = (state: State, stage: number, but: string, at: number, u: Understanding): boolean =>
  [...state.topics].some(([key, topic]) => key !== but && key !== SITE && actedAt(topic, at, u) > stage);

function declare(state: State, said: Declaration, at: number, u: Understanding): void {
  for (const [attribute, value] of Object.entries(said.attributes ?? {})) {
    if (value === null) state.declared.delete(attribute);
    else state.declared.set(attribute, { value, at });
  }
  for (const [topic, { done }] of Object.entries(said.topics ?? {})) {
    const turn = done ? close : begin;
    turn(topicOf(state, topic, at, u), 'declared', u);
    if (!othersBeyond(state, done ? -1 : 0, topic, at, u)) turn(topicOf(state, SITE, at, u), 'declared', u);
  }
}

/** Not looking for this any more: a drop that names no alternative. */
const isOver = ({ type, documentIds }: StoredEvent): boolean => type === 'drop' && documentIds.length === 0;

function end(state: State, { topics, at, type }: StoredEvent, u: Understanding): void {
  for (const key of topics) if (key !== SITE) close(topicOf(state, key, at, u), type, u);
}

/** What each topic is given of an event: it is split evenly, and parent topics are given a part of their children's. */
function sharesOf({ topics, above }: StoredEvent, counted: number, u: Understanding): Map<string, number> {
  const shares = new Map<string, number>();
  const own = topics.filter((key) => key !== SITE);
  for (const key of own) shares.set(key, counted / own.length);
  topics.forEach((key, i) => {
    if (key === SITE) return;
    (above?.[i] ?? []).forEach((parent, depth) => {
      if (parent === SITE || own.includes(parent)) return;
      const part = (counted / own.length) * u.journey.rollUp ** (depth + 1);
      shares.set(parent, Math.min(counted, (shares.get(parent) ?? 0) + part));
    });
  });
  return shares;
}

function take(state: State, event: StoredEvent, u: Understanding): void {
  state.events += 1;
  if (state.events === 1) state.firstAt = event.at;
  if (state.events === 1 || event.at - state.lastAt > u.journey.pageVisit) state.visits += 1;
  state.lastAt = event.at;
  if (event.type === DECLARED) return declare(state, event.data as Declaration, event.at, u);
  const before = state.dwell;
  const { counted, again, opened } = lookAt(state, event, u);
  if (before && opened !== 0) reopen(state.topics, before, opened, u);
  if (isOver(event)) return end(state, event, u);
  const page = event.type === 'view' && counted > 0 ? state.dwell : null;
  const own = counted > 0 ? stageEvidence(event, u) : null;
  const evidence = page && !own && page.document ? derived(again ? '$again' : '$first', u) : own;
  if (page) page.said = evidence;
  const feed = (key: string, share: number, about: boolean): void => {
    const silent = event.at - (state.topics.get(key)?.lastAt ?? event.at);
    const topic = topicOf(state, key, event.at, u);
    topic.interest += share;
    let said = evidence;
    if (about) {
      tally(topic, event, event.type === 'dwell' ? (state.dwell?.gained ?? 0) : counted, u);
      const had = inPlay(topic.shortlist);
      topic.shortlist = shortlisted(topic.shortlist, event);
      if (event.type === 'drop' && had && !inPlay(topic.shortlist)) said = both(said, derived('$emptied', u));
    }
    if (share > 0 && silent >= u.journey.pause && event.type !== OURS)
      said = both(said, derived('$return', u));
    page?.fed.push([key, share]);
    // Who reads on has not moved on since they opened the page.
    const reading = event.type === 'dwell' && state.dwell?.opening === 'counted';
    if (said) observe(topic, said, share, event.type, u, reading);
  };
  for (const [key, share] of sharesOf(event, counted, u)) feed(key, share, event.topics.includes(key));
  feed(SITE, counted, true);
  hear(state, observedHints(state, event, counted, u), event.at, 1, u);
  if (counted === 0) return;
  if (event.type !== 'search' || !event.query)
    return hear(state, readingHints(event, u), event.at, counted, u);
  // The next page of the same results says nothing new.
  if (!newInVisit(state, `search ${event.query}`, event.at, u)) return;
  hear(state, searchHints(event.query, u), event.at, counted, u);
}

/** The fold for one set of settings. Pure: the same events give the same state. */
export const createFold = (u: Understanding): Fold => ({
  empty: emptyState,
  apply: (state, events) => {
    for (const event of events) {
      take(state, event, u);
      bearInMind(state, event, u);
    }
  },
});
