import { isBot } from './bots';
import type { Context } from 'koa';
import type { Tokens } from './token';

export const VISITOR_HEADER = 'x-context-visitor';
export const CONTEXT_HEADER = 'x-context';
export const RECORD_HEADER = 'x-context-record';
export const VISITOR_COOKIE = 'context_visitor';
const COOKIE_MS = 180 * 24 * 60 * 60 * 1000;

/** Who asks: the stored id of a genuine token, and whether a token was sent at all. Bots are nobody. */
export interface Identity {
  readonly visitor: string | null;
  readonly token: string | null;
  readonly bot: boolean;
}

/** Reads who asks: the header before the token of a body, if any, before the cookie. No I/O, never throws. */
export function identify(ctx: Context, tokens: Tokens, inBody: string | null = null): Identity {
  const bot = isBot(ctx.get('user-agent'));
  const token =
    ctx.get(VISITOR_HEADER) || inBody || ctx.cookies.get(VISITOR_COOKIE, { signed: false }) || null;
  return { visitor: token && !bot ? tokens.read(token) : null, token, bot };
}

/** Hands the token to the browser, or takes it back with null. Same site only, unreadable to scripts. */
export function keepToken(ctx: Context, token: string | null, domain: string | undefined): void {
  ctx.cookies.set(VISITOR_COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: ctx.secure,
    signed: false,
    overwrite: true,
    maxAge: token ? COOKIE_MS : 0,
    ...(domain ? { domain } : {}),
  });
}

/** Whether the browser says "do not sell or share" (Global Privacy Control). */
export const refusesByGpc = (ctx: Context): boolean => ctx.get('sec-gpc') === '1';
