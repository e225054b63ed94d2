import type { Context } from 'koa';
import { deviceOf } from '../delivery/device';
import { withdrawnBySignal } from '../delivery/recollect';
import { languageOf, type House } from './door';
import { factsOf, topicsOf, type Fact } from './facts';

/** What `GET /me` tells. */
export interface Known {
  readonly visitor: 'newcomer' | 'known';
  readonly consent: object | null;
  readonly facts: readonly Fact[];
  readonly topics: Readonly<Record<string, unknown>>;
}

/** Of whom nothing is kept. */
export const NEWCOMER: Known = { visitor: 'newcomer', consent: null, facts: [], topics: {} };

/** What we know of a visitor, in plain words of the request's language. */
export async function knownOf(ctx: Context, visitor: string, house: House): Promise<Known> {
  const language = languageOf(ctx);
  const known = await house.recall(visitor, house.requestFacts === 'never' ? null : deviceOf(ctx));
  if (known === null) return NEWCOMER;
  const { consent, profile } = known;
  const allowed = consent.personalisation && !withdrawnBySignal(consent, ctx);
  return {
    visitor: 'known',
    consent: { ...consent, at: new Date(consent.at).toISOString() },
    facts: allowed ? factsOf(profile, house, language) : [],
    topics: allowed ? topicsOf(profile, house, language) : {},
  };
}
