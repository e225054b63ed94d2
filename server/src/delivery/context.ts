import type { Belief, DecisionContext, TopicStanding } from '../../../contract/decision';
import type { Profile } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import type { ExplicitContext } from './context-string';

/** What we may use of a visitor at this moment. */
export type Recollection =
  | { readonly standing: 'newcomer' | 'no-consent' }
  | { readonly standing: 'known'; readonly profile: Profile; readonly activeTopic: string };

const SITE = 'site';

const topicsOf = (profile: Profile, u: Understanding): [string, TopicStanding][] =>
  Object.entries(profile.topics).map(([key, topic]) => {
    const acted = u.stages.findIndex((stage) => stage.key === topic.stage);
    return [key, { stage: topic.stage, certainty: topic.belief[acted] ?? 0, profile: topic }];
  });

const beliefsOf = (profile: Profile, u: Understanding): [string, Belief][] =>
  u.attributes.flatMap((attribute): [string, Belief][] => {
    const held = profile.attributes[attribute.key];
    if (!held) return [];
    const index = attribute.values.findIndex((value) => value.key === held.value);
    return [[attribute.key, { index, certainty: held.certainty, source: held.source }]];
  });

const spoken = (explicit: ExplicitContext, u: Understanding): [string, Belief][] =>
  u.attributes.flatMap((attribute): [string, Belief][] => {
    const value = explicit.attributes.get(attribute.key);
    if (value === undefined) return [];
    return [
      [
        attribute.key,
        { index: attribute.values.findIndex((one) => one.key === value), certainty: 1, source: 'url' },
      ],
    ];
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
  const urlTopics = [...explicit.stages].map(([key, stage]): [string, TopicStanding] => [
    key,
    { stage, certainty: 1 },
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
    everyTopic: explicit.everyTopic,
    profile: known?.profile ?? null,
    attributes: new Map([...(known ? beliefsOf(known.profile, u) : []), ...spoken(explicit, u)]),
  };
}
