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

/** A save that was refused since somebody else was faster. */
export interface Conflict {
  readonly doing: 'update' | 'publish';
  readonly save: Save;
  /** The revision of today; saved upon that, the form overwrites. */
  readonly revision: string;
}

interface Endpoint {
  query?: (save: Save) => { data?: object };
  transformErrorResponse?: (error: unknown) => unknown;
  onQueryStarted?: (save: Save, api: { queryFulfilled: Promise<unknown> }) => unknown;
}

const seen = new Map<string, string>();
const listeners = new Set<(conflict: Conflict) => void>();

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

/** Calls back for each refused save, until the returned function is called. */
export function onConflict(listener: (conflict: Conflict) => void): () => void {
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
  return { ...save, data: { ...save.data, contextVariants: { ...(own as object | undefined), revision } } };
}

function refusal(error: unknown): string | null {
  const { error: cause } = error as {
    error?: { status?: number; details?: { code?: string; revision?: string } };
  };
  return cause?.details?.code === 'stale' ? (cause.details.revision ?? null) : null;
}

/** The save as the server is to take it. */
function withWishes(save: Save, doing: Conflict['doing']): Save {
  if (doing === 'publish' && !save.params?.variant && isPublishedAlone(save))
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
 * Makes the content manager's own saves carry the revision, or that variants are left alone, and tells of refused ones,
 * in the language of the admin.
 * Its endpoints are there once the edit view is; calling it again does nothing.
 */
export function carryRevisions(): void {
  const carry = (doing: Conflict['doing']) => (endpoint: Endpoint | undefined) => {
    const { query, onQueryStarted } = endpoint ?? {};
    if (!endpoint || !query || carried.has(doing)) return;
    carried.add(doing);
    endpoint.query = (save) => query(withWishes(save, doing));
    endpoint.transformErrorResponse = (error) => inAdminsLanguage(say, error);
    endpoint.onQueryStarted = (save, api) => {
      api.queryFulfilled.catch((error: unknown) => {
        const revision = refusal(error);
        if (revision === null) return;
        for (const listener of listeners) listener({ doing, save, revision });
      });
      return onQueryStarted?.(save, api);
    };
  };
  adminApi.enhanceEndpoints({
    endpoints: { updateDocument: carry('update'), publishDocument: carry('publish') } as object,
  });
}
