import type { Site } from './site';

/** A field of the form that was sent; empty where it is absent. */
export function textOf({ ctx }: Site, name: string): string {
  const body = (ctx.request as { body?: Record<string, unknown> }).body ?? {};
  return typeof body[name] === 'string' ? body[name].trim() : '';
}

/** The address to go back to, if it is one of ours. */
export function backOf(site: Site): string {
  const back = textOf(site, 'back');
  return /^\/(?![/\\])/.test(back) ? back : '/home';
}
