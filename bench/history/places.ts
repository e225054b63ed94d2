import { randomBytes } from 'node:crypto';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Dialect } from '../../server/src/history/dialect';
import { mysql } from '../../server/src/history/mysql';
import { postgres } from '../../server/src/history/postgres';

export const POSTGRES = {
  host: process.env.PGHOST ?? '127.0.0.1',
  port: Number(process.env.PGPORT ?? 5432),
  user: process.env.PGUSER ?? 'postgres',
  password: process.env.PGPASSWORD ?? '',
  database: process.env.PGDATABASE ?? 'postgres',
};
export const MYSQL = {
  host: process.env.MYSQL_HOST ?? '127.0.0.1',
  port: Number(process.env.MYSQL_PORT ?? 3306),
  user: process.env.MYSQL_USER ?? 'root',
  password: process.env.MYSQL_PASSWORD ?? '',
};

async function raw(dialect: Dialect, sql: string): Promise<void> {
  const db = dialect.connect();
  await db.raw(sql).finally(() => db.destroy());
}

/** Hands a fresh directory to the work and removes it afterwards. */
export async function inDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-history-'));
  try {
    return await work(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Hands a schema of its own to the work and drops it afterwards. */
export async function inSchema<T>(
  work: (connection: typeof POSTGRES & { schema: string }) => Promise<T>,
): Promise<T> {
  const schema = `bench_${randomBytes(6).toString('hex')}`;
  await raw(postgres(POSTGRES), `CREATE SCHEMA ${schema}`);
  try {
    return await work({ ...POSTGRES, schema });
  } finally {
    await raw(postgres(POSTGRES), `DROP SCHEMA ${schema} CASCADE`);
  }
}

/** Hands a database of its own to the work and drops it afterwards. */
export async function inDatabase<T>(
  work: (connection: typeof MYSQL & { database: string }) => Promise<T>,
): Promise<T> {
  const database = `bench_${randomBytes(6).toString('hex')}`;
  await raw(mysql(MYSQL), `CREATE DATABASE ${database}`);
  try {
    return await work({ ...MYSQL, database });
  } finally {
    await raw(mysql(MYSQL), `DROP DATABASE ${database}`);
  }
}

/** Prints how often a second the disk syncs 4 KB. */
export async function printDisk(): Promise<void> {
  await inDirectory((directory) => {
    const file = openSync(path.join(directory, 'sync'), 'w');
    const page = Buffer.alloc(4_096, 1);
    const begun = performance.now();
    let syncs = 0;
    while (performance.now() - begun < 500) {
      writeSync(file, page);
      fdatasyncSync(file);
      syncs += 1;
    }
    closeSync(file);
    console.log(`the disk: ${Math.round((syncs * 1_000) / (performance.now() - begun))} fdatasync/s of 4 KB`);
    return Promise.resolve();
  });
}
