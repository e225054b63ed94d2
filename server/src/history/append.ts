import type { Knex } from 'knex';
import { PERSONALISATION, visitorHash, type EventRow } from './codec';
import type { Dialect, EventName } from './dialect';
import { findOwners } from './kin';
import { BASE, CHECKPOINTS, ERASED, SNAPSHOT, VISITORS } from './migrations';
import { slices } from './slices';
import type { AppendOutcome } from './store';

/** Visitors of one lookup: far below every database's limit of bound values. */
const NAMES_A_QUERY = 200;
/** Kinds of findings that are no checkpoints. */
const TOMBSTONE = -1;
const CONSENT = 3;

interface Standing {
  erased: boolean;
  /** Allowed purposes as bits; absent for visitors without a row. */
  allowed?: number;
  /** Events up to this time (ms UTC) are folded into the base and gone. */
  base: number;
  snapshot: number;
}

/** `n` is what counts of each kind: a time or bits. */
interface Finding {
  readonly kind: number;
  readonly visitor: Buffer;
  readonly n: number | string;
}

async function standingsOf(
  trx: Knex.Transaction,
  visitors: readonly Buffer[],
): Promise<Map<string, Standing>> {
  const standings = new Map<string, Standing>();
  for (const name of visitors)
    standings.set(visitorHash(name), { erased: false, base: -Infinity, snapshot: -Infinity });
  for (const some of slices(visitors, NAMES_A_QUERY)) {
    const found: Finding[] = await trx(CHECKPOINTS)
      .select('kind', 'visitor', 'at as n')
      .whereIn('visitor', some)
      .unionAll((query) =>
        query
          .select(trx.raw(`${TOMBSTONE}`), 'visitor', 'until')
          .from(ERASED)
          .whereIn('visitor', some),
      )
      .unionAll((query) =>
        query
          .select(trx.raw(`${CONSENT}`), 'visitor', 'purposes')
          .from(VISITORS)
          .whereIn('visitor', some),
      );
    for (const { kind, visitor, n } of found) {
      const standing = standings.get(visitorHash(visitor));
      if (!standing) continue;
      if (kind === BASE) standing.base = Number(n);
      else if (kind === SNAPSHOT) standing.snapshot = Number(n);
      else if (kind === TOMBSTONE) standing.erased = true;
      else standing.allowed = Number(n);
    }
  }
  return standings;
}

type Refusal = Exclude<AppendOutcome, 'accepted' | 'duplicate'>;

/** Purposes of a row that are still allowed. */
const leftOf = (row: EventRow, { allowed = row.purposes }: Standing): number => row.purposes & allowed;

/** `own`: how the name stands under which it happened, `owner`: whoever it belongs to. */
function refusal(row: EventRow, own: Standing, owner: Standing): Refusal | null {
  if (own.erased || owner.erased) return 'erased';
  const left = leftOf(row, owner);
  // what a profile would be told must not be: its reader is to hear of it, and forget
  if (left === 0 || (row.purposes & ~left & PERSONALISATION) !== 0) return 'no-consent';
  return row.at <= owner.base ? 'too-old' : null;
}

const nameOf = (row: EventName): string => `${visitorHash(row.visitor)} ${row.id.toString('utf8')}`;

/** What became of rows of which these were new. */
export function outcomesOf(rows: readonly EventRow[], added: 'all' | readonly EventName[]): AppendOutcome[] {
  if (added === 'all') return new Array<AppendOutcome>(rows.length).fill('accepted');
  const names = new Set(added.map(nameOf));
  // of two equal ids the first takes the name out, so that the second is the duplicate
  return rows.map((row) => (names.delete(nameOf(row)) ? 'accepted' : 'duplicate'));
}

/** Appends inside a transaction; the outcomes hold once it has committed. */
export async function appendIn(
  trx: Knex.Transaction,
  dialect: Dialect,
  rows: readonly EventRow[],
): Promise<AppendOutcome[]> {
  const names = new Map(rows.map((row) => [visitorHash(row.visitor), row.visitor]));
  const links = await findOwners(trx, [...names.values()]);
  const owners = rows.map((row) => (links.empty ? row.visitor : links.ownerAt(row.visitor, row.at)));
  for (const owner of owners) names.set(visitorHash(owner), owner);
  const standings = await standingsOf(trx, [...names.values()]);
  const outdated = new Map<string, Buffer>();
  const kept: EventRow[] = [];
  const refusals = rows.map((row, index) => {
    const owner = owners[index] ?? row.visitor;
    const standing = standings.get(visitorHash(owner));
    const own = standings.get(visitorHash(row.visitor));
    const why = own && standing ? refusal(row, own, standing) : null;
    if (why === null) kept.push(standing ? { ...row, purposes: leftOf(row, standing) } : row);
    if (why === null && standing && row.at <= standing.snapshot) outdated.set(visitorHash(owner), owner);
    return why;
  });
  const added = kept.length > 0 ? await dialect.insertNew(trx, kept) : [];
  for (const some of slices([...outdated.values()], NAMES_A_QUERY))
    await trx(CHECKPOINTS).where('kind', SNAPSHOT).whereIn('visitor', some).delete();
  const outcomes = outcomesOf(kept, added).values();
  return refusals.map((refused) => refused ?? outcomes.next().value ?? 'duplicate');
}
