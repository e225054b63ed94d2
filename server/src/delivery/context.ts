import type { Belief, DecisionContext, Recipient, TopicStanding } from '../../../contract/decision';
import type { Understanding } from '../../../contract/understanding';
import type { ExplicitContext } from './context-string';

/** What we may use of a visitor at this moment. */
export type Recollection =
  | { readonly standing: 'no-consent' }
  /**
   * `stranger`: what their device alone tells, where the site lets that count; `met`: whoever has a token and has
   * agreed, so that their first event will count.
   */
  | { readonly standing: 'newcomer'; readonly stranger?: Recipient; readonly met?: Recipient }
  /** `name`: whose the visitor's device is; it places them in or out of a holdout. */
  | { readonly standing: 'known'; readonly recipient: Recipient; readonly name?: string };

const SITE = 'site';
const UNKNOWN: TopicStanding = { stage: null, place: -1, certainty: 0 };

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
  const recipient = recalled?.standing === 'known' ? recalled.recipient : null;
  const believed = recalled?.standing === 'newcomer' ? (recalled.stranger ?? null) : recipient;
  const certain = (stage: string): TopicStanding => ({
    stage,
    place: u.stages.findIndex((one) => one.key === stage),
    certainty: 1,
  });
  const everyTopic = explicit.everyTopic === null ? null : certain(explicit.everyTopic);
  const [firstNamed] = explicit.stages.keys();
  const said = u.attributes.map(({ key, values }): Belief | null => {
    const value = explicit.attributes.get(key);
    if (value === undefined) return null;
    return { index: values.findIndex((one) => one.key === value), certainty: 1, source: 'url' };
  });
  return {
    now,
    off: explicit.off,
    drafts,
    forced: explicit.variant,
    standing: recalled?.standing ?? 'url',
    ...(explicit.channel !== null && { channel: explicit.channel }),
    topic: explicit.topic,
    activeTopic: () => firstNamed ?? recipient?.activeTopic() ?? SITE,
    on(topic) {
      const stage = explicit.stages.get(topic);
      if (stage !== undefined) return certain(stage);
      return everyTopic ?? recipient?.topic(topic) ?? UNKNOWN;
    },
    belief: (place) => said[place] ?? believed?.belief(place) ?? null,
    recipient,
  };
}
