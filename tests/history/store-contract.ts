import type { SqlStoreOptions } from '../../server/src/history/sql-store';
import type { HistoryStore } from '../../server/src/history/store';
import { consentContract } from './consent-contract';
import { groupContract } from './group-contract';
import { identityContract } from './identity-contract';
import { pruneContract } from './prune-contract';
import { snapshotContract } from './snapshot-contract';
import { looksContract } from './looks-contract';
import { visitorsContract } from './visitors-contract';
import { aConsent, anEvent, hashOf, NOON } from './samples';

/** Somewhere a store can keep things. */
export interface Place {
  /** A store that is not open yet; two of one place see the same data. */
  store(options?: Partial<SqlStoreOptions>): HistoryStore;
  /** Gives the place back. */
  clear(): Promise<void>;
}

/** What every test of the contract works with. */
export interface Bench {
  readonly place: Place;
  readonly store: HistoryStore;
}

/** The promises of a HistoryStore, to be kept by every backend. */
export function storeContract(backend: string, aPlace: () => Promise<Place>): void {
  describe(`a history on ${backend}`, () => {
    let bench: Bench;
    beforeEach(async () => {
      const place = await aPlace();
      bench = { place, store: place.store() };
      await bench.store.open();
    });
    afterEach(async () => {
      await bench.store.close();
      await bench.place.clear();
    });

    appending(() => bench);
    consentContract(() => bench);
    groupContract(() => bench);
    describe('that knows people by several names', () => identityContract(() => bench));
    describe('that is gone through', () => visitorsContract(() => bench));
    describe('whose visitors are looked at', () => looksContract(() => bench));
    describe('that prunes', () => pruneContract(() => bench));
    describe('that takes snapshots', () => snapshotContract(() => bench));
  });
}

function appending(bench: () => Bench): void {
  const ada = hashOf('ada');

  it('gives back an event as it was, with all it meant', async () => {
    const full = anEvent('full', {
      receivedAt: NOON + 5,
      origin: hashOf('ada before she signed in'),
      contentType: 'api::guide.guide',
      documentIds: ['b', 'a'],
      topics: ['televisions', 'cameras'],
      locale: 'de',
      variant: 'comparing',
      suggested: { stages: ['compare'], attributes: { knowledge: 'expert' } },
      path: '/guides/ölçü?x=1',
      query: 'S95 vs 909 – 输入延迟 🎮',
      seconds: 12.5,
      value: -0.25,
      data: { nested: [1, null, 'x', { deep: false }] },
      measurement: false,
    });
    const bare = anEvent('bare', { topics: [], documentIds: [], at: NOON + 1, personalisation: false });
    await bench().store.append([full, bare]);
    expect(await bench().store.eventsOf(ada)).toStrictEqual([full, bare]);
  });

  it('has everything that was acknowledged when it is opened anew', async () => {
    await bench().store.putConsent(ada, aConsent({ version: '2' }));
    await bench().store.append([anEvent('a')]);
    await bench().store.close();
    const again = bench().place.store();
    await again.open();
    expect(await again.eventsOf(ada)).toHaveLength(1);
    expect((await again.visitor(ada))?.consent.version).toBe('2');
    await again.close();
  });

  it('orders by time, then by id, whatever came first', async () => {
    const events = [anEvent('b'), anEvent('later', { at: NOON + 1 }), anEvent('B'), anEvent('a')];
    for (const event of [...events].reverse()) await bench().store.append([event]);
    await bench().store.append([anEvent('early', { at: -1 })]);
    const ids = (await bench().store.eventsOf(ada)).map((event) => event.id);
    expect(ids).toStrictEqual(['early', 'B', 'a', 'b', 'later']);
  });

  it('takes an id once: again in the same call, in a later call, and with other content', async () => {
    expect(
      await bench().store.append([anEvent('a'), anEvent('b'), anEvent('a', { type: 'cart' })]),
    ).toStrictEqual(['accepted', 'accepted', 'duplicate']);
    expect(await bench().store.append([anEvent('a', { at: NOON + 9 }), anEvent('c')])).toStrictEqual([
      'duplicate',
      'accepted',
    ]);
    const kept = await bench().store.eventsOf(ada);
    expect(kept.map(({ id, type, at }) => [id, type, at])).toStrictEqual([
      ['a', 'view', NOON],
      ['b', 'view', NOON],
      ['c', 'view', NOON],
    ]);
  });

  it('tells ids apart by case and visitors by name', async () => {
    const bob = hashOf('bob');
    const events = [anEvent('id'), anEvent('ID'), anEvent('id', { visitor: bob })];
    expect(await bench().store.append(events)).toStrictEqual(['accepted', 'accepted', 'accepted']);
    expect(await bench().store.eventsOf(bob)).toHaveLength(1);
  });

  it('takes 1,700 events in one call', async () => {
    const events = Array.from({ length: 1_700 }, (_, n) =>
      anEvent(`e${n}`, { visitor: hashOf(`v${n % 900}`) }),
    );
    const outcomes = await bench().store.append(events);
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1_700);
    expect(await bench().store.eventsOf(hashOf('v3'))).toHaveLength(2);
  });

  it('refuses a visitor that is not named by a hash, and keeps nothing of the call', async () => {
    const store = bench().store;
    await expect(store.append([anEvent('a'), anEvent('b', { visitor: 'ada' })])).rejects.toThrow(TypeError);
    await expect(store.visitor(`${ada}00`)).rejects.toThrow(TypeError);
    expect(await store.eventsOf(ada)).toStrictEqual([]);
  });

  it('says that it is unavailable before it is opened and after it was closed', async () => {
    const unavailable = { name: 'StoreUnavailableError' };
    await expect(
      bench()
        .place.store()
        .append([anEvent('a')]),
    ).rejects.toMatchObject(unavailable);
    await bench().store.ping();
    await bench().store.close();
    await expect(bench().store.append([anEvent('a')])).rejects.toMatchObject(unavailable);
    await expect(bench().store.eventsOf(ada)).rejects.toMatchObject(unavailable);
    await expect(bench().store.ping()).rejects.toMatchObject(unavailable);
    await bench().store.open();
    expect(await bench().store.append([anEvent('a')])).toStrictEqual(['accepted']);
  });

  it('writes what waits before it closes', async () => {
    const waiting = bench().store.append([anEvent('a')]);
    await bench().store.close();
    expect(await waiting).toStrictEqual(['accepted']);
  });
}
