import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { knex, type Knex } from 'knex';
import type { Dialect } from './dialect';
import { codeOf, StoreUnavailableError } from './errors';
import { ERASED } from './migrations';
import { appendToSqlite, insertIntoSqlite, type SqliteConnection } from './sqlite-append';
import { SqlStore, type SqlStoreOptions } from './sql-store';
import { visitsOf } from './visits';

export interface SqliteStoreOptions extends SqlStoreOptions {
  /** Path of a file that is the history's alone; its directory is created. */
  readonly filename: string;
}

/** What `append` promises rests on these. A busy database blocks the event loop, hence not long. */
const PRAGMAS: Readonly<Record<string, { set: string; held: unknown }>> = {
  busy_timeout: { set: '1000', held: 1000 },
  journal_mode: { set: 'WAL', held: 'wal' },
  synchronous: { set: 'FULL', held: 2 },
  foreign_keys: { set: 'ON', held: 1 },
};

/** Not promised, but faster: 32 MB of pages in memory. */
const TUNING = ['cache_size = -32768'];

function prepare(
  connection: SqliteConnection,
  done: (error: unknown, connection: SqliteConnection) => void,
): void {
  try {
    for (const [name, { set }] of Object.entries(PRAGMAS)) connection.pragma(`${name} = ${set}`);
    for (const tuning of TUNING) connection.pragma(tuning);
    done(null, connection);
  } catch (error) {
    done(error, connection);
  }
}

/** SQLite through better-sqlite3, in a file of its own. */
export const sqlite = (filename: string): Dialect => ({
  lanes: 1,
  tablesRollBack: true,

  connect(): Knex {
    mkdirSync(dirname(filename), { recursive: true });
    return knex({
      client: 'better-sqlite3',
      connection: { filename },
      useNullAsDefault: true,
      acquireConnectionTimeout: 10_000,
      pool: { min: 1, max: 1, afterCreate: prepare },
    });
  },

  async check(db) {
    for (const [name, { held }] of Object.entries(PRAGMAS)) {
      const rows: Record<string, unknown>[] = await db.raw(`PRAGMA ${name}`);
      const found = Object.values(rows[0] ?? {})[0];
      if (found !== held)
        throw new StoreUnavailableError(`PRAGMA ${name} is ${String(found)}, not ${String(held)}`);
    }
  },

  // both are writes that change nothing: BEGIN alone would take the write lock too late to wait for it
  async lockSchema(trx) {
    await trx.raw('PRAGMA user_version = 0');
  },

  async lock(trx) {
    await trx(ERASED).whereRaw('1 = 0').update({ until: 0 });
  },

  async insertNew(trx, rows) {
    const client: { acquireConnection(): Promise<SqliteConnection> } = trx.client;
    return insertIntoSqlite(await client.acquireConnection(), rows);
  },

  async appendPlain(db, rows) {
    const visits = visitsOf(rows);
    if (!visits) return null;
    const client: {
      acquireConnection(): Promise<SqliteConnection>;
      releaseConnection(one: unknown): unknown;
    } = db.client;
    const connection = await client.acquireConnection();
    try {
      return appendToSqlite(connection, visits, rows);
    } finally {
      await client.releaseConnection(connection);
    }
  },

  blamesRow: (error) => /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)/.test(codeOf(error)),
});

/** The history in an SQLite file of its own. Call `open` first. */
export const createSqliteStore = (options: SqliteStoreOptions): SqlStore =>
  new SqlStore(sqlite(options.filename), options);
