import type { DecisionContext, Recipient } from '../../../contract/decision';
import type { Said } from '../../../contract/explanation';
import type { Understanding } from '../../../contract/understanding';
import { contextOf, type Recollection } from './context';
import type { ExplicitContext } from './context-string';

/** A request, by all that its context is made of. */
export interface Asking {
  readonly explicit: ExplicitContext;
  readonly recalled: Recollection | null;
  readonly now: number;
  readonly drafts: boolean;
}

/** The explicit facts with one more, in the place of another word on the same thing. */
function withSaid(explicit: ExplicitContext, said: Said | null): ExplicitContext {
  if (said === null) return explicit;
  if (said.kind === 'stage')
    return { ...explicit, facts: true, stages: new Map([...explicit.stages, [said.topic, said.stage]]) };
  const attributes = new Map([...explicit.attributes, [said.attribute, said.value]]);
  return { ...explicit, facts: true, attributes };
}

/** The contexts of requests that differ from this one in who asks, or in one fact of the address. */
export const supposing =
  ({ explicit, recalled, now, drafts }: Asking, u: Understanding) =>
  (recipient: Recipient | null, said: Said | null): DecisionContext => {
    const known: Recollection | null = recipient ? { standing: 'known', recipient } : recalled;
    return contextOf(withSaid(explicit, said), known, now, drafts, u);
  };

/** Whom more events would be told of; null where none would count. */
export function rememberedOf(recalled: Recollection | null): Recipient | null {
  if (recalled?.standing === 'known') return recalled.recipient;
  return recalled?.standing === 'newcomer' ? (recalled.met ?? null) : null;
}
