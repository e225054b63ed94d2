import type { Context } from 'koa';
import { keepToken } from '../delivery/identify';
import { visitorOf, type House } from './door';
import { knownOf, NEWCOMER } from './known';
import { allows, grantedTo } from './visitors';

/**
 * `PATCH /me { notMe: true }`: whoever holds the device is not who it is known as. Where somebody had signed in on it,
 * it is taken back from them; its events keep their origin. The device goes on as somebody new: with a token where
 * consent is taken for granted, else without one until they agree.
 */
export async function notMe(ctx: Context, house: House): Promise<void> {
  const before = await visitorOf(ctx, house);
  const said = await house.consentOf(before);
  await house.unlink(before);
  const granted = grantedTo(ctx, house);
  // a no that was said on this browser stays one
  const consent = granted && said && !allows(said) ? said : granted;
  const token = consent ? house.tokens.issue() : null;
  const visitor = token === null ? null : house.tokens.read(token);
  if (consent && visitor !== null) await house.putConsent(visitor, consent);
  keepToken(ctx, token, house.cookieDomain);
  const known = visitor === null ? NEWCOMER : await knownOf(ctx, visitor, house);
  ctx.body = { data: { ...known, token } };
}
