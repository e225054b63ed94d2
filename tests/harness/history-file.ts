import { createHash } from 'node:crypto';
import path from 'node:path';
import { knex, type Knex } from 'knex';

/** One event as the history's SQLite file holds it. */
export interface KeptEvent {
  readonly id: string;
  /** ms UTC. */
  readonly at: number;
}

/** Of `p` for personalisation and `m` for measurement those that are allowed. */
export type Purposes = '' | 'p' | 'm' | 'pm';
const PURPOSES: readonly Purposes[] = ['', 'p', 'm', 'pm'];

/** All that the history file holds of one visitor. */
export interface KeptVisitor {
  /** What was agreed to; null where there is no row. */
  readonly consent: { readonly purposes: Purposes; readonly implied: boolean } | null;
  readonly tombstone: boolean;
  /** By time. */
  readonly events: readonly { readonly id: string; readonly type: string; readonly purposes: Purposes }[];
  /** Folded states: snapshots and bases. */
  readonly states: number;
}

async function reading<T>(dir: string, read: (db: Knex) => Promise<T>): Promise<T> {
  const filename = path.join(dir, 'context-variants-history.db');
  const db = knex({
    client: 'better-sqlite3',
    connection: { filename, options: { readonly: true } },
    useNullAsDefault: true,
  });
  try {
    return await read(db);
  } finally {
    await db.destroy();
  }
}

/** All events in the history file of a data directory, by time; reads only, also beside a running app. */
export const keptEvents = (dir: string): Promise<KeptEvent[]> =>
  reading(dir, async (db) => {
    const rows: { id: Buffer; at: number }[] = await db('context_variants_events')
      .select('id', 'at')
      .orderBy('at');
    return rows.map(({ id, at }) => ({ id: id.toString('latin1'), at }));
  });

/** The rows of every table that hold the visitor of a token, by the hash that stands for them. */
export const keptOf = (dir: string, token: string): Promise<KeptVisitor> =>
  reading(dir, async (db) => {
    const [, , id = ''] = token.split('.');
    const visitor = createHash('sha256').update(id).digest();
    const of = (table: string) => db(`context_variants_${table}`).where({ visitor });
    const row: { purposes: number; implied: number } | undefined = await of('visitors').first();
    const events: { id: Buffer; purposes: number; body: string }[] = await of('events').orderBy(['at', 'id']);
    return {
      consent: row ? { purposes: PURPOSES[row.purposes] ?? '', implied: row.implied === 1 } : null,
      tombstone: (await of('erased').first()) !== undefined,
      events: events.map((event) => ({
        id: event.id.toString('latin1'),
        type: (JSON.parse(event.body) as { type: string }).type,
        purposes: PURPOSES[event.purposes] ?? '',
      })),
      states: (await of('checkpoints')).length,
    };
  });
