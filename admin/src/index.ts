import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { markFields } from './editing/mark-fields';
import { PickVariant } from './editing/pick-variant';
import { carryIntoPreview } from './editing/preview';
import { publishAlong } from './editing/publish-along';
import { addWidget } from './find-my-way/add-widget';
import { addVariantsColumn } from './list-view/add-column';
import { CopyVariants } from './list-view/copy-variants';
import { rememberRights } from './list-view/held-rights';
import { addMenu } from './menu/add-menu';
import { WhoGetsWhat } from './panel/who-gets-what';
import { PLUGIN_ID } from './plugin-id';
import { addSettings } from './settings/links';
import { loadTranslations } from './translations';
import { TryAction } from './try-it/try-action';
import { extendTypeBuilder } from './type-builder/extend';
import { helpFields } from './writing/help-fields';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    addMenu(app);
    addSettings(app);
    addWidget(app);
    app.addRBACMiddleware([rememberRights]);
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    const apis = app.getPlugin('content-manager')?.apis as ContentManagerPlugin['config']['apis'] | undefined;
    apis?.addEditViewSidePanel([WhoGetsWhat]);
    apis?.addDocumentHeaderAction([PickVariant]);
    apis?.addDocumentAction(publishAlong);
    apis?.addDocumentAction([TryAction]);
    carryIntoPreview();
    apis?.addBulkAction([CopyVariants]);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', markFields);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addVariantsColumn);
    extendTypeBuilder(app.getPlugin('content-type-builder')?.apis);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', helpFields);
  },
  registerTrads: ({ locales }: { locales: string[] }) => loadTranslations(locales),
};
