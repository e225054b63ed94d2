import { createHistory, plainCodec } from '../../server/src/history/history';
import { chaining, DAY } from './remembering';
import { aConsent, anEvent, hashOf, NOON } from './samples';
import type { Bench } from './store-contract';

const look = { at: NOON, person: 7, what: 'looked', name: 'Ada Admin' } as const;

/** The promises about who looked at whom, and who was there last. */
export function looksContract(bench: () => Bench): void {
  const ada = hashOf('ada');
  const historyAt = (now: number) => {
    const fold = { store: bench().store, fold: chaining, codec: plainCodec('chain') };
    return createHistory({ ...fold, now: () => now, retentionMs: 365 * DAY });
  };

  it('keeps who looked at a visitor, each look once, the latest first, and that of nobody else', async () => {
    const { store } = bench();
    const later = { ...look, at: NOON + 60_000, what: 'took-along' } as const;
    await store.keepLook(ada, look);
    await store.keepLook(ada, later);
    await store.keepLook(ada, look);
    await store.keepLook(hashOf('bob'), look);
    expect(await store.looksAt(ada, 10)).toStrictEqual([later, look]);
    expect(await store.looksAt(ada, 1)).toStrictEqual([later]);
  });

  it('keeps it when the visitor is erased, as long as events are kept', async () => {
    const { store } = bench();
    await store.putConsent(ada, aConsent());
    await store.keepLook(ada, look);
    await store.erase(ada, NOON + 365 * DAY);
    expect(await store.looksAt(ada, 10)).toStrictEqual([look]);
    await historyAt(NOON + 364 * DAY).prune(0);
    expect(await store.looksAt(ada, 10)).toStrictEqual([look]);
    await historyAt(NOON + 366 * DAY).prune(0);
    expect(await store.looksAt(ada, 10)).toStrictEqual([]);
  });

  it('tells who was there last, by events that may be used for it', async () => {
    const { store } = bench();
    const [bob, eve] = [hashOf('bob'), hashOf('eve')];
    await store.append([
      anEvent('1', { at: NOON + 1, channel: 'store' }),
      anEvent('2', { at: NOON + 3 }),
      anEvent('3', { at: NOON + 2, visitor: bob }),
      anEvent('4', { at: NOON + 9, visitor: eve, personalisation: false }),
    ]);
    expect(await historyAt(NOON).recent(10)).toStrictEqual([
      { visitor: ada, at: NOON + 3, channels: ['web', 'store'] },
      { visitor: bob, at: NOON + 2, channels: ['web'] },
    ]);
  });

  it('finds visitors by the beginning of their hash', async () => {
    const { store } = bench();
    const low = '0'.repeat(64);
    for (const name of [ada, low, hashOf('bob')]) await store.putConsent(name, aConsent());
    const named = async (beginning: string) =>
      (await historyAt(NOON).named(beginning, 5)).map(({ id }) => id);
    expect(await named(ada.slice(0, 4))).toStrictEqual([ada]);
    expect(await named(ada)).toStrictEqual([ada]);
    expect(await named('0000')).toStrictEqual([low]);
    expect(await named('ffffffff')).toStrictEqual([]);
  });
}
