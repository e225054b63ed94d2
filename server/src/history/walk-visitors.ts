import type { Knex } from 'knex';
import { VISITORS } from './migrations';
import type { VisitorRow } from './store';
import { unpackVisitor, type Row } from './visitors';

/** The next `limit` rows after a visitor, or from the first on, in the order of their names. */
export async function findVisitorsAfter(
  db: Knex,
  after: Buffer | null,
  limit: number,
): Promise<VisitorRow[]> {
  const query = db<Row>(VISITORS).orderBy('visitor').limit(limit);
  if (after) void query.where('visitor', '>', after);
  const rows: Row[] = await query;
  return rows.map(unpackVisitor);
}
