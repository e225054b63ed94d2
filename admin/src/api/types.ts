import { adminApi } from '@strapi/strapi/admin';

interface TypeInBuilder {
  readonly uid: string;
  readonly schema: {
    readonly attributes: Readonly<
      Record<string, { type: string; target?: string | null; relation?: string }>
    >;
  };
}

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    contentTypesOfBuilder: build.query<readonly TypeInBuilder[], void>({
      query: () => '/content-type-builder/content-types',
      transformResponse: ({ data }: { data: readonly TypeInBuilder[] }) => data,
    }),
  }),
});

/** All types as they are saved, for people who use the Content-Type Builder. */
export const { useContentTypesOfBuilderQuery } = api;
