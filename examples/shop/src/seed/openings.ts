import type { Core } from '@strapi/strapi';

/** The shop's second language. */
export async function speakGerman(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode('de'))) await locales.create({ code: 'de', name: 'Deutsch (de)' });
}

const READABLE = ['category', 'product', 'guide', 'homepage', 'creative'];

/** Anybody may read the shop's content. */
export async function openToEverybody(strapi: Core.Strapi): Promise<void> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const type of READABLE) {
    for (const action of type === 'homepage' ? ['find'] : ['find', 'findOne']) {
      const row = { action: `api::${type}.${type}.${action}`, role: role.id };
      if (!(await permissions.findOne({ where: row }))) await permissions.create({ data: row });
    }
  }
}
