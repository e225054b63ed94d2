import { errors } from '@strapi/utils';
import type { ErrorCode } from '../../../contract/errors';

export type Path = readonly (string | number)[];

/** Somebody else saved in between. */
export class ConflictError extends errors.ApplicationError {
  override name = 'ConflictError' as 'ApplicationError';
  readonly status = 409;
}

/**
 * The error for a refused write: `details` is `{ code, path, ...more }`, the message names the place and says what to
 * do. Not found is a NotFoundError (404), `stale` a {@link ConflictError} (409), all else a ValidationError (400).
 */
export function refused(code: ErrorCode, path: Path, message: string, more: object = {}): Error {
  const details = { code, path, ...more };
  if (code === 'stale') return new ConflictError(message, details);
  if (code === 'not-found' || code === 'unknown-entry') return new errors.NotFoundError(message, details);
  return new errors.ValidationError(message, details);
}

/** `['overlay', 'facts', 0, 'label']` as people write it: `overlay.facts[0].label`. */
export const written = (path: Path): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
