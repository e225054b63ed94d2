import type { DecisionContext } from '../../contract/decision';
import { emptyRuleBook } from '../../contract/rule-book';
import { contextOf } from '../../server/src/delivery/context';
import { NO_CONTEXT } from '../../server/src/delivery/context-string';
import {
  compileRuleBook,
  createFold,
  decide,
  planEntry,
  recipientAt,
  type DecidableEntry,
} from '../../server/src/engine';
import { worldOf, type World } from '../reasons/worlds';
import { DAY } from './samples';

const WORLDS = 400;
const UNTIL = 250;

/** What fades over a threshold: the stage acted on, and which attributes are sure. */
function standing({ u, book }: World, context: DecisionContext, topic: string): string[] {
  const sure = u.attributes.map((_, place) => {
    const belief = context.belief(place);
    return belief && belief.certainty >= book.sureFrom ? 'sure' : 'unsure';
  });
  return [String(context.on(topic).stage), ...sure];
}

interface Life {
  readonly world: World;
  /** What was decided, one after the other. */
  readonly variants: (string | null)[];
  readonly topics: ReadonlySet<string | null>;
  /** Thresholds that were crossed on days on which the decision changed, and on all. */
  readonly crossedThen: number[];
  readonly crossed: number;
}

/** The decisions of a world day after day without anything new. */
function lifeOf(world: World): Life {
  const { u, entry, book, now } = world;
  const { sureFrom, weights } = book;
  const rules = compileRuleBook({ ...emptyRuleBook('any'), sureFrom, weights }, (name) => name, u.attributes);
  // Schedules, and audiences of people who were away for so many days, come and go as their authors say.
  const variants = entry.variants.map((one) => ({
    ...one,
    target: { ...one.target, from: 0, until: Infinity, audience: undefined },
  }));
  const plan = planEntry({ ...entry, variants } as DecidableEntry, rules, u);
  const fold = createFold(u);
  const state = fold.empty();
  fold.apply(state, world.history);
  const life = {
    world,
    variants: [] as (string | null)[],
    topics: new Set<string | null>(),
    crossedThen: [] as number[],
  };
  let crossed = 0;
  let before: string[] | null = null;
  for (let day = 0; day <= UNTIL; day += 1) {
    const at = now + day * DAY;
    const recalled = { standing: 'known' as const, recipient: recipientAt(state, at, u) };
    const context = contextOf(NO_CONTEXT, recalled, at, false, u);
    const { variant, topic } = decide(plan, context);
    const stands = standing(world, context, topic ?? '');
    const moved = stands.filter((one, i) => before !== null && one !== before[i]).length;
    if (before !== null && variant !== life.variants.at(-1)) life.crossedThen.push(moved);
    if (before === null || variant !== life.variants.at(-1)) life.variants.push(variant);
    crossed += moved;
    life.topics.add(topic);
    before = stands;
  }
  return { ...life, crossed };
}

describe('while nothing new is learnt', () => {
  const lives = Array.from({ length: WORLDS }, (_, seed) => worldOf(seed + 1))
    .filter(({ history }) => history.length > 0)
    .map(lifeOf);

  it('a decision changes only on the day on which something fades over its threshold, at most once for each', () => {
    expect(lives.filter(({ variants }) => variants.length > 1).length).toBeGreaterThan(WORLDS / 10);
    for (const { variants, crossed, crossedThen } of lives) {
      expect(crossedThen.every((count) => count > 0)).toBe(true);
      expect(variants.length - 1).toBeLessThanOrEqual(crossed);
    }
  });

  it('what was left does not come back', () => {
    const returned = lives.filter(({ variants }) => new Set(variants).size < variants.length);
    expect(returned.map(({ variants, world }) => [variants, world.entry])).toEqual([]);
  });

  it('the topic that decides stays the same', () => {
    expect(lives.filter(({ topics }) => topics.size > 1)).toEqual([]);
    const several = lives.filter(({ world }) => world.entry.topics.length !== 1);
    expect(several.length).toBeGreaterThan(WORLDS / 10);
  });
});
