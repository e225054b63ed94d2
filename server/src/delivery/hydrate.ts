import type { Core } from '@strapi/strapi';
import type { OverlayStatus } from '../../../contract/variant';
import type { Reference } from './overlay';
import { readDocuments, type Row } from './read-documents';
import type { Slot } from './walk';
import type { Variation } from './widen';

/** What the request asks for as a whole. */
export interface Scope {
  readonly status: OverlayStatus;
  /** The request's locale, for references from entries without one; null for Strapi's default. */
  readonly locale: string | null;
}

function assign(reference: Reference, rows: ReadonlyMap<string, Row>): Slot | null {
  const { uid, documentIds, populated, parent, key, pointer } = reference;
  const wanted = new Set(documentIds);
  const ids =
    populated.spec.sort === undefined ? [...wanted] : [...rows.keys()].filter((id) => wanted.has(id));
  const own: Row[] = [];
  for (const id of ids) {
    const row = rows.get(id);
    if (row) own.push({ ...row });
  }
  parent[key] = populated.field.many ? own : (own[0] ?? null);
  const select = populated.selectOf(uid);
  return select && populated.field.kind !== 'media' ? { uid, parent, key, select, pointer } : null;
}

/**
 * Reads the references of all winners together, one query for those that want the same of the same type, and puts the
 * rows in their places: in the author's order unless the caller sorts; what is gone or not published is left out.
 * Returns the places of what may vary in turn, to be walked again.
 */
export async function hydrate(
  room: { strapi: Core.Strapi; variation: Variation },
  references: readonly Reference[],
  scope: Scope,
): Promise<Slot[]> {
  const groups = new Map<string, [Reference, ...Reference[]]>();
  for (const reference of references) {
    const { uid, locale, populated } = reference;
    const localised = room.variation.models.get(uid)?.localised;
    const name = JSON.stringify([uid, localised ? locale : null, populated.spec]);
    const group = groups.get(name);
    if (group) group.push(reference);
    else groups.set(name, [reference]);
  }
  const slots: Slot[] = [];
  for (const group of groups.values()) {
    const [{ uid, locale, populated }] = group;
    const documentIds = [...new Set(group.flatMap((reference) => reference.documentIds))];
    const rows = await readDocuments(room, {
      uid,
      documentIds,
      spec: populated.spec,
      status: scope.status,
      locale: locale ?? scope.locale,
    });
    for (const reference of group) {
      const slot = assign(reference, rows);
      if (slot) slots.push(slot);
    }
  }
  return slots;
}
