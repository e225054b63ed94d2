import type { StrapiApp } from '@strapi/strapi/admin';
import { Discuss } from '@strapi/icons';
import { PLUGIN_ID } from '../plugin-id';
import { en } from '../translations/en';
import { ANY_RIGHT, permissionsOf } from './rights';

/** Where the pages of the menu entry lie, below `/admin/`. */
export const MENU_PATH = `plugins/${PLUGIN_ID}`;

/** Puts "Context variants" into the main navigation, for people with any right of ours. */
export function addMenu(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: MENU_PATH,
    icon: Discuss,
    intlLabel: { id: `${PLUGIN_ID}.menu.title`, defaultMessage: en['menu.title'] },
    permissions: permissionsOf(ANY_RIGHT),
    Component: () => import('./menu'),
  });
}
