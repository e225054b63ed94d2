import type { StoredEvent } from '../../../contract/event';
import { createComprehension } from '../../../server/src/insights/comprehension';
import { NOON } from '../../history/samples';
import { chance, GUIDE, HABITS, houseOver, visit } from './world';

const MINUTE = 60_000;
const ENTRY = { contentType: GUIDE, documentId: 'guide' };

/** Thirty readers of the guide; `takes` ms by the clock to go through one. */
function house(takes = 0) {
  const draw = chance(3);
  const histories = new Map<string, StoredEvent[]>();
  for (let i = 0; i < 30; i += 1)
    histories.set(`reader-${i}`, visit(`reader-${i}`, null, true, HABITS, draw));
  const it = { now: NOON, passes: 0, broken: false };
  const room = houseOver(histories, {
    now: () => it.now,
    visitors: async function* () {
      it.passes += 1;
      for (const id of histories.keys()) {
        if (it.broken) throw new Error('the store is gone');
        it.now += takes;
        yield { id };
      }
    },
  });
  const service = createComprehension(room);
  return { it, service };
}

describe('working out how well entries are understood', () => {
  test('goes through all histories once, for whoever asks meanwhile and a quarter of an hour after', async () => {
    const { it, service } = house();
    const [first, second] = await Promise.all([service.of(ENTRY), service.of(ENTRY)]);
    expect(first.rows[0]).toMatchObject({ visitors: 30, state: 'estimated' });
    expect(second).toEqual(first);
    it.now += 14 * MINUTE;
    await service.of(ENTRY);
    expect(it.passes).toBe(1);
    it.now += 2 * MINUTE;
    await service.of(ENTRY);
    expect(it.passes).toBe(2);
  });

  test('tells how far it is, and nothing once it is done', async () => {
    const { service } = house();
    expect(service.progress()).toBeNull();
    const result = service.of(ENTRY);
    while ((service.progress() ?? 0) < 3) await Promise.resolve();
    expect(service.progress()).toBeLessThan(30);
    await result;
    expect(service.progress()).toBeNull();
  });

  test('rests ten times as long as it took', async () => {
    const { it, service } = house(MINUTE);
    await service.of(ENTRY);
    it.now += 299 * MINUTE;
    await service.of(ENTRY);
    expect(it.passes).toBe(1);
    it.now += 2 * MINUTE;
    await service.of(ENTRY);
    expect(it.passes).toBe(2);
  });

  test('tells whoever asked that the store is gone, and begins anew with the next', async () => {
    const { it, service } = house();
    it.broken = true;
    await expect(Promise.all([service.of(ENTRY), service.of(ENTRY)])).rejects.toThrow('the store is gone');
    it.broken = false;
    expect((await service.of(ENTRY)).rows[0]).toMatchObject({ visitors: 30 });
  });
});
