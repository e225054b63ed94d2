import { mulberry32 } from '../measure';

/** Draws of one seed. */
export interface Chance {
  /** Evenly in [0, 1). */
  readonly even: () => number;
  readonly happens: (chance: number) => boolean;
  readonly logNormal: (spread: { readonly median: number; readonly sigma: number }) => number;
  /** 0, 1, 2 ... */
  readonly geometric: (mean: number) => number;
  /** A key by its relative frequency. */
  readonly weighted: <Key extends string>(weights: Partial<Readonly<Record<Key, number>>>) => Key;
  readonly below: (n: number) => number;
}

export function chanceOf(seed: number): Chance {
  const even = mulberry32(seed);
  // Box and Muller, 1958
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even());
  return {
    even,
    happens: (chance) => even() < chance,
    logNormal: ({ median, sigma }) => median * Math.exp(sigma * normal()),
    geometric: (mean) => Math.floor(Math.log(1 - even()) / Math.log(mean / (1 + mean))),
    weighted<Key extends string>(weights: Partial<Readonly<Record<Key, number>>>): Key {
      const rows = Object.entries(weights) as [Key, number][];
      let left = even() * rows.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of rows) if ((left -= weight) < 0) return key;
      return (rows.at(-1) as [Key, number])[0];
    },
    below: (n) => Math.floor(even() * n),
  };
}
