import type { ComprehensionNumbers } from '../../../contract/comprehension';
import type { StoredEvent } from '../../../contract/event';
import { createComprehension, type ComprehensionRoom } from '../../../server/src/insights/comprehension';
import { COMPREHENSION } from '../../../server/src/settings/comprehension';
import { anEvent, hashOf, NOON } from '../../history/samples';

export const GUIDE = 'api::guide.guide';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

type Tells = ComprehensionNumbers['tells'];
/** Uniform 0-1. */
export type Chance = () => number;

/** mulberry32: small, seeded, good enough for draws. */
export function chance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How people on a site show that they understood, and how much of it the site gets to see. */
export interface Habits {
  readonly tells: Tells;
  /** Share of readings whose time is measured, that come from a search, and where readers say if it was clear. */
  readonly timed: number;
  readonly searched: number;
  readonly says: number;
  /** How many times likelier (as odds) eager readers do anything at all, whether they understood or not; 1 for none. */
  readonly eagerness: number;
}

export const HABITS: Habits = {
  tells: COMPREHENSION.tells,
  timed: 0.8,
  searched: 0.5,
  says: 0.1,
  eagerness: 1,
};

const withOdds = (p: number, times: number): number => (p * times) / (1 - p + p * times);

/**
 * One visitor's events around one reading: what they did before, what shows whether they understood, and things that
 * have nothing to do with it, on other topics and pages. Without a search before there is none to repeat.
 */
export function visit(
  visitor: string,
  variant: string | null,
  understood: boolean,
  { tells, timed, searched, says, eagerness }: Habits,
  draw: Chance,
): StoredEvent[] {
  const side = understood ? 'understood' : 'not';
  const eager = eagerness ** (draw() < 0.5 ? 1 : -1);
  const is = (name: keyof Tells, times = eager): boolean => draw() < withOdds(tells[name][side], times);
  let at = NOON - DAY - Math.floor(draw() * 60 * DAY);
  const events: StoredEvent[] = [];
  const add = (type: string, given: Partial<StoredEvent> = {}, minutes = 1): void => {
    at += minutes * MINUTE;
    events.push(
      anEvent(`${visitor}-${events.length}`, {
        type,
        visitor: hashOf(visitor),
        at,
        contentType: GUIDE,
        ...given,
      }),
    );
  };
  const noise = (): void => {
    if (draw() < 0.3) add('view', { documentIds: ['camera'], topics: ['cameras'] });
    if (draw() < 0.1) add('search', { query: 'camera strap', documentIds: [], topics: [] });
  };
  const found = draw() < searched;
  noise();
  if (found) add('search', { query: 'oled or lcd panel', documentIds: [], topics: [] });
  add('view', variant === null ? {} : { variant });
  if (draw() < timed) {
    const deep = draw();
    const read = withOdds(tells.read[side], eager);
    const left = (tells.left[side] * (1 - read)) / (1 - tells.read[side]);
    const seconds = deep < read ? 50 : deep < read + left ? 2 : 15;
    add('dwell', { seconds: seconds / 2 });
    add('dwell', { seconds: seconds / 2 });
  }
  const asks = is('asked');
  const again = is('searchedAgain');
  const on = is('wentOn');
  if (asks) add('ask', { data: { text: 'Which one?' } });
  if (on) add(draw() < 0.5 ? 'compare' : 'view', { documentIds: ['tv-1', 'tv-2'] });
  noise();
  if (found && again) add('search', { query: 'LCD panel or OLED', documentIds: [], topics: [] });
  if (draw() < says) add('feedback', { data: { clear: is('saidClear', 1) } }, 90);
  return events;
}

/** Tells of a site where people are used to other ways: each sign's odds up to `by` times as high or low. */
export function otherHabits(by: number, draw: Chance): Habits {
  const times = (): number => by ** (2 * draw() - 1);
  const entries = Object.entries(COMPREHENSION.tells).map(([sign, { understood, not }]) => {
    const [both, apart] = [times(), times() ** 0.5];
    return [
      sign,
      { understood: withOdds(understood, both * apart), not: withOdds(not, both / apart) },
    ] as const;
  });
  const tells = Object.fromEntries(entries) as unknown as Record<
    keyof Tells,
    { understood: number; not: number }
  >;
  for (const side of ['understood', 'not'] as const) {
    tells.left[side] = Math.min(tells.left[side], 0.98 - tells.read[side]);
  }
  return { ...HABITS, tells };
}

/** A house whose histories are at hand. */
export const houseOver = (
  histories: ReadonlyMap<string, readonly StoredEvent[]>,
  given: Partial<ComprehensionRoom> = {},
): ComprehensionRoom => ({
  numbers: COMPREHENSION,
  now: () => NOON,
  visitors: async function* () {
    for (const id of histories.keys()) yield { id };
  },
  events: async function* (visitor) {
    yield* histories.get(visitor) ?? [];
  },
  meet: () => ({ take: () => undefined, kindAt: () => ({}) }),
  following: () => ({
    numbers: COMPREHENSION,
    expectedSeconds: () => 60,
    pageVisit: 30 * MINUTE,
    counts: (_contentType, documentId) => documentId === 'guide',
  }),
  variantsOf: () => [],
  kinds: () => [],
  ...given,
});

/** Estimates for the guide over histories that are handed in. */
export const estimates = (
  histories: ReadonlyMap<string, readonly StoredEvent[]>,
  variants: readonly string[],
  given: Partial<ComprehensionRoom> = {},
) =>
  createComprehension(houseOver(histories, { variantsOf: () => variants, ...given })).of({
    contentType: GUIDE,
    documentId: 'guide',
  });
