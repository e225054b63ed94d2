import { estimate } from '../../../server/src/insights/comprehension/estimate';
import { patternOf, type Seen } from '../../../server/src/insights/comprehension/seen';
import { createTally } from '../../../server/src/insights/comprehension/tally';
import { COMPREHENSION } from '../../../server/src/settings/comprehension';

const nothing: Seen = { depth: 'unknown', wentOn: false, searchedAgain: false, asked: false, clear: null };
const seen = (given: Partial<Seen>): string => patternOf({ ...nothing, ...given });
/** Where only one thing tells, and it never lies. */
const even = { understood: 0.5, not: 0.5 };
const sure = {
  ...COMPREHENSION,
  tells: {
    ...{ read: even, left: even, wentOn: even, searchedAgain: even, asked: even },
    saidClear: { understood: 1 - 1e-12, not: 1e-12 },
  },
};

describe('the share of readers who understood', () => {
  test('may be anything before anybody read', () => {
    const { understood, low, high } = estimate(new Map(), COMPREHENSION);
    expect([understood, low, high].map((n) => n.toFixed(3))).toEqual(['0.500', '0.050', '0.950']);
  });

  test('is the Beta posterior of a plain count where what is seen decides', () => {
    // Beta(11, 1): mean 11/12, quantiles p^(1/11); Beta(8, 4): mean 8/12
    const ten = estimate(new Map([[seen({ clear: true }), 10]]), sure);
    expect(ten.understood).toBeCloseTo(11 / 12, 3);
    expect(ten.low).toBeCloseTo(0.05 ** (1 / 11), 2);
    expect(ten.high).toBeCloseTo(0.95 ** (1 / 11), 2);
    const mixed = new Map([
      [seen({ clear: true }), 7],
      [seen({ clear: false }), 3],
    ]);
    expect(estimate(mixed, sure).understood).toBeCloseTo(8 / 12, 3);
  });

  test('stays wide open where what is seen says nothing, however many read', () => {
    const same = { ...COMPREHENSION, tells: { ...sure.tells, saidClear: even } };
    const { understood, low, high } = estimate(new Map([[seen({ wentOn: true }), 5000]]), same);
    expect(understood).toBeCloseTo(0.5, 3);
    expect(high - low).toBeCloseTo(0.9, 2);
  });

  test('rises with each sign of understanding and falls with each against it', () => {
    const of = (given: Partial<Seen>) => estimate(new Map([[seen(given), 20]]), COMPREHENSION).understood;
    const plain = of({ depth: 'between' });
    for (const good of [{ depth: 'read' }, { wentOn: true }, { clear: true }] as const) {
      expect(of({ depth: 'between', ...good })).toBeGreaterThan(plain);
    }
    for (const bad of [
      { depth: 'left' },
      { searchedAgain: true },
      { asked: true },
      { clear: false },
    ] as const) {
      expect(of({ depth: 'between', ...bad })).toBeLessThan(plain);
    }
  });

  test('is sharper the more people read', () => {
    const width = (readers: number) => {
      const { low, high } = estimate(new Map([[seen({ clear: true }), readers]]), COMPREHENSION);
      return high - low;
    };
    expect(width(100)).toBeLessThan(width(10) / 2);
  });
});

describe('small groups', () => {
  const reading = { contentType: 'api::guide.guide', documentId: 'g', variant: 'a', index: 0, ...nothing };

  test('are not told of, not even how small they are', () => {
    const tally = createTally(COMPREHENSION);
    for (let i = 0; i < 9; i += 1) tally.add(reading, { stage: 'compare' });
    const row = () => tally.row('api::guide.guide', 'g', 'a', {});
    expect(row()).toMatchObject({
      state: 'too-few',
      understood: null,
      low: null,
      high: null,
      visitors: null,
    });
    tally.add(reading, {});
    expect(row()).toMatchObject({ state: 'estimated', visitors: 10 });
    expect(tally.row('api::guide.guide', 'g', 'a', { stage: 'compare' }).state).toBe('too-few');
  });

  test('and those that nobody belongs to look the same', () => {
    const tally = createTally(COMPREHENSION);
    tally.add(reading, { stage: 'compare' });
    const { kind: _few, ...few } = tally.row('api::guide.guide', 'g', 'a', { stage: 'compare' });
    const { kind: _none, ...none } = tally.row('api::guide.guide', 'g', 'a', { stage: 'own' });
    expect(few).toEqual(none);
  });
});
