import { describeOn } from '../harness/needs';
import { anEvent, hashOf } from './samples';
import { aPostgresSchema, type ServerPlace } from './servers';
import { serverContract } from './server-contract';
import { storeContract } from './store-contract';

describeOn('PostgreSQL', 'the PostgreSQL history', () => {
  storeContract('PostgreSQL', aPostgresSchema);
  serverContract('PostgreSQL', aPostgresSchema);

  describe('its connection', () => {
    let place: ServerPlace;
    beforeEach(async () => {
      place = await aPostgresSchema();
    });
    afterEach(() => place.clear());

    it('waits for the disk at each commit, also where the server is set not to', async () => {
      const db = place.dialect.connect();
      await place.dialect.check(db);
      const { rows }: { rows: { held: string }[] } = await db.raw(
        `SELECT current_setting('synchronous_commit') AS held`,
      );
      expect(rows[0]?.held).not.toBe('off');
      await db.raw('SET synchronous_commit TO off');
      await expect(place.dialect.check(db)).rejects.toMatchObject({ name: 'StoreUnavailableError' });
      await db.destroy();
    });

    it('keeps the tables in the schema that it was given', async () => {
      const store = place.store();
      await store.open();
      await store.append([anEvent('a')]);
      await store.close();
      const db = place.dialect.connect();
      const { rows }: { rows: { n: string }[] } = await db.raw(
        `SELECT count(*) AS n FROM pg_tables WHERE schemaname = current_schema() AND tablename LIKE 'context_variants_%'`,
      );
      expect(Number(rows[0]?.n)).toBeGreaterThanOrEqual(6);
      const { rows: events }: { rows: { visitor: Buffer }[] } = await db.raw(
        'SELECT visitor FROM context_variants_events',
      );
      expect(events.map((row) => row.visitor.toString('hex'))).toStrictEqual([hashOf('ada')]);
      await db.destroy();
    });
  });
});
