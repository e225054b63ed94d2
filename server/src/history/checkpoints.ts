import type { Knex } from 'knex';
import { PERSONALISATION } from './codec';
import { findKin, ofKin, type Kin } from './kin';
import { markNames } from './marks';
import { BASE, CHECKPOINTS, EVENTS, SNAPSHOT } from './migrations';
import type { Checkpoint } from './store';

export interface Row {
  readonly kind: number;
  readonly at: number | string;
  readonly fold: string;
  readonly revision: number;
  readonly events: number;
  readonly state: string;
}

interface Checkpoints {
  readonly base: Checkpoint | null;
  readonly snapshot: Checkpoint | null;
}

/** A row as a checkpoint. */
export const unpack = (row: Row | undefined): Checkpoint | null =>
  row
    ? { at: Number(row.at), fold: row.fold, revision: row.revision, events: row.events, state: row.state }
    : null;

/** The visitor's checkpoints; a snapshot only of the given version. */
export async function findCheckpoints(db: Knex, visitor: Buffer, fold: string): Promise<Checkpoints> {
  const rows: Row[] = await db(CHECKPOINTS).where('visitor', visitor);
  return {
    base: unpack(rows.find((row) => row.kind === BASE)),
    snapshot: unpack(rows.find((row) => row.kind === SNAPSHOT && row.fold === fold)),
  };
}

/** Revision of the base; 0 where there is none. */
export async function baseRevision(db: Knex, visitor: Buffer): Promise<number> {
  const row: Pick<Row, 'revision'> | undefined = await db(CHECKPOINTS)
    .select('revision')
    .where({ visitor, kind: BASE })
    .first();
  return row?.revision ?? 0;
}

/** Events for personalisation up to a time that are still there. */
async function countUpTo(db: Knex, kin: Kin, at: number): Promise<number> {
  const row: { n?: number | string } | undefined = await ofKin(db(EVENTS), kin)
    .where('at', '<=', at)
    .whereRaw('?? & ? <> 0', ['purposes', PERSONALISATION])
    .count({ n: '*' })
    .first();
  return Number(row?.n ?? 0);
}

/**
 * Keeps a snapshot if nothing has come in between: the base is the same one and as many events for
 * personalisation lie up to its time. False where not.
 */
export async function snapshotIn(
  trx: Knex.Transaction,
  visitor: Buffer,
  snapshot: Checkpoint,
): Promise<boolean> {
  if ((await baseRevision(trx, visitor)) !== snapshot.revision) return false;
  const kin = await findKin(trx, visitor);
  if (!kin.owner.equals(visitor)) return false;
  if ((await countUpTo(trx, kin, snapshot.at)) !== snapshot.events) return false;
  const { at, fold, revision, events, state } = snapshot;
  await trx(CHECKPOINTS)
    .insert({ visitor, kind: SNAPSHOT, at, fold, revision, events, state })
    .onConflict(['visitor', 'kind'])
    .merge(['at', 'fold', 'revision', 'events', 'state']);
  await markNames(trx, [kin], at);
  return true;
}
