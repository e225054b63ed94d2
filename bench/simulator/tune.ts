import type { Family } from './contenders/contender';
import { scoreOf } from './score';
import type { Shopper } from './shoppers';

/** Tries that every family has. */
export const TRIES = 300;

type Numbers = Readonly<Record<string, number>>;

/** A grid search along one number after the other, around and around, by stage accuracy, for {@link TRIES} tries. */
export function tune(family: Family, shoppers: readonly Shopper[]): { numbers: Numbers; accuracy: number } {
  const rate = (numbers: Numbers): number => scoreOf(shoppers, family.make(numbers)).accuracy;
  let best = family.start;
  let most = rate(best);
  let left = TRIES - 1;
  for (;;) {
    const before = most;
    for (const [name, values] of Object.entries(family.choices)) {
      for (const value of values) {
        if (value === best[name]) continue;
        if (left === 0) return { numbers: best, accuracy: most };
        left -= 1;
        const next = { ...best, [name]: value };
        const rated = rate(next);
        if (rated <= most) continue;
        most = rated;
        best = next;
      }
    }
    if (most === before) return { numbers: best, accuracy: most };
  }
}
