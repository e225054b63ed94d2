import type { Shelf } from '../../server/src/settings';

/** A shelf that outlives a start: what is set is kept as text, as Strapi's own store does. */
export const shelfOf = (kept: Map<string, string>): Shelf => ({
  get: (key) => Promise.resolve(JSON.parse(kept.get(key) ?? 'null')),
  set: (key, value) => Promise.resolve(void kept.set(key, JSON.stringify(value))),
  together: (work) => work(),
});
