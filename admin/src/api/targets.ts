import { adminApi } from '@strapi/strapi/admin';
import type { Competition, EntryTargets, Targeted } from '../../../contract/targeting';
import type { Target } from '../../../contract/target';
import { PLUGIN_ID } from '../plugin-id';
import { heldOf, type NewVariantPlace } from './variants';

/** What is saved of a target; the revision is the one that was seen. */
export interface TargetInput extends Pick<Targeted, 'target' | 'suggests' | 'arguments' | 'revision'> {
  readonly name?: string;
  readonly order?: number;
  readonly paused?: boolean;
}

/** A target to be tried; `variant` is whose, absent for one that is not there yet. */
export interface CompetitionInput {
  readonly variant?: string;
  readonly target: Target;
  readonly order?: number;
}

const below = ({ contentType, documentId }: NewVariantPlace, path: string) =>
  `/${PLUGIN_ID}/entries/${contentType}/${documentId}/${path}`;
const dataOf = <T>({ data }: { data: T }): T => data;
const inLocale = ({ locale }: NewVariantPlace) => ({ params: { locale } });
/** Another editor may have saved in between. */
const NOT_KEPT = { keepUnusedDataFor: 0 };

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    entryTargets: build.query<EntryTargets, NewVariantPlace>({
      query: (place) => ({ url: below(place, 'targets'), config: inLocale(place) }),
      transformResponse: dataOf<EntryTargets>,
      ...NOT_KEPT,
    }),
    competition: build.query<Competition, { place: NewVariantPlace; input: CompetitionInput }>({
      query: ({ place, input }) => ({
        url: below(place, 'competition'),
        method: 'POST',
        data: input,
        config: inLocale(place),
      }),
      transformResponse: dataOf<Competition>,
      ...NOT_KEPT,
    }),
    saveTarget: build.mutation<
      Targeted,
      { place: NewVariantPlace; collectionType: string; variant: string; input: TargetInput }
    >({
      query: ({ place, variant, input }) => ({
        url: below(place, `variants/${variant}/target`),
        method: 'PUT',
        data: input,
        config: inLocale(place),
      }),
      transformResponse: dataOf<Targeted>,
      invalidatesTags: (result, _error, { collectionType, place }) =>
        result ? [heldOf(collectionType, place)] : [],
    }),
  }),
});

/** Whom the contents of an entry are for, what that competes with, and the way to change it. */
export const { useEntryTargetsQuery, useCompetitionQuery, useSaveTargetMutation } = api;
