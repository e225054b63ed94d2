import { adminApi } from '@strapi/strapi/admin';
import type { Beliefs, FoundVisitor, Timeline, VisitorPage } from '../../../contract/visitor-page';
import { PLUGIN_ID } from '../plugin-id';

/** A visitor, told in a language. */
export interface OneVisitor {
  readonly id: string;
  readonly locale: string;
}

/** Which events of a visitor. */
export interface EventsAsked extends OneVisitor {
  readonly channel: string | undefined;
  readonly topic: string | undefined;
  readonly before: string | undefined;
}

const VISITORS = `/${PLUGIN_ID}/visitors`;
const OWN = 'ContextVisitors' as const;
const dataOf = <T>({ data }: { data: T }): T => data;
/** Who is looked at may do something the next moment. */
const FRESH = { keepUnusedDataFor: 0 } as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [OWN] }).injectEndpoints({
  endpoints: (build) => ({
    recentVisitors: build.query<readonly FoundVisitor[], void>({
      query: () => VISITORS,
      transformResponse: dataOf<readonly FoundVisitor[]>,
      providesTags: [OWN],
      ...FRESH,
    }),
    findVisitors: build.mutation<readonly FoundVisitor[], string>({
      query: (sought) => ({ url: `${VISITORS}/find`, method: 'POST', data: { sought } }),
      transformResponse: dataOf<readonly FoundVisitor[]>,
    }),
    visitor: build.query<VisitorPage, OneVisitor>({
      query: ({ id, ...params }) => ({ url: `${VISITORS}/${id}`, config: { params } }),
      transformResponse: dataOf<VisitorPage>,
      ...FRESH,
    }),
    visitorEvents: build.query<Timeline, EventsAsked>({
      query: ({ id, ...params }) => ({ url: `${VISITORS}/${id}/events`, config: { params } }),
      transformResponse: dataOf<Timeline>,
      ...FRESH,
    }),
    visitorBeliefs: build.query<Beliefs, OneVisitor>({
      query: ({ id, ...params }) => ({ url: `${VISITORS}/${id}/beliefs`, config: { params } }),
      transformResponse: dataOf<Beliefs>,
      ...FRESH,
    }),
    eraseVisitor: build.mutation<void, string>({
      query: (id) => ({ url: `${VISITORS}/${id}`, method: 'DELETE' }),
      invalidatesTags: [OWN],
    }),
  }),
});

/** Single visitors, for whoever may look at them; each look is written down by the server. */
export const {
  useRecentVisitorsQuery,
  useFindVisitorsMutation,
  useVisitorQuery,
  useVisitorEventsQuery,
  useVisitorBeliefsQuery,
  useEraseVisitorMutation,
} = api;

/** Where everything kept of a visitor is taken along from. */
export const exportPath = (id: string): string => `${VISITORS}/${id}/export`;
