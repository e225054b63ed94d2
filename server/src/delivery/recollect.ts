import type { Context } from 'koa';
import type { Consent } from '../../../contract/consent';
import type { Recipient } from '../../../contract/decision';
import type { Recollection } from './context';
import { deviceOf } from './device';
import { refusesByGpc, type Identity } from './identify';

/** What recalling needs of the other rooms. */
export interface Memory {
  /** The visitor at this moment, with their consent, at once where it is at hand; null for unknown and erased ones. */
  meet(visitor: string, device: string | null): Met | null | Promise<Met | null>;
  /** Somebody of whom nothing but their device is known. */
  stranger(device: string): Recipient;
  /** Whose device counts: nobody's, that of visitors we know, or everybody's. */
  readonly requestFacts: 'never' | 'known' | 'always';
}

/** A visitor at one moment. */
export interface Met {
  /** Whoever the visitor's device belongs to, the device itself where that is nobody. */
  readonly name: string;
  readonly consent: Consent;
  readonly recipient: Recipient;
}

/** Whether the browser's own signal takes back a consent that was never given, only taken for granted. */
export const withdrawnBySignal = (consent: Consent, ctx: Context): boolean =>
  consent.implied && refusesByGpc(ctx);

/** Recalls what we may use of whoever asks, at once where that is at hand. Throws or rejects as the store does. */
export function recollect(
  ctx: Context,
  { visitor, bot }: Identity,
  memory: Memory,
): Recollection | Promise<Recollection> {
  const { requestFacts } = memory;
  const counts = requestFacts === 'always' || (requestFacts === 'known' && visitor !== null);
  const device = counts && !bot ? deviceOf(ctx) : null;
  const newcomer = (): Extract<Recollection, { standing: 'newcomer' }> => {
    if (requestFacts !== 'always' || device === null) return { standing: 'newcomer' };
    return { standing: 'newcomer', stranger: memory.stranger(device) };
  };
  if (visitor === null) return newcomer();
  const judge = (known: Met | null): Recollection => {
    if (!known) return newcomer();
    const { consent, recipient, name } = known;
    if (!consent.personalisation || withdrawnBySignal(consent, ctx)) return { standing: 'no-consent' };
    return recipient.events === 0
      ? { ...newcomer(), met: recipient }
      : { standing: 'known', recipient, name };
  };
  const met = memory.meet(visitor, device);
  return met instanceof Promise ? met.then(judge) : judge(met);
}
