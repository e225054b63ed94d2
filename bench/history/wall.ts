import { median, type Contender, type Result } from '../measure';

/** Units per second of wall time in at least `seconds` of work. */
async function rate(contender: Contender, seconds: number): Promise<number> {
  const begun = performance.now();
  let units = 0;
  let spent: number;
  do {
    units += await contender.work();
    spent = (performance.now() - begun) / 1_000;
  } while (spent < seconds);
  return units / spent;
}

/** Two contenders in turn, A B A B, after a warm-up each, by the clock on the wall: disks and servers count too. */
export async function compareByClock(
  name: string,
  unit: string,
  ours: Contender,
  yardstick: Contender,
  { rounds = 9, seconds = 0.7 }: { rounds?: number; seconds?: number } = {},
): Promise<Result> {
  await rate(ours, seconds);
  await rate(yardstick, seconds);
  const pairs: { ours: number; yardstick: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = await rate(ours, seconds);
    pairs.push({ ours: first, yardstick: await rate(yardstick, seconds) });
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
