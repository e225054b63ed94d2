import type { StoredEvent } from '../../contract/event';
import { median } from '../measure';
import type { Contender } from './contenders/contender';
import type { Shopper, Truth } from './shoppers';

export interface Score {
  /** Share of events after which the stage acted on is the true one, 0-1. */
  readonly accuracy: number;
  /** The same with all topics of all shoppers weighing alike. */
  readonly perTopic: number;
  /** Times the true stage moved back below the acted-on one. */
  readonly backs: number;
  /** Median number of events with evidence until it was noticed; Infinity where most were not. */
  readonly noticedAfter: number;
  /** Share that was noticed at all before the stay ended. */
  readonly noticed: number;
  /** Share of stays, not after a step back, in which the acted-on stage fell behind the true one again. */
  readonly falseAlarms: number;
  /** The falls behind the true stage, as a share of all events. */
  readonly falsePerEvent: number;
  /** Share of all moves back of the acted-on stage that went behind the true one. */
  readonly falseMoves: number;
}

/** Events after which something about the stage is known that was not before, reading time included. */
const isEvidence = ({ type, suggested }: StoredEvent): boolean =>
  type === 'view' || type === 'dwell' ? (suggested?.stages?.length ?? 0) > 0 : type !== 'search';

interface Moment {
  readonly event: StoredEvent;
  readonly truth: Truth;
  readonly guess: number;
}

/** The moments of each topic of a shopper, in order. */
function byTopic(shopper: Shopper, contender: Contender): Moment[][] {
  const guesses = contender(shopper.events);
  const topics = new Map<string, Moment[]>();
  shopper.events.forEach((event, i) => {
    const truth = shopper.truths[i];
    if (!truth) return;
    const moments = topics.get(truth.topic) ?? [];
    topics.set(truth.topic, moments);
    moments.push({ event, truth, guess: guesses[i] ?? -1 });
  });
  return [...topics.values()];
}

function staysOf(moments: readonly Moment[]): Moment[][] {
  const stays: Moment[][] = [];
  for (const moment of moments) {
    const open = stays.at(-1);
    if (open?.[0]?.truth.stay === moment.truth.stay) open.push(moment);
    else stays.push([moment]);
  }
  return stays;
}

/** Events with evidence until the guess stands at or before the true stage. */
function delayOf(stay: readonly Moment[]): number {
  let evidence = 0;
  for (const { event, truth, guess } of stay) {
    if (isEvidence(event)) evidence += 1;
    if (guess <= truth.stage) return evidence;
  }
  return Infinity;
}

/** Whether the stay's stage was reached; and whether the guess then fell behind it. */
function alarmOf(stay: readonly Moment[], before: number): { reached: boolean; fell: boolean } {
  let reached = before >= (stay[0] as Moment).truth.stage;
  let fell = false;
  for (const { truth, guess } of stay) {
    if (guess >= truth.stage) reached = true;
    else if (reached && guess >= 0) fell = true;
  }
  return { reached, fell };
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

export function scoreOf(shoppers: readonly Shopper[], contender: Contender): Score {
  const right: number[] = [];
  const topics: number[] = [];
  const delays: number[] = [];
  const alarms: number[] = [];
  const moves: number[] = [];
  for (const shopper of shoppers) {
    for (const moments of byTopic(shopper, contender)) {
      const hits = moments.map(({ truth, guess }) => Number(truth.stage === guess));
      right.push(...hits);
      topics.push(mean(hits));
      moments.forEach(({ truth, guess }, i) => {
        const last = moments[i - 1]?.guess ?? -1;
        if (guess >= 0 && guess < last) moves.push(Number(guess < truth.stage));
      });
      let last: Moment | undefined;
      for (const stay of staysOf(moments)) {
        const { truth } = stay[0] as Moment;
        const wentBack = last !== undefined && truth.stage < last.truth.stage;
        const before = last?.guess ?? -1;
        if (wentBack && before > truth.stage) delays.push(delayOf(stay));
        if (!wentBack) {
          const { reached, fell } = alarmOf(stay, before);
          if (reached) alarms.push(Number(fell));
        }
        last = stay.at(-1);
      }
    }
  }
  return {
    accuracy: mean(right),
    perTopic: mean(topics),
    backs: delays.length,
    noticedAfter: median(delays),
    noticed: mean(delays.map((delay) => Number(delay < Infinity))),
    falseAlarms: mean(alarms),
    falsePerEvent: moves.reduce((a, b) => a + b, 0) / right.length,
    falseMoves: mean(moves),
  };
}
