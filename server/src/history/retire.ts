import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { fromRow, rowsDigest, visitorBytes, visitorHash, type EventRow } from './codec';
import { findKins, findOwners } from './kin';
import { markNames } from './marks';
import { BASE, CHECKPOINTS, EVENTS, SNAPSHOT, TOTALS } from './migrations';
import { byOrder } from './order';
import { slices } from './slices';
import type { Aged, Checkpoint, Retirement, Total } from './store';

const NAMES_A_QUERY = 200;
/** Rows of one INSERT: SQLite takes 500. */
const ROWS_A_QUERY = 200;

interface BaseRow {
  readonly visitor: Buffer;
  readonly at: number | string;
  readonly fold: string;
  readonly revision: number;
  readonly events: number;
  readonly state: string;
}

/** The oldest events before `until`, all of them up to and at one ms. */
export async function findOldest(db: Knex, until: number, limit: number): Promise<Aged | null> {
  const oldest = db<EventRow>(EVENTS).where('at', '<', until).orderBy('at');
  let rows: EventRow[] = await oldest.limit(limit);
  const last = rows.at(-1);
  if (!last) return null;
  let at = Number(last.at);
  if (rows.length === limit) {
    // the last ms may be cut through: leave it, or take it whole where there is nothing else
    const whole = rows.filter((row) => Number(row.at) < at);
    rows = whole.length > 0 ? whole : await db<EventRow>(EVENTS).where('at', '<=', at);
    at = Number(rows.at(-1)?.at ?? at);
  }
  const ownerOf = await ownersOf(db, rows);
  const names = new Map(rows.map((row) => [visitorHash(ownerOf(row)), ownerOf(row)]));
  const bases = new Map<string, Checkpoint>();
  for (const some of slices([...names.values()], NAMES_A_QUERY)) {
    const found: BaseRow[] = await db(CHECKPOINTS).where('kind', BASE).whereIn('visitor', some);
    for (const { visitor, at: end, fold, revision, events, state } of found)
      bases.set(visitorHash(visitor), { at: Number(end), fold, revision, events, state });
  }
  const seen = rowsDigest(rows, ownerOf);
  return { at, seen, bases, events: rows.map((row) => fromRow(row, ownerOf(row))).sort(byOrder) };
}

type Happened = Pick<EventRow, 'visitor' | 'at'>;

/** Whose each of the rows is. */
async function ownersOf(db: Knex, rows: readonly Happened[]): Promise<(row: Happened) => Buffer> {
  const names = new Map(rows.map((row) => [visitorHash(row.visitor), row.visitor]));
  const links = await findOwners(db, [...names.values()]);
  return (row) => (links.empty ? row.visitor : links.ownerAt(row.visitor, Number(row.at)));
}

async function addTotals(trx: Knex.Transaction, totals: readonly Total[]): Promise<void> {
  for (const { day, what, events } of totals) {
    const name = createHash('sha256').update(what).digest();
    await trx(TOTALS).insert({ day, name, what, events: 0 }).onConflict(['day', 'name']).ignore();
    await trx(TOTALS).where({ day, name }).increment('events', events);
  }
}

async function basesChanged(trx: Knex.Transaction, bases: Retirement['bases']): Promise<boolean> {
  for (const some of slices([...bases], NAMES_A_QUERY)) {
    const found: Pick<BaseRow, 'visitor' | 'revision'>[] = await trx(CHECKPOINTS)
      .select('visitor', 'revision')
      .where('kind', BASE)
      .whereIn(
        'visitor',
        some.map(([visitor]) => visitorBytes(visitor)),
      );
    const held = new Map(found.map((row) => [visitorHash(row.visitor), row.revision]));
    if (some.some(([visitor, base]) => (held.get(visitor) ?? 0) !== base.revision - 1)) return true;
  }
  return false;
}

/** Carries out a retirement unless something has come in between; answers the number of events that went. */
export async function retireIn(trx: Knex.Transaction, retirement: Retirement): Promise<number> {
  const { at, seen, bases, totals } = retirement;
  const old = () => trx<EventRow>(EVENTS).where('at', '<=', at);
  const there: Pick<EventRow, 'visitor' | 'id' | 'purposes' | 'at'>[] = await old().select(
    'visitor',
    'id',
    'purposes',
    'at',
  );
  if (rowsDigest(there, await ownersOf(trx, there)) !== seen || (await basesChanged(trx, bases))) return 0;
  await old().delete();
  for (const some of slices([...bases], ROWS_A_QUERY)) {
    const rows = some.map(([visitor, base]) => ({ visitor: visitorBytes(visitor), kind: BASE, ...base }));
    await trx(CHECKPOINTS)
      .insert(rows)
      .onConflict(['visitor', 'kind'])
      .merge(['at', 'fold', 'revision', 'events', 'state']);
    // a snapshot is folded from a base; these have another one now
    const names = rows.map((row) => row.visitor);
    await trx(CHECKPOINTS).where('kind', SNAPSHOT).whereIn('visitor', names).delete();
    await markNames(trx, [...(await findKins(trx, names)).values()], at);
  }
  await addTotals(trx, totals);
  return there.length;
}
