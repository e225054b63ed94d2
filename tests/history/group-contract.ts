import { anEvent, hashOf } from './samples';
import type { Bench } from './store-contract';

/** Many appends, few commits. */
export function groupContract(bench: () => Bench): void {
  const ada = hashOf('ada');

  it('writes appends that come together in a handful of commits', async () => {
    const { store } = bench();
    const calls = Array.from({ length: 200 }, (_, n) => store.append([anEvent(`a${n}`), anEvent(`b${n}`)]));
    const outcomes = (await Promise.all(calls)).flat();
    expect(outcomes).toStrictEqual(Array<string>(400).fill('accepted'));
    expect(store.stats().commits).toBeLessThanOrEqual(4);
    expect(store.stats()).toMatchObject({ accepted: 400, waiting: 0 });
  });

  it('has an id that two callers send at once accepted for one of them', async () => {
    const { store } = bench();
    const both = await Promise.all([
      store.append([anEvent('a')]),
      store.append([anEvent('a'), anEvent('b')]),
    ]);
    expect(both).toStrictEqual([['accepted'], ['duplicate', 'accepted']]);
  });

  it('fails the one call that it cannot keep, wholly, and none of its neighbours', async () => {
    const { store } = bench();
    const [before, bad, after] = await Promise.allSettled([
      store.append([anEvent('before')]),
      store.append([anEvent('beside'), anEvent('without a time', { at: Number.NaN })]),
      store.append([anEvent('after')]),
    ]);
    expect(before).toMatchObject({ value: ['accepted'] });
    expect(bad).toMatchObject({ reason: { name: 'StoreRefusedError' } });
    expect(after).toMatchObject({ value: ['accepted'] });
    expect((await store.eventsOf(ada)).map((event) => event.id)).toStrictEqual(['after', 'before']);
  });

  it('names no visitor and no content in the error of a refused event', async () => {
    const event = anEvent('x', { at: Number.NaN, query: 'a private question' });
    const error: unknown = await bench()
      .store.append([event])
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'StoreRefusedError' });
    expect(String(error)).not.toContain('private');
    expect(String(error)).not.toContain(ada);
  });

  it('says that it is busy when too much waits, keeps what it took, and takes more later', async () => {
    const { place } = bench();
    const small = place.store({ maxWaiting: 3 });
    await small.open();
    const taken = small.append([anEvent('a'), anEvent('b')]);
    await expect(small.append([anEvent('c'), anEvent('d')])).rejects.toMatchObject({
      name: 'StoreBusyError',
      waiting: 2,
    });
    expect(await taken).toStrictEqual(['accepted', 'accepted']);
    expect(await small.append([anEvent('c')])).toStrictEqual(['accepted']);
    await small.close();
  });

  it('answers an empty call at once and commits nothing', async () => {
    expect(await bench().store.append([])).toStrictEqual([]);
    expect(bench().store.stats().commits).toBe(0);
  });

  it('lets two stores of one place write at the same time', async () => {
    const other = bench().place.store();
    await other.open();
    const calls = Array.from({ length: 40 }, (_, n) =>
      (n % 2 ? other : bench().store).append([anEvent(`e${n % 30}`)]),
    );
    const outcomes = (await Promise.all(calls)).flat();
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(30);
    expect(await other.eventsOf(ada)).toHaveLength(30);
    await other.close();
  });
}
