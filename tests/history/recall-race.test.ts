import type { History } from '../../server/src/history/history';
import { Remembering, type Chain } from './remembering';
import { aConsent, anEvent, hashOf } from './samples';

const ada = hashOf('ada');

describe('a history of which much is asked at once', () => {
  let all: Remembering;
  let history: History<Chain>;
  const seen = async () => (await history.recall(ada))?.state.seen;

  beforeEach(async () => {
    all = await Remembering.start();
    history = all.history();
  });
  afterEach(() => all.stop());

  it('reads once for many who recall one visitor at the same time', async () => {
    await history.record([anEvent('a')]);
    const release = all.holdReads();
    const recalls = Array.from({ length: 20 }, () => seen());
    await all.readsReach(1);
    release();
    expect(await Promise.all(recalls)).toStrictEqual(Array(20).fill(['a']));
    expect(all.reads).toHaveLength(1);
  });

  it('shows an acknowledged event to whoever recalls after it, even while an older read is on its way', async () => {
    const release = all.holdReads();
    const early = seen();
    await all.readsReach(1);
    await history.record([anEvent('a')]);
    const late = seen();
    await all.readsReach(2);
    release();
    expect(await late).toStrictEqual(['a']);
    expect(await early).toStrictEqual(['a']);
    expect(await seen()).toStrictEqual(['a']);
  });

  it('shows an acknowledged event though the state was folded anew while it was on its way', async () => {
    await history.record([anEvent('a')]);
    await history.recall(ada);
    all.holdAppends(history.consent(ada, aConsent()).then(() => history.recall(ada)));
    await history.record([anEvent('b')]);
    expect(await seen()).toStrictEqual(['a', 'b']);
  });

  it('folds an event once when a read saw it before its record was done', async () => {
    await Promise.all([history.record([anEvent('a')]), seen(), history.record([anEvent('b')]), seen()]);
    expect(await seen()).toStrictEqual(['a', 'b']);
    expect((await all.store.eventsOf(ada)).length).toBe(2);
  });

  it.each([
    ['withdrawn', [], () => history.consent(ada, aConsent({ personalisation: false }))],
    ['forgotten', undefined, () => history.forget(ada)],
  ])('does not recall what was %s while it was reading', async (_, expected, change) => {
    await history.record([anEvent('a')]);
    const release = all.holdReads();
    const recalled = seen();
    await all.readsReach(1);
    await change();
    release();
    expect(await recalled).toStrictEqual(expected);
    expect(await seen()).toStrictEqual(expected);
  });

  it('does not keep a state that was outrun by changes as often as it was read', async () => {
    let release = all.holdReads();
    const slow = seen();
    for (let change = 1; change <= 5; change += 1) {
      await all.readsReach(change);
      await history.record([anEvent(`e${change}`)]);
      const next = all.holdReads();
      release();
      release = next;
    }
    release();
    await slow;
    expect(await seen()).toStrictEqual(['e1', 'e2', 'e3', 'e4', 'e5']);
  });
});
