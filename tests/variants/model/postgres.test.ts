import { Client } from 'pg';
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

async function administer(statement: string): Promise<void> {
  const client = new Client({ ...server, database: 'postgres' });
  await client.connect();
  await client.query(statement);
  await client.end();
}

describeOn('PostgreSQL', 'on PostgreSQL', () => {
  const database = `variants_${process.pid}`;

  test(`${SEQUENCES} random sequences leave and serve what a plain model says`, async () => {
    await administer(`CREATE DATABASE ${database}`);
    try {
      const app = await boot({ database: { client: 'postgres', connection: { ...server, database } } });
      await runSequences(app, SEQUENCES, 4);
      await app.destroy();
    } finally {
      await administer(`DROP DATABASE ${database} WITH (FORCE)`);
    }
  }, 600_000);
});
