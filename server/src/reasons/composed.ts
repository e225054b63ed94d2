import type { Recipient } from '../../../contract/decision';
import type { StoredEvent } from '../../../contract/event';
import type { Understanding } from '../../../contract/understanding';
import { createFold } from '../engine/fold';
import { newTopic } from '../engine/journey';
import { recipientAt } from '../engine/recipient';
import { emptyState, type TopicState } from '../engine/state';

/** A visitor put together by hand. Topics by key. */
export interface Composed {
  readonly stages: ReadonlyMap<string, string>;
  readonly attributes: ReadonlyMap<string, string>;
  /** Document ids in play. */
  readonly shortlist: ReadonlyMap<string, readonly string[]>;
  readonly visits: number;
  readonly device: string | null;
  /** By which they came just now; null where that tells nothing. */
  readonly channel: string | null;
}

/** That somebody came by a channel, and nothing else. */
const arrival = (channel: string, at: number): StoredEvent => ({
  visitor: '',
  origin: '',
  id: 'arrival',
  type: 'arrival',
  at,
  receivedAt: at,
  channel,
  topics: [],
  documentIds: [],
  personalisation: true,
  measurement: true,
});

/**
 * Somebody as after strong evidence for each stage, who has declared the attributes a moment ago. Whoever has nothing
 * at all has done nothing yet.
 */
export function composedAt(composed: Composed, now: number, u: Understanding): Recipient {
  const { stages, attributes, shortlist, visits, device, channel } = composed;
  const state = emptyState();
  if (channel !== null) createFold(u).apply(state, [arrival(channel, now)]);
  const topicOf = (key: string): TopicState => {
    const topic = state.topics.get(key) ?? newTopic(now, u);
    state.topics.set(key, topic);
    topic.interest = Math.max(1, topic.interest);
    return topic;
  };
  for (const [key, stage] of stages) {
    const topic = topicOf(key);
    const { strong } = u.strengths;
    // What strong evidence makes of knowing nothing.
    const sum = strong + u.stages.length - 1;
    topic.belief = u.stages.map((one) => (one.key === stage ? strong : 1) / sum);
    topic.acted = u.stages.findIndex((one) => one.key === stage);
  }
  for (const [key, documentIds] of shortlist) {
    topicOf(key).shortlist = documentIds.map((documentId) => ({
      documentId,
      contentType: null,
      state: 'in-play',
      at: now,
    }));
  }
  for (const [key, value] of attributes) state.declared.set(key, { value, at: now });
  if (state.events + state.topics.size + attributes.size > 0 || visits > 1) {
    // Of a relation that is no longer short.
    state.events = Math.max(visits, u.intimacy.relationEvents);
    state.visits = visits;
    state.firstAt = now;
    state.lastAt = now;
  }
  return recipientAt(state, now, u, { device });
}
