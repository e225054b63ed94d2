import type { Place } from '../../../../contract/settings';
import type { DraftBook } from './draft';

/** Why the server did not save. */
export type Refusal =
  | { readonly is: 'stale' }
  | { readonly is: 'in-use'; readonly places: readonly Place[] }
  | { readonly is: 'fault'; readonly message: string; readonly path: readonly (string | number)[] };

interface ApiError {
  readonly message?: string;
  readonly details?: {
    readonly code?: string;
    readonly path?: readonly (string | number)[];
    readonly places?: readonly Place[];
  };
}

/** Reads the error of a save in Strapi's format. */
export function refusalOf(error: unknown): Refusal {
  const { message = '', details = {} } = (error ?? {}) as ApiError;
  if (details.code === 'stale') return { is: 'stale' };
  if (details.code === 'in-use') return { is: 'in-use', places: details.places ?? [] };
  return { is: 'fault', message, path: details.path ?? [] };
}

/** The rule that a refusal is about, by its id. */
export function refusedRule(refusal: Refusal | null, draft: DraftBook): string | undefined {
  if (refusal?.is !== 'fault') return undefined;
  const [list, index] = refusal.path;
  if ((list !== 'audiences' && list !== 'exclusions') || typeof index !== 'number') return undefined;
  return draft[list][index]?.id;
}
