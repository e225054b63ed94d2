import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import type { Right } from '../../../contract/rights';
import { permissionsOf } from '../menu/rights';
import { PLUGIN_ID } from '../plugin-id';
import { en } from '../translations/en';
import { guardPage } from './guard-page';

/** A page below `/settings/context-variants`. */
interface SettingsLink {
  /** Last part of the page's address. */
  readonly page: string;
  readonly label: keyof typeof en;
  /** Who lacks it sees neither the link nor the page. */
  readonly right: Right;
  readonly load: () => Promise<{ default: ComponentType }>;
}

/** The pages of the section, in the order of its menu. */
const LINKS: readonly SettingsLink[] = [
  {
    page: 'stages',
    label: 'settings.stages',
    right: 'settings.read',
    load: () => import('./stages/stages-page'),
  },
  {
    page: 'attributes',
    label: 'settings.attributes',
    right: 'settings.read',
    load: () => import('./attributes/attributes-page'),
  },
  {
    page: 'signals',
    label: 'settings.signals',
    right: 'settings.read',
    load: () => import('./signals/signals-page'),
  },
  {
    page: 'rule-books',
    label: 'rules.title',
    right: 'rule-books.read',
    load: () => import('../rule-books/rule-books-page'),
  },
  {
    page: 'privacy',
    label: 'settings.privacy',
    right: 'settings.read',
    load: () => import('./privacy/privacy-page'),
  },
  {
    page: 'versions',
    label: 'settings.versions',
    right: 'settings.read',
    load: () => import('./versions/versions-page'),
  },
  {
    page: 'calibration',
    label: 'settings.calibration',
    right: 'calibration.run',
    load: () => import('../learning/calibration-page'),
  },
  {
    page: 'jargon',
    label: 'settings.jargon',
    right: 'jargon.learn',
    load: () => import('../learning/jargon-page'),
  },
];

/** Adds the section "Context variants" to Strapi's settings. */
export function addSettings(app: Pick<StrapiApp, 'addSettingsLink'>): void {
  const words = (key: keyof typeof en) => ({ id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] });
  app.addSettingsLink(
    { id: PLUGIN_ID, intlLabel: words('settings.section') },
    LINKS.map(({ page, label, right, load }) => ({
      id: `${PLUGIN_ID}.${page}`,
      to: `${PLUGIN_ID}/${page}`,
      intlLabel: words(label),
      permissions: permissionsOf([right]),
      Component: () => load().then((loaded) => ({ default: guardPage(right, loaded.default) })),
    })),
  );
}
