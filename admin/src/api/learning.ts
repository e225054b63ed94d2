import { adminApi } from '@strapi/strapi/admin';
import type { CalibrationState } from '../../../contract/calibration';
import type { AcceptedJargon, JargonState } from '../../../contract/jargon';
import { PLUGIN_ID } from '../plugin-id';

const dataOf = <T>({ data }: { data: T }): T => data;
const CALIBRATION = `/${PLUGIN_ID}/calibration`;
const JARGON = `/${PLUGIN_ID}/jargon`;
const TAGS = ['ContextCalibration', 'ContextJargon'] as const;

const api = adminApi.enhanceEndpoints({ addTagTypes: [...TAGS, 'ContextVocabulary'] }).injectEndpoints({
  endpoints: (build) => ({
    calibration: build.query<CalibrationState, void>({
      query: () => CALIBRATION,
      transformResponse: dataOf<CalibrationState>,
      providesTags: ['ContextCalibration'],
    }),
    startCalibration: build.mutation<CalibrationState, void>({
      query: () => ({ url: CALIBRATION, method: 'POST' }),
      invalidatesTags: ['ContextCalibration'],
    }),
    cancelCalibration: build.mutation<CalibrationState, void>({
      query: () => ({ url: CALIBRATION, method: 'DELETE' }),
      invalidatesTags: ['ContextCalibration'],
    }),
    acceptCalibration: build.mutation<CalibrationState, void>({
      query: () => ({ url: `${CALIBRATION}/accept`, method: 'POST' }),
      invalidatesTags: ['ContextCalibration', 'ContextVocabulary'],
    }),
    jargon: build.query<JargonState, void>({
      query: () => JARGON,
      transformResponse: dataOf<JargonState>,
      providesTags: ['ContextJargon'],
    }),
    startJargon: build.mutation<JargonState, void>({
      query: () => ({ url: JARGON, method: 'POST' }),
      invalidatesTags: ['ContextJargon'],
    }),
    cancelJargon: build.mutation<JargonState, void>({
      query: () => ({ url: JARGON, method: 'DELETE' }),
      invalidatesTags: ['ContextJargon'],
    }),
    acceptJargon: build.mutation<JargonState, AcceptedJargon>({
      query: (terms) => ({ url: `${JARGON}/accept`, method: 'POST', data: { terms } }),
      invalidatesTags: ['ContextJargon', 'ContextVocabulary'],
    }),
  }),
});

/** What learns from the site's own history and texts, and proposes. */
export const {
  useCalibrationQuery,
  useStartCalibrationMutation,
  useCancelCalibrationMutation,
  useAcceptCalibrationMutation,
  useJargonQuery,
  useStartJargonMutation,
  useCancelJargonMutation,
  useAcceptJargonMutation,
} = api;
