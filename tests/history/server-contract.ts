import type { HistoryStore } from '../../server/src/history/store';
import { aConsent, anEvent, hashOf, NOON } from './samples';
import type { ServerPlace } from './servers';

/** What only a store on a server has to promise: many processes, and connections that break. */
export function serverContract(backend: string, aPlace: () => Promise<ServerPlace>): void {
  describe(`a history that many processes keep on ${backend}`, () => {
    const ada = hashOf('ada');
    let place: ServerPlace;
    let stores: HistoryStore[];
    beforeEach(async () => {
      place = await aPlace();
      stores = Array.from({ length: 4 }, () => place.store());
      await Promise.all(stores.map((store) => store.open()));
    });
    afterEach(async () => {
      await Promise.all(stores.map((store) => store.close()));
      await place.clear();
    });
    const one = (n: number): HistoryStore => stores[n % stores.length] ?? place.store();

    it('opens them all at once on an empty place', () => expect(stores).toHaveLength(4));

    it('takes an id once, whoever of them gets it, in whatever order', async () => {
      const names = Array.from({ length: 900 }, (_, n) => `e${n}`);
      const calls = Array.from({ length: 24 }, (_, n) =>
        one(n).append((n % 2 ? names : [...names].reverse()).map((id) => anEvent(id))),
      );
      const outcomes = (await Promise.all(calls)).flat();
      expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(900);
      expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(23 * 900);
      expect(await one(0).eventsOf(ada)).toHaveLength(900);
    });

    it('leaves nothing of a visitor whom one erases while the others write', async () => {
      for (let round = 0; round < 10; round += 1) {
        const visitor = hashOf(`visitor ${round}`);
        const writes = Array.from({ length: 12 }, (_, n) => one(n).append([anEvent(`e${n}`, { visitor })]));
        await Promise.all([...writes, one(round).erase(visitor, NOON + 1)]);
        expect(await one(round + 1).eventsOf(visitor)).toStrictEqual([]);
      }
    });

    it('leaves nothing of a purpose that one withdraws while the others write', async () => {
      for (let round = 0; round < 10; round += 1) {
        const visitor = hashOf(`visitor ${round}`);
        const writes = Array.from({ length: 12 }, (_, n) => one(n).append([anEvent(`e${n}`, { visitor })]));
        await Promise.all([...writes, one(round).putConsent(visitor, aConsent({ personalisation: false }))]);
        const left = await one(round + 1).eventsOf(visitor);
        expect(left.filter((event) => event.personalisation)).toStrictEqual([]);
      }
    });
  });
}
