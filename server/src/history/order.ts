import type { EventRow } from './codec';

/** Where an event stands in a visitor's history. */
export interface Order {
  /** ms UTC. */
  readonly at: number;
  readonly id: string;
  /** Name under which it happened: tells two of one person that have the same id. */
  readonly origin?: string;
}

export const orderOf = ({ at, id, origin }: Order): Order =>
  origin === undefined ? { at, id } : { at, id, origin };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares by (`at`, `id`, `origin`); ids by UTF-16 units, so that no database's collation has a say. */
export const byOrder = (a: Order, b: Order): number =>
  a.at - b.at || compare(a.id, b.id) || compare(a.origin ?? '', b.origin ?? '');

/** Compares rows by their primary key, byte by byte. */
export const byName = (a: EventRow, b: EventRow): number =>
  Buffer.compare(a.visitor, b.visitor) || Buffer.compare(a.id, b.id);
