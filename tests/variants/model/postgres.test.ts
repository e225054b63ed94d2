import knex from 'knex';
import { boot } from '../../harness/boot';
import { describeOn } from '../../harness/needs';
import { runSequences } from './sequences';

const SEQUENCES = Number(process.env.SEQUENCES ?? 1000);
const server = {
  host: process.env.PGHOST ?? '127.0.0.1',
  port: Number(process.env.PGPORT ?? 5432),
  user: process.env.PGUSER ?? 'postgres',
  password: process.env.PGPASSWORD ?? '',
};

async function administer(...statements: readonly string[]): Promise<void> {
  const client = knex({ client: 'pg', connection: { ...server, database: 'postgres' } });
  for (const statement of statements) await client.raw(statement);
  await client.destroy();
}

describeOn('PostgreSQL', 'on PostgreSQL', () => {
  const database = `variants_${process.pid}`;

  test(`${SEQUENCES} random sequences leave and serve what a plain model says`, async () => {
    // Nothing here tries what a power cut does: need not wait for the disk.
    await administer(
      `CREATE DATABASE ${database}`,
      `ALTER DATABASE ${database} SET synchronous_commit = off`,
    );
    try {
      const app = await boot({ database: { client: 'postgres', connection: { ...server, database } } });
      await runSequences(app, SEQUENCES, 4);
      await app.destroy();
    } finally {
      await administer(`DROP DATABASE ${database} WITH (FORCE)`);
    }
  }, 600_000);
});
