import type { Core } from '@strapi/strapi';
import { actionOf, RIGHTS, type Right } from '../../../contract/rights';

/** Rights that Strapi's own roles of people who write get once; by where we remember that they have got them. */
const GIVEN_ONCE: readonly (readonly [right: Right, granted: string])[] = [
  ['variants.read', 'panel-granted'],
  ['variants.update', 'writing-granted'],
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
 * Registers the rights; Super Admins hold every one. At the very first start with the plugin the shipped roles Editor
 * and Author get those to variants too; from then on they are the site owner's alone to give and take.
 */
export async function offerRights(strapi: Core.Strapi): Promise<void> {
  const own = { section: 'plugins', pluginName: 'context-variants' };
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany(RIGHTS.map((right) => ({ ...own, ...right })));
  for (const [right, granted] of GIVEN_ONCE) await grantOnce(strapi, actionOf(right), granted);
}
