import type { CatalogueEntry } from '../variants';

/** Schedule edges of entries that have any, ascending. Catalogue entries never change, they are replaced. */
const edges = new WeakMap<CatalogueEntry, readonly number[]>();

function edgesOf(entry: CatalogueEntry): readonly number[] {
  let known = edges.get(entry);
  if (!known) {
    const all = entry.variants.flatMap(({ target }) => [target.from, target.until]);
    known = all.filter((edge): edge is number => edge !== undefined).sort((a, b) => a - b);
    edges.set(entry, known);
  }
  return known;
}

/** The next moment at which one of the entry's variants begins or ends, ms UTC; Infinity where none is ahead. */
export const edgeAfter = (entry: CatalogueEntry, now: number): number =>
  edgesOf(entry).find((edge) => edge > now) ?? Infinity;
