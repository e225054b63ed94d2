import { GroupCommit, type GroupCommitOptions } from '../../server/src/history/group-commit';

/** A group whose commits are kept in `written`; the clock stands still unless told otherwise. */
function aGroup(given: Partial<GroupCommitOptions<string, string>> = {}) {
  const written: string[][] = [];
  const group = new GroupCommit<string, string>({
    commit: (items) => {
      written.push([...items]);
      return Promise.resolve(items.map((item) => `${item} is kept`));
    },
    blamesItem: () => true,
    now: () => 0,
    windowMs: 5,
    maxItems: 100,
    maxWaiting: 1_000,
    ...given,
  });
  return { group, written };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Adds one item in each turn of the event loop. */
async function oneEachTurn(group: GroupCommit<string, string>, count: number): Promise<void> {
  const calls: Promise<unknown>[] = [];
  for (let n = 0; n < count; n += 1) {
    calls.push(group.add([`${n}`]));
    await turn();
  }
  await Promise.all(calls);
}

describe('a group commit', () => {
  it('writes a lonely call once the event loop is idle, though the clock stands still', async () => {
    const { group, written } = aGroup();
    void group.add(['a']);
    expect(written).toStrictEqual([]);
    await turn();
    await turn();
    expect(written).toStrictEqual([['a']]);
  });

  it('answers each call with its own results', async () => {
    const { group, written } = aGroup();
    const answers = await Promise.all([group.add(['a', 'b']), group.add([]), group.add(['c'])]);
    expect(answers).toStrictEqual([['a is kept', 'b is kept'], [], ['c is kept']]);
    expect(written).toStrictEqual([['a', 'b', 'c']]);
  });

  it('stays open while each turn brings more', async () => {
    const { group, written } = aGroup();
    await oneEachTurn(group, 10);
    expect(written).toHaveLength(1);
  });

  it('closes when its time is over, though each turn brings more', async () => {
    let time = 0;
    const { group, written } = aGroup({ now: () => (time += 1) });
    await oneEachTurn(group, 30);
    expect(written.length).toBeGreaterThanOrEqual(4);
  });

  it('keeps a commit within its bound, but never splits a call', async () => {
    const { group, written } = aGroup({ maxItems: 3 });
    await Promise.all([
      group.add(['a', 'b']),
      group.add(['c', 'd']),
      group.add(['e']),
      group.add(['1', '2', '3', '4', '5']),
    ]);
    expect(written).toStrictEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
      ['1', '2', '3', '4', '5'],
    ]);
  });

  it('tries each call alone, once, when an item is to blame', async () => {
    const attempts: string[][] = [];
    const { group } = aGroup({
      commit: (items) => {
        attempts.push([...items]);
        return items.includes('bad') ? Promise.reject(new Error('bad')) : Promise.resolve([...items]);
      },
    });
    const calls = await Promise.allSettled([group.add(['a']), group.add(['bad', 'b']), group.add(['c'])]);
    expect(calls.map(({ status }) => status)).toStrictEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(attempts).toStrictEqual([['a', 'bad', 'b', 'c'], ['a'], ['bad', 'b'], ['c']]);
  });

  it('fails all at once, without further tries, when the store is to blame', async () => {
    let attempts = 0;
    const { group } = aGroup({
      commit: () => Promise.reject(new Error(`down ${(attempts += 1)}`)),
      blamesItem: () => false,
    });
    const calls = await Promise.allSettled([group.add(['a']), group.add(['b'])]);
    expect(calls.map(({ status }) => status)).toStrictEqual(['rejected', 'rejected']);
    expect(attempts).toBe(1);
  });

  it('flushes what waits, and what comes while it does', async () => {
    const { group, written } = aGroup();
    const first = group.add(['a']).then(() => group.add(['b']));
    await group.flush();
    await first;
    expect([written.flat(), group.waiting]).toStrictEqual([['a', 'b'], 0]);
  });
});
