import type { Knex } from 'knex';
import type { Consent } from '../../../contract/consent';
import { MEASUREMENT, PERSONALISATION, purposeBits, visitorHash } from './codec';
import { CHECKPOINTS, ERASED, EVENTS, VISITORS } from './migrations';
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

/** Keeps a consent and deletes what it no longer covers; null for erased visitors. */
export async function consentIn(
  trx: Knex.Transaction,
  visitor: Buffer,
  consent: Consent,
): Promise<VisitorRow | null> {
  if (await findTombstone(trx, visitor)) return null;
  const allowed = purposeBits(consent);
  const { version, implied, at } = consent;
  const row = { purposes: allowed, version, implied, consented_at: at };
  await trx(VISITORS)
    .insert({ ...row, visitor, created_at: at, revision: 0 })
    .onConflict('visitor')
    .ignore();
  await trx(VISITORS).where('visitor', visitor).update(row).increment('revision', 1);
  if (!consent.personalisation) await trx(CHECKPOINTS).where('visitor', visitor).delete();
  // of an event's purposes those that are still allowed stay
  const left = trx.raw('?? & ?', ['purposes', allowed]);
  await trx(EVENTS).where('visitor', visitor).whereRaw('?? & ? = 0', ['purposes', allowed]).delete();
  await trx(EVENTS)
    .where('visitor', visitor)
    .whereRaw('?? & ? <> ??', ['purposes', allowed, 'purposes'])
    .update({ purposes: left });
  return findVisitor(trx, visitor);
}

/** Deletes all of a visitor and sets a tombstone until `until`. */
export async function eraseIn(trx: Knex.Transaction, visitor: Buffer, until: number): Promise<void> {
  await trx(EVENTS).where('visitor', visitor).delete();
  await trx(CHECKPOINTS).where('visitor', visitor).delete();
  await trx(VISITORS).where('visitor', visitor).delete();
  await trx(ERASED).insert({ visitor, until }).onConflict('visitor').merge(['until']);
}
