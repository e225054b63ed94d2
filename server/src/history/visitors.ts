import type { Knex } from 'knex';
import type { Consent } from '../../../contract/consent';
import { MEASUREMENT, PERSONALISATION, purposeBits, visitorHash } from './codec';
import { currentNames, findKin, ofKin, type Kin } from './kin';
import { BASE, CHECKPOINTS, ERASED, EVENTS, SNAPSHOT, VISITORS } from './migrations';
import type { VisitorRow } from './store';

export interface Row {
  readonly visitor: Buffer;
  readonly purposes: number;
  readonly version: string | null;
  readonly implied: number | boolean;
  readonly consented_at: number;
  readonly created_at: number;
  readonly revision: number;
}

/** A visitor as their row tells. */
export function unpackVisitor(row: Row): VisitorRow {
  const consent: Consent = {
    personalisation: (row.purposes & PERSONALISATION) !== 0,
    measurement: (row.purposes & MEASUREMENT) !== 0,
    version: row.version,
    implied: Boolean(row.implied),
    at: Number(row.consented_at),
  };
  return { id: visitorHash(row.visitor), consent, createdAt: Number(row.created_at), revision: row.revision };
}

/** The visitor's row, or null. */
export async function findVisitor(db: Knex, visitor: Buffer): Promise<VisitorRow | null> {
  const row: Row | undefined = await db(VISITORS).where('visitor', visitor).first();
  return row ? unpackVisitor(row) : null;
}

/** Whether a tombstone stands. */
export async function findTombstone(db: Knex, visitor: Buffer): Promise<boolean> {
  const row: unknown = await db(ERASED).select('until').where('visitor', visitor).first();
  return row !== undefined;
}

/** What a consent no longer covers of a person goes. */
async function withdraw(trx: Knex.Transaction, kin: Kin, consent: Consent): Promise<void> {
  const allowed = purposeBits(consent);
  if (!consent.personalisation) await deleteStates(trx, [kin.owner]);
  // of an event's purposes those that are still allowed stay
  const left = trx.raw('?? & ?', ['purposes', allowed]);
  await ofKin(trx(EVENTS), kin).whereRaw('?? & ? = 0', ['purposes', allowed]).delete();
  await ofKin(trx(EVENTS), kin)
    .whereRaw('?? & ? <> ??', ['purposes', allowed, 'purposes'])
    .update({ purposes: left });
}

async function deleteStates(trx: Knex.Transaction, names: readonly Buffer[]): Promise<void> {
  await trx(CHECKPOINTS)
    .whereIn('kind', [BASE, SNAPSHOT])
    .whereIn('visitor', [...names])
    .delete();
}

/** Keeps a consent of a person under all names that are theirs now, and deletes what it no longer covers. */
export async function agree(trx: Knex.Transaction, kin: Kin, consent: Consent): Promise<void> {
  const { version, implied, at } = consent;
  const row = { purposes: purposeBits(consent), version, implied, consented_at: at };
  for (const visitor of currentNames(kin)) {
    await trx(VISITORS)
      .insert({ ...row, visitor, created_at: at, revision: 0 })
      .onConflict('visitor')
      .ignore();
    await trx(VISITORS).where('visitor', visitor).update(row).increment('revision', 1);
  }
  await withdraw(trx, kin, consent);
}

/** Keeps a consent and deletes what it no longer covers; null for erased visitors. */
export async function consentIn(
  trx: Knex.Transaction,
  visitor: Buffer,
  consent: Consent,
): Promise<VisitorRow | null> {
  const kin = await findKin(trx, visitor);
  if ((await findTombstone(trx, visitor)) || (await findTombstone(trx, kin.owner))) return null;
  await agree(trx, kin, consent);
  return findVisitor(trx, visitor);
}

/** Deletes all of a person, under all names; tombstones stand until `until` at those that are theirs now. */
export async function eraseIn(trx: Knex.Transaction, visitor: Buffer, until: number): Promise<void> {
  const kin = await findKin(trx, visitor);
  const names = currentNames(kin);
  await ofKin(trx(EVENTS), kin).delete();
  await deleteStates(trx, names);
  await trx(VISITORS).whereIn('visitor', names).delete();
  for (const name of names)
    await trx(ERASED).insert({ visitor: name, until }).onConflict('visitor').merge(['until']);
}
