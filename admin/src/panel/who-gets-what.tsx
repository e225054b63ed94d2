import { useAuth, useQueryParams } from '@strapi/strapi/admin';
import {
  unstable_useContentManagerContext as useContentManagerContext,
  type PanelComponent,
} from '@strapi/content-manager/strapi-admin';
import { useLocation } from 'react-router-dom';
import type { EditingMeta } from '../../../contract/editing';
import { PLUGIN_ID } from '../plugin-id';
import { useWords } from '../translations/use-words';
import { EntryVariants } from './entry-variants';
import { Note } from './note';

const ACTION = `plugin::${PLUGIN_ID}.variants.read`;

interface InUrl {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

const hasVariants = (contentType: object | undefined): boolean => {
  const options = (contentType as { pluginOptions?: Record<string, { enabled?: unknown } | undefined> })
    ?.pluginOptions;
  return options?.[PLUGIN_ID]?.enabled === true;
};

/** The side panel of the edit view; on types without variants and for people without the permission there is none. */
export const WhoGetsWhat: PanelComponent = ({ model, documentId, document, meta, collectionType }) => {
  const say = useWords();
  const [{ query }] = useQueryParams<InUrl>();
  const { pathname } = useLocation();
  const { contentType, isLoading } = useContentManagerContext();
  const allowed = useAuth('WhoGetsWhat', ({ permissions }) =>
    permissions.some(({ action }) => action === ACTION),
  );
  if (!allowed || isLoading || !hasVariants(contentType)) return null;
  // The URL of a single type names no document; one that is not written in this language yet is known from the others.
  const elsewhere = meta?.availableLocales?.[0] as { documentId?: string } | undefined;
  const id = documentId ?? document?.documentId ?? elsewhere?.documentId;
  // A clone is a new entry too, though it still carries the id of the one it comes from.
  const isNew = !id || pathname.includes('/clone/');
  const locale = query.plugins?.i18n?.locale ?? document?.locale ?? undefined;
  const { contextVariants } = (meta ?? {}) as { contextVariants?: EditingMeta };
  const edition = JSON.stringify([
    document?.updatedAt,
    document?.['status'],
    contextVariants?.variants,
    contextVariants?.defaultRevision,
  ]);
  return {
    title: say('panel.title'),
    content: isNew ? (
      <Note>{say('panel.new')}</Note>
    ) : (
      <EntryVariants
        entry={{ contentType: model, documentId: id, locale }}
        edition={edition}
        collectionType={collectionType}
      />
    ),
  };
};
