import type { Knex } from 'knex';
import type { StoredEvent } from '../../../contract/event';
import { baseRevision, findCheckpoints } from './checkpoints';
import { fromRow, type EventRow } from './codec';
import { EVENTS } from './migrations';
import { byOrder, type Order } from './order';
import type { Recollection } from './store';
import { findVisitor } from './visitors';

/** A visitor's events after a time (ms UTC), all where it is absent; ordered by (`at`, `id`). */
export async function findEvents(db: Knex, visitor: Buffer, after?: number): Promise<StoredEvent[]> {
  const query = db(EVENTS).where('visitor', visitor).orderBy(['at', 'id']);
  const rows: EventRow[] = await (after === undefined ? query : query.where('at', '>', after));
  return rows.map(fromRow).sort(byOrder);
}

/** The next `limit` events after a place in the order. */
export async function findAfter(
  db: Knex,
  visitor: Buffer,
  after: Order | null,
  limit: number,
): Promise<StoredEvent[]> {
  const query = db(EVENTS).where('visitor', visitor).orderBy(['at', 'id']).limit(limit);
  if (after) {
    const { at } = after;
    const id = Buffer.from(after.id, 'utf8');
    void query.where('at', '>=', at).where((either) => either.where('at', '>', at).orWhere('id', '>', id));
  }
  const rows: EventRow[] = await query;
  return rows.map(fromRow);
}

/**
 * Reads checkpoints first and events after them, and anew where a pruning moved events into the base in between. Null
 * without a row.
 */
export async function recollectFrom(db: Knex, name: Buffer, fold: string): Promise<Recollection | null> {
  for (;;) {
    const visitor = await findVisitor(db, name);
    if (!visitor) return null;
    const { base, snapshot } = await findCheckpoints(db, name, fold);
    const events = await findEvents(db, name, (snapshot ?? base)?.at);
    if ((await baseRevision(db, name)) === (base?.revision ?? 0)) return { visitor, base, snapshot, events };
  }
}
