import type { DecisionContext } from '../../../contract/decision';

/**
 * The topic a decision is taken on: the explicit one if the entry has it (or has none of its own), else the entry's
 * topic the recipient is surest of, else its first; for an entry without topics the recipient's most active one.
 */
export function topicOfDecision(entryTopics: readonly string[], context: DecisionContext): string {
  const { topic } = context;
  if (topic !== null && (entryTopics.length === 0 || entryTopics.includes(topic))) return topic;
  let surest = entryTopics[0];
  if (surest !== undefined && entryTopics.length === 1) return surest;
  if (surest === undefined) return context.activeTopic();
  let most = context.on(surest).certainty;
  for (const candidate of entryTopics) {
    const { certainty } = context.on(candidate);
    if (certainty <= most) continue;
    most = certainty;
    surest = candidate;
  }
  return surest;
}
