import type { Model } from '../variants';
import type { Select } from './select';

/** A component as Strapi delivers one of which nothing is filled in. */
export function blank(model: Model, select: Select, id: number): Record<string, unknown> {
  const row: Record<string, unknown> = { id };
  for (const field of model.fields.values()) {
    if (field.kind === 'scalar') {
      if (!select.fields || select.fields.has(field.name)) row[field.name] = null;
    } else {
      const populated = select.populate.get(field.name);
      if (populated) row[field.name] = populated.count ? { count: 0 } : field.many ? [] : null;
    }
  }
  return row;
}

/** An id for a component that has no row: the same for the same place, and never that of a row (below zero). */
export function syntheticId(place: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < place.length; i += 1) {
    hash = Math.imul(hash ^ place.charCodeAt(i), 0x01000193);
  }
  return -((hash >>> 1) + 1);
}
