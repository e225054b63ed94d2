import type { Core } from '@strapi/strapi';

/** The permission to see who gets what; asked for besides the right to read the entry. */
export const PANEL_ACTION = 'plugin::context-variants.variants.read';

/** The rights to variants; `granted` is where we remember that Strapi's own roles of people who write have got it. */
const RIGHTS = [
  { uid: 'variants.read', displayName: 'See who gets what', granted: 'panel-granted' },
  { uid: 'variants.update', displayName: 'Write variants', granted: 'writing-granted' },
];

/** Strapi's own roles of people who write. */
const WRITERS = ['strapi-editor', 'strapi-author'];

async function grantOnce(strapi: Core.Strapi, action: string, granted: string): Promise<void> {
  const grant = (roleId: number): Promise<unknown> =>
    strapi.service('admin::role').addPermissions(roleId, [{ action }]);
  const store = strapi.store({ type: 'plugin', name: 'context-variants' });
  if (await store.get({ key: granted })) return;
  const roles: readonly { id: number }[] = await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: WRITERS } } });
  for (const { id } of roles) await grant(id);
  if ((await strapi.db.query('admin::role').count({})) === 0) {
    // A new app: the admin makes its roles after all plugins have started.
    strapi.db.lifecycles.subscribe({
      models: ['admin::role'],
      async afterCreate({ result }) {
        const role: { id: number; code: string } = result;
        if (WRITERS.includes(role.code)) await grant(role.id);
      },
    });
  }
  await store.set({ key: granted, value: true });
}

/**
 * Registers the permissions; Super Admins hold every one. At the very first start with the plugin the shipped roles
 * Editor and Author get them too; from then on they are the site owner's alone to give and take.
 */
export async function offerPanel(strapi: Core.Strapi): Promise<void> {
  const own = { section: 'plugins', subCategory: 'variants', pluginName: 'context-variants' };
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany(RIGHTS.map(({ uid, displayName }) => ({ ...own, uid, displayName })));
  for (const { uid, granted } of RIGHTS) await grantOnce(strapi, `plugin::context-variants.${uid}`, granted);
}
