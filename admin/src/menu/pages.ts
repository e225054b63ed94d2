import { lazy, type ComponentType } from 'react';
import type { Right } from '../../../contract/rights';

/** A page below the menu entry. Its words: `menu.NAME`, and `menu.NAME.about` says on the start page what it is for. */
export interface MenuPage {
  readonly name: 'try-it' | 'visitors';
  /** Below the menu entry; `visitors/*` where the page has routes of its own. */
  readonly path: string;
  /** Whoever holds one of these may see it. */
  readonly rights: readonly Right[];
  readonly Page: ComponentType;
}

/** The pages in the order of the navigation, each loaded when it is first opened. */
export const PAGES: readonly MenuPage[] = [
  { name: 'try-it', path: 'try-it', rights: ['variants.read'], Page: lazy(() => import('../try-it')) },
  {
    name: 'visitors',
    path: 'visitors/*',
    rights: ['visitors.read'],
    Page: lazy(() => import('../visitors')),
  },
];

/** What stands at the menu entry itself. */
export const StartPage = lazy(() => import('./start'));
