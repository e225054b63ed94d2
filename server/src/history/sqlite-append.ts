import type { EventRow } from './codec';
import type { EventName } from './dialect';
import { CHECKPOINTS, ERASED, EVENTS, VISITORS } from './migrations';
import type { Visit } from './visits';

interface Statement {
  run(...values: unknown[]): { readonly changes: number };
  get(...values: unknown[]): unknown;
}

/** The part of a `better-sqlite3` connection that is used here. */
export interface SqliteConnection {
  readonly inTransaction: boolean;
  pragma(source: string): unknown;
  prepare(sql: string): Statement;
}

const INSERT = `INSERT INTO ${EVENTS} (visitor, id, at, purposes, body) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (visitor, id) DO NOTHING`;
/** Whether a visitor is erased, denies one of the claimed purposes, or has a checkpoint from that time on. */
const ODD = `SELECT 1 WHERE EXISTS (SELECT 1 FROM ${ERASED} WHERE visitor = :visitor)
  OR EXISTS (SELECT 1 FROM ${VISITORS} WHERE visitor = :visitor AND :purposes & ~purposes <> 0)
  OR EXISTS (SELECT 1 FROM ${CHECKPOINTS} WHERE visitor = :visitor AND at >= :first)`;

/** Prepared once a connection: preparing costs more than running. */
const prepared = new WeakMap<
  SqliteConnection,
  Record<'insert' | 'odd' | 'begin' | 'commit' | 'rollback', Statement>
>();

function statementsOf(connection: SqliteConnection) {
  let statements = prepared.get(connection);
  if (!statements) {
    statements = {
      insert: connection.prepare(INSERT),
      odd: connection.prepare(ODD),
      begin: connection.prepare('BEGIN IMMEDIATE'),
      commit: connection.prepare('COMMIT'),
      rollback: connection.prepare('ROLLBACK'),
    };
    prepared.set(connection, statements);
  }
  return statements;
}

/** Inserts rows whose name is new, the first of two equal ones; answers those. */
export function insertIntoSqlite(connection: SqliteConnection, rows: readonly EventRow[]): EventRow[] {
  const { insert } = statementsOf(connection);
  return rows.filter(
    ({ visitor, id, at, purposes, body }) => insert.run(visitor, id, at, purposes, body).changes === 1,
  );
}

/** Appends plain rows in a transaction of their own; see `Dialect.appendPlain`. */
export function appendToSqlite(
  connection: SqliteConnection,
  visits: readonly Visit[],
  rows: readonly EventRow[],
): 'all' | readonly EventName[] | null {
  const { odd, begin, commit, rollback } = statementsOf(connection);
  begin.run();
  try {
    if (visits.some((visit) => odd.get(visit) !== undefined)) {
      rollback.run();
      return null;
    }
    const added = insertIntoSqlite(connection, rows);
    commit.run();
    return added.length === rows.length ? 'all' : added;
  } catch (error) {
    // SQLite has taken some failures back itself
    if (connection.inTransaction) rollback.run();
    throw error;
  }
}
