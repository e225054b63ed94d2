import type { Knex } from 'knex';
import type { EventRow } from './codec';

/** A primary key of the events. */
export type EventName = Pick<EventRow, 'visitor' | 'id'>;

/** What differs between databases. */
export interface Dialect {
  /** A pool of connections of our own. */
  connect(): Knex;
  /** Throws where the live connection does not hold what `append` promises. */
  check(db: Knex): Promise<void>;
  /** Appending transactions of one process at the same time. */
  readonly lanes: number;
  /** Whether a transaction that fails takes its new tables back. */
  readonly tablesRollBack: boolean;
  /** First statement of the migrations, which finds no tables yet: lets one process at a time through. */
  lockSchema(trx: Knex.Transaction): Promise<void>;
  /** Undoes `lockSchema` where the end of the transaction does not. */
  unlockSchema?(trx: Knex.Transaction): Promise<void>;
  /** What a table needs so that its text holds every character. */
  shape?(table: Knex.CreateTableBuilder): void;
  /**
   * First statement of every writing transaction: makes it wait for its turn instead of failing halfway. Appends may
   * run beside each other where the database allows; a change (consent, erasure, pruning) runs alone.
   */
  lock(trx: Knex.Transaction, work: 'append' | 'change'): Promise<void>;
  /** Inserts rows whose (visitor, id) is new, the first of two equal ones; answers those, once each. */
  insertNew(trx: Knex.Transaction, rows: readonly EventRow[]): Promise<readonly EventName[]>;
  /**
   * The short way for rows about which nothing is remarkable, in a transaction of its own: answers those that were
   * new, or that all were. Null, with nothing kept, where a row claims no purpose, or a visitor among them is erased,
   * denies a purpose that is claimed or has a checkpoint that is not before the rows; also where it is not worth it.
   */
  appendPlain(db: Knex, rows: readonly EventRow[]): Promise<'all' | readonly EventName[] | null>;
  /** Whether the error lies in what was to be written rather than in the store. */
  blamesRow(error: unknown): boolean;
}
