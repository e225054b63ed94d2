import path from 'node:path';
import { createSqliteStore } from '../../server/src/history/sqlite';
import { createWorkerStore } from '../../server/src/history/worker-store';
import type { Contender, Result } from '../measure';
import { bareSqlite } from './drivers';
import { inDirectory, printDisk } from './places';
import { compareByClock } from './wall';
import { historyOn, ingest, renewed, rows } from './workload';

const ROWS = 1_000;
const template = rows(ROWS);

/** The bare driver: transactions of 1,000 rows, as durable as ours. */
function bare(filename: string): Contender {
  const db = bareSqlite(filename);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const insert = db.prepare(
    'INSERT INTO context_variants_events (visitor, id, at, purposes, body) VALUES (?, ?, ?, ?, ?)',
  );
  const write = db.transaction((some: ReturnType<typeof rows>) => {
    for (const { visitor, id, at, purposes, body } of some) insert.run(visitor, id, at, purposes, body);
  });
  return {
    name: 'the bare driver, transactions of 1,000 rows by a prepared statement',
    work: () => {
      write(renewed(template));
      return ROWS;
    },
  };
}

/** Events acknowledged after commit on SQLite, in the worker thread as the plugin has it. Needs the built plugin. */
export async function run(): Promise<Result[]> {
  await printDisk();
  return inDirectory(async (directory) => {
    const other = path.join(directory, 'bare.db');
    const tables = createSqliteStore({ filename: other, now: Date.now });
    await tables.open();
    await tables.close();
    const store = createWorkerStore({ filename: path.join(directory, 'ours.db') });
    await store.open();
    const result = await compareByClock('ingest-sqlite', 'events/s', ingest(historyOn(store)), bare(other));
    const { accepted, commits } = store.stats();
    console.log(`ingest-sqlite: ${Math.round(accepted / commits)} events a commit`);
    await store.close();
    return [result];
  });
}
