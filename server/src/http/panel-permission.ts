import type { Core } from '@strapi/strapi';

/** The permission to see who gets what; asked for besides the right to read the entry. */
export const PANEL_ACTION = 'plugin::context-variants.variants.read';

/** Strapi's own roles of people who write. */
const WRITERS = ['strapi-editor', 'strapi-author'];
const GRANTED = 'panel-granted';

const grant = (strapi: Core.Strapi, roleId: number): Promise<unknown> =>
  strapi.service('admin::role').addPermissions(roleId, [{ action: PANEL_ACTION }]);

/**
 * Registers the permission; Super Admins hold every one. At the very first start with the plugin the shipped roles
 * Editor and Author get it too; from then on it is the site owner's alone to give and take.
 */
export async function offerPanel(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'See who gets what',
      uid: 'variants.read',
      subCategory: 'variants',
      pluginName: 'context-variants',
    },
  ]);
  const store = strapi.store({ type: 'plugin', name: 'context-variants' });
  if (await store.get({ key: GRANTED })) return;
  const roles: readonly { id: number }[] = await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: WRITERS } } });
  for (const { id } of roles) await grant(strapi, id);
  if ((await strapi.db.query('admin::role').count({})) === 0) {
    // A new app: the admin makes its roles after all plugins have started.
    strapi.db.lifecycles.subscribe({
      models: ['admin::role'],
      async afterCreate({ result }) {
        const role: { id: number; code: string } = result;
        if (WRITERS.includes(role.code)) await grant(strapi, role.id);
      },
    });
  }
  await store.set({ key: GRANTED, value: true });
}
