import type { Context } from 'koa';

const TABLET = /ipad|tablet|kindle|silk|android(?!.*mobi)/i;
const PHONE = /mobi|iphone|ipod/i;
const NEITHER = /smart-?tv|tizen|web0s|appletv|crkey|playstation|xbox|nintendo/i;

/**
 * What the visitor holds in their hands, as their browser tells it: `phone`, `tablet` or `desktop`; null for front ends
 * that ask on a visitor's behalf, for apps, television sets and whatever else does not say. An iPad that poses as a Mac
 * counts as a desktop.
 */
export function deviceOf(ctx: Context): string | null {
  const agent = ctx.get('user-agent');
  if (!agent.startsWith('Mozilla/') || NEITHER.test(agent)) return null;
  if (TABLET.test(agent)) return 'tablet';
  return ctx.get('sec-ch-ua-mobile') === '?1' || PHONE.test(agent) ? 'phone' : 'desktop';
}
