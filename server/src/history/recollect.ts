import type { Knex } from 'knex';
import type { StoredEvent } from '../../../contract/event';
import { baseRevision, findCheckpoints } from './checkpoints';
import { fromRow, PERSONALISATION, visitorHash, type EventRow } from './codec';
import { allNames, findKin, ofKin, type Kin } from './kin';
import { EVENTS } from './migrations';
import { byOrder, type Order } from './order';
import type { Recollection } from './store';
import { findVisitor } from './visitors';

/** A person's events after a time (ms UTC), all where it is absent; ordered by (`at`, `id`). */
export async function findEvents(db: Knex, kin: Kin, after?: number): Promise<StoredEvent[]> {
  const query = ofKin(db<EventRow>(EVENTS), kin);
  if (after !== undefined) void query.where('at', '>', after);
  const rows: EventRow[] = await query.orderBy(['at', 'id']);
  return rows.map((row) => fromRow(row, kin.owner)).sort(byOrder);
}

/** The next `limit` events of a person after a place in the order. */
export async function findAfter(
  db: Knex,
  kin: Kin,
  after: Order | null,
  limit: number,
): Promise<StoredEvent[]> {
  const found: EventRow[] = [];
  // name by name: each is one walk along the index, and most people have one
  for (const name of allNames(kin)) {
    const parts = kin.parts.filter((part) => part.name.equals(name));
    const query = ofKin(db<EventRow>(EVENTS), { ...kin, parts });
    if (after) {
      const { at, origin = '' } = after;
      const id = Buffer.from(after.id, 'utf8');
      const further = visitorHash(name) > origin ? '>=' : '>';
      void query
        .where('at', '>=', at)
        .where((either) => either.where('at', '>', at).orWhere('id', further, id));
    }
    const rows: EventRow[] = await query.orderBy(['at', 'id']).limit(limit);
    found.push(...rows);
  }
  const events = found.map((row) => fromRow(row, kin.owner));
  return (kin.parts.length > 1 ? events.sort(byOrder) : events).slice(0, limit);
}

/** The latest events of all visitors for personalisation, newest first. */
export async function findLatest(db: Knex, limit: number): Promise<StoredEvent[]> {
  const query = db(EVENTS).whereRaw('?? & ? <> 0', ['purposes', PERSONALISATION]);
  const rows: EventRow[] = await query.orderBy('at', 'desc').limit(limit);
  return rows.map((row) => fromRow(row));
}

/**
 * Reads checkpoints first and events after them, and anew where a pruning moved events into the base in between. Null
 * without a row.
 */
export async function recollectFrom(db: Knex, name: Buffer, fold: string): Promise<Recollection | null> {
  for (;;) {
    const kin = await findKin(db, name);
    const visitor = await findVisitor(db, kin.owner);
    if (!visitor) return null;
    const { base, snapshot } = await findCheckpoints(db, kin.owner, fold);
    const events = await findEvents(db, kin, (snapshot ?? base)?.at);
    if ((await baseRevision(db, kin.owner)) === (base?.revision ?? 0))
      return { visitor, names: namesOf(kin), base, snapshot, events };
  }
}

/** The names of a person, as a recollection tells them. */
export const namesOf = (kin: Kin): Recollection['names'] => {
  const whole = new Map(kin.parts.map((part) => [visitorHash(part.name), part]));
  return [...whole].map(([name, { from, to }]) => ({
    name,
    whole: from === -Infinity && to === Infinity,
    now: to === Infinity,
  }));
};
