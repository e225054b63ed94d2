import { adminApi } from '@strapi/strapi/admin';
import type { Start } from '../../../contract/start';
import { PLUGIN_ID } from '../plugin-id';

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    contextVariantsStart: build.query<Start, void>({
      query: () => `/${PLUGIN_ID}/start`,
      transformResponse: ({ data }: { data: Start }) => data,
    }),
  }),
});

/** Where somebody stands with variants, asked anew by each page that shows it. */
export const useStart = () =>
  api.useContextVariantsStartQuery(undefined, { refetchOnMountOrArgChange: true });
