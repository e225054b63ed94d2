/** One line of the table: what was measured against what, in one run. */
export interface Result {
  readonly name: string;
  readonly unit: string;
  /** Median per round, in `unit`. */
  readonly ours: number;
  readonly yardstick: number;
  readonly yardstickName: string;
  /** Bigger is better; for names ending in `-overhead` the added cost as a fraction. */
  readonly ratio: number;
  readonly rounds: number;
  /** Smallest and largest ratio of a single round. */
  readonly spread: readonly [number, number];
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? NaN) + high) / 2;
};

/** Seconds of CPU (user and system) that this process has used so far. */
export const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

export interface Contender {
  readonly name: string;
  /** Does its work once and returns how many units it did. */
  readonly work: () => number | Promise<number>;
}

/** Units per second, by the clock, in at least `seconds` of work. */
async function rate(contender: Contender, seconds: number, clock: () => number): Promise<number> {
  const begun = clock();
  let units = 0;
  let spent: number;
  do {
    units += await contender.work();
    spent = clock() - begun;
  } while (spent < seconds);
  return units / spent;
}

/**
 * Two contenders in turn, A B A B, after a warm-up each; the ratio is taken within each round. `clock` tells seconds:
 * of CPU unless told otherwise.
 */
export async function compare(
  name: string,
  unit: string,
  ours: Contender,
  yardstick: Contender,
  {
    rounds = 9,
    seconds = 0.25,
    clock = cpu,
  }: { rounds?: number; seconds?: number; clock?: () => number } = {},
): Promise<Result> {
  await rate(ours, seconds, clock);
  await rate(yardstick, seconds, clock);
  const pairs: { ours: number; yardstick: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = await rate(ours, seconds, clock);
    pairs.push({ ours: first, yardstick: await rate(yardstick, seconds, clock) });
  }
  const ratios = pairs.map((pair) => pair.ours / pair.yardstick);
  return {
    name,
    unit,
    ours: median(pairs.map((pair) => pair.ours)),
    yardstick: median(pairs.map((pair) => pair.yardstick)),
    yardstickName: yardstick.name,
    ratio: median(ratios),
    rounds,
    spread: [Math.min(...ratios), Math.max(...ratios)],
  };
}

/** Deterministic numbers in [0, 1): mulberry32. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
