import { parseCondition } from '../../contract/condition';
import type { DecisionContext } from '../../contract/decision';
import type { StoredEvent } from '../../contract/event';
import type { ParsedRuleBook } from '../../contract/rule-book';
import { compileRuleBook, decide, planEntry } from '../../server/src/engine';
import { contextOf, type Recollection } from '../../server/src/delivery/context';
import type { ExplicitContext } from '../../server/src/delivery/context-string';
import { recalledOf, recipientOf } from './world-situation';
import { accessorOf } from '../../server/src/engine/facts';
import type { World } from './worlds';

/** A listed change that does tip the decision, by what it costs. */
export interface Tipping {
  readonly cost: number;
  readonly change: string;
  readonly variant: string | null;
}

const EFFORT = { weak: 1, clear: 2, strong: 3 };

const winnerOf = ({ entry, u }: World, book: ParsedRuleBook, context: DecisionContext): string | null => {
  const rules = compileRuleBook(book, (name) => name, u.attributes);
  return decide(planEntry(entry, rules, u), context).variant;
};

/** The context anew, from the whole history and all that is supposed to have happened after it. */
function contextWith(world: World, more: readonly StoredEvent[] | null, address = world.explicit) {
  const recalled: Recollection | null = more
    ? { standing: 'known', recipient: recipientOf(world, more) }
    : recalledOf(world);
  return contextOf(address, recalled, world.now, false, world.u);
}

const documentsOf = (type: string | undefined, nth: number): string[] => {
  if (type === 'search') return [];
  return type === 'compare' ? [`new-${nth}`, `newer-${nth}`] : [`new-${nth}`];
};

const eventAt = (at: number, nth: number, topic: string, more: Partial<StoredEvent>): StoredEvent => ({
  visitor: 'v',
  origin: 'v',
  id: `z${nth}`,
  type: 'view',
  at,
  receivedAt: at,
  channel: 'web',
  topics: topic === 'site' ? [] : [topic],
  documentIds: documentsOf(more.type, nth),
  personalisation: true,
  measurement: true,
  ...(more.type === 'dwell' && { seconds: 86_400 }),
  ...more,
});

/** Every kind of event on the list, wherever it comes from, with its effort. */
function kindsOf({ u, entry }: World): { effort: number; more: Partial<StoredEvent>; told: object }[] {
  const read: Suggested[] = [
    ...u.stages.map(({ key }) => ({ stages: [key] })),
    ...u.attributes.flatMap((one) => one.values.map((value) => ({ attributes: { [one.key]: value.key } }))),
    ...[entry.target, ...entry.variants.map((one) => one.target)].flatMap(({ stages, attributes }) =>
      stages && attributes ? [{ stages, attributes }] : [],
    ),
  ];
  const own = u.signals.filter(({ event }) => event.charAt(0) !== '$');
  const signals = own.flatMap(({ event: type, stages, suggests }) => [
    ...(stages
      ? [{ effort: Math.max(...Object.values(stages).map((one) => EFFORT[one])), more: { type }, told: {} }]
      : []),
    ...(suggests
      ? read.map((suggested) => ({
          effort: EFFORT[suggests],
          more: { type, suggested },
          told: { suggests: suggested },
        }))
      : []),
  ]);
  const searches = u.searchWords.map(({ strength, phrases }) => {
    const query = String(phrases?.[0]);
    return { effort: EFFORT[strength], more: { type: 'search', query }, told: { query } };
  });
  return [...signals, ...searches];
}
type Suggested = NonNullable<StoredEvent['suggested']>;

const ANSWERS: Readonly<Record<string, (value: number, operand: number) => boolean>> = {
  $gte: (value, operand) => value >= operand,
  $gt: (value, operand) => value > operand,
  $lte: (value, operand) => value <= operand,
  $lt: (value, operand) => value < operand,
};

/** The nearest operand, in steps of one over `fine`, with which the comparison answers otherwise. */
function nearestOther(op: string, operand: number, value: number, fine: number): number {
  const answers = ANSWERS[op] as (typeof ANSWERS)[string];
  const around = [-2, -1, 0, 1, 2].map((step) => (Math.round(value * fine) + step) / fine);
  const others = around.filter((one) => answers(value, one) !== answers(value, operand));
  return others.reduce((a, b) => (Math.abs(b - operand) < Math.abs(a - operand) ? b : a));
}

type Path = readonly (string | number)[];

/** All numbers of a condition as written, by where they stand. */
function* numbersIn(condition: unknown, path: Path = []): Generator<{ path: Path; from: number }> {
  if (typeof condition === 'number') yield { path, from: condition };
  if (typeof condition !== 'object' || condition === null) return;
  const entries = Array.isArray(condition) ? [...condition.entries()] : Object.entries(condition);
  for (const [key, inner] of entries) yield* numbersIn(inner, [...path, key]);
}

/** The same condition with another number in one place. */
function replaced(condition: unknown, [key, ...rest]: Path, to: number): unknown {
  if (key === undefined) return to;
  const copy = structuredClone(condition) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, to);
  return copy;
}

/** The rule books in which one number is the nearest other one that makes its test answer otherwise. */
export function* otherBooks(
  { book, u }: World,
  context: DecisionContext,
): Generator<[change: object, book: ParsedRuleBook]> {
  const from = book.sureFrom;
  for (const place of u.attributes.keys()) {
    const belief = context.belief(place);
    for (const certainty of belief ? [belief.certainty, belief.then ?? belief.certainty] : []) {
      const to = nearestOther('$gte', from, certainty, 100);
      if (to <= 1)
        yield [
          { of: 'sureFrom', name: null, fact: null, from, to },
          { ...book, sureFrom: to },
        ];
    }
  }
  for (const list of ['audiences', 'exclusions'] as const) {
    for (const [at, one] of book[list].entries()) {
      for (const { path, from: operand } of numbersIn(one.condition)) {
        const named = path.filter((part) => typeof part === 'string' && !part.startsWith('$'));
        const fact = String(named.at(-1));
        const value = accessorOf(fact, (name) => name, u.attributes, from)(context);
        if (typeof value !== 'number') continue;
        const last = path.at(-1);
        const op = last === 0 ? '$gte' : last === 1 ? '$lte' : String(last);
        // A range ends for a value on one side only.
        const [low, high] =
          last === 0 ? [operand, bound(one.condition, path, 1)] : [bound(one.condition, path, 0), operand];
        if (typeof last === 'number' && ((last === 0 && value > high) || (last === 1 && value < low)))
          continue;
        const to = nearestOther(
          op,
          operand,
          value,
          Number.isInteger(operand) && Number.isInteger(value) ? 1 : 100,
        );
        const condition = replaced(one.condition, path, to);
        const other = { ...one, condition, rule: parseCondition(condition) };
        yield [
          { of: list === 'audiences' ? 'audience' : 'exclusion', name: one.name, fact, from: operand, to },
          { ...book, [list]: book[list].map((old, j) => (j === at ? other : old)) },
        ];
      }
    }
  }
}

/** The other number of the range in which one stands. */
const bound = (condition: unknown, path: Path, place: number): number =>
  [...numbersIn(condition)].find((one) => String(one.path) === String([...path.slice(0, -1), place]))?.from ??
  NaN;

/** The listed changes of no more than a cost that tip the decision of a world, each tried from the whole history. */
export function tippingChanges(world: World, most: number): Tipping[] {
  const { u, entry, book, explicit, standing, now } = world;
  const context = contextWith(world, null);
  const rules = compileRuleBook(book, (name) => name, u.attributes);
  const { variant: before, topic } = decide(planEntry(entry, rules, u), context);
  const found: Tipping[] = [];
  const consider = (cost: number, change: object, other: DecisionContext, otherBook = book): void => {
    const variant = winnerOf(world, otherBook, other);
    if (variant !== before) found.push({ cost, change: JSON.stringify(change), variant });
  };
  const about = topic ?? 'site';
  const remembered = standing === 'known' || standing === 'newcomer';
  for (const { key, values } of u.attributes) {
    for (const { key: value } of values) {
      const said = { kind: 'attribute', attribute: key, value, by: remembered ? 'visitor' : 'address' };
      const data = { attributes: { [key]: value } };
      const event = { ...eventAt(now, 1, 'site', { type: '$declare', data }), documentIds: [] };
      const address = { ...explicit, attributes: new Map([...explicit.attributes, [key, value]]) };
      consider(1, said, remembered ? contextWith(world, [event]) : contextWith(world, null, address));
    }
  }
  for (const { key: stage } of remembered ? [] : u.stages) {
    const address: ExplicitContext = { ...explicit, stages: new Map([...explicit.stages, [about, stage]]) };
    consider(1, { kind: 'stage', topic: about, stage, by: 'address' }, contextWith(world, null, address));
  }
  for (const { effort, more, told } of remembered ? kindsOf(world) : []) {
    for (let times = 1; times <= 5 && effort * times <= most; times += 1) {
      const events = Array.from({ length: times }, (_, n) => eventAt(now, n + 1, about, more));
      const change = { kind: 'event', event: more.type, ...told, times };
      consider(effort * times, change, contextWith(world, events));
    }
  }
  for (const [change, other] of most < 100 ? [] : otherBooks(world, context))
    consider(100, { kind: 'threshold', ...change }, context, other);
  return found;
}
