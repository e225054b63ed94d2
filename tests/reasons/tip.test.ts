import { decide } from '../../server/src/engine';
import { explain, tip } from '../../server/src/reasons';
import { planOf } from '../../server/src/reasons/explain';
import { thresholds } from '../../server/src/reasons/thresholds';
import { situationOf } from './world-situation';
import { otherBooks, tippingChanges, type Tipping } from './tip-reference';
import { worldOf, type World } from './worlds';

/** Worlds whose decision is not settled before anybody ranks, by seed. */
function* worlds(count: number): Generator<[seed: number, world: World]> {
  let found = 0;
  for (let seed = 1; found < count; seed += 1) {
    const world = worldOf(seed);
    if (world.explicit.off || world.explicit.variant !== null) continue;
    found += 1;
    yield [seed, world];
  }
}

/** What is wrong with a tip, held against all listed changes that do tip; null where nothing is. */
function fault(world: World): string | null {
  const told = tip(situationOf(world));
  const tipping = tippingChanges(world, told?.cost ?? Infinity);
  const cheapest = Math.min(...tipping.map((one) => one.cost));
  if (!told) return tipping.length === 0 ? null : `keeps quiet about ${JSON.stringify(tipping[0])}`;
  const own = (one: Tipping): boolean =>
    one.change === JSON.stringify(told.change) && one.cost === told.cost && one.variant === told.variant;
  if (!tipping.some(own)) return `says ${JSON.stringify(told)}, which does not tip`;
  return told.cost > cheapest
    ? `says ${JSON.stringify(told)}, but there is ${JSON.stringify(tipping)}`
    : null;
}

describe('what would tip a decision', () => {
  test('over 500 random decisions it does tip, and nothing cheaper on the list does', () => {
    const faults = [...worlds(500)].flatMap(([seed, world]) => {
      const found = fault(world);
      return found ? [`${seed}: ${found}`] : [];
    });
    expect(faults).toEqual([]);
  });

  test('nine in ten random decisions have one', () => {
    const tips = [...worlds(500)].map(([, world]) => tip(situationOf(world)));
    expect(tips.filter((one) => one !== null).length / tips.length).toBeGreaterThanOrEqual(0.9);
  });

  test('asking changes nothing: the same visitor gets the same afterwards', () => {
    for (const [, world] of worlds(50)) {
      const situation = situationOf(world);
      const before = decide(planOf(situation), situation.context);
      tip(situation);
      expect(decide(planOf(situation), situation.context)).toEqual(before);
      expect(situation.recipient?.events ?? 0).toBe(world.standing === 'known' ? world.history.length : 0);
    }
  });
});

test('over 500 random decisions the account agrees with the decision, and names a reason for everybody who is out', () => {
  for (const [seed, world] of worlds(500)) {
    const situation = situationOf(world);
    const { decision, candidates, runnerUp } = explain(situation, situation.context);
    const [first] = candidates;
    expect([seed, first?.out ? null : first?.variant]).toEqual([seed, decision.variant]);
    expect(candidates).toHaveLength(world.entry.variants.length + 1);
    expect(candidates.every((one) => (one.out === null) !== (one.rank === null))).toBe(true);
    if (!runnerUp) continue;
    const without = world.entry.variants.filter((one) => one.key !== decision.variant);
    const again = explain({ ...situation, entry: { ...world.entry, variants: without } }, situation.context);
    if (decision.variant !== null) expect([seed, again.decision.variant]).toEqual([seed, runnerUp.variant]);
  }
});

test('every number of a rule book is tried at the nearest place where it makes a difference', () => {
  let tried = 0;
  for (const [seed, world] of worlds(500)) {
    const situation = situationOf(world);
    const told = thresholds(situation).map(({ change: { kind: _, ...change } }) => JSON.stringify(change));
    const listed = [...otherBooks(world, situation.context)].map(([change]) => JSON.stringify(change));
    expect([seed, [...new Set(told)].sort()]).toEqual([seed, [...new Set(listed)].sort()]);
    tried += told.length;
  }
  expect(tried).toBeGreaterThan(500);
});
