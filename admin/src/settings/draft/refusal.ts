import type { InUse } from '../../../../contract/settings';
import type { Fault } from './fault';

/** Why the server did not save. */
export type Refusal =
  | { readonly is: 'stale' }
  | { readonly is: 'in-use'; readonly words: readonly InUse[] }
  | ({ readonly is: 'fault' } & Fault);

interface ApiError {
  readonly message?: string;
  readonly details?: {
    readonly code?: string;
    readonly path?: Fault['path'];
    readonly words?: readonly InUse[];
  };
}

/** Reads the error of a save in Strapi's format. */
export function refusalOf(error: unknown): Refusal {
  const { message = '', details = {} } = (error ?? {}) as ApiError;
  if (details.code === 'stale') return { is: 'stale' };
  if (details.code === 'in-use' && details.words) return { is: 'in-use', words: details.words };
  return { is: 'fault', path: details.path ?? [], message };
}
