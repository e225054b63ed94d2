import type { Core } from '@strapi/strapi';
import type { OverlayStatus } from '../../../contract/variant';
import { copyRow } from './copy-row';
import { FILE_UID, type FileRows } from './file-rows';
import type { Reference } from './overlay';
import type { PopulateSpec } from './populate-spec';
import { readDocuments, type Row } from './read-documents';
import type { Populated } from './select';
import type { Slot } from './walk';
import type { Variation } from './widen';

/** What the request asks for as a whole. */
export interface Scope {
  readonly status: OverlayStatus;
  /** The request's locale, for references from entries without one; null for Strapi's default. */
  readonly locale: string | null;
}

interface Room {
  readonly strapi: Core.Strapi;
  readonly variation: Variation;
  readonly files: FileRows;
  /** Keeps whatever is read, for answers to many that are made together. */
  readonly rows?: FileRows | undefined;
}

/** Documents of one type that are wanted in the same way, to be read in one query. */
interface Group {
  readonly uid: string;
  readonly locale: string | null;
  readonly spec: PopulateSpec;
  readonly documentIds: Set<string>;
}

type Rows = ReadonlyMap<string, Row>;

/** The part of a `populate` that is about rows of one type. */
function specOf({ populated: { field, spec } }: Reference, uid: string): PopulateSpec {
  if (field.target !== null) return spec;
  const part = (spec.on as Readonly<Record<string, unknown>> | undefined)?.[uid];
  if (typeof part === 'object' && part !== null) return part as PopulateSpec;
  return spec.populate === undefined ? {} : { populate: spec.populate };
}

/** Rows of files come from memory, in a shape that a spread is quick with. */
const copyOf = (uid: string, row: Row): Row => (uid === FILE_UID ? { ...row } : copyRow(row));

/** The rows of one reference: in the author's order unless the caller sorts; what is gone is left out. */
function rowsInOrder({ items, populated }: Reference, rowsOf: (uid: string) => Rows): [string, Row][] {
  const { field, spec } = populated;
  const ordered = new Map(items.map((item) => [`${item.uid} ${item.documentId}`, item]));
  const { target } = field;
  if (target !== null && spec.sort !== undefined) {
    return [...rowsOf(target)].flatMap(([id, row]) =>
      ordered.has(`${target} ${id}`) ? [[target, copyOf(target, row)] as [string, Row]] : [],
    );
  }
  return [...ordered.values()].flatMap(({ uid, documentId }) => {
    const row = rowsOf(uid).get(documentId);
    if (!row) return [];
    const copy = copyOf(uid, row);
    return [[uid, target === null ? Object.assign(copy, { __type: uid }) : copy] as [string, Row]];
  });
}

/** Puts the rows in their place; returns where in it something may vary in turn. */
function assign(reference: Reference, rowsOf: (uid: string) => Rows): Slot[] {
  const { populated, parent, key, pointer } = reference;
  const { field } = populated;
  const found = rowsInOrder(reference, rowsOf);
  const otherwise = reference.otherwise as (Row & { readonly __type?: unknown }) | null | undefined;
  if (found.length === 0 && otherwise) found.push([field.target ?? String(otherwise.__type), otherwise]);
  const rows = found.map(([, row]) => row);
  parent[key] = field.many ? rows : (rows[0] ?? null);
  if (field.kind === 'media') return [];
  return (field.many ? found : found.slice(0, 1)).flatMap(([uid], index): Slot[] => {
    const select = populated.selectOf(uid);
    if (!select) return [];
    if (!field.many) return [{ uid, parent, key, select, pointer }];
    return [{ uid, parent: rows, key: index, select, pointer: [...pointer, String(index)] }];
  });
}

/**
 * Reads the references of all winners together, one query for those that want the same of the same type, and puts the
 * rows in their places: in the author's order unless the caller sorts; what is gone or not published is left out.
 * Returns the places of what may vary in turn, to be walked again.
 */
export async function hydrate(room: Room, references: readonly Reference[], scope: Scope): Promise<Slot[]> {
  const groups = new Map<string, Group>();
  // Entries of one list are selected alike, so that their references name the same groups.
  const known = new Map<Populated, Map<string, string>>();
  const nameOf = (reference: Reference, uid: string): string => {
    const { populated } = reference;
    const locale = room.variation.models.get(uid)?.localised ? reference.locale : null;
    const names = known.get(populated) ?? new Map<string, string>();
    known.set(populated, names);
    const wanted = `${uid} ${locale ?? ''}`;
    let name = names.get(wanted);
    if (name === undefined) {
      const spec = specOf(reference, uid);
      name = JSON.stringify([uid, locale, spec]);
      names.set(wanted, name);
      if (!groups.has(name)) groups.set(name, { uid, locale, spec, documentIds: new Set() });
    }
    return name;
  };
  for (const reference of references)
    for (const { uid, documentId } of reference.items)
      groups.get(nameOf(reference, uid))?.documentIds.add(documentId);
  const read = new Map<string, Rows>();
  for (const [name, { uid, locale, spec, documentIds }] of groups) {
    const wanted = { uid, spec, status: scope.status, locale: locale ?? scope.locale };
    const readThese = (ids: readonly string[]): Promise<Rows> =>
      readDocuments(room, { ...wanted, documentIds: ids });
    const all = [...documentIds];
    // What is filtered by is not the file's own alone, and may change with it unseen.
    const keepable = uid === FILE_UID && spec.filters === undefined && spec.populate === undefined;
    const keeper = room.rows ?? (keepable ? room.files : null);
    read.set(name, keeper ? await keeper.get(name, all, readThese) : await readThese(all));
  }
  const none: Rows = new Map();
  return references.flatMap((reference) =>
    assign(reference, (uid) => read.get(nameOf(reference, uid)) ?? none),
  );
}
