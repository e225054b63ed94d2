import { createConnection } from 'mysql2/promise';
import { createMysqlStore } from '../../server/src/history/mysql';
import type { Contender, Result } from '../measure';
import { inDatabase, printDisk } from './places';
import { compareByClock } from './wall';
import { historyOn, ingest, renewed, rows } from './workload';

const ROWS = 1_000;
const template = rows(ROWS);

/** Events acknowledged after commit on MySQL or MariaDB. */
export async function run(): Promise<Result[]> {
  await printDisk();
  const result = await inDatabase((theirs) =>
    inDatabase(async (connection) => {
      const tables = createMysqlStore({ connection: theirs, now: Date.now });
      await tables.open();
      await tables.close();
      const client = await createConnection(theirs);
      const yardstick: Contender = {
        name: 'the bare driver, one INSERT of 1,000 rows',
        work: async () => {
          const values = renewed(template).map(({ visitor, id, at, purposes, body }) => [
            visitor,
            id,
            at,
            purposes,
            body,
          ]);
          await client.query(
            'INSERT INTO context_variants_events (visitor, id, at, purposes, body) VALUES ?',
            [values],
          );
          return ROWS;
        },
      };
      const store = createMysqlStore({ connection, now: Date.now });
      await store.open();
      const compared = await compareByClock('ingest-mysql', 'events/s', ingest(historyOn(store)), yardstick);
      await store.close();
      await client.end();
      return compared;
    }),
  );
  return [result];
}
