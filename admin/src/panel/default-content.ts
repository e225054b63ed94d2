import { buildValidParams } from '@strapi/content-manager/strapi-admin';
import { unstable_useDocument as useDocument, useQueryParams } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';
import type { Desk } from './desk';

interface InUrl {
  readonly plugins?: Readonly<Record<string, object>>;
}

/** Holds the default content of the entry while a variant of it is shown; returns how it is read anew. */
export function useDefaultContent({ entry, collectionType }: Desk, isNeeded: boolean): () => Promise<void> {
  const [{ query }] = useQueryParams<InUrl>();
  const { [PLUGIN_ID]: _own, ...plugins } = query.plugins ?? {};
  const { contentType: model, documentId } = entry;
  const params = buildValidParams<Record<string, unknown>>({ ...query, plugins, status: 'draft' });
  const { refetch } = useDocument({ model, collectionType, documentId, params }, { skip: !isNeeded });
  return async () => {
    await refetch();
  };
}
