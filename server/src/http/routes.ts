import type { Context } from 'koa';
import { door, type House } from './door';
import { record } from './events';
import { declare, me, takeAlong } from './me';
import { limitRate } from './rate';
import { consent, forget, meet } from './visitors';

const ACTIONS = { meet, record, me, takeAlong, declare, forget, consent } as const;

type Action = keyof typeof ACTIONS;

/** The controller behind all visitor routes. The house is asked for at each request: it stands only after boot. */
export function visitorController(house: () => House): Record<Action, (ctx: Context) => Promise<void>> {
  let limit: ReturnType<typeof limitRate> | undefined;
  const limited = (action: (ctx: Context) => Promise<void>) => (ctx: Context) => {
    limit ??= limitRate(house().limits.requestsPerMinute);
    return limit(ctx, () => action(ctx));
  };
  const actions = Object.entries(ACTIONS).map(([name, action]) => [name, limited(door(house, action))]);
  return Object.fromEntries(actions) as Record<Action, (ctx: Context) => Promise<void>>;
}

const ROUTES: readonly (readonly [method: string, path: string, action: Action])[] = [
  ['POST', '/visitors', 'meet'],
  ['POST', '/events', 'record'],
  ['GET', '/me', 'me'],
  ['GET', '/me/export', 'takeAlong'],
  ['PATCH', '/me', 'declare'],
  ['DELETE', '/me', 'forget'],
  ['PUT', '/me/consent', 'consent'],
];

/** Open to visitors: guarded by token, consent and limits instead of permissions. */
export const visitorRoutes = ROUTES.map(([method, path, action]) => ({
  method,
  path,
  handler: `visitor.${action}`,
  config: { auth: false },
}));
