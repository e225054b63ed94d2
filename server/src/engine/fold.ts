import type { Declaration, Declare, StoredEvent } from '../../../contract/event';
import type { SiteTopic } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import { countedShare } from './dwell';
import { readingHints, stageEvidence } from './evidence';
import { hear } from './intimacy';
import { age, close, newTopic, observe } from './journey';
import { bearInMind } from './said';
import { tally } from './readiness';
import { searchHints } from './search-words';
import { shortlisted } from './shortlist';
import { emptyState, type State, type TopicState } from './state';

const SITE: SiteTopic = 'site';
const DECLARED: Declare = '$declare';
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
  const fresh = newTopic(u.stages.length, at);
  state.topics.set(key, fresh);
  if (state.topics.size > TOPICS) {
    const others = [...state.topics].filter(([name]) => name !== key && name !== SITE);
    const [oldest] = others.reduce((a, b) => (b[1].lastAt < a[1].lastAt ? b : a));
    state.topics.delete(oldest);
  }
  return fresh;
}

function declare(state: State, said: Declaration, at: number, u: Understanding): void {
  for (const [attribute, value] of Object.entries(said.attributes ?? {})) {
    if (value === null) state.declared.delete(attribute);
    else state.declared.set(attribute, { value, at });
  }
  for (const [topic, { done }] of Object.entries(said.topics ?? {})) {
    if (done) close(topicOf(state, topic, at, u), 'declared', u);
  }
}

function take(state: State, event: StoredEvent, u: Understanding): void {
  state.events += 1;
  if (state.events === 1) state.firstAt = event.at;
  if (state.events === 1 || event.at - state.lastAt > u.journey.pageVisit) state.visits += 1;
  state.lastAt = event.at;
  if (event.type === DECLARED) return declare(state, event.data as Declaration, event.at, u);
  const counted = countedShare(state, event, u);
  const evidence = counted > 0 ? stageEvidence(event, u) : null;
  const feed = (key: string, share: number): void => {
    const topic = topicOf(state, key, event.at, u);
    topic.interest += share;
    tally(topic, event, event.type === 'dwell' ? (state.dwell?.gained ?? 0) : counted, u);
    topic.shortlist = shortlisted(topic.shortlist, event);
    if (evidence) observe(topic, evidence, share, event.type, u);
  };
  const topics = event.topics.filter((key) => key !== SITE);
  for (const key of topics) feed(key, counted / topics.length);
  feed(SITE, counted);
  if (counted === 0) return;
  const hints = event.type === 'search' && event.query ? searchHints(event.query, u) : readingHints(event, u);
  hear(state, hints, event.at, counted, u);
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
