import type { Context, Next } from 'koa';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { askToRetry } from './refusal';

/** Limits requests a minute from one address. The address is Koa's, so that the proxy settings of Strapi count. */
export function limitRate(points: number): (ctx: Context, next: Next) => Promise<void> {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return async (ctx, next) => {
    try {
      await limiter.consume(ctx.ip);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = refused.msBeforeNext / 1000;
      askToRetry(
        ctx,
        429,
        'too-many-requests',
        'Too many requests from this address; try again later',
        seconds,
      );
      return;
    }
    await next();
  };
}
