import type { Memory } from './memory';
import type { Attribute, Stage, Tact } from './vocabulary';

const fromOutside = ({ outside }: Memory, mark: string): boolean => outside.has(mark) || outside.has('*');

/**
 * What may be done with what is held of an attribute: what was declared may be said, what was inferred is used
 * silently, unless the vocabulary says otherwise. What was inferred from outside the site is never said.
 */
export function tactOfAttribute(
  { key, tact }: Attribute,
  source: 'declared' | 'inferred',
  memory: Memory,
): Tact {
  if (source === 'declared') return tact ?? 'say';
  if (tact === 'say' && fromOutside(memory, `attribute ${key}`)) return 'use';
  return tact ?? 'use';
}

/** The same of the stage on a topic, which is always inferred. */
export const tactOfStage = ({ tact }: Stage, topic: string, memory: Memory): Tact =>
  tact === 'say' && !fromOutside(memory, `topic ${topic}`) ? 'say' : 'use';
