import type { StoredEvent } from '../../../contract/event';
import { STAGES } from '../parameters';
import { placeOf, type Family } from './contender';

const DAY = 24 * 60 * 60 * 1000;
const POINTS = [0, 0.25, 0.5, 1, 2, 4, 8, 16, 32];

/** Stages that a kind of event gives points to, where it is not the page that says. */
const SPEAKS_FOR: Readonly<Record<string, readonly number[]>> = {
  search: [0],
  drop: [0],
  compare: [1],
  shortlist: [1],
  ask: [1, 2],
  cart: [2],
  purchase: [3],
};

const stagesOf = ({ type, suggested }: StoredEvent): readonly number[] =>
  SPEAKS_FOR[type] ?? (suggested?.stages ?? []).map(placeOf);

/** Points per topic and stage that fade with time; the stage with most leads once it has enough and is ahead. */
export const points: Family = {
  name: 'points per topic, fading',
  choices: {
    view: POINTS,
    dwell: POINTS,
    search: POINTS,
    drop: POINTS,
    compare: POINTS,
    shortlist: POINTS,
    ask: POINTS,
    cart: POINTS,
    purchase: [...POINTS, 64],
    halfLifeDays: [0.002, 0.005, 0.01, 0.03, 0.1, 0.25, 0.5, 1, 2, 4, 7, 14, 30],
    enough: [0, 0.5, 1, 2, 4],
    ahead: [1, 1.1, 1.25, 1.5, 2],
  },
  start: {
    view: 1,
    dwell: 1,
    search: 0,
    drop: 1,
    compare: 4,
    shortlist: 2,
    ask: 1,
    cart: 8,
    purchase: 16,
    halfLifeDays: 2,
    enough: 1,
    ahead: 1.25,
  },
  make: (numbers) => (events) => {
    const { halfLifeDays = 1, enough = 0, ahead = 1 } = numbers;
    const topics = new Map<string, { score: number[]; at: number; leads: number }>();
    return events.map((event) => {
      const key = event.topics[0] as string;
      const topic = topics.get(key) ?? { score: STAGES.map(() => 0), at: event.at, leads: -1 };
      topics.set(key, topic);
      const keep = 2 ** (-(event.at - topic.at) / (halfLifeDays * DAY));
      topic.at = event.at;
      topic.score = topic.score.map((score) => score * keep);
      for (const stage of stagesOf(event))
        topic.score[stage] = (topic.score[stage] ?? 0) + (numbers[event.type] ?? 0);
      const [most = 0, second = 0] = [...topic.score].sort((a, b) => b - a);
      if (most > enough && most >= second * ahead) topic.leads = topic.score.indexOf(most);
      return topic.leads;
    });
  },
};
