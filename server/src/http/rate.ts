import type { Context, Next } from 'koa';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { askToRetry } from './refusal';

/** The address is Koa's, so that the proxy settings of Strapi count. */
const addressOf = ({ ip }: Context): string => ip;

/**
 * Limits requests a minute from one address.
 * @param of whose requests are counted together, where it is not the address; never what a client may choose at will
 */
export function limitRate(
  points: number,
  of: (ctx: Context) => string = addressOf,
): (ctx: Context, next: Next) => Promise<void> {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return async (ctx, next) => {
    try {
      await limiter.consume(of(ctx));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = refused.msBeforeNext / 1000;
      askToRetry(ctx, 429, 'too-many-requests', 'Too many requests; try again later', seconds);
      return;
    }
    await next();
  };
}
