import type { LatestVariant, StartType } from '../../../contract/start';
import { PLUGIN_ID } from '../plugin-id';

const folder = (kind: StartType['kind']): string =>
  kind === 'singleType' ? 'single-types' : 'collection-types';

/** Where a type's entries are listed; of a single type its one entry. */
export const entriesOf = ({ uid, kind }: StartType): string => `/content-manager/${folder(kind)}/${uid}`;

/** The edit view with a variant open. */
export function editViewOf({ contentType, documentId, key, locale, kind }: LatestVariant): string {
  const query = new URLSearchParams({
    ...(locale !== null && { 'plugins[i18n][locale]': locale }),
    [`plugins[${PLUGIN_ID}][variant]`]: key,
    [`plugins[${PLUGIN_ID}][variantOf]`]: documentId,
  });
  const entry = kind === 'singleType' ? contentType : `${contentType}/${documentId}`;
  return `/content-manager/${folder(kind)}/${entry}?${query}`;
}

/** Where types are changed. */
export const TYPE_BUILDER = '/plugins/content-type-builder';
