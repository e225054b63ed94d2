import type { Context, Next } from 'koa';

/** The split screen is the front page; Strapi would redirect to its admin. */
export default () => (ctx: Context, next: Next) => {
  if (ctx.path === '/') ctx.path = '/index.html';
  return next();
};
