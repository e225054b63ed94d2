import type { DecisionContext, TypeRules } from '../../../contract/decision';
import type { Target } from '../../../contract/target';
import type { Attribute } from '../../../contract/vocabulary';
import { gradedDistance } from './belief';

/** Graded distance up to which two values are close; beyond it a sure belief contradicts. */
const CLOSE = 0.5;

/** How well a target's intimacy attributes fit what is believed. */
export type Fit =
  /** Somebody else is meant: we are sure of the contrary. */
  | { readonly verdict: 'contradicts' }
  /** It names attributes, and of none is a close value sure. */
  | { readonly verdict: 'unsure' }
  /** `score`: sum over the named attributes of weight x certainty x (1 - graded distance); 0 where silent. */
  | { readonly verdict: 'fits'; readonly score: number };

export function fitOf(
  target: Target,
  context: DecisionContext,
  rules: TypeRules,
  attributes: readonly Attribute[],
): Fit {
  const named = target.attributes;
  if (!named) return { verdict: 'fits', score: 0 };
  let score = 0;
  let names = 0;
  let close = 0;
  for (const attribute of attributes) {
    const value = named[attribute.key];
    if (value === undefined) continue;
    names += 1;
    const belief = context.attributes.get(attribute.key);
    const wanted = attribute.values.findIndex((one) => one.key === value);
    if (!belief || wanted < 0) continue;
    const distance = gradedDistance(belief.index, wanted, attribute.values.length);
    const sure = belief.certainty >= rules.sureFrom;
    if (sure && distance > CLOSE) return { verdict: 'contradicts' };
    if (sure) close += 1;
    score += (rules.weights[attribute.key] ?? 1) * belief.certainty * (1 - distance);
  }
  return names > 0 && close === 0 ? { verdict: 'unsure' } : { verdict: 'fits', score };
}
