import type { History } from '../../server/src/history/history';
import { Remembering, type Chain } from './remembering';
import { aConsent, anEvent, hashOf, NOON } from './samples';

const FRESH = 5_000;
const ada = hashOf('ada');

describe('a history that another process writes to as well', () => {
  let all: Remembering;
  let theirs: History<Chain>;
  let ours: History<Chain>;
  let now: number;
  const seen = async () => (await ours.recall(ada))?.state.seen;

  beforeEach(async () => {
    all = await Remembering.start();
    now = NOON;
    theirs = all.history();
    ours = all.history({ freshMs: FRESH, now: () => now });
    await ours.record([anEvent('a')]);
    expect(await seen()).toStrictEqual(['a']);
  });
  afterEach(() => all.stop());

  it('hears in time of what happened there, also where something happened here meanwhile', async () => {
    await theirs.record([anEvent('b')]);
    await ours.record([anEvent('c')]);
    expect(await seen()).toStrictEqual(['a', 'c']);
    now += FRESH - 1;
    expect(ours.atHand(ada)?.state.seen).toStrictEqual(['a', 'c']);
    now += 1;
    expect(ours.atHand(ada)).toBeUndefined();
    expect(await seen()).toStrictEqual(['a', 'b', 'c']);
    expect(ours.atHand(ada)?.state.seen).toStrictEqual(['a', 'b', 'c']);
  });

  it('hears in time of a no that was said there', async () => {
    await theirs.consent(ada, aConsent({ personalisation: false }));
    expect((await ours.visitor(ada))?.consent.personalisation).toBe(true);
    now += FRESH;
    expect((await ours.visitor(ada))?.consent.personalisation).toBe(false);
    expect(await seen()).toStrictEqual([]);
  });

  it('knows in time nobody whom the other one has erased', async () => {
    await theirs.forget(ada);
    now += FRESH;
    expect([await ours.visitor(ada), await ours.recall(ada)]).toStrictEqual([null, null]);
    expect(await ours.recallAll([[ada]])).toStrictEqual([null]);
  });
});
