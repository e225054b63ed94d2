import { knex, type Knex } from 'knex';
import type { Dialect } from './dialect';
import { codeOf } from './errors';
import { EVENTS, LOCKS } from './migrations';
import { appendToMysql, type MysqlConnection as AppendConnection } from './mysql-append';
import { quiet } from './quiet';
import { SqlStore, type SqlStoreOptions } from './sql-store';
import type { HistoryStore } from './store';
import { slices } from './slices';
import { visitsOf } from './visits';

/** What the driver `mysql2` takes (`host`, `port`, `database`, `user`, `password`, `ssl`, `socketPath`). */
export type MysqlConnection = Readonly<Record<string, unknown>>;

export interface MysqlStoreOptions extends SqlStoreOptions {
  readonly connection: MysqlConnection;
}

const SCHEMA_LOCK = 'context_variants_history';
/** Rows of one statement; rows of the largest size stay below the smallest usual packet (16 MB). */
const ROWS_A_QUERY = 500;

interface Connection {
  query(sql: string, done: (error: unknown) => void): void;
}

/** Of two that read and then write, the second must see what the first has committed. */
const ISOLATION = 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED';
/**
 * What does not fit is an error, not a warning; and quotes in texts are escaped as the driver does it, with backslashes:
 * where the server takes those for plain text, a visitor's text would end its string.
 */
const MODE = `SET SESSION sql_mode =
  CONCAT(REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', ''), ',STRICT_ALL_TABLES')`;

/** Readies a connection of the driver for the history's statements. */
export const prepare = (
  connection: Connection,
  done: (error: unknown, connection: Connection) => void,
): void =>
  connection.query(ISOLATION, (error) =>
    error ? done(error, connection) : connection.query(MODE, (next) => done(next, connection)),
  );

/** MySQL and MariaDB through mysql2. How each commit meets the disk is the server's setting, as for content. */
export const mysql = (connection: MysqlConnection): Dialect => ({
  // one writes at a time, while the other packs
  lanes: 2,
  tablesRollBack: false,

  connect(): Knex {
    return knex({
      client: 'mysql2',
      connection: { connectTimeout: 5_000, charset: 'utf8mb4', ...connection, multipleStatements: true },
      acquireConnectionTimeout: 10_000,
      log: quiet,
      pool: { min: 0, max: 5, afterCreate: prepare },
    });
  },

  async check(db) {
    await db.raw('SELECT 1');
  },

  async lockSchema(trx) {
    await trx.raw('SELECT GET_LOCK(?, 30)', [SCHEMA_LOCK]);
  },

  async unlockSchema(trx) {
    await trx.raw('SELECT RELEASE_LOCK(?)', [SCHEMA_LOCK]);
  },

  shape(table) {
    table.engine('InnoDB');
    table.charset('utf8mb4');
  },

  async lock(trx) {
    await trx(LOCKS).where({ name: 'write' }).forUpdate().first();
  },

  async appendPlain(db, rows) {
    const visits = visitsOf(rows);
    if (!visits) return null;
    const client: {
      acquireConnection(): Promise<AppendConnection>;
      releaseConnection(one: unknown): unknown;
    } = db.client;
    const connection = await client.acquireConnection();
    try {
      return await appendToMysql(connection, visits, rows);
    } finally {
      await client.releaseConnection(connection);
    }
  },

  async insertNew(trx, rows) {
    const fresh = new Map<string, (typeof rows)[number]>();
    for (const row of rows) {
      const name = `${row.visitor.toString('latin1')}${row.id.toString('latin1')}`;
      if (!fresh.has(name)) fresh.set(name, row);
    }
    for (const some of slices([...fresh.values()], ROWS_A_QUERY)) {
      const known: { visitor: Buffer; id: Buffer }[] = await trx(EVENTS)
        .select('visitor', 'id')
        .whereIn(
          ['visitor', 'id'],
          some.map((row) => [row.visitor, row.id]),
        );
      for (const { visitor, id } of known)
        fresh.delete(`${visitor.toString('latin1')}${id.toString('latin1')}`);
    }
    const added = [...fresh.values()];
    for (const some of slices(added, ROWS_A_QUERY)) await trx(EVENTS).insert(some);
    return added;
  },

  blamesRow: (error) =>
    /^ER_(BAD_FIELD|DATA_|DUP_|TRUNCATED|WARN_DATA|BAD_NULL|NO_DEFAULT|CANNOT_CONVERT|INVALID_JSON|NET_PACKET)/.test(
      codeOf(error),
    ),
});

/** The history in tables of its own on a MySQL or MariaDB server. Call `open` first. */
export const createMysqlStore = (options: MysqlStoreOptions): HistoryStore =>
  new SqlStore(mysql(options.connection), options);
