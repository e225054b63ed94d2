import type { Core } from '@strapi/strapi';

const RIGHTS = [
  { uid: 'settings.read', displayName: 'Look at stages, attributes and signals', subCategory: 'settings' },
  { uid: 'settings.update', displayName: 'Change stages, attributes and signals', subCategory: 'settings' },
  { uid: 'rule-books.read', displayName: 'Look at rule books', subCategory: 'rule books' },
  { uid: 'rule-books.update', displayName: 'Write rule books', subCategory: 'rule books' },
] as const;

/** A right of people who set things. */
export type SettingsRight = (typeof RIGHTS)[number]['uid'];

/** Registers the permissions; Super Admins hold them, others when they are given them. */
export const offerSettings = (strapi: Core.Strapi): Promise<unknown> =>
  strapi
    .service('admin::permission')
    .actionProvider.registerMany(
      RIGHTS.map((right) => ({ ...right, section: 'plugins', pluginName: 'context-variants' })),
    );

/** A route for people of the admin panel who hold the right. */
export const settingsRoute = (method: string, path: string, handler: string, right: SettingsRight) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [`plugin::context-variants.${right}`] } },
    ],
  },
});
