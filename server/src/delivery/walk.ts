import type { Models } from '../variants';
import type { Select } from './select';

/** Where a value lies: `parent[key]`. */
export interface Slot {
  readonly uid: string;
  readonly parent: object;
  readonly key: string | number;
  readonly select: Select;
  /** JSON Pointer parts below the result's root. */
  readonly pointer: readonly string[];
}

/** An entry of an enabled type that is about to be delivered. */
export interface Found {
  readonly uid: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly pointer: readonly string[];
  readonly select: Select;
  /** Puts another one in its place; the walk goes on below that one. */
  replace(entry: Record<string, unknown>): void;
}

type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

function* walkRow(models: Models, slot: Slot, row: Row): Generator<Found, void, undefined> {
  const { uid, select, pointer } = slot;
  let current = row;
  if (models.get(uid)?.enabled) {
    yield {
      uid,
      entry: row,
      pointer,
      select,
      replace(entry) {
        current = entry;
        (slot.parent as Row)[slot.key] = entry;
      },
    };
  }
  for (const [name, { field, count, selectOf }] of select.populate) {
    const value = current[name];
    if (!isRow(value) || count || field.kind === 'media') continue;
    const below = [...pointer, name];
    const items = Array.isArray(value) ? value.keys() : [null];
    for (const index of items) {
      const child: unknown = index === null ? value : value[index];
      if (!isRow(child)) continue;
      const childUid = field.target ?? child.__component ?? child.__type;
      if (typeof childUid !== 'string') continue;
      const childSelect = selectOf(childUid);
      if (!childSelect) continue;
      const at =
        index === null
          ? { parent: current, key: name, pointer: below }
          : { parent: value, key: index, pointer: [...below, String(index)] };
      yield* walkRow(models, { uid: childUid, select: childSelect, ...at }, child);
    }
  }
}

/**
 * All delivered entries of enabled types, parents before what lies below them. A value that is a list is walked item
 * by item. Replace an entry before going on to the next.
 */
export function* walk(models: Models, slot: Slot): Generator<Found, void, undefined> {
  const value = (slot.parent as Row)[slot.key];
  if (!Array.isArray(value)) {
    if (isRow(value)) yield* walkRow(models, slot, value);
    return;
  }
  for (const [key, row] of value.entries()) {
    const pointer = [...slot.pointer, String(key)];
    if (isRow(row)) yield* walkRow(models, { ...slot, parent: value, key, pointer }, row);
  }
}
