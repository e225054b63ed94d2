import type { Field } from '../variants';
import type { Json } from '../../../contract/variant';
import { isRow, listed, type Row } from './house';
import type { Written } from './written';

/** One related entry or file: its row in the form, and how an overlay names it. */
export interface Item {
  readonly id: unknown;
  readonly documentId: string;
  readonly named: Json;
}

/** Document ids of rows, by row id; rows that are gone are missing. */
export type FindDocuments = (uid: string, ids: readonly number[]) => Promise<ReadonlyMap<number, string>>;

interface Position {
  readonly before?: unknown;
  readonly after?: unknown;
  readonly start?: unknown;
}

const isId = (value: unknown): value is number | string =>
  typeof value === 'number' || (typeof value === 'string' && value !== '');

const rowIdOf = (value: unknown): number | null => {
  const id = isRow(value) ? value.id : value;
  return typeof id === 'number' || (typeof id === 'string' && /^\d+$/.test(id)) ? Number(id) : null;
};

const documentIdOf = (value: unknown): string | null => {
  if (isRow(value))
    return typeof value.documentId === 'string' && value.documentId !== '' ? value.documentId : null;
  return typeof value === 'string' && !/^\d+$/.test(value) ? value : null;
};

/** What a form names: rows with a document id, row ids, or document ids. What does not exist is left out. */
async function itemsOf(field: Field, values: readonly unknown[], find: FindDocuments): Promise<Item[]> {
  const uidOf = (value: unknown): string => field.target ?? (isRow(value) ? String(value.__type) : '');
  const unknown = values.filter((value) => documentIdOf(value) === null);
  const known = new Map<string, ReadonlyMap<number, string>>();
  for (const uid of new Set(unknown.map(uidOf))) {
    const ids = unknown.filter((value) => uidOf(value) === uid).flatMap((value) => rowIdOf(value) ?? []);
    if (uid !== '' && ids.length > 0) known.set(uid, await find(uid, ids));
  }
  return values.flatMap((value) => {
    const id = rowIdOf(value);
    const documentId = documentIdOf(value) ?? (id === null ? undefined : known.get(uidOf(value))?.get(id));
    if (documentId === undefined) return [];
    const named: Written | string = field.target === null ? { __type: uidOf(value), documentId } : documentId;
    return [{ id, documentId, named }];
  });
}

const same = (item: Item, name: unknown): boolean =>
  isId(name) && (item.documentId === name || String(item.id) === String(name));

/** Where among the items one goes; null while what it is placed by is not there yet. */
function placeOf(items: readonly Item[], { before, after, start }: Position): number | null {
  if (start === true) return 0;
  if (!isId(before) && !isId(after)) return items.length;
  const index = items.findIndex((item) => same(item, before ?? after));
  if (index < 0) return null;
  return isId(before) ? index : index + 1;
}

/** Connects one after the other; one that is placed by another waits for it, and goes last where that never comes. */
function connect(items: Item[], wanted: readonly { item: Item; position: Position }[]): Item[] {
  let waiting = [...wanted];
  let result = items;
  let stuck = false;
  while (waiting.length > 0) {
    const left: typeof waiting = [];
    for (const one of waiting) {
      const others = result.filter(({ documentId }) => documentId !== one.item.documentId);
      const place = stuck ? others.length : placeOf(others, one.position);
      if (place === null) left.push(one);
      else result = [...others.slice(0, place), one.item, ...others.slice(place)];
    }
    stuck = left.length === waiting.length;
    waiting = left;
  }
  return result;
}

/**
 * What a relation or media attribute names after a form's change: `{ connect, disconnect }` relative to what it named,
 * `{ set }`, or all of it at once.
 */
export async function relationAfter(
  field: Field,
  now: unknown,
  change: unknown,
  find: FindDocuments,
): Promise<Json> {
  const relative = isRow(change) && ('connect' in change || 'disconnect' in change) && !('set' in change);
  let items: Item[];
  if (relative) {
    const { connect: more, disconnect: less } = change as Row;
    const gone = await itemsOf(field, listed(less), find);
    const kept = (await itemsOf(field, listed(now), find)).filter(
      ({ documentId }) => !gone.some((one) => one.documentId === documentId),
    );
    const wanted: { item: Item; position: Position }[] = [];
    for (const one of listed(more)) {
      const position: Position = isRow(one) && isRow(one.position) ? one.position : {};
      for (const item of await itemsOf(field, [one], find)) wanted.push({ item, position });
    }
    items = field.many ? connect(kept, wanted) : [...kept, ...wanted.map(({ item }) => item)].slice(-1);
  } else {
    items = await itemsOf(field, listed(isRow(change) && 'set' in change ? change.set : change), find);
  }
  const distinct = [...new Map(items.map((item) => [item.documentId, item.named])).values()];
  return field.many ? distinct : (distinct[0] ?? null);
}
