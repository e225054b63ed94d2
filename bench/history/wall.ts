import { compare, type Contender, type Result } from '../measure';

/** Two contenders in turn by the clock on the wall: disks and servers count too. */
export const compareByClock = (
  name: string,
  unit: string,
  ours: Contender,
  yardstick: Contender,
  options: { rounds?: number; seconds?: number } = {},
): Promise<Result> => {
  const clock = (): number => performance.now() / 1_000;
  return compare(name, unit, ours, yardstick, { seconds: 0.7, clock, ...options });
};
