import type { Context } from 'koa';
import type { Consent } from '../../../contract/consent';
import type { Recipient } from '../../../contract/decision';
import type { Recollection } from './context';
import { refusesByGpc, type Identity } from './identify';

/** What recalling needs of the other rooms. */
export interface Memory {
  /** The visitor at this moment, with their consent; null for unknown and erased visitors. */
  meet(visitor: string): Promise<{ consent: Consent; recipient: Recipient } | null>;
}

/** Whether the browser's own signal takes back a consent that was never given, only taken for granted. */
export const withdrawnBySignal = (consent: Consent, ctx: Context): boolean =>
  consent.implied && refusesByGpc(ctx);

/** Recalls what we may use of whoever asks. Rejects as the store does. */
export async function recollect(ctx: Context, identity: Identity, memory: Memory): Promise<Recollection> {
  if (identity.visitor === null) return { standing: 'newcomer' };
  const known = await memory.meet(identity.visitor);
  if (!known) return { standing: 'newcomer' };
  if (!known.consent.personalisation || withdrawnBySignal(known.consent, ctx))
    return { standing: 'no-consent' };
  if (known.recipient.events === 0) return { standing: 'newcomer' };
  return { standing: 'known', recipient: known.recipient };
}
