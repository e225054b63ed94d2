import type { ComprehensionNumbers } from '../../../contract/comprehension';
import { COMPREHENSION } from '../../../server/src/settings/comprehension';
import { hashOf } from '../../history/samples';
import { chance, estimates, visit, type Habits } from './world';

/** What was planted for one variant, and what was estimated. */
export interface Planted {
  readonly truth: number;
  readonly understood: number;
  readonly low: number;
  readonly high: number;
}

/** A site of variants whose readers understand them to any degree, 10 to 200 readers each. */
export async function aSite(
  seed: number,
  variants: number,
  habits: Habits,
  numbers: ComprehensionNumbers = COMPREHENSION,
): Promise<Planted[]> {
  const draw = chance(seed);
  const truths = new Map<string, number>();
  const histories = new Map<string, ReturnType<typeof visit>>();
  for (let i = 0; i < variants; i += 1) {
    const [key, truth, readers] = [`v${i}`, draw(), 10 + Math.floor(191 * draw())];
    truths.set(key, truth);
    for (let j = 0; j < readers; j += 1) {
      const name = `${key}-${j}`;
      histories.set(hashOf(name), visit(name, key, draw() < truth, habits, draw));
    }
  }
  const { rows } = await estimates(histories, [...truths.keys()], { numbers });
  return rows.flatMap(({ variant, understood, low, high }) =>
    variant === null || understood === null || low === null || high === null
      ? []
      : [{ truth: truths.get(variant) ?? NaN, understood, low, high }],
  );
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** How good estimates are. `ordered`: of pairs that are 0.3 apart in truth, how many are the right way round. */
export function judged(all: readonly Planted[]) {
  const pairs = all.flatMap((a, i) => all.slice(i + 1, i + 20).map((b) => [a, b] as const));
  const apart = pairs.filter(([a, b]) => Math.abs(a.truth - b.truth) > 0.3);
  const right = apart.filter(([a, b]) => a.truth < b.truth === a.understood < b.understood);
  return {
    held: mean(all.map(({ truth, low, high }) => (truth >= low && truth <= high ? 1 : 0))),
    bias: mean(all.map(({ truth, understood }) => understood - truth)),
    off: mean(all.map(({ truth, understood }) => Math.abs(understood - truth))),
    ordered: right.length / apart.length,
  };
}

export const told = (of: ReturnType<typeof judged>): string =>
  `intervals hold the truth ${(100 * of.held).toFixed(0)} %, off by ${of.off.toFixed(3)} on average, ` +
  `bias ${of.bias.toFixed(3)}, pairs in the right order ${(100 * of.ordered).toFixed(1)} %`;
