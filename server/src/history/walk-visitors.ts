import type { Knex } from 'knex';
import { LINKS, VISITORS } from './migrations';
import type { VisitorRow } from './store';
import { unpackVisitor, type Row } from './visitors';

/**
 * The next `limit` rows after a visitor, or from the first on, in the order of their names; without names that belong
 * to another one now.
 */
export async function findVisitorsAfter(
  db: Knex,
  after: Buffer | null,
  limit: number,
): Promise<VisitorRow[]> {
  const query = db<Row>(VISITORS).orderBy('visitor').limit(limit);
  void query.whereNotExists((link) =>
    link
      .select(db.raw('1'))
      .from(`${LINKS} as link`)
      .whereRaw('?? = ??', ['link.visitor', `${VISITORS}.visitor`])
      .whereRaw('?? <> ??', ['link.person', 'link.visitor'])
      .whereNotExists((later) =>
        later
          .select(db.raw('1'))
          .from(`${LINKS} as later`)
          .whereRaw('?? = ??', ['later.visitor', 'link.visitor'])
          .whereRaw('?? > ??', ['later.since', 'link.since']),
      ),
  );
  if (after) void query.where('visitor', '>', after);
  const rows: Row[] = await query;
  return rows.map(unpackVisitor);
}
