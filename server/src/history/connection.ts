import { createMysqlStore, type MysqlConnection } from './mysql';
import { createPostgresStore, type PostgresConnection } from './postgres';
import type { HistoryStore } from './store';
import { createWorkerStore } from './worker-store';

/** Where a history is kept; `connection` as Strapi's own database settings have it. */
export type HistoryConnection =
  | { readonly client: 'better-sqlite3'; readonly connection: { readonly filename: string } }
  | { readonly client: 'postgres'; readonly connection: PostgresConnection }
  | { readonly client: 'mysql'; readonly connection: MysqlConnection };

/** What both drivers of servers take. */
export type HistoryServer = PostgresConnection & MysqlConnection;

/** The store for a connection, not open yet. */
export function createStore(where: HistoryConnection, now: () => number): HistoryStore {
  switch (where.client) {
    case 'better-sqlite3':
      return createWorkerStore({ filename: where.connection.filename });
    case 'postgres':
      return createPostgresStore({ connection: where.connection, now });
    case 'mysql':
      return createMysqlStore({ connection: where.connection, now });
  }
}

/** ms within which a process hears of what others wrote to the same server. */
const HEARD_WITHIN = 5_000;

/** For how long what was read is believed; undefined for ever, where the file is this process's own. */
export const freshMsOf = ({ client }: HistoryConnection): number | undefined =>
  client === 'better-sqlite3' ? undefined : HEARD_WITHIN;
