import type { DecisionContext } from '../../../contract/decision';
import type { Understanding } from '../../../contract/understanding';
import { ANY_TOPIC, type FactsThatMatter } from './facts-that-matter';

/**
 * What decisions of one type look at, as the context string of the content API: who asks with it gets what the
 * recipient would get, as far as stages and attributes tell. The same facts are always the same string.
 * @param sureFrom certainty from which an attribute is acted on, 0-1
 * @param nameOf how the context string calls a topic
 */
export function spokenContext(
  { attributes, stages }: FactsThatMatter,
  context: DecisionContext,
  u: Understanding,
  sureFrom: number,
  nameOf: (topic: string) => string,
): string {
  const said = attributes.flatMap((key) => {
    const place = u.attributes.findIndex((one) => one.key === key);
    const belief = context.belief(place);
    const value = belief && belief.certainty >= sureFrom && u.attributes[place]?.values[belief.index]?.key;
    return value ? [`${key}:${value}`] : [];
  });
  const active = stages.has(ANY_TOPIC) ? context.activeTopic() : null;
  // The first topic named is the one on which entries without a topic are decided.
  const inOrder = [...stages].sort(
    ([a], [b]) => Number(b === active) - Number(a === active) || (a < b ? -1 : 1),
  );
  const stood = inOrder.flatMap(([topic, values]) => {
    const { stage } = context.on(topic === ANY_TOPIC && active !== null ? active : topic);
    if (stage === null || !values.has(stage)) return [];
    if (topic !== ANY_TOPIC) return [`stage@${encodeURIComponent(nameOf(topic))}:${stage}`];
    // Where other topics have a word of their own, one for every topic would be heard on them as well.
    return stages.size === 1 ? [`stage:${stage}`] : [];
  });
  return [...said.sort(), ...stood].join(',');
}
