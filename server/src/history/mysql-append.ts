import type { EventRow } from './codec';
import type { EventName } from './dialect';
import { codeOf } from './errors';
import { CHECKPOINTS, ERASED, EVENTS, LOCKS, VISITORS } from './migrations';
import type { Visit } from './visits';

/** The part of a `mysql2` connection that is used here; it must take several statements at once. */
export interface MysqlConnection {
  /** The statement with the values in it, escaped. */
  format(sql: string, values: unknown): string;
  query(sql: string, values: unknown, done: (error: unknown, results: unknown) => void): unknown;
}

/** Characters of all bodies up to which one statement stays well below the smallest usual packet (16 MB). */
const MOST_CHARACTERS = 2_000_000;

/** Kinds of findings that are no checkpoints. */
const CONSENT = 3;
const TOMBSTONE = -1;
/** Starts the transaction, waits for its turn, and only then looks up who the visitors are. */
const BEGIN = `START TRANSACTION; SELECT name FROM ${LOCKS} WHERE name = 'write' FOR UPDATE;
SELECT kind, visitor, at AS n FROM ${CHECKPOINTS} WHERE visitor IN (?)
UNION ALL SELECT ${CONSENT}, visitor, purposes FROM ${VISITORS} WHERE visitor IN (?)
UNION ALL SELECT ${TOMBSTONE}, visitor, 0 FROM ${ERASED} WHERE visitor IN (?)`;
const INSERT = `INSERT INTO ${EVENTS} (visitor, id, at, purposes, body) VALUES ?; COMMIT`;

interface Finding {
  readonly kind: number;
  readonly visitor: Buffer;
  readonly n: number;
}

const ask = (connection: MysqlConnection, sql: string, values: unknown): Promise<unknown> =>
  new Promise((resolve, reject) =>
    connection.query(sql, values, (error, results) => (error ? reject(error as Error) : resolve(results))),
  );

const isOdd = ({ kind, n }: Finding, { first, purposes }: Visit): boolean => {
  if (kind === CONSENT) return (purposes & ~n) !== 0;
  return kind === TOMBSTONE || n >= first;
};

/** Appends plain rows in two round trips; see `Dialect.appendPlain`. Null also where one of them is there already. */
export async function appendToMysql(
  connection: MysqlConnection,
  visits: readonly Visit[],
  rows: readonly EventRow[],
): Promise<'all' | readonly EventName[] | null> {
  if (rows.reduce((sum, { body }) => sum + body.length, 0) > MOST_CHARACTERS) return null;
  const names = visits.map((visit) => visit.visitor);
  const values = rows.map(({ visitor, id, at, purposes, body }) => [visitor, id, at, purposes, body]);
  // before the lock is taken: another lane's rows may be written meanwhile
  const insert = connection.format(INSERT, [values]);
  try {
    const found = (await ask(connection, BEGIN, [names, names, names])) as [unknown, unknown, Finding[]];
    const byName = new Map<string, Visit>();
    for (const { visitor, first, purposes } of visits) {
      const name = visitor.toString('latin1');
      const known = byName.get(name) ?? { visitor, first, purposes };
      byName.set(name, {
        visitor,
        first: Math.min(first, known.first),
        purposes: purposes | known.purposes,
      });
    }
    const odd = found[2].some((finding) => {
      const visit = byName.get(finding.visitor.toString('latin1'));
      return visit !== undefined && isOdd(finding, visit);
    });
    if (!odd) {
      await ask(connection, insert, undefined);
      return 'all';
    }
  } catch (error) {
    // it fails only where the connection is lost, and the transaction with it
    await ask(connection, 'ROLLBACK', []).catch(() => undefined);
    if (codeOf(error) === 'ER_DUP_ENTRY') return null;
    throw error;
  }
  await ask(connection, 'ROLLBACK', []);
  return null;
}
