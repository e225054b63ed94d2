import { describeOn, type Server } from '../harness/needs';
import { spawn } from '../harness/spawn';
import { newVisitor } from '../harness/visitor';
import { aMariaDatabase, aPostgresSchema, type ServerPlace } from './servers';

describe('an app whose history is kept on a server of its own', () => {
  const places: readonly (readonly [Server, string, () => Promise<ServerPlace>])[] = [
    ['PostgreSQL', 'postgres', aPostgresSchema],
    ['MariaDB', 'mysql', aMariaDatabase],
  ];
  for (const [server, client, aPlace] of places)
    describeOn(server, `on ${server}`, () => {
      it('keeps there what visitors do', async () => {
        const place = await aPlace();
        const connection = { client, connection: place.connection };
        const app = await spawn({ plugin: { history: { connection } } });
        try {
          const visitor = await newVisitor(app.url);
          const receipt = await visitor.record({ type: 'search', query: 'quiet dishwashers' });
          expect(receipt).toStrictEqual({ accepted: 1, duplicates: 0, rejected: [] });
        } finally {
          await app.stop();
        }
        const db = place.dialect.connect();
        const rows: { body: string }[] = await db('context_variants_events').select('body');
        await db.destroy();
        expect(rows.map(({ body }) => JSON.parse(body))).toMatchObject([{ query: 'quiet dishwashers' }]);
        await place.clear();
      });
    });
});
