import type { Context } from 'koa';
import { CONTEXT_HEADER, RECORD_HEADER, VISITOR_HEADER } from './identify';

const ASKED = ['X-Context-Visitor', 'X-Context', 'X-Context-Record'];
export const VARIANTS_HEADER = 'X-Context-Variants';

/** Adds names to a comma-separated header, those that are there already left alone. */
function addNames(ctx: Context, header: string, names: readonly string[]): void {
  const there = ctx.response.get(header);
  const present = new Set(there.toLowerCase().split(/\s*,\s*/));
  const missing = present.has('*') ? [] : names.filter((name) => !present.has(name.toLowerCase()));
  if (missing.length > 0) ctx.set(header, [there, ...missing].filter(Boolean).join(', '));
}

/** Names our headers to browsers of other origins, where Strapi itself allows the origin. */
export function nameHeadersToOrigins(ctx: Context): void {
  // asked of Node.js: Koa would copy all headers to look one up
  if (!ctx.res.getHeader('Access-Control-Allow-Origin')) return;
  if (ctx.method === 'OPTIONS') addNames(ctx, 'Access-Control-Allow-Headers', ASKED);
  else if (ctx.res.hasHeader(VARIANTS_HEADER)) {
    addNames(ctx, 'Access-Control-Expose-Headers', [VARIANTS_HEADER]);
  }
}

/** Whether a request is for something below a prefix. An URL is parsed only where a proxy sent it whole. */
function isBelow(ctx: Context, prefix: string): boolean {
  const { url = '' } = ctx.req;
  const path = url.startsWith('/') ? url : ctx.path;
  return path.startsWith(prefix) && path[prefix.length] === '/';
}

/**
 * Caches inside Strapi pass by requests with a cookie; ours may come without one. A constant pair on content GETs that
 * carry one of our headers, or on all where request facts `always` count, makes such a cache pass by, and tells nobody
 * anything. `prefix` is that of the content API.
 */
export function showToCaches(ctx: Context, prefix: string, always: boolean): void {
  const { headers } = ctx.req;
  if (!always && !headers[VISITOR_HEADER] && !headers[CONTEXT_HEADER] && !headers[RECORD_HEADER]) return;
  if ((ctx.method !== 'GET' && ctx.method !== 'HEAD') || !isBelow(ctx, prefix)) return;
  headers.cookie = headers.cookie ? `${headers.cookie}; context_seen=1` : 'context_seen=1';
}
