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

    it('sees in each statement what was committed before it, also where the server is set to look only once', async () => {
      const admin = place.dialect.connect();
      const { rows }: { rows: { name: string }[] } = await admin.raw('SELECT current_database() AS name');
      const name = String(rows[0]?.name);
      await admin.raw(`ALTER DATABASE ?? SET default_transaction_isolation TO 'repeatable read'`, [name]);
      try {
        const db = place.dialect.connect();
        const held: { rows: { level: string }[] } = await db.raw(
          `SELECT current_setting('transaction_isolation') AS level`,
        );
        expect(held.rows[0]?.level).toBe('read committed');
        await db.destroy();
      } finally {
        await admin.raw('ALTER DATABASE ?? RESET default_transaction_isolation', [name]);
        await admin.destroy();
      }
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
