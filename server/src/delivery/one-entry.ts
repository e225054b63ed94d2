import type { Models } from '../variants';

type Filters = Readonly<Record<string, unknown>>;

/**
 * Whether filters name one value of one `uid` attribute and nothing else, as `{ slug: 'x' }` or
 * `{ slug: { $eq: 'x' } }`; `eq` in GraphQL.
 */
export function namesOneEntry(filters: unknown, uid: string, models: Models): boolean {
  if (typeof filters !== 'object' || filters === null) return false;
  const [only, ...more] = Object.entries(filters as Filters);
  if (!only || more.length > 0) return false;
  const [name, wanted] = only;
  if (models.get(uid)?.fields.get(name)?.type !== 'uid') return false;
  if (typeof wanted === 'string') return true;
  return typeof wanted === 'object' && wanted !== null && /^\$?eq$/.test(Object.keys(wanted).join());
}
