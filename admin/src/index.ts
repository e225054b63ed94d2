import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { markFields } from './editing/mark-fields';
import { PickVariant } from './editing/pick-variant';
import { publishAlong } from './editing/publish-along';
import { WhoGetsWhat } from './panel/who-gets-what';
import { PLUGIN_ID } from './plugin-id';
import { loadTranslations } from './translations';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    const apis = app.getPlugin('content-manager')?.apis as ContentManagerPlugin['config']['apis'] | undefined;
    apis?.addEditViewSidePanel([WhoGetsWhat]);
    apis?.addDocumentHeaderAction([PickVariant]);
    apis?.addDocumentAction(publishAlong);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', markFields);
  },
  registerTrads: ({ locales }: { locales: string[] }) => loadTranslations(locales),
};
