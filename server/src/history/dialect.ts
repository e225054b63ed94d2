import type { Knex } from 'knex';
import type { EventRow } from './codec';

/** What differs between databases. */
export interface Dialect {
  /** A pool of connections of our own. */
  connect(): Knex;
  /** Throws where the live connection does not hold what `append` promises. */
  check(db: Knex): Promise<void>;
  /** First statement of the migrations, which finds no tables yet: lets one process at a time through. */
  lockSchema(trx: Knex.Transaction): Promise<void>;
  /** First statement of every writing transaction: makes it wait for its turn instead of failing halfway. */
  lock(trx: Knex.Transaction): Promise<void>;
  /** Inserts rows whose (visitor, id) is new; answers those, once each. */
  insertNew(
    trx: Knex.Transaction,
    rows: readonly EventRow[],
  ): Promise<readonly Pick<EventRow, 'visitor' | 'id'>[]>;
  /** Whether the error lies in what was to be written rather than in the store. */
  blamesRow(error: unknown): boolean;
}
