import type { Knex } from 'knex';
import { visitorHash, type EventRow } from './codec';
import type { Dialect } from './dialect';
import { ERASED, VISITORS } from './migrations';
import type { AppendOutcome } from './store';

/** Visitors of one lookup: far below every database's limit of bound values. */
const NAMES_A_QUERY = 400;

/** The items in slices of at most `size`. */
function* slices<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

interface Standing {
  readonly erased: ReadonlySet<string>;
  /** Allowed purposes as bits; absent for visitors without a row. */
  readonly allowed: ReadonlyMap<string, number>;
}

async function standingOf(trx: Knex.Transaction, visitors: readonly Buffer[]): Promise<Standing> {
  const erased = new Set<string>();
  const allowed = new Map<string, number>();
  for (const some of slices(visitors, NAMES_A_QUERY)) {
    const gone: { visitor: Buffer }[] = await trx(ERASED).select('visitor').whereIn('visitor', some);
    for (const row of gone) erased.add(visitorHash(row.visitor));
    const known: { visitor: Buffer; purposes: number }[] = await trx(VISITORS)
      .select('visitor', 'purposes')
      .whereIn('visitor', some);
    for (const row of known) allowed.set(visitorHash(row.visitor), row.purposes);
  }
  return { erased, allowed };
}

function refusal(row: EventRow, visitor: string, standing: Standing): 'erased' | 'no-consent' | null {
  if (standing.erased.has(visitor)) return 'erased';
  const allowed = standing.allowed.get(visitor) ?? row.purposes;
  return row.purposes === 0 || (row.purposes & ~allowed) !== 0 ? 'no-consent' : null;
}

const nameOf = (row: Pick<EventRow, 'visitor' | 'id'>): string =>
  `${visitorHash(row.visitor)} ${row.id.toString('utf8')}`;

/** Appends inside a transaction; the outcomes hold once it has committed. `rowsAQuery`: rows of one insert. */
export async function appendIn(
  trx: Knex.Transaction,
  dialect: Dialect,
  rows: readonly EventRow[],
  rowsAQuery: number,
): Promise<AppendOutcome[]> {
  const visitors = new Map(rows.map((row) => [visitorHash(row.visitor), row.visitor]));
  const standing = await standingOf(trx, [...visitors.values()]);
  const refusals = rows.map((row) => refusal(row, visitorHash(row.visitor), standing));
  const kept = rows.filter((_, index) => refusals[index] === null);
  const added = new Set<string>();
  for (const some of slices(kept, rowsAQuery))
    for (const row of await dialect.insertNew(trx, some)) added.add(nameOf(row));
  // of two equal ids the first takes the name out, so that the second is the duplicate
  return rows.map((row, index) => refusals[index] ?? (added.delete(nameOf(row)) ? 'accepted' : 'duplicate'));
}
