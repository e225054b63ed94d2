import knex from 'knex';
import { boot, type Booted } from '../../harness/boot';
import { describeOn } from '../../harness/needs';
import { variantsOf, type Refusal } from '../service';
import { runSequences } from './sequences';
import { ARTICLE, createEntry } from './world';

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
  let app: Booted;

  beforeAll(async () => {
    // Nothing here tries what a power cut does: need not wait for the disk.
    await administer(
      `CREATE DATABASE ${database}`,
      `ALTER DATABASE ${database} SET synchronous_commit = off`,
    );
    app = await boot({ database: { client: 'postgres', connection: { ...server, database } } });
  }, 120_000);
  afterAll(async () => {
    await app.destroy();
    await administer(`DROP DATABASE ${database} WITH (FORCE)`);
  });

  test('of those who save upon the same revision at the same moment one is heard, the others are told', async () => {
    const ref = { contentType: ARTICLE, documentId: await createEntry(app), key: 'races' };
    const service = variantsOf(app.strapi);
    await service.save({ ...ref, overlay: { title: 'First' } });
    for (let revision = 1; revision <= 10; revision += 1) {
      const saves = ['One', 'Two', 'Three'].map((title) =>
        service.save({ ...ref, overlay: { title }, revision }),
      );
      const told = (await Promise.allSettled(saves)).flatMap((one) =>
        one.status === 'rejected' ? [one.reason as Refusal] : [],
      );
      expect(told).toMatchObject(
        [1, 2].map(() => ({ name: 'ConflictError', details: { code: 'stale', path: ['revision'] } })),
      );
    }
    await app.strapi.documents(ARTICLE).delete({ documentId: ref.documentId, locale: '*' });
  });

  test(`${SEQUENCES} random sequences leave and serve what a plain model says`, async () => {
    await runSequences(app, SEQUENCES, 4);
  }, 1_500_000);
});
