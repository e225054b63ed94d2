import { adminApi } from '@strapi/strapi/admin';
import type { Comprehension } from '../../../contract/comprehension';
import type { Readability } from '../../../contract/readability';
import type { Filled, FillInput, SayableFacts } from '../../../contract/token-help';
import { PLUGIN_ID } from '../plugin-id';
import type { NewVariantPlace } from './variants';

/** Still being worked out: so many visitors were gone through. */
interface Working {
  readonly working: { readonly visitors: number };
}

const dataOf = <T>({ data }: { data: T }): T => data;

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    /** `edition` is any text that changes with what is saved; the answer is then asked for anew. */
    readability: build.query<Readability, { place: NewVariantPlace; edition: string }>({
      query: ({ place: { contentType, documentId, locale } }) => ({
        url: `/${PLUGIN_ID}/readability`,
        config: { params: { contentType, documentId, locale } },
      }),
      transformResponse: dataOf<Readability>,
    }),
    comprehension: build.query<Comprehension | Working, NewVariantPlace>({
      query: ({ contentType, documentId }) => ({
        url: `/${PLUGIN_ID}/comprehension`,
        config: { params: { contentType, documentId } },
      }),
      transformResponse: dataOf<Comprehension | Working>,
    }),
    sayableFacts: build.query<SayableFacts, void>({
      query: () => `/${PLUGIN_ID}/tokens`,
      transformResponse: dataOf<SayableFacts>,
    }),
    fill: build.query<Filled, FillInput>({
      query: (data) => ({ url: `/${PLUGIN_ID}/tokens/fill`, method: 'POST', data }),
      transformResponse: dataOf<Filled>,
      keepUnusedDataFor: 0,
    }),
  }),
});

/** How an entry's texts read, whether they were understood, and what they say to whom. */
export const { useReadabilityQuery, useComprehensionQuery, useSayableFactsQuery, useFillQuery } = api;
