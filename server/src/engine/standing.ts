import type { DecisionContext } from '../../../contract/decision';

function suretyOn(topic: string, context: DecisionContext): number {
  const { certainty, then } = context.on(topic);
  return then ? then.certainty : certainty;
}

/**
 * The topic a decision is taken on: the explicit one if the entry has it (or has none of its own), else the entry's
 * topic the recipient was surest of at their latest event, else its first; for an entry without topics the recipient's
 * most active one. Time alone does not change it.
 */
export function topicOfDecision(entryTopics: readonly string[], context: DecisionContext): string {
  const { topic } = context;
  if (topic !== null && (entryTopics.length === 0 || entryTopics.includes(topic))) return topic;
  let surest = entryTopics[0];
  if (surest !== undefined && entryTopics.length === 1) return surest;
  if (surest === undefined) return context.activeTopic();
  let most = suretyOn(surest, context);
  for (const candidate of entryTopics) {
    const certainty = suretyOn(candidate, context);
    if (certainty <= most) continue;
    most = certainty;
    surest = candidate;
  }
  return surest;
}
