import type { Core } from '@strapi/strapi';
import { acceptedJargonSchema } from '../../../contract/jargon';
import type { Jargon } from '../insights/jargon';
import { forPeople } from './asked-entry';
import { read } from './refusal';
import { whoAsks } from './who-asks';

/** The permission to learn search words; Super Admins hold it, others when they are given it. */
const ACTION = 'plugin::context-variants.jargon.learn';

/** Registers the permission. */
export const offerJargon = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'Learn search words from texts',
      uid: 'jargon.learn',
      subCategory: 'settings',
      pluginName: 'context-variants',
    },
  ]);

/** `/context-variants/jargon`: learn from the site's own texts which terms experts search with. */
export const jargonController = (jargon: () => Jargon) => ({
  start: forPeople(async (ctx) => {
    ctx.body = { data: jargon().start(whoAsks(ctx)) };
    ctx.status = 202;
  }),
  state: forPeople(async (ctx) => {
    ctx.body = { data: jargon().state() };
  }),
  cancel: forPeople(async (ctx) => {
    ctx.body = { data: jargon().cancel() };
  }),
  /** All proposed terms, or those of the body: `{ "terms": { "en": ["local dimming"] } }`. */
  accept: forPeople(async (ctx) => {
    const { terms } = read(acceptedJargonSchema, ctx.request.body ?? {});
    ctx.body = { data: await jargon().accept(whoAsks(ctx), terms) };
  }),
});

const ROUTES: readonly (readonly [method: string, path: string, handler: string])[] = [
  ['POST', '/jargon', 'jargon.start'],
  ['GET', '/jargon', 'jargon.state'],
  ['DELETE', '/jargon', 'jargon.cancel'],
  ['POST', '/jargon/accept', 'jargon.accept'],
];

/** For people of the admin panel who hold the permission. */
export const jargonRoutes = ROUTES.map(([method, path, handler]) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [ACTION] } },
    ],
  },
}));
