import type { DecisionContext, TopicStanding } from '../../../contract/decision';

const UNKNOWN: TopicStanding = { stage: null, place: -1, certainty: 0 };

/** Where the recipient stands on a topic, the URL's word for every topic included. */
export const standingOn = (context: DecisionContext, topic: string): TopicStanding =>
  context.topics.get(topic) ?? context.everyTopic ?? UNKNOWN;

/**
 * The topic a decision is taken on: the explicit one if the entry has it (or has none of its own), else the entry's
 * topic the recipient is surest of, else its first; for an entry without topics the recipient's most active one.
 */
export function topicOfDecision(entryTopics: readonly string[], context: DecisionContext): string {
  const { topic } = context;
  if (topic !== null && (entryTopics.length === 0 || entryTopics.includes(topic))) return topic;
  let surest = entryTopics[0];
  if (surest === undefined) return context.activeTopic;
  let most = standingOn(context, surest).certainty;
  for (const candidate of entryTopics) {
    const { certainty } = standingOn(context, candidate);
    if (certainty <= most) continue;
    most = certainty;
    surest = candidate;
  }
  return surest;
}
