import type { Context } from 'koa';
import { z } from 'zod';
import { consentInputSchema, type Consent, type ConsentInput } from '../../../contract/consent';
import { identify, keepToken, refusesByGpc } from '../delivery/identify';
import { withdrawnBySignal } from '../delivery/recollect';
import { jsonBody } from './body';
import { visitorOf, type House } from './door';
import { noVisitor, read } from './refusal';

const visitorInput = z.strictObject({ consent: consentInputSchema.optional() });

/** The consent that follows from what was said, on top of what was said before. */
export function consentAfter(said: ConsentInput, before: Consent | null, now: number): Consent {
  const earlier = before && !before.implied ? before : null;
  return {
    personalisation: said.personalisation ?? earlier?.personalisation ?? false,
    measurement: said.measurement ?? earlier?.measurement ?? false,
    version: said.version ?? earlier?.version ?? null,
    implied: false,
    at: now,
  };
}

/** What is taken for granted of whoever has said nothing yet. */
export function grantedTo(ctx: Context, house: House): Consent | null {
  if (house.consentMode === 'required' || refusesByGpc(ctx)) return null;
  return { personalisation: true, measurement: true, version: null, implied: true, at: house.now() };
}

/** Whether anything at all is agreed to. */
export const allows = (consent: Consent | null): consent is Consent =>
  consent !== null && (consent.personalisation || consent.measurement);

/**
 * Takes the token back from the browser of whoever has not agreed. Where a yes is taken for granted, the token is what
 * keeps a no from being forgotten: there it stays. Returns the token that is left.
 */
function takeBack(ctx: Context, house: House, token: string | null, saidNo: boolean): string | null {
  if (saidNo && house.consentMode === 'implied') return token;
  if (token !== null) keepToken(ctx, null, house.cookieDomain);
  return null;
}

/** `POST /visitors`: a token for whoever may be remembered; the one they have, where they have one. */
export async function meet(ctx: Context, house: House): Promise<void> {
  const { consent: said } = read(visitorInput, jsonBody(ctx, house.limits.eventBytes));
  const { visitor, token, bot } = identify(ctx, house.tokens);
  const known = visitor === null ? null : await house.consentOf(visitor);
  if (bot) {
    ctx.body = { data: { token: null } };
    return;
  }
  const after = (earlier: Consent | null): Consent | null =>
    said ? consentAfter(said, earlier, house.now()) : (earlier ?? grantedTo(ctx, house));
  const isKept = async (): Promise<boolean> =>
    known !== null &&
    (!said || (await house.putConsent(visitor as string, after(known) as Consent)) !== null);
  // whoever was erased at this very moment is somebody new
  const before = (await isKept()) ? known : null;
  const consent = after(before);
  if (!allows(consent) || withdrawnBySignal(consent, ctx)) {
    ctx.body = { data: { token: takeBack(ctx, house, token, before !== null && !allows(consent)) } };
    return;
  }
  const given = before ? (token as string) : house.tokens.issue();
  if (!before) await house.putConsent(house.tokens.read(given) as string, consent);
  keepToken(ctx, given, house.cookieDomain);
  ctx.body = { data: { token: given } };
}

/** `PUT /me/consent`: an explicit word, which beats what the browser signals. */
export async function consent(ctx: Context, house: House): Promise<void> {
  const visitor = await visitorOf(ctx, house);
  const said = read(consentInputSchema, jsonBody(ctx, house.limits.eventBytes));
  const agreed = consentAfter(said, await house.consentOf(visitor), house.now());
  if ((await house.putConsent(visitor, agreed)) === null) throw noVisitor();
  if (!allows(agreed)) takeBack(ctx, house, identify(ctx, house.tokens).token, true);
  const { personalisation, measurement, version, at } = agreed;
  ctx.body = { data: { consent: { personalisation, measurement, version, at: new Date(at).toISOString() } } };
}

/** `DELETE /me`: erases the visitor and all that is kept of them. */
export async function forget(ctx: Context, house: House): Promise<void> {
  await house.forget(await visitorOf(ctx, house));
  keepToken(ctx, null, house.cookieDomain);
  ctx.status = 204;
}
