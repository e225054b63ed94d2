import { adminApi } from '@strapi/strapi/admin';
import type { RuleBook } from '../../../contract/rule-book';
import type { RuleChoices } from '../../../contract/rule-choices';
import type { RuleBookEntry, SettingState, SettingVersion } from '../../../contract/settings';
import { PLUGIN_ID } from '../plugin-id';

/** The rule book of a content type as it is in force. */
export interface RuleBookState extends Omit<SettingState, 'content'> {
  readonly content: RuleBook;
}

interface Save {
  readonly contentType: string;
  /** The version that was seen. */
  readonly version: number;
  readonly content: unknown;
}

const BOOKS = `/${PLUGIN_ID}/rule-books`;
const OWN = 'ContextRuleBook' as const;
const dataOf = <T>({ data }: { data: T }): T => data;

const api = adminApi.enhanceEndpoints({ addTagTypes: [OWN] }).injectEndpoints({
  endpoints: (build) => ({
    ruleBooks: build.query<readonly RuleBookEntry[], void>({
      query: () => BOOKS,
      transformResponse: dataOf<readonly RuleBookEntry[]>,
      providesTags: [OWN],
    }),
    ruleChoices: build.query<RuleChoices, string>({
      query: (locale) => ({ url: `${BOOKS}/choices`, config: { params: { locale } } }),
      transformResponse: dataOf<RuleChoices>,
    }),
    ruleBook: build.query<RuleBookState, string>({
      query: (contentType) => `${BOOKS}/${contentType}`,
      transformResponse: dataOf<RuleBookState>,
      providesTags: [OWN],
    }),
    ruleBookVersions: build.query<readonly SettingVersion[], string>({
      query: (contentType) => `${BOOKS}/${contentType}/versions`,
      transformResponse: dataOf<readonly SettingVersion[]>,
      providesTags: [OWN],
    }),
    saveRuleBook: build.mutation<RuleBookState, Save>({
      query: ({ contentType, ...data }) => ({ url: `${BOOKS}/${contentType}`, method: 'PUT', data }),
      transformResponse: dataOf<RuleBookState>,
      invalidatesTags: (result) => (result ? [OWN] : []),
    }),
    undoRuleBook: build.mutation<RuleBookState, { contentType: string; version: number; to: number }>({
      query: ({ contentType, ...data }) => ({ url: `${BOOKS}/${contentType}/undo`, method: 'POST', data }),
      transformResponse: dataOf<RuleBookState>,
      invalidatesTags: (result) => (result ? [OWN] : []),
    }),
    importRuleBook: build.mutation<RuleBookState, Save>({
      query: ({ contentType, version, content }) => ({
        url: `${BOOKS}/${contentType}/import`,
        method: 'POST',
        data: content,
        config: { params: { version } },
      }),
      transformResponse: dataOf<RuleBookState>,
      invalidatesTags: (result) => (result ? [OWN] : []),
    }),
  }),
});

/** Rule books, what their conditions may name, and every version that is kept. */
export const {
  useRuleBooksQuery,
  useRuleChoicesQuery,
  useRuleBookQuery,
  useLazyRuleBookQuery,
  useRuleBookVersionsQuery,
  useSaveRuleBookMutation,
  useUndoRuleBookMutation,
  useImportRuleBookMutation,
} = api;
