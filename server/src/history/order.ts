import type { EventRow } from './codec';

/** Where an event stands in a visitor's history. */
export interface Order {
  /** ms UTC. */
  readonly at: number;
  readonly id: string;
}

/** Compares by (`at`, `id`); ids by UTF-16 units, so that no database's collation has a say. */
export const byOrder = (a: Order, b: Order): number =>
  a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Compares rows by their primary key, byte by byte. */
export const byName = (a: EventRow, b: EventRow): number =>
  Buffer.compare(a.visitor, b.visitor) || Buffer.compare(a.id, b.id);
