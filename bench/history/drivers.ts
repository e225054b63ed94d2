import { createRequire } from 'node:module';

// both drivers come without types of their own; these are the parts that are used
export interface BareSqlite {
  pragma(source: string): unknown;
  exec(sql: string): unknown;
  close(): unknown;
  prepare(sql: string): { run(...values: unknown[]): unknown; get(...values: unknown[]): unknown };
  transaction<Args extends unknown[]>(work: (...args: Args) => void): (...args: Args) => void;
}
export interface BarePostgres {
  connect(): Promise<unknown>;
  query(sql: string, values?: readonly unknown[]): Promise<unknown>;
  end(): Promise<unknown>;
}

const load = createRequire(__filename);
const Sqlite = load('better-sqlite3') as new (filename: string) => BareSqlite;
const { Client } = load('pg') as { Client: new (connection: object) => BarePostgres };

export const bareSqlite = (filename: string): BareSqlite => new Sqlite(filename);
export const barePostgres = (connection: object): BarePostgres => new Client(connection);
