import { adminApi } from '@strapi/strapi/admin';
import type { CopiedSet } from '../../../contract/editing';
import type { Listed } from '../../../contract/list-view';
import { PLUGIN_ID } from '../plugin-id';

interface Page {
  readonly contentType: string;
  /** Document ids of the rows. */
  readonly entries: readonly string[];
  readonly locale: string | undefined;
}

interface Copy {
  readonly contentType: string;
  readonly locale: string | undefined;
  readonly from: string;
  readonly to: string;
  /** Whether what the variants say comes along. */
  readonly words: boolean;
  /** Whether the column is read anew after it: after the last copy alone. */
  readonly readAnew: boolean;
}

const COLUMN = 'ContextVariantsColumn';

const held = (contentType: string, documentId: string) => ({
  type: 'Document' as const,
  id: `${contentType}_${documentId}`,
});

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document', COLUMN] }).injectEndpoints({
  endpoints: (build) => ({
    listedVariants: build.query<Listed, Page>({
      query: ({ contentType, entries, locale }) => ({
        url: `/${PLUGIN_ID}/list/${contentType}`,
        method: 'GET',
        config: { params: { entries: entries.join(','), locale } },
      }),
      transformResponse: ({ data }: { data: Listed }) => data,
      providesTags: (_result, _error, { contentType, entries }) => [
        COLUMN,
        ...entries.map((documentId) => held(contentType, documentId)),
      ],
    }),
    copySet: build.mutation<CopiedSet, Copy>({
      query: ({ contentType, locale, from, to, words }) => ({
        url: `/${PLUGIN_ID}/entries/${contentType}/${to}/variants/copied`,
        method: 'POST',
        data: { from, words },
        config: { params: { locale } },
      }),
      transformResponse: ({ data }: { data: CopiedSet }) => data,
      // Not by the entries' own tags: Strapi's list would be read anew too, and close what is open above it.
      invalidatesTags: (_result, _error, { readAnew }) => (readAnew ? [COLUMN] : []),
    }),
  }),
});

/** Variants and gaps of a page of the list view, and copying variants from entry to entry. */
export const { useListedVariantsQuery, useCopySetMutation } = api;
