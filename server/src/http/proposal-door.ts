import type { Context } from 'koa';
import type { Right } from '../../../contract/rights';
import type { ProposalJob } from '../insights/proposal-job';
import { adminRoute, forPeople } from './for-people';
import { whoAsks } from './who-asks';

/**
 * The door to something that learns and proposes: starts it, tells how far it is, calls it off. `accept` is handed the
 * job, the request and who asks.
 */
export const proposalController = <Job extends ProposalJob<unknown>>(
  job: () => Job,
  accept: (job: Job, ctx: Context, by: string) => Promise<unknown>,
) => ({
  start: forPeople(async (ctx) => {
    ctx.body = { data: job().start(whoAsks(ctx)) };
    ctx.status = 202;
  }),
  state: forPeople(async (ctx) => {
    ctx.body = { data: job().state() };
  }),
  cancel: forPeople(async (ctx) => {
    ctx.body = { data: job().cancel() };
  }),
  accept: forPeople(async (ctx) => {
    ctx.body = { data: await accept(job(), ctx, whoAsks(ctx)) };
  }),
});

/** Its routes: `POST`, `GET` and `DELETE /NAME`, `POST /NAME/accept`. */
export const proposalRoutes = (name: string, right: Right) => [
  adminRoute('POST', `/${name}`, `${name}.start`, right),
  adminRoute('GET', `/${name}`, `${name}.state`, right),
  adminRoute('DELETE', `/${name}`, `${name}.cancel`, right),
  adminRoute('POST', `/${name}/accept`, `${name}.accept`, right),
];
