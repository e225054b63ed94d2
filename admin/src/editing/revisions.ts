import { adminApi } from '@strapi/strapi/admin';
import type { OpenVariant } from '../../../contract/editing';
import { isPublishedAlone } from './lent-publishing';
import { inAdminsLanguage } from './refused-words';

/** A save of the edit view, as the content manager sends it. */
export interface Save {
  readonly collectionType: string;
  readonly model: string;
  readonly documentId?: string;
  readonly params?: { readonly variant?: string; readonly variantOf?: string; readonly locale?: string };
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Why a save was refused. */
export interface Refusal {
  /** Where somebody else was faster: the revision of today. Saved upon that, the form overwrites. */
  readonly revision: string | null;
}

/** A save of a form that is under way. */
export interface Sent {
  readonly doing: 'update' | 'publish';
  readonly save: Save;
  /** Null once it is saved. */
  readonly refused: Promise<Refusal | null>;
}

type Tags = readonly unknown[];

interface Endpoint {
  query?: (save: Save) => { data?: object };
  transformErrorResponse?: (error: unknown) => unknown;
  onQueryStarted?: (save: Save, api: { queryFulfilled: Promise<unknown> }) => unknown;
  invalidatesTags?: Tags | ((result: unknown, error: unknown, save: Save) => Tags);
}

const seen = new Map<string, string>();
const listeners = new Set<(sent: Sent) => void>();

const nameOf = (of: string, key: string, locale: string | undefined): string =>
  [of, key, locale ?? ''].join(' ');

/** Remembers upon which revision the form that is on screen will be saved. */
export function rememberRevision(
  documentId: string,
  locale: string | undefined,
  { key, revision }: OpenVariant,
): void {
  seen.set(nameOf(documentId, key, locale), revision);
}

/** Calls back for each save that sets out, until the returned function is called. */
export function onSent(listener: (sent: Sent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The save with the revision that the form was made upon; as it was where no variant is open. */
function withRevision(save: Save): Save {
  const { variant, variantOf, locale } = save.params ?? {};
  if (!variant || !variantOf || (save.documentId && save.documentId !== variantOf)) return save;
  const revision = seen.get(nameOf(variantOf, variant, locale));
  if (revision === undefined) return save;
  const own = save.data?.['contextVariants'];
  // Whoever overwrites names another one.
  return { ...save, data: { ...save.data, contextVariants: { revision, ...(own as object | undefined) } } };
}

/** The revision of today, where a save was refused for that it was made upon an older one. */
function revisionOfToday(error: unknown): string | null {
  const { details } = (error ?? {}) as { details?: { code?: string; revision?: string } };
  return details?.code === 'stale' ? (details.revision ?? null) : null;
}

/** The save as the server is to take it. */
function withWishes(save: Save, doing: Sent['doing']): Save {
  const entry = { ...save, locale: save.params?.locale };
  if (doing === 'publish' && !save.params?.variant && isPublishedAlone(entry))
    return { ...save, data: { ...save.data, contextVariants: { along: false } } };
  return withRevision(save);
}

const carried = new Set<string>();
let say: Parameters<typeof inAdminsLanguage>[0] = (key) => key;

/** Tells in which words the server's refusals are said from now on. */
export const sayRefusalsIn = (words: typeof say): void => {
  say = words;
};

/**
 * Makes the content manager's own saves carry the revision, or that variants are left alone, tells of each, and says
 * refusals in the language of the admin.
 * Its endpoints are there once the edit view is; calling it again does nothing.
 */
export function carryRevisions(): void {
  const carry = (doing: Sent['doing']) => (endpoint: Endpoint | undefined) => {
    const { query, onQueryStarted, invalidatesTags = [] } = endpoint ?? {};
    if (!endpoint || !query || carried.has(doing)) return;
    carried.add(doing);
    endpoint.query = (save) => query(withWishes(save, doing));
    endpoint.transformErrorResponse = (error) => inAdminsLanguage(say, error);
    // Read anew after a refusal, the variant would take the place of what was typed.
    endpoint.invalidatesTags = (result, error, save) => {
      if (error !== undefined && save.params?.variant) return [];
      return typeof invalidatesTags === 'function' ? invalidatesTags(result, error, save) : invalidatesTags;
    };
    endpoint.onQueryStarted = (save, api) => {
      const refused = api.queryFulfilled.then(
        () => null,
        ({ error }: { error?: unknown }) => ({ revision: revisionOfToday(error) }),
      );
      for (const listener of listeners) listener({ doing, save, refused });
      return onQueryStarted?.(save, api);
    };
  };
  adminApi.enhanceEndpoints({
    endpoints: { updateDocument: carry('update'), publishDocument: carry('publish') } as object,
  });
}
