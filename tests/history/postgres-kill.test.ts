import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPostgresStore } from '../../server/src/history/postgres';
import type { HistoryStore } from '../../server/src/history/store';
import { describeOn } from '../harness/needs';
import { expectKept, idsIn, killAgainAndAgain } from './killing';
import { OwnPostgres, postgresPrograms } from './own-postgres';
import { anEvent, hashOf, NOON, seeded } from './samples';
import { aPostgresSchema } from './servers';

const KILLS = 20;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describeOn('PostgreSQL', 'events on their way to PostgreSQL', () => {
  it(`survive our process, killed ${KILLS} times in a row: none lost, none twice, no half batch`, async () => {
    const place = await aPostgresSchema();
    const store = place.store();
    await store.open();
    await killAgainAndAgain(JSON.stringify(place.connection), KILLS, () => idsIn(store));
    await store.close();
    await place.clear();
  });

  describe('whose server is killed', () => {
    let server: OwnPostgres;
    let store: HistoryStore;
    beforeAll(async () => {
      const programs = postgresPrograms();
      if (!programs)
        throw new Error('the programs of a PostgreSQL server are missing: apt-get install postgresql');
      server = new OwnPostgres(programs, await freePort());
      await server.start();
      store = createPostgresStore({ connection: server.connection, now: () => NOON });
      await untilUp(() => store.open());
    });
    afterAll(async () => {
      await store.close();
      await server.remove();
    });

    /** Tries until the server is there again; anything but its absence is an error. */
    async function untilUp<T>(work: () => Promise<T>): Promise<T> {
      const end = Date.now() + 60_000;
      for (;;) {
        try {
          return await work();
        } catch (error) {
          const away = error instanceof Error && error.name === 'StoreUnavailableError';
          if (!away || Date.now() > end) throw error;
          await sleep(10);
        }
      }
    }

    it(`survive that ${KILLS} times in a row, sent again where they were not acknowledged: none lost, none twice`, async () => {
      const random = seeded(11);
      const acknowledged: string[] = [];
      let [done, refused] = [false, 0];
      const send = async (sender: number): Promise<void> => {
        for (let batch = 0; !done; batch += 1) {
          const events = Array.from({ length: 1 + ((sender + batch) % 7) }, (_, n) =>
            anEvent(`0-${sender}-${batch}-${n}`, { visitor: hashOf(`sender ${sender}`) }),
          );
          await untilUp(async () => {
            try {
              await store.append(events);
            } catch (error) {
              refused += 1;
              throw error;
            }
          });
          acknowledged.push(...events.map(({ id }) => id));
        }
      };
      const senders = Array.from({ length: 8 }, (_, sender) => send(sender));
      for (let kill = 0; kill < KILLS; kill += 1) {
        const goal = acknowledged.length + 1 + random() * 300;
        while (acknowledged.length < goal) await sleep(1);
        await server.kill();
        await server.start();
        const before = [...acknowledged];
        const kept = new Set(await untilUp(() => idsIn(store)));
        expect(before.filter((id) => !kept.has(id))).toStrictEqual([]);
      }
      done = true;
      await Promise.all(senders);
      expectKept(acknowledged, await idsIn(store));
      expect(refused).toBeGreaterThan(0);
    });
  });
});
