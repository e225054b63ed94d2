import type { Circumstances } from '../../../contract/decision';
import type { Profile, SiteTopic, TopicProfile } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import { remaining } from './belief';
import { attributeOn, closenessAt } from './intimacy';
import { actedAt, beliefAt } from './journey';
import { readinessOf, readinessTerms } from './readiness';
import type { State, TopicState } from './state';

const SITE: SiteTopic = 'site';

/** A topic at `now`. */
export function topicAt(topic: TopicState, now: number, u: Understanding): TopicProfile {
  const elapsed = now - topic.lastAt;
  return {
    belief: beliefAt(topic, now, u),
    stage: u.stages[actedAt(topic, now, u)]?.key ?? null,
    trail: topic.trail,
    interest: topic.interest * remaining(elapsed, u.journey.interestHalfLife),
    shortlist: topic.shortlist,
    pause: topic.pause,
    firstAt: topic.firstAt,
    lastAt: topic.lastAt,
  };
}

const termsOn = (topic: TopicState, visits: number, now: number, u: Understanding): Map<string, number> =>
  readinessTerms(topic, beliefAt(topic, now, u), visits, now, u);

/** How near to a macro goal, 0-1, a visitor of so many visits is on a topic at `now`. */
export const readinessAt = (topic: TopicState, visits: number, now: number, u: Understanding): number =>
  readinessOf(termsOn(topic, visits, now, u), u);

/** What the readiness for the whole site is made of at `now`, by term; null where nothing ever happened. */
export function termsAt(state: State, now: number, u: Understanding): Map<string, number> | null {
  const site = state.topics.get(SITE);
  return site ? termsOn(site, state.visits, now, u) : null;
}

/** The profile at `now` (ms UTC, not before the last event). Computed from the state and the circumstances alone. */
export function profileAt(
  state: State,
  now: number,
  u: Understanding,
  { partial, device }: Circumstances = {},
): Profile {
  const closeness = closenessAt(state, now, u, partial);
  const topics = [...state.topics].map(([key, topic]) => [key, topicAt(topic, now, u)] as const);
  return {
    now,
    topics: Object.fromEntries(topics),
    readiness: Object.fromEntries(
      [...state.topics].map(([key, topic]) => [key, readinessAt(topic, state.visits, now, u)]),
    ),
    attributes: Object.fromEntries(
      u.attributes.flatMap((one) => {
        const held = attributeOn(device, state, one, now, closeness, u);
        return held ? [[one.key, held]] : [];
      }),
    ),
    closeness,
    memory: { ...state.memory, said: new Map(state.memory.said), met: new Map(state.memory.met) },
    events: state.events,
    visits: state.visits,
    firstAt: state.firstAt,
    lastAt: state.lastAt,
  };
}
