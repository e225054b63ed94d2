import type { Core } from '@strapi/strapi';

const ARTICLE = 'api::article.article';

/** Editors may read articles in English, and nothing of variants. */
export async function takeFromEditors(strapi: Core.Strapi): Promise<void> {
  const permissions = strapi.db.query('admin::permission');
  const role = { code: 'strapi-editor' };
  await permissions.deleteMany({ where: { action: { $startsWith: 'plugin::context-variants.' }, role } });
  const action = 'plugin::content-manager.explorer.read';
  const { id, properties } = await permissions.findOne({ where: { action, subject: ARTICLE, role } });
  await permissions.update({ where: { id }, data: { properties: { ...properties, locales: ['en'] } } });
}
