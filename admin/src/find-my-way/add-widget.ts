import type { StrapiApp } from '@strapi/strapi/admin';
import { Discuss } from '@strapi/icons';
import { MENU_PATH } from '../menu/add-menu';
import { permissionsOf } from '../menu/rights';
import { PLUGIN_ID } from '../plugin-id';
import { en } from '../translations/en';

const words = (key: keyof typeof en) => ({ id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] });

/** Puts the variants written last on Strapi's home page, for people who may see who gets what. */
export function addWidget(app: Pick<StrapiApp, 'widgets'>): void {
  app.widgets.register({
    icon: Discuss,
    title: words('menu.title'),
    link: { label: words('way.all'), href: `/${MENU_PATH}` },
    component: async () => (await import('./widget')).default,
    pluginId: PLUGIN_ID,
    id: 'variants',
    permissions: permissionsOf(['variants.read']),
  });
}
