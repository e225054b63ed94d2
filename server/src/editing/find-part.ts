import type { Model, Models } from '../variants';
import { isRow, listed, type Row } from './house';

/** A component found in an entry. */
export interface Part {
  readonly row: Row;
  /** The attribute of the entry that it lies in, by which rights are judged: a zone's own name, else the whole path. */
  readonly field: string;
}

/** Finds a component by its uid and the id that the edit view knows it by. */
export function findPart(
  models: Models,
  model: Model,
  row: Row,
  uid: string,
  id: string,
  at = '',
): Part | null {
  for (const field of model.fields.values()) {
    if (field.kind !== 'component' && field.kind !== 'zone') continue;
    const path = `${at}${field.name}`;
    for (const value of listed(row[field.name]).filter(isRow)) {
      const of = field.kind === 'zone' ? String(value.__component) : (field.target ?? '');
      if (of === uid && String(value.id) === id) return { row: value, field: path };
      const below = models.get(of);
      const found = below && findPart(models, below, value, uid, id, `${path}.`);
      if (!found) continue;
      return field.kind === 'zone' ? { ...found, field: path } : found;
    }
  }
  return null;
}
