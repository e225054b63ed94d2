import type { Quality } from '../../contract/calibration';
import type { Understanding } from '../../contract/understanding';
import { createFold, profileAt, termsAt, type State } from '../../server/src/engine';
import { auc, exampleOf, learnWeights, outcomesOf, quality } from '../../server/src/insights/calibrate';
import type { Example, Outcome } from '../../server/src/insights/calibrate';
import { shippedUnderstanding } from '../../server/src/settings';
import { median, mulberry32 } from '../measure';
import { eventsOf } from './events';
import { columnsOf, fitYardstick } from './logistic-yardstick';
import type { Session } from './sessions';

const SPLITS = 10;

/** How well readiness tells who buys, with one way of telling new from returning visitors. */
interface Part {
  readonly zeroConfig: Quality;
  /** On the halves that were not learnt from. */
  readonly calibrated: Quality & { readonly splits: readonly number[] };
  readonly yardsticks: {
    /** AUC of the seconds on product pages alone, on all rows. */
    readonly productSeconds: number;
    /** AUC of a logistic regression fitted on the same halves and scored on the same others. */
    readonly logistic: number;
  };
}

export interface Report extends Part {
  readonly sessions: number;
  readonly purchases: number;
  /** Everybody as new. */
  readonly withoutReturning: Part;
}

const known = (value: number | null): number => value ?? NaN;

/** Of a session without a single page nothing is known. */
const NOTHING: ReadonlyMap<string, number> = new Map([['base', 1]]);

interface Told {
  /** Readiness by the shipped settings, through fold and profile, after the last page. */
  readonly outcome: Outcome;
  /** What calibrating makes of the same events and the purchase. */
  readonly example: Example;
}

async function tell(session: Session, visitor: string, u: Understanding): Promise<Told> {
  const { empty, apply } = createFold(u);
  const folding = { empty, apply, terms: (state: State, at: number) => termsAt(state, at, u) };
  const events = eventsOf(session, visitor);
  const goal = session.purchase;
  const pages = goal ? events.slice(0, -1) : events;
  const state = empty();
  apply(state, pages);
  const score = profileAt(state, pages.at(-1)?.at ?? 0, u).readiness['site'] ?? 0;
  const example = await exampleOf(events, u.readiness.goals, folding, Infinity);
  return { outcome: { score, goal }, example: example ?? { terms: NOTHING, goal } };
}

/** Which rows are learnt from in a split: a seeded half. */
function half(count: number, seed: number): boolean[] {
  const random = mulberry32(seed);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  const chosen = new Array<boolean>(count).fill(false);
  for (const i of order.slice(0, count >> 1)) chosen[i] = true;
  return chosen;
}

async function evaluatePart(sessions: readonly Session[], withReturning: boolean): Promise<Part> {
  const u = shippedUnderstanding();
  const told: Told[] = [];
  // one after the other: the events of all at once would fill the memory
  for (const [i, session] of sessions.entries()) told.push(await tell(session, String(i), u));
  const examples = told.map(({ example }) => example);
  const rows = sessions.map((session) => columnsOf(session, withReturning));
  const goals = sessions.map(({ purchase }) => purchase);
  const ours: number[] = [];
  const theirs: number[] = [];
  const scored: Outcome[] = [];
  for (let seed = 1; seed <= SPLITS; seed += 1) {
    const learnt = half(sessions.length, seed);
    const of = <T>(list: readonly T[], which: boolean): T[] => list.filter((_, i) => learnt[i] === which);
    const weights = await learnWeights(of(examples, true), u.readiness, () => Promise.resolve());
    const outcomes = outcomesOf(of(examples, false), weights);
    scored.push(...outcomes);
    ours.push(known(auc(outcomes)));
    const yardstick = fitYardstick(of(rows, true), of(goals, true));
    const others = of(goals, false);
    const rivals = of(rows, false).map((row, i) => ({ score: yardstick(row), goal: others[i] === true }));
    theirs.push(known(auc(rivals)));
  }
  const seconds = sessions.map((one) => ({ score: one.seconds.product, goal: one.purchase }));
  return {
    zeroConfig: quality(told.map(({ outcome }) => outcome)),
    calibrated: { ...quality(scored), auc: median(ours), splits: ours },
    yardsticks: { productSeconds: known(auc(seconds)), logistic: median(theirs) },
  };
}

/** Scores readiness against purchases. The same sessions give the same report. */
export async function evaluate(sessions: readonly Session[]): Promise<Report> {
  const everybodyNew = sessions.map((session) => ({ ...session, returning: false }));
  return {
    ...(await evaluatePart(sessions, true)),
    sessions: sessions.length,
    purchases: sessions.filter(({ purchase }) => purchase).length,
    withoutReturning: await evaluatePart(everybodyNew, false),
  };
}
