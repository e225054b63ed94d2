import type { Belief, DecisionContext, TopicStanding } from '../../../contract/decision';
import type { Profile } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import type { ExplicitContext } from './context-string';

/** What we may use of a visitor at this moment. */
export type Recollection =
  | { readonly standing: 'newcomer' | 'no-consent' }
  | { readonly standing: 'known'; readonly profile: Profile; readonly activeTopic: string };

const SITE = 'site';

const placeOf = (stage: string | null, u: Understanding): number =>
  stage === null ? -1 : u.stages.findIndex((one) => one.key === stage);

const topicsOf = (profile: Profile, u: Understanding): [string, TopicStanding][] =>
  Object.entries(profile.topics).map(([key, topic]) => {
    const place = placeOf(topic.stage, u);
    return [key, { stage: topic.stage, place, certainty: topic.belief[place] ?? 0, profile: topic }];
  });

/** What is believed of each attribute: what the URL says, else what the profile holds. */
const beliefsOf = (explicit: ExplicitContext, profile: Profile | null, u: Understanding): (Belief | null)[] =>
  u.attributes.map(({ key, values }): Belief | null => {
    const said = explicit.attributes.get(key);
    const index = (value: string): number => values.findIndex((one) => one.key === value);
    if (said !== undefined) return { index: index(said), certainty: 1, source: 'url' };
    const held = profile?.attributes[key];
    return held ? { index: index(held.value), certainty: held.certainty, source: held.source } : null;
  });

/** Whether nothing but the URL may count, so that the answer is the same for everybody who asks with it. */
export const decidedByUrl = (explicit: ExplicitContext): boolean =>
  explicit.off || (explicit.facts && !explicit.visitor);

/**
 * All that decisions of one request look at: the explicit facts, over what is recalled of the visitor unless only the
 * URL counts. `recalled` is null where nobody needed to be recalled.
 */
export function contextOf(
  explicit: ExplicitContext,
  recalled: Recollection | null,
  now: number,
  drafts: boolean,
  u: Understanding,
): DecisionContext {
  const known = recalled?.standing === 'known' ? recalled : null;
  const certain = (stage: string): TopicStanding => ({ stage, place: placeOf(stage, u), certainty: 1 });
  const urlTopics = [...explicit.stages].map(([key, stage]): [string, TopicStanding] => [
    key,
    certain(stage),
  ]);
  const [firstNamed] = explicit.stages.keys();
  const profileTopics = known && !explicit.everyTopic ? topicsOf(known.profile, u) : [];
  return {
    now,
    off: explicit.off,
    drafts,
    forced: explicit.variant,
    standing: recalled?.standing ?? 'url',
    topic: explicit.topic,
    activeTopic: firstNamed ?? known?.activeTopic ?? SITE,
    topics: new Map([...profileTopics, ...urlTopics]),
    everyTopic: explicit.everyTopic === null ? null : certain(explicit.everyTopic),
    profile: known?.profile ?? null,
    beliefs: beliefsOf(explicit, known?.profile ?? null, u),
  };
}
