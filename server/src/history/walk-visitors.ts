import type { Knex } from 'knex';
import { visitorHash, type EventRow } from './codec';
import { EVENTS } from './migrations';

/** Visitors that have events, in the order of their hashes, after one of them; `limit` at most. */
export async function findVisitorsAfter(db: Knex, after: Buffer | null, limit: number): Promise<string[]> {
  const query = db(EVENTS).distinct('visitor').orderBy('visitor').limit(limit);
  if (after) void query.where('visitor', '>', after);
  const rows: Pick<EventRow, 'visitor'>[] = await query;
  return rows.map(({ visitor }) => visitorHash(visitor));
}
