import type { Context } from 'koa';
import { actionOf, type Right } from '../../../contract/rights';
import { answerRefusal, askToRetry } from './refusal';

/** Answers people of the admin panel: never kept by caches, refusals with their details. */
export const forPeople =
  (action: (ctx: Context) => Promise<void>) =>
  async (ctx: Context): Promise<void> => {
    ctx.set('Cache-Control', 'private, no-store');
    try {
      await action(ctx);
    } catch (error) {
      if (!answerRefusal(ctx, error)) throw error;
    }
  };

const RETRY_SECONDS = 5;

/** {@link forPeople}; where the history is down or busy, as `isPassing` tells, 503 with Retry-After. */
export const forPeopleOfHistory = (
  house: () => { isPassing(error: unknown): boolean },
  action: (ctx: Context) => Promise<void>,
): ((ctx: Context) => Promise<void>) =>
  forPeople(async (ctx) => {
    try {
      await action(ctx);
    } catch (error) {
      if (!house().isPassing(error)) throw error;
      askToRetry(ctx, 503, 'unavailable', 'The history is not available at the moment', RETRY_SECONDS);
    }
  });

/** Whether the person who asks holds a right besides that of the route. */
export const holds = (ctx: Context, right: Right): boolean =>
  (ctx.state['userAbility'] as { can(action: string): boolean }).can(actionOf(right));

/** A route below `/context-variants` for people of the admin panel who hold the right. */
export const adminRoute = (method: string, path: string, handler: string, right: Right) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [actionOf(right)] } },
    ],
  },
});
