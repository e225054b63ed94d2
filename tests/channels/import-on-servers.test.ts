import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { meet } from '../delivery/visitors';
import { boot, type Booted } from '../harness/boot';
import { apiToken } from '../harness/fill';
import { describeOn, type Server } from '../harness/needs';
import { aMariaDatabase, aPostgresSchema, type ServerPlace } from '../history/servers';
import { deskWith } from '../identity/desk';
import { bulkOf, killedTwice } from './killed-import';

/** Three requests of the command, each killed one after another. */
const LINES = 12_000;

const PLACES: readonly (readonly [Server, string, () => Promise<ServerPlace>])[] = [
  ['PostgreSQL', 'postgres', aPostgresSchema],
  ['MariaDB', 'mysql', aMariaDatabase],
];

for (const [server, client, aPlace] of PLACES)
  describeOn(server, `touches imported where the history lies on ${server}`, () => {
    let app: Booted;
    let place: ServerPlace;
    beforeAll(async () => {
      place = await aPlace();
      app = await boot({ plugin: { history: { connection: { client, connection: place.connection } } } });
    });
    afterAll(async () => {
      await app.destroy();
      await place.clear();
    });

    it('are kept once each by the command, killed and started again twice', async () => {
      const key = await apiToken(app.strapi);
      const desk = deskWith(app, key);
      const bulk = bulkOf(path.join(app.dir, 'bulk.ndjson'), LINES);
      for (const identifier of bulk.identifiers) await desk.identify((await meet(app)).token, identifier);
      await new Promise<void>((resolve) => app.http.listen(0, resolve));
      const { port } = app.http.address() as AddressInfo;
      const db = place.dialect.connect();
      const keptIds = async (): Promise<string[]> => {
        const rows: { id: Buffer | string }[] = await db('context_variants_events').select('id');
        return rows.map(({ id }) => id.toString('latin1' as never));
      };
      await killedTwice(bulk, { url: `http://127.0.0.1:${port}/api`, key }, 1, keptIds);
      await db.destroy();
      expect(fs.existsSync(path.join(app.dir, 'context-variants-history.db'))).toBe(false);
    }, 120_000);
  });
