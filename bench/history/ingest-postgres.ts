import { createPostgresStore } from '../../server/src/history/postgres';
import type { Contender, Result } from '../measure';
import { barePostgres } from './drivers';
import { inSchema, printDisk } from './places';
import { compareByClock } from './wall';
import { historyOn, ingest, renewed, rows } from './workload';

const ROWS = 1_000;
const template = rows(ROWS);
const PLACES = Array.from(
  { length: ROWS },
  (_, n) => `($${n * 5 + 1},$${n * 5 + 2},$${n * 5 + 3},$${n * 5 + 4},$${n * 5 + 5})`,
);
const INSERT = `INSERT INTO context_variants_events (visitor, id, at, purposes, body) VALUES ${PLACES.join(',')}`;

/** Events acknowledged after commit on PostgreSQL. */
export async function run(): Promise<Result[]> {
  await printDisk();
  const bare = await inSchema((theirs) =>
    inSchema(async (connection) => {
      const tables = createPostgresStore({ connection: theirs, now: Date.now });
      await tables.open();
      await tables.close();
      const client = barePostgres(theirs);
      await client.connect();
      await client.query(`SET search_path TO ${theirs.schema}`);
      const yardstick: Contender = {
        name: 'the bare driver, one INSERT of 1,000 rows',
        work: async () => {
          await client.query(
            INSERT,
            renewed(template).flatMap(({ visitor, id, at, purposes, body }) => [
              visitor,
              id,
              at,
              purposes,
              body,
            ]),
          );
          return ROWS;
        },
      };
      const store = createPostgresStore({ connection, now: Date.now });
      await store.open();
      const result = await compareByClock('ingest-postgres', 'events/s', ingest(historyOn(store)), yardstick);
      await store.close();
      await client.end();
      return result;
    }),
  );
  return [bare];
}
