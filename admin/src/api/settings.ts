import { adminApi } from '@strapi/strapi/admin';
import type { Instead, SettingState, SettingVersion } from '../../../contract/settings';
import type { PrivacyState } from '../../../contract/privacy';
import type { Vocabulary } from '../../../contract/vocabulary';
import { PLUGIN_ID } from '../plugin-id';

/** The vocabulary as it is in force. */
export interface VocabularyState extends Omit<SettingState, 'content'> {
  readonly content: Vocabulary;
}

interface Save {
  /** The version that was seen. */
  readonly version: number;
  readonly content: unknown;
  readonly instead?: readonly Instead[];
}

const VOCABULARY = `/${PLUGIN_ID}/settings/vocabulary`;
/** The edit views hold the words too: they are read anew after each save. */
const OWN = 'ContextVocabulary' as const;
const HELD = [OWN, 'Document'] as const;

const dataOf = <T>({ data }: { data: T }): T => data;

const api = adminApi.enhanceEndpoints({ addTagTypes: [OWN, 'Document'] }).injectEndpoints({
  endpoints: (build) => ({
    vocabulary: build.query<VocabularyState, void>({
      query: () => VOCABULARY,
      transformResponse: dataOf<VocabularyState>,
      providesTags: [OWN],
    }),
    vocabularyVersions: build.query<readonly SettingVersion[], void>({
      query: () => `${VOCABULARY}/versions`,
      transformResponse: dataOf<readonly SettingVersion[]>,
      providesTags: [OWN],
    }),
    privacy: build.query<PrivacyState, void>({
      query: () => `/${PLUGIN_ID}/settings/privacy`,
      transformResponse: dataOf<PrivacyState>,
    }),
    saveVocabulary: build.mutation<VocabularyState, Save>({
      query: (data) => ({ url: VOCABULARY, method: 'PUT', data }),
      transformResponse: dataOf<VocabularyState>,
      invalidatesTags: (result) => (result ? HELD : []),
    }),
    undoVocabulary: build.mutation<VocabularyState, { version: number; to: number }>({
      query: (data) => ({ url: `${VOCABULARY}/undo`, method: 'POST', data }),
      transformResponse: dataOf<VocabularyState>,
      invalidatesTags: (result) => (result ? HELD : []),
    }),
    importVocabulary: build.mutation<VocabularyState, Pick<Save, 'version' | 'content'>>({
      query: ({ version, content }) => ({
        url: `${VOCABULARY}/import`,
        method: 'POST',
        data: content,
        config: { params: { version } },
      }),
      transformResponse: dataOf<VocabularyState>,
      invalidatesTags: (result) => (result ? HELD : []),
    }),
  }),
});

/** Stages, attributes and signals, with every version that is kept. */
export const {
  useVocabularyQuery,
  useLazyVocabularyQuery,
  useVocabularyVersionsQuery,
  usePrivacyQuery,
  useSaveVocabularyMutation,
  useUndoVocabularyMutation,
  useImportVocabularyMutation,
} = api;

/** The vocabulary as it goes along in a file. */
export const exportVocabulary = async (get: (url: string) => Promise<{ data: unknown }>): Promise<unknown> =>
  (await get(`${VOCABULARY}/export`)).data;
