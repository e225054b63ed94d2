import { knex, type Knex } from 'knex';
import type { Dialect } from './dialect';
import { codeOf, StoreUnavailableError } from './errors';
import { EVENTS } from './migrations';
import { byName } from './order';
import { appendToPostgres, type PostgresClient } from './postgres-append';
import { quiet } from './quiet';
import { SqlStore, type SqlStoreOptions } from './sql-store';
import type { HistoryStore } from './store';
import { visitsOf } from './visits';

/** What the driver `pg` takes (`host`, `port`, `database`, `user`, `password`, `ssl`, `connectionString`). */
export type PostgresConnection = Readonly<Record<string, unknown>> & {
  /** Schema of the tables; the user's search path where absent. */
  readonly schema?: string;
};

export interface PostgresStoreOptions extends SqlStoreOptions {
  readonly connection: PostgresConnection;
}

/** Names of the advisory locks, of two numbers as others use single ones; the first is our own. */
const LOCK_SPACE = 0x6376;
const SCHEMA_LOCK = 1;
const WRITE_LOCK = 2;
const APPEND_LOCK = `SELECT pg_advisory_xact_lock_shared(${LOCK_SPACE}, ${WRITE_LOCK})`;

interface Connection {
  query(sql: string, done: (error: unknown) => void): void;
}

/** A commit that does not wait for the disk is none. Stricter levels than `on` are left as they are. */
const DURABLE = `SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`;

/** Each statement sees what was committed before it: the insert what the lock before it has waited for. */
const COMMITTED = `SELECT set_config('default_transaction_isolation', 'read committed', false)`;

const prepare = (connection: Connection, done: (error: unknown, connection: Connection) => void): void =>
  connection.query(`${DURABLE}; ${COMMITTED}`, (error) => done(error, connection));

/**
 * PostgreSQL through pg. That the server itself syncs to its disk (`fsync`) is its operator's word, as for content.
 */
export const postgres = ({ schema, ...connection }: PostgresConnection): Dialect => ({
  lanes: 2,
  tablesRollBack: true,

  connect(): Knex {
    return knex({
      client: 'pg',
      connection: {
        connectionTimeoutMillis: 5_000,
        statement_timeout: 30_000,
        keepAlive: true,
        application_name: 'context-variants',
        ...connection,
        // in this mode the driver takes no messages of our own
        ...{ pipeline: false },
      },
      ...(schema !== undefined && { searchPath: [schema] }),
      acquireConnectionTimeout: 10_000,
      log: quiet,
      pool: { min: 0, max: 5, afterCreate: prepare },
    });
  },

  async check(db) {
    const { rows }: { rows: { held: string }[] } = await db.raw(
      `SELECT current_setting('synchronous_commit') AS held`,
    );
    if (!rows[0] || rows[0].held === 'off')
      throw new StoreUnavailableError('synchronous_commit is off, and cannot be turned on');
  },

  async lockSchema(trx) {
    // an index on many rows takes its time, and so does whoever is at it already
    await trx.raw('SET LOCAL statement_timeout = 0');
    await trx.raw('SELECT pg_advisory_xact_lock(?, ?)', [LOCK_SPACE, SCHEMA_LOCK]);
  },

  async lock(trx, work) {
    if (work === 'append') await trx.raw(APPEND_LOCK);
    else await trx.raw('SELECT pg_advisory_xact_lock(?, ?)', [LOCK_SPACE, WRITE_LOCK]);
  },

  async appendPlain(db, rows) {
    const visits = visitsOf(rows);
    if (!visits) return null;
    const client: { acquireConnection(): Promise<PostgresClient>; releaseConnection(one: unknown): unknown } =
      db.client;
    const connection = await client.acquireConnection();
    try {
      return await appendToPostgres(connection, APPEND_LOCK, visits, rows);
    } finally {
      await client.releaseConnection(connection);
    }
  },

  async insertNew(trx, rows) {
    // in one order, so that two writers of the same names wait for each other and not in a circle
    const sorted = [...rows].sort(byName);
    const { rows: added }: { rows: { visitor: Buffer; id: Buffer }[] } = await trx.raw(
      `INSERT INTO ${EVENTS} (visitor, id, at, purposes, body)
       SELECT * FROM unnest(?::bytea[], ?::bytea[], ?::bigint[], ?::smallint[], ?::text[])
       ON CONFLICT (visitor, id) DO NOTHING RETURNING visitor, id`,
      [
        sorted.map((row) => row.visitor),
        sorted.map((row) => row.id),
        sorted.map((row) => row.at),
        sorted.map((row) => row.purposes),
        sorted.map((row) => row.body),
      ],
    );
    return added;
  },

  // classes 22 data, 23 constraint, 54 too large
  blamesRow: (error) => /^(22|23|54)/.test(codeOf(error)),
});

/** The history in tables of its own on a PostgreSQL server. Call `open` first. */
export const createPostgresStore = (options: PostgresStoreOptions): HistoryStore =>
  new SqlStore(postgres(options.connection), options);
