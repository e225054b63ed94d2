import type { Knex } from 'knex';
import { CHECKPOINTS, ERASED, LINKS, LOOKS, MARK, TOTALS } from './migrations';
import type { Sweep, Total } from './store';

/** Deletes rows older than `before` by one column, `limit` at most; answers how many. */
async function expire(
  trx: Knex.Transaction,
  [table, age, ...key]: readonly [string, string, ...string[]],
  before: number,
  limit: number,
): Promise<readonly Record<string, Knex.Value>[]> {
  const old: Record<string, Knex.Value>[] = await trx(table)
    .select(...key)
    .where(age, '<', before)
    .orderBy(age)
    .limit(limit);
  if (old.length === 0) return old;
  await trx(table)
    .whereIn(
      key,
      old.map((row) => key.map((column) => row[column] ?? null)),
    )
    .delete();
  return old;
}

/** With their tombstones, erased ones stop belonging to anybody, and nobody belongs to them. */
async function unlinkErased(trx: Knex.Transaction, names: Knex.Value[]): Promise<void> {
  if (names.length === 0) return;
  await trx(LINKS).whereIn('visitor', names).delete();
  await trx(LINKS)
    .whereIn('person', names)
    .update({ person: trx.ref('visitor') });
  await trx(CHECKPOINTS).where('kind', MARK).whereIn('visitor', names).delete();
}

/** Removes what has ended, `limit` rows of each kind at most; answers how many. */
export async function sweepIn(trx: Knex.Transaction, sweep: Sweep, limit: number): Promise<number> {
  const tombstones = await expire(trx, [ERASED, 'until', 'visitor'], sweep.tombstones, limit);
  const totals = await expire(trx, [TOTALS, 'day', 'day', 'name'], sweep.totals, limit);
  const bases = await expire(trx, [CHECKPOINTS, 'at', 'visitor', 'kind'], sweep.checkpoints, limit);
  const looks = await expire(trx, [LOOKS, 'at', 'visitor', 'at', 'person', 'what'], sweep.looks, limit);
  await unlinkErased(
    trx,
    tombstones.map((row) => row['visitor'] ?? null),
  );
  return tombstones.length + totals.length + bases.length + looks.length;
}

/** Totals of the days from `from` up to and without `to`. */
export async function findTotals(db: Knex, from: number, to: number): Promise<Total[]> {
  const rows: { day: number | string; what: string; events: number | string }[] = await db(TOTALS)
    .where('day', '>=', from)
    .where('day', '<', to)
    .orderBy(['day', 'name']);
  return rows.map(({ day, what, events }) => ({ day: Number(day), what, events: Number(events) }));
}
