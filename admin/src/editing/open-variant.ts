import { useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { EditingMeta } from '../../../contract/editing';
import { PLUGIN_ID } from '../plugin-id';

interface InUrl {
  readonly plugins?: {
    readonly i18n?: { readonly locale?: string };
    readonly [PLUGIN_ID]?: { readonly variant?: string; readonly variantOf?: string };
  };
}

/** The variant that the URL names, and a way to name another one. */
export interface OpenInUrl {
  readonly key: string | null;
  /** The entry it belongs to; the URL is handed on to requests for other entries too. */
  readonly of: string | null;
  readonly locale: string | undefined;
  /** Opens a variant of an entry; null for the default content. `replace` leaves no step in the history. */
  open(key: string | null, documentId: string, replace?: boolean): void;
}

/** Reads and writes the open variant where i18n keeps the language: in the URL. */
export function useOpenInUrl(): OpenInUrl {
  const [{ query }, setQuery] = useQueryParams<InUrl & { status?: string }>();
  const { plugins } = query;
  const { variant = '', variantOf = '' } = plugins?.[PLUGIN_ID] ?? {};
  return {
    key: variant || null,
    of: variantOf || null,
    locale: plugins?.i18n?.locale,
    open(key, documentId, replace = false) {
      const { [PLUGIN_ID]: _own, ...others } = plugins ?? {};
      const own = key === null ? {} : { [PLUGIN_ID]: { variant: key, variantOf: documentId } };
      setQuery({ plugins: { ...others, ...own }, status: 'draft' }, 'push', replace);
    },
  };
}

/** What the answers of the edit view tell of variants; null on types without and for people who may not see them. */
export function useEditingMeta(meta: object | undefined): EditingMeta | null {
  return useMemo(
    () => (meta as { contextVariants?: EditingMeta } | undefined)?.contextVariants ?? null,
    [meta],
  );
}
