import { adminApi } from '@strapi/strapi/admin';
import type { DriftedVariant } from '../../../contract/running';
import { PLUGIN_ID } from '../plugin-id';
import type { EntryInLocale } from './entries';
import { heldOf } from './variants';

/** What is done with the variants of an entry; `revision` is that which was seen. */
export type Doing =
  | { readonly is: 'pause'; readonly key: string; readonly revision: number; readonly paused: boolean }
  | { readonly is: 'reorder'; readonly keys: readonly string[]; readonly seen: readonly string[] }
  | {
      readonly is: 'remove';
      readonly key: string;
      readonly revision: number;
      /** One language; all where absent. */
      readonly locale?: string;
    }
  | {
      readonly is: 'settle';
      readonly key: string;
      readonly revision: string;
      readonly keep: readonly string[];
      readonly take: readonly string[];
    };

interface Run {
  readonly entry: EntryInLocale;
  readonly collectionType: string;
  readonly doing: Doing;
  /** Whether what the edit view holds of the entry stays: it shows what is gone, and would ask for that. */
  readonly isHeld?: boolean;
}

const baseOf = ({ contentType, documentId }: EntryInLocale): string =>
  `/${PLUGIN_ID}/entries/${[contentType, documentId].map(encodeURIComponent).join('/')}`;

const driftOf = (entry: EntryInLocale, key: string): string =>
  `${baseOf(entry)}/variants/${encodeURIComponent(key)}/drift`;

function requestOf(entry: EntryInLocale, doing: Doing) {
  const config = { params: { locale: entry.locale } };
  if (doing.is === 'reorder') {
    const { keys, seen } = doing;
    return { url: `${baseOf(entry)}/order`, method: 'PUT' as const, data: { keys, seen }, config };
  }
  const url = `${baseOf(entry)}/variants/${encodeURIComponent(doing.key)}`;
  const { revision } = doing;
  switch (doing.is) {
    case 'pause': {
      const { paused } = doing;
      return { url: `${url}/paused`, method: 'PUT' as const, data: { revision, paused }, config };
    }
    case 'remove':
      return { url, method: 'DELETE' as const, config: { params: { revision, locale: doing.locale } } };
    case 'settle': {
      const { keep, take } = doing;
      return {
        url: driftOf(entry, doing.key),
        method: 'POST' as const,
        data: { revision, keep, take },
        config,
      };
    }
  }
}

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    runVariants: build.mutation<unknown, Run>({
      query: ({ entry, doing }) => requestOf(entry, doing),
      invalidatesTags: (_result, error, { collectionType, entry, isHeld }) =>
        error || isHeld ? [] : [heldOf(collectionType, entry)],
    }),
    driftOfVariant: build.query<
      { data: DriftedVariant },
      { readonly entry: EntryInLocale; readonly key: string }
    >({
      query: ({ entry, key }) => ({
        url: driftOf(entry, key),
        method: 'GET',
        config: { params: { locale: entry.locale } },
      }),
      keepUnusedDataFor: 0,
    }),
  }),
});

/** Runs variants; what the edit view holds of the entry is read anew. */
export const { useRunVariantsMutation, useDriftOfVariantQuery } = api;
