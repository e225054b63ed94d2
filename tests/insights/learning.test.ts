import {
  auc,
  learnWeights,
  outcomesOf,
  quality,
  type Example,
  type Outcome,
} from '../../server/src/insights/calibrate';
import { seeded } from '../history/samples';

const scored = (...pairs: readonly (readonly [score: number, goal: boolean])[]): Outcome[] =>
  pairs.map(([score, goal]) => ({ score, goal }));

describe('the area under the ROC curve', () => {
  test.each([
    ['all in order', scored([0.1, false], [0.2, false], [0.8, true], [0.9, true]), 1],
    ['all the wrong way round', scored([0.9, false], [0.1, true]), 0],
    // of the four pairs three are in order
    ['one pair out of order', scored([0.1, false], [0.4, true], [0.6, false], [0.9, true]), 0.75],
    // a tie counts half
    ['ties', scored([0.5, false], [0.5, true], [0.2, false], [0.7, true]), 0.875],
    ['everything the same', scored([0.3, false], [0.3, true], [0.3, false]), 0.5],
  ])('%s', (_name, outcomes, expected) => {
    expect(auc(outcomes)).toBeCloseTo(expected, 12);
    expect(auc([...outcomes].reverse())).toBeCloseTo(expected, 12);
  });

  test('is not known where all or none reached a goal', () => {
    expect(auc(scored([0.1, true], [0.9, true]))).toBeNull();
    expect(auc(scored([0.1, false]))).toBeNull();
    expect(auc([])).toBeNull();
  });
});

describe('the calibration error', () => {
  test('is nothing where what is promised comes true, and the distance where it does not', () => {
    const half = (score: number) => scored([score, true], [score, false]);
    const kept = Array.from({ length: 10 }, () => half(0.5)).flat();
    const high = Array.from({ length: 10 }, () => half(0.8)).flat();
    expect(quality(kept).ece).toBeCloseTo(0, 12);
    expect(quality(high).ece).toBeCloseTo(0.3, 12);
  });

  test('is told by tenths of the visitors, lowest first', () => {
    const outcomes = Array.from({ length: 100 }, (_, i) => ({ score: i / 100, goal: i >= 90 }));
    const { reliability } = quality(outcomes);
    expect(reliability.map(({ visitors }) => visitors)).toEqual(new Array(10).fill(10));
    expect(reliability[0]).toMatchObject({ observed: 0 });
    expect(reliability[0]?.expected).toBeCloseTo(0.045, 12);
    expect(reliability[9]).toMatchObject({ observed: 1 });
  });
});

describe('learning weights', () => {
  const pause = () => Promise.resolve();
  const prior = { goals: ['purchase'], weights: { base: -4, reading: 0.5, 'stage:own': -1 } };

  test('knows no weight of a kind of event that is called as something of JavaScript is', async () => {
    const terms = new Map([
      ['base', 1],
      ['constructor', 2],
    ]);
    const examples = Array.from({ length: 200 }, (_, i) => ({ terms, goal: i % 10 === 0 }));
    expect(outcomesOf(examples, prior)[0]?.score).toBeCloseTo(1 / (1 + Math.exp(4)), 12);
    const learnt = await learnWeights(examples, prior, pause);
    expect(Object.values(learnt.weights).every(Number.isFinite)).toBe(true);
  });

  /** Examples drawn from known weights: the base -1, `reading` 1.2, `cart` 2, and `visits` that says nothing. */
  function drawn(count: number, seed: number): Example[] {
    const random = seeded(seed);
    return Array.from({ length: count }, () => {
      const reading = 2 * random();
      const cart = random() < 0.3 ? Math.log(2) : 0;
      const terms = new Map([
        ['base', 1],
        ['reading', reading],
        ['visits', Math.log(1 + Math.floor(3 * random()))],
        ['stage:own', 0],
        ...(cart > 0 ? [['cart', cart] as const] : []),
      ]);
      return { terms, goal: random() < 1 / (1 + Math.exp(1 - 1.2 * reading - 2 * cart)) };
    });
  }

  test('finds the weights that the visitors were drawn from', async () => {
    const { weights, goals } = await learnWeights(drawn(20_000, 5), prior, pause);
    expect(goals).toEqual(['purchase']);
    expect(Math.abs((weights['base'] ?? 0) + 1)).toBeLessThan(0.15);
    expect(Math.abs((weights['reading'] ?? 0) - 1.2)).toBeLessThan(0.1);
    expect(Math.abs((weights['cart'] ?? 0) - 2)).toBeLessThan(0.25);
    expect(Math.abs(weights['visits'] ?? 0)).toBeLessThan(0.1);
  });

  test('leaves what nobody did as it was', async () => {
    expect((await learnWeights(drawn(2_000, 5), prior, pause)).weights['stage:own']).toBe(-1);
  });

  test('stays the nearer to what is shipped the fewer visitors there are', async () => {
    const far = async (count: number): Promise<number> => {
      const ways = [1, 2, 3, 4, 5].map((seed) => learnWeights(drawn(count, seed), prior, pause));
      const found = await Promise.all(ways);
      return found.reduce((sum, { weights }) => sum + Math.abs((weights['cart'] ?? 0) - 0), 0) / 5;
    };
    const [few, some, many] = [await far(100), await far(600), await far(6_000)];
    expect(few).toBeLessThan(1.2);
    expect(some).toBeGreaterThan(few + 0.2);
    expect(many).toBeGreaterThan(some + 0.2);
  });

  test('does not blow up the weight of what hardly differs', async () => {
    const random = seeded(4);
    const examples = drawn(2_000, 5).map(({ terms, goal }) => ({
      // goes along with the goal, on a scale of hundredths
      terms: new Map([...terms, ['stage:own', (goal ? 0.02 : 0) + 0.02 * random()] as const]),
      goal,
    }));
    const { weights } = await learnWeights(examples, prior, pause);
    expect(weights['stage:own']).toBeGreaterThan(-1);
    expect(weights['stage:own']).toBeLessThan(10);
  });

  test('learns fewer numbers than there are goals to learn them from', async () => {
    const random = seeded(9);
    const kinds = Array.from({ length: 30 }, (_, i) => `own${i}`);
    const examples = drawn(200, 3).map(({ terms }, i) => ({
      terms: new Map([...terms, ...kinds.map((kind) => [kind, random()] as const)]),
      goal: i % 4 === 0,
    }));
    const { weights } = await learnWeights(examples, prior, pause);
    expect(Object.keys(weights).length).toBeLessThanOrEqual(50 / 5 + 1);
  });

  test('lets others have their turn while it works', async () => {
    let turns = 0;
    await learnWeights(drawn(5_000, 5), prior, async () => {
      turns += 1;
      await Promise.resolve();
    });
    // five slices a step, and several steps
    expect(turns).toBeGreaterThan(20);
    const stop = () => Promise.reject(new Error('enough'));
    await expect(learnWeights(drawn(5_000, 5), prior, stop)).rejects.toThrow('enough');
  });

  test('does not fall over where one sign tells all', async () => {
    const examples = Array.from({ length: 400 }, (_, i) => ({
      terms: new Map([
        ['base', 1],
        ['cart', i % 2],
      ]),
      goal: i % 2 === 1,
    }));
    const learnt = await learnWeights(examples, prior, pause);
    expect(Object.values(learnt.weights).every(Number.isFinite)).toBe(true);
    expect(auc(outcomesOf(examples, learnt))).toBe(1);
  });
});
