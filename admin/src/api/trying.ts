import { adminApi } from '@strapi/strapi/admin';
import type { ComposedVisitor } from '../../../contract/explain-input';
import type { Composing, TryAnswer } from '../../../contract/trying';
import { PLUGIN_ID } from '../plugin-id';

/** An attribute of a schema, as far as it is looked at here. */
export interface Attribute {
  readonly type: string;
  readonly component?: string;
  readonly repeatable?: boolean;
}

/** A content type or component. */
export interface Schema {
  readonly uid: string;
  readonly kind?: 'collectionType' | 'singleType';
  readonly info: { readonly displayName: string };
  readonly pluginOptions?: Readonly<Record<string, { readonly enabled?: unknown } | undefined>>;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** All content types and components, by uid where they are looked up. */
export interface Schemas {
  readonly contentTypes: readonly Schema[];
  readonly components: readonly Schema[];
}

/** An entry, and which version of it. */
export interface Place {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | undefined;
  readonly status: 'draft' | 'published';
  /** ISO 8601; now where absent. */
  readonly at: string | undefined;
}

/** What `POST /context-variants/try` takes. */
export interface TryInput extends Place {
  readonly recipient?: ComposedVisitor;
  readonly visitor?: { readonly token: string } | { readonly hash: string };
  readonly context?: string;
  readonly channel?: string;
  readonly language: string;
}

export interface EntryChoice {
  readonly documentId: string;
  readonly label: string;
}

interface Listed {
  readonly schema: Schema;
  readonly locale: string | undefined;
  readonly search?: string;
  readonly documentIds?: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;

const LABELS = ['name', 'title', 'label'];
/** How many entries are offered at once. */
const OFFERED = 20;
/** How many are named at once; Strapi lists no more on a page. */
export const NAMED = 100;

/** How an entry of that type is called. */
export function labelOf({ attributes }: Pick<Schema, 'attributes'>, row: Row): string {
  const words = Object.keys(attributes).filter((name) => attributes[name]?.type === 'string');
  const name = LABELS.find((one) => words.includes(one)) ?? words[0];
  const label = name === undefined ? undefined : row[name];
  return typeof label === 'string' && label !== '' ? label : String(row['documentId']);
}

const dataOf = <T>({ data }: { data: T }): T => data;

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    schemas: build.query<Schemas, void>({
      query: () => '/content-manager/init',
      transformResponse: dataOf<Schemas>,
    }),
    entriesToTry: build.query<readonly EntryChoice[], Listed>({
      query: ({ schema: { uid, kind }, locale, search, documentIds }) => ({
        url: `/content-manager/${kind === 'singleType' ? 'single-types' : 'collection-types'}/${uid}`,
        method: 'GET',
        config: {
          params: {
            locale,
            ...(kind !== 'singleType' && {
              pageSize: documentIds ? NAMED : OFFERED,
              ...(search && { _q: search }),
            }),
            ...(documentIds && { filters: { documentId: { $in: documentIds } } }),
          },
        },
      }),
      transformResponse: (answer: { results?: readonly Row[]; data?: Row }, _meta, { schema }) =>
        (answer.results ?? (answer.data ? [answer.data] : [])).map((row) => ({
          documentId: String(row['documentId']),
          label: labelOf(schema, row),
        })),
    }),
    composing: build.query<Composing, Pick<Place, 'contentType' | 'documentId' | 'locale'>>({
      query: ({ contentType, documentId, locale }) => ({
        url: `/${PLUGIN_ID}/composing/${contentType}/${documentId}`,
        method: 'GET',
        config: { params: { locale } },
      }),
      transformResponse: dataOf<Composing>,
      // Variants and topics are written elsewhere meanwhile.
      keepUnusedDataFor: 0,
    }),
    previewOf: build.query<string | null, Place & { readonly context: string }>({
      query: ({ contentType, documentId, locale, status, context }) => ({
        url: `/content-manager/preview/url/${contentType}`,
        method: 'GET',
        config: { params: { documentId, locale, status, ...(context !== '' && { context }) } },
      }),
      transformResponse: (answer: { data?: { url?: string } } | null) => answer?.data?.url ?? null,
    }),
    tryOn: build.query<TryAnswer, TryInput>({
      query: (data) => ({ url: `/${PLUGIN_ID}/try`, method: 'POST', data }),
      transformResponse: dataOf<TryAnswer>,
      keepUnusedDataFor: 0,
      async onQueryStarted(input, { dispatch, queryFulfilled }) {
        if (!input.visitor || !('token' in input.visitor)) return;
        const answer = await queryFulfilled.catch(() => null);
        if (!answer?.data.visitor) return;
        // The page goes on with the hash: a token is a secret, and each look is written down.
        const known = { ...input, visitor: { hash: answer.data.visitor } };
        await dispatch(api.util.upsertQueryData('tryOn', known, answer.data));
      },
    }),
  }),
});

/** What the page "Try it" asks for. */
export const {
  useSchemasQuery,
  useEntriesToTryQuery,
  useComposingQuery,
  useTryOnQuery,
  useLazyTryOnQuery,
  usePreviewOfQuery,
} = api;
