import { setImmediate as others } from 'node:timers/promises';
import type { ComprehensionNumbers, Telling } from '../../../../contract/comprehension';
import { likelihoodOf, seenIn, type Pattern, type Seen } from './seen';

type Tells = ComprehensionNumbers['tells'];
type Sign = keyof Tells;

/** Rounds of the fit; far more than it takes until nothing moves that is told. */
const ROUNDS = 60;
/** Groups that are looked at, those of most readings first: the rest would add time and little else. */
const GROUPS = 500;
const SIGNS: readonly Sign[] = ['read', 'left', 'wentOn', 'searchedAgain', 'asked'];

/** Whether a sign was given; null where it could not be seen. */
const given = (sign: Sign, { depth, wentOn, searchedAgain, asked, clear }: Seen): boolean | null => {
  switch (sign) {
    case 'read':
    case 'left':
      return depth === 'unknown' ? null : depth === sign;
    case 'wentOn':
      return wentOn;
    case 'searchedAgain':
      return searchedAgain;
    case 'asked':
      return asked;
    case 'saidClear':
      return clear;
  }
};

const readings = (group: ReadonlyMap<Pattern, number>): number =>
  [...group.values()].reduce((a, b) => a + b, 0);

/**
 * How people of this site show that they understood: the shipped judgements, corrected by what is seen, by
 * expectation-maximisation over all groups of readings (Dempster, Laird and Rubin 1977; a latent class model). What
 * readers say of clarity is not corrected: it is the one sign that means the same everywhere, and holds the others to
 * "understood". A shipped judgement weighs as much as `numbers.judgement` readings. Lets others work in between.
 */
export async function habitsOf(
  all: readonly ReadonlyMap<Pattern, number>[],
  numbers: ComprehensionNumbers,
): Promise<ComprehensionNumbers> {
  const groups = [...all].sort((a, b) => readings(b) - readings(a)).slice(0, GROUPS);
  const patterns = [...new Set(groups.flatMap((group) => [...group.keys()]))].map((pattern) => ({
    pattern,
    seen: seenIn(pattern),
  }));
  const shares = groups.map(() => 0.5);
  let fitted = numbers;
  for (let round = 0; round < ROUNDS; round += 1) {
    await others();
    const likelihoods = new Map(patterns.map(({ pattern }) => [pattern, likelihoodOf(pattern, fitted)]));
    /** Readings by pattern, as far as they are held to be understood, and not. */
    const held = new Map<Pattern, { understood: number; not: number }>();
    groups.forEach((group, g) => {
      const share = shares[g] ?? 0.5;
      let [sum, all] = [0, 0];
      for (const [pattern, count] of group) {
        const { understood = 1, not = 1 } = likelihoods.get(pattern) ?? {};
        const yes = (count * share * understood) / (share * understood + (1 - share) * not);
        const one = held.get(pattern) ?? { understood: 0, not: 0 };
        held.set(pattern, { understood: one.understood + yes, not: one.not + count - yes });
        sum += yes;
        all += count;
      }
      shares[g] = (1 + sum) / (2 + all);
    });
    const corrected = (sign: Sign, side: keyof Telling): number => {
      let [is, all] = [numbers.judgement * numbers.tells[sign][side], numbers.judgement];
      for (const { pattern, seen } of patterns) {
        const here = given(sign, seen);
        if (here === null) continue;
        const count = held.get(pattern)?.[side] ?? 0;
        all += count;
        if (here) is += count;
      }
      return is / all;
    };
    const tells = Object.fromEntries(
      SIGNS.map((sign) => [sign, { understood: corrected(sign, 'understood'), not: corrected(sign, 'not') }]),
    ) as unknown as Tells;
    fitted = { ...numbers, tells: { ...tells, saidClear: numbers.tells.saidClear } };
  }
  return fitted;
}
