import type { z } from 'zod';

/** Message and path of the first fault that a parser found; an unknown field is named by its own path. */
export function firstFault(error: z.ZodError): { message: string; path: PropertyKey[] } {
  const [issue] = error.issues;
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const path = [...(issue?.path ?? []), ...keys.slice(0, 1)];
  const where = path.length > 0 ? `${path.join('.')}: ` : '';
  return {
    message: `${where}${keys.length > 0 ? 'is not a known field' : (issue?.message ?? 'cannot be read')}`,
    path,
  };
}
