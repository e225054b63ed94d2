import type { EventRow } from './codec';
import type { EventName } from './dialect';
import { CHECKPOINTS, ERASED, EVENTS, VISITORS } from './migrations';
import { bigintArray, byteaArray, smallintArray, textArray } from './postgres-arrays';
import type { Visit } from './visits';

/** The part of a `pg` client that takes messages of the protocol. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  parse(statement: { readonly text: string }): void;
  bind(portal: { readonly values?: readonly Buffer[] }): void;
  execute(): void;
  sync(): void;
}

/** A `pg` client. What has `submit` writes its own messages, as cursors do. */
export interface PostgresClient {
  query(statement: Appending): unknown;
}

/**
 * Inserts the rows unless one of the visitors is erased, denies a purpose that is claimed, or has a checkpoint that is
 * not before the rows. In one order, so that two writers of the same names wait for each other and not in a circle.
 * The looks-up are subqueries of one row each: they go by the primary keys, whatever the planner thinks of the tables.
 */
const APPEND = `
WITH odd AS MATERIALIZED (
  SELECT count(*) AS n FROM unnest($1::bytea[], $2::bigint[], $3::smallint[]) AS v (name, first, claimed)
  WHERE (SELECT 1 FROM ${ERASED} e WHERE e.visitor = v.name) IS NOT NULL
    OR (SELECT v.claimed & ~w.purposes FROM ${VISITORS} w WHERE w.visitor = v.name) <> 0
    OR (SELECT max(c.at) FROM ${CHECKPOINTS} c WHERE c.visitor = v.name) >= v.first
), added AS (
  INSERT INTO ${EVENTS} (visitor, id, at, purposes, body)
  SELECT visitor, id, at, purposes, body
  FROM unnest($4::bytea[], $5::bytea[], $6::bigint[], $7::smallint[], $8::text[])
    WITH ORDINALITY AS i (visitor, id, at, purposes, body, place)
  WHERE (SELECT n FROM odd) = 0
  ORDER BY visitor, id, place
  ON CONFLICT (visitor, id) DO NOTHING RETURNING visitor, id
)
SELECT (SELECT n FROM odd), CASE WHEN (SELECT count(*) FROM added) < cardinality($5::bytea[])
  THEN coalesce((SELECT string_agg(encode(visitor || id, 'hex'), ' ') FROM added), '') END`;

const VISITOR_BYTES = 32;

/**
 * Takes the lock and appends, in one round trip: messages up to a `sync` are one transaction, and each statement in it
 * sees what was committed before it began. Calls back once the server has committed.
 */
class Appending {
  private fields: readonly (string | null)[] = [];
  private failure: unknown;
  private finished = false;

  constructor(
    private readonly lock: string,
    private readonly values: readonly Buffer[],
    private readonly done: (error: unknown, fields: readonly (string | null)[]) => void,
  ) {}

  submit(wire: Wire): null {
    wire.stream.cork();
    try {
      wire.parse({ text: this.lock });
      wire.bind({});
      wire.execute();
      wire.parse({ text: APPEND });
      wire.bind({ values: this.values });
      wire.execute();
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
    return null;
  }

  handleDataRow(row: { readonly fields: readonly (string | null)[] }): void {
    this.fields = row.fields;
  }

  handleCommandComplete(): void {}

  handleError(error: unknown): void {
    // a refused statement is followed by `ready for query`, a lost connection is not
    this.failure = error;
    this.finish();
  }

  handleReadyForQuery(): void {
    this.finish();
  }

  private finish(): void {
    if (this.finished) return;
    this.finished = true;
    this.done(this.failure, this.fields);
  }
}

const pick = <T>(rows: readonly EventRow[], of: (row: EventRow) => T): T[] => rows.map(of);

/** Appends plain rows; see `Dialect.appendPlain`. `lock` is the statement that makes writers wait for their turn. */
export async function appendToPostgres(
  client: PostgresClient,
  lock: string,
  visits: readonly Visit[],
  rows: readonly EventRow[],
): Promise<'all' | readonly EventName[] | null> {
  const values = [
    byteaArray(visits.map((visit) => visit.visitor)),
    bigintArray(visits.map((visit) => visit.first)),
    smallintArray(visits.map((visit) => visit.purposes)),
    byteaArray(pick(rows, (row) => row.visitor)),
    byteaArray(pick(rows, (row) => row.id)),
    bigintArray(pick(rows, (row) => row.at)),
    smallintArray(pick(rows, (row) => row.purposes)),
    textArray(pick(rows, (row) => row.body)),
  ];
  const [odd, added] = await new Promise<readonly (string | null)[]>((resolve, reject) => {
    const done = (error: unknown, fields: readonly (string | null)[]): void =>
      error === undefined ? resolve(fields) : reject(error as Error);
    client.query(new Appending(lock, values, done));
  });
  if (odd !== '0') return null;
  if (added === null || added === undefined) return 'all';
  if (added === '') return [];
  return added.split(' ').map((name) => {
    const bytes = Buffer.from(name, 'hex');
    return { visitor: bytes.subarray(0, VISITOR_BYTES), id: bytes.subarray(VISITOR_BYTES) };
  });
}
