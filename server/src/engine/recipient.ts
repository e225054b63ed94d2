import type { Belief, Circumstances, Recipient, TopicStanding } from '../../../contract/decision';
import type { SiteTopic } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import { remaining } from './belief';
import { createFold } from './fold';
import { attributeOn, closenessAt, leftOf } from './intimacy';
import { actedAt, beliefAt } from './journey';
import { readinessAt, topicAt } from './profile';
import type { State } from './state';

const SITE: SiteTopic = 'site';

/**
 * The topic a visitor was busiest with of late, with a stage acted on, when they were last there; the site's own journey
 * where there is none. Time alone does not change it.
 */
function activeTopicOf(state: State, u: Understanding): string {
  const { lastAt } = state;
  let active: string = SITE;
  let most = 0;
  for (const [key, topic] of state.topics) {
    const silent = lastAt - topic.lastAt;
    if (key === SITE || actedAt(topic, lastAt, u) < 0 || silent > u.journey.activeWithin) continue;
    const interest = topic.interest * remaining(silent, u.journey.interestHalfLife);
    if (interest <= most) continue;
    most = interest;
    active = key;
  }
  return active;
}

/**
 * A visitor as decisions see them at `now` (ms UTC, not before the last event). Read it before the state grows: parts
 * are worked out when first asked for.
 */
export function recipientAt(
  state: State,
  now: number,
  u: Understanding,
  given: Circumstances = {},
): Recipient {
  const closeness = closenessAt(state, now, u, given.partial);
  const topics = new Map<string, TopicStanding>();
  const beliefs: (Belief | null | undefined)[] = [];
  return {
    events: state.events,
    visits: state.visits,
    firstAt: state.firstAt,
    lastAt: state.lastAt,
    closeness,
    memory: state.memory,
    topic(key) {
      const known = topics.get(key);
      const held = known ? undefined : state.topics.get(key);
      if (!held) return known;
      const profile = topicAt(held, now, u);
      const place = actedAt(held, now, u);
      const standing: TopicStanding = {
        stage: profile.stage,
        place,
        certainty: profile.belief[place] ?? 0,
        profile,
        // Rarely asked for.
        get then() {
          const stood = actedAt(held, state.lastAt, u);
          return { place: stood, certainty: beliefAt(held, state.lastAt, u)[stood] ?? 0 };
        },
      };
      topics.set(key, standing);
      return standing;
    },
    belief(place) {
      let known = beliefs[place];
      if (known === undefined) {
        const attribute = u.attributes[place];
        const held = attribute ? attributeOn(given.device, state, attribute, now, closeness, u) : null;
        known = null;
        if (attribute && held) {
          const { index, certainty, source } = held;
          const left = source === 'inferred' ? leftOf(attribute, now - state.lastAt, u) : 1;
          known = { index, certainty, source, then: left > 0 ? Math.min(1, certainty / left) : 0 };
        }
        beliefs[place] = known;
      }
      return known;
    },
    readiness(key) {
      const held = state.topics.get(key);
      return held ? readinessAt(held, state.visits, now, u) : null;
    },
    activeTopic: () => activeTopicOf(state, u),
    supposing() {
      const copy = structuredClone(state);
      const fold = createFold(u);
      return (events) => {
        fold.apply(copy, events);
        return recipientAt(copy, now, u, given);
      };
    },
  };
}
