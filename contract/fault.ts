import type { z } from 'zod';

/**
 * Message and path of the first fault that a parser found; an unknown field is named by its own path. `at` is where
 * what was parsed stands in the whole.
 */
export function firstFault(
  error: z.ZodError,
  at: readonly PropertyKey[] = [],
): { message: string; path: PropertyKey[] } {
  const [issue] = error.issues;
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const path = [...at, ...(issue?.path ?? []), ...keys.slice(0, 1)];
  const where = path.length > 0 ? `${path.join('.')}: ` : '';
  return {
    message: `${where}${keys.length > 0 ? 'is not a known field' : (issue?.message ?? 'cannot be read')}`,
    path,
  };
}
