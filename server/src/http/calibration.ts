import type { Core } from '@strapi/strapi';
import type { Calibration } from '../insights/calibrate';
import { forPeople } from './asked-entry';
import { whoAsks } from './who-asks';

/** The permission to calibrate; Super Admins hold it, others when they are given it. */
const ACTION = 'plugin::context-variants.calibration.run';

/** Registers the permission. */
export const offerCalibration = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'Calibrate readiness',
      uid: 'calibration.run',
      subCategory: 'settings',
      pluginName: 'context-variants',
    },
  ]);

/** `/context-variants/calibration`: learn from the site's own history how near visitors are to its goals. */
export const calibrationController = (calibration: () => Calibration) => ({
  start: forPeople(async (ctx) => {
    ctx.body = { data: calibration().start(whoAsks(ctx)) };
    ctx.status = 202;
  }),
  state: forPeople(async (ctx) => {
    ctx.body = { data: calibration().state() };
  }),
  cancel: forPeople(async (ctx) => {
    ctx.body = { data: calibration().cancel() };
  }),
  accept: forPeople(async (ctx) => {
    ctx.body = { data: await calibration().accept(whoAsks(ctx)) };
  }),
});

const ROUTES: readonly (readonly [method: string, path: string, handler: string])[] = [
  ['POST', '/calibration', 'calibration.start'],
  ['GET', '/calibration', 'calibration.state'],
  ['DELETE', '/calibration', 'calibration.cancel'],
  ['POST', '/calibration/accept', 'calibration.accept'],
];

/** For people of the admin panel who hold the permission. */
export const calibrationRoutes = ROUTES.map(([method, path, handler]) => ({
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
