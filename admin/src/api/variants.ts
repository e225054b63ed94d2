import { adminApi } from '@strapi/strapi/admin';
import type { Suggests, Target } from '../../../contract/target';
import { PLUGIN_ID } from '../plugin-id';

/** Where a new variant belongs. */
export interface NewVariantPlace {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | undefined;
}

interface NewVariant {
  readonly place: NewVariantPlace;
  readonly input: {
    readonly name: string;
    readonly target?: Target;
    readonly suggests?: Suggests | null;
    readonly arguments?: readonly string[] | null;
    readonly copyFrom?: string;
  };
}

const SINGLE = 'single-types';

/** The tag by which the content manager knows what it holds of an entry. */
export const heldOf = (collectionType: string, { contentType, documentId }: NewVariantPlace) => ({
  type: 'Document' as const,
  id: collectionType === SINGLE ? contentType : `${contentType}_${documentId}`,
});

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    createVariant: build.mutation<
      { data: { key: string; name: string } },
      NewVariant & { collectionType: string }
    >({
      query: ({ place: { contentType, documentId, locale }, input }) => ({
        url: `/${PLUGIN_ID}/entries/${contentType}/${documentId}/variants`,
        method: 'POST',
        data: input,
        config: { params: { locale } },
      }),
      invalidatesTags: (result, _error, { collectionType, place }) =>
        result ? [heldOf(collectionType, place)] : [],
    }),
  }),
});

/** Creates a variant; what the edit view holds of the entry is read anew. */
export const { useCreateVariantMutation } = api;
