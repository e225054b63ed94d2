import type { Profile, SiteTopic, TopicProfile } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import { relax, remaining } from './belief';
import { attributesAt, closenessAt } from './intimacy';
import { actedAt } from './journey';
import type { State, TopicState } from './state';

const SITE: SiteTopic = 'site';

function topicAt(topic: TopicState, now: number, u: Understanding): TopicProfile {
  const elapsed = now - topic.lastAt;
  const belief = [...topic.belief];
  relax(belief, remaining(elapsed, u.journey.stageHalfLife));
  return {
    belief,
    stage: u.stages[actedAt(topic, now, u)]?.key ?? null,
    trail: topic.trail,
    interest: topic.interest * remaining(elapsed, u.journey.interestHalfLife),
    shortlist: topic.shortlist,
    firstAt: topic.firstAt,
    lastAt: topic.lastAt,
  };
}

/** The profile at `now` (ms UTC, not before the last event). Computed from the state alone. */
export function profileAt(state: State, now: number, u: Understanding): Profile {
  const closeness = closenessAt(state, now, u);
  const topics = [...state.topics].map(([key, topic]) => [key, topicAt(topic, now, u)] as const);
  return {
    now,
    topics: Object.fromEntries(topics),
    attributes: attributesAt(state, now, closeness, u),
    closeness,
    events: state.events,
    visits: state.visits,
    firstAt: state.firstAt,
    lastAt: state.lastAt,
  };
}

/** The topic a visitor is busiest with of late and stands on a sure stage of; the site's own journey where there is none. */
export function activeTopic(profile: Profile, u: Understanding): string {
  let active: string = SITE;
  let most = 0;
  for (const [key, topic] of Object.entries(profile.topics)) {
    if (key === SITE || topic.stage === null || topic.interest <= most) continue;
    if (profile.now - topic.lastAt > u.journey.activeWithin) continue;
    most = topic.interest;
    active = key;
  }
  return active;
}
