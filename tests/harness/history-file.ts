import path from 'node:path';
import { knex } from 'knex';

/** One event as the history's SQLite file holds it. */
export interface KeptEvent {
  readonly id: string;
  /** ms UTC. */
  readonly at: number;
}

/** All events in the history file of a data directory, by time; reads only, also beside a running app. */
export async function keptEvents(dir: string): Promise<KeptEvent[]> {
  const filename = path.join(dir, 'context-variants-history.db');
  const db = knex({
    client: 'better-sqlite3',
    connection: { filename, options: { readonly: true } },
    useNullAsDefault: true,
  });
  try {
    const rows: { id: Buffer; at: number }[] = await db('context_variants_events')
      .select('id', 'at')
      .orderBy('at');
    return rows.map(({ id, at }) => ({ id: id.toString('latin1'), at }));
  } finally {
    await db.destroy();
  }
}
