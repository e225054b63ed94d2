import { randomBytes } from 'node:crypto';
import { createMysqlStore, mysql } from '../../server/src/history/mysql';
import { createPostgresStore, postgres } from '../../server/src/history/postgres';
import type { Dialect } from '../../server/src/history/dialect';
import { NOON } from './samples';
import type { Place } from './store-contract';

/** Where the servers of the tests are to be found. */
const POSTGRES = {
  host: process.env.PGHOST ?? '127.0.0.1',
  port: Number(process.env.PGPORT ?? 5432),
  user: process.env.PGUSER ?? 'postgres',
  password: process.env.PGPASSWORD ?? '',
  database: process.env.PGDATABASE ?? 'postgres',
};
export const MARIADB = {
  host: process.env.MYSQL_HOST ?? '127.0.0.1',
  port: Number(process.env.MYSQL_PORT ?? 3306),
  user: process.env.MYSQL_USER ?? 'root',
  password: process.env.MYSQL_PASSWORD ?? '',
};

/** A name that nothing else has. */
const freshName = (): string => `history_${randomBytes(6).toString('hex')}`;

async function run(dialect: Dialect, sql: string): Promise<void> {
  const db = dialect.connect();
  try {
    await db.raw(sql);
  } finally {
    await db.destroy();
  }
}

export interface ServerPlace extends Place {
  readonly dialect: Dialect;
  readonly connection: Readonly<Record<string, unknown>>;
}

/** A schema of its own on the PostgreSQL server. */
export async function aPostgresSchema(): Promise<ServerPlace> {
  const schema = freshName();
  await run(postgres(POSTGRES), `CREATE SCHEMA ${schema}`);
  const connection = { ...POSTGRES, schema };
  return {
    dialect: postgres(connection),
    connection,
    store: (options) => createPostgresStore({ connection, now: () => NOON, ...options }),
    clear: () => run(postgres(POSTGRES), `DROP SCHEMA ${schema} CASCADE`),
  };
}

/** A database of its own on the MariaDB or MySQL server. */
export async function aMariaDatabase(): Promise<ServerPlace> {
  const database = freshName();
  await run(mysql(MARIADB), `CREATE DATABASE ${database} CHARACTER SET latin1`);
  const connection = { ...MARIADB, database };
  return {
    dialect: mysql(connection),
    connection,
    store: (options) => createMysqlStore({ connection, now: () => NOON, ...options }),
    clear: () => run(mysql(MARIADB), `DROP DATABASE ${database}`),
  };
}
