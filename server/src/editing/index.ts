import type { Core } from '@strapi/strapi';
import { editDocuments } from './documents';
import type { EditingHouse } from './house';
import { editPreview } from './preview';
import { editRelations } from './relations';

export { isPublishedAlone } from './alone';
export { editingController, editingRoutes } from './doors';
export { createRunning } from './running';
export type { EditingHouse, Lay } from './house';

/** Lets the edit view show and write variants: `?plugins[context-variants][variant]=KEY` says which. */
export function editInPlace(strapi: Core.Strapi, house: EditingHouse): void {
  const controllers = strapi.get('controllers');
  const manager = 'plugin::content-manager';
  type Extend = (original: never) => object;
  const extend = (name: string, by: Extend) => controllers.extend(`${manager}.${name}`, by);
  extend('collection-types', (original) => editDocuments(house, original, 'findOne'));
  extend('single-types', (original) => editDocuments(house, original, 'find'));
  extend('preview', (original) => editPreview(house, original));
  extend('relations', (original) => editRelations(house, original));
}
