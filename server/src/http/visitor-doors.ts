import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { soughtSchema, timelineAskedSchema, visitorAskedSchema } from '../../../contract/visitor-page';
import { answerLines } from './door';
import { adminRoute } from './for-people';
import { invalid, read } from './refusal';
import { beliefsOf } from './visitor-beliefs';
import { findVisitors, recentVisitors } from './visitor-find';
import { forLookers, keepLook, type VisitorsHouse } from './visitor-house';
import { visitorPage } from './visitor-page';
import { timelineOf } from './visitor-timeline';

const HASH = /^[0-9a-f]{64}$/;

const unknown = (): Error =>
  new errors.NotFoundError('There is no such visitor, or they were erased', { code: 'not-found' });

/** The person that the address names, if by one of their devices. Throws 400 `invalid`, 404 `not-found`. */
async function asked(ctx: Context, house: VisitorsHouse): Promise<string> {
  const { id } = ctx.params as { id: string };
  if (!HASH.test(id))
    throw invalid('id: a visitor is named by 64 digits of 0-9 and a-f', 'invalid', { path: ['id'] });
  const visitor = await house.visitor(id);
  if (!visitor) throw unknown();
  return visitor.id;
}

/** What is there of a visitor by now. Throws 404 `not-found` where they were erased meanwhile. */
function there<T>(found: T | null): T {
  if (found === null) throw unknown();
  return found;
}

const localeOf = (input: { readonly locale?: string | undefined }): string => input.locale ?? 'en';

/**
 * `/context-variants/visitors`: finds visitors, and tells of one what is known, what happened and what was believed;
 * takes everything along; erases. Whoever looks is written down first.
 */
export const visitorsController = (house: () => VisitorsHouse) => ({
  recent: forLookers(house, async (ctx, rooms) => {
    ctx.body = { data: await recentVisitors(rooms) };
  }),
  // a token is a secret: it does not belong into an address
  find: forLookers(house, async (ctx, rooms) => {
    const { sought } = read(soughtSchema, (ctx.request as { body?: unknown }).body ?? {});
    ctx.body = { data: await findVisitors(sought, rooms) };
  }),
  page: forLookers(house, async (ctx, rooms) => {
    const query = read(visitorAskedSchema, { ...ctx.query });
    const id = await asked(ctx, rooms);
    await keepLook(ctx, rooms, id, 'looked');
    ctx.body = { data: there(await visitorPage(id, rooms, localeOf(query))) };
  }),
  events: forLookers(house, async (ctx, rooms) => {
    const query = read(timelineAskedSchema, { ...ctx.query });
    const id = await asked(ctx, rooms);
    await keepLook(ctx, rooms, id, 'looked');
    ctx.body = { data: there(await timelineOf(id, query, rooms, localeOf(query))) };
  }),
  beliefs: forLookers(house, async (ctx, rooms) => {
    const query = read(visitorAskedSchema, { ...ctx.query });
    const id = await asked(ctx, rooms);
    await keepLook(ctx, rooms, id, 'looked');
    ctx.body = { data: there(await beliefsOf(id, rooms, localeOf(query))) };
  }),
  takeAlong: forLookers(house, async (ctx, rooms) => {
    const id = await asked(ctx, rooms);
    await keepLook(ctx, rooms, id, 'took-along');
    ctx.attachment(`visitor-${id.slice(0, 8)}.ndjson`);
    answerLines(ctx, rooms.lines(id));
  }),
  erase: forLookers(house, async (ctx, rooms) => {
    const id = await asked(ctx, rooms);
    await keepLook(ctx, rooms, id, 'erased');
    await rooms.forget(id);
    ctx.status = 204;
  }),
});

export const visitorsRoutes = [
  adminRoute('GET', '/visitors', 'visitors.recent', 'visitors.read'),
  adminRoute('POST', '/visitors/find', 'visitors.find', 'visitors.read'),
  adminRoute('GET', '/visitors/:id', 'visitors.page', 'visitors.read'),
  adminRoute('GET', '/visitors/:id/events', 'visitors.events', 'visitors.read'),
  adminRoute('GET', '/visitors/:id/beliefs', 'visitors.beliefs', 'visitors.read'),
  adminRoute('GET', '/visitors/:id/export', 'visitors.takeAlong', 'visitors.read'),
  adminRoute('DELETE', '/visitors/:id', 'visitors.erase', 'visitors.erase'),
];
