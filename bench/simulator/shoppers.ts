import type { StoredEvent } from '../../contract/event';
import { chanceOf, type Chance } from './chance';
import { deedOf, mistake, type Seen } from './deeds';
import { beginJourney, goOn, plan, type Journey } from './journey';
import { SHOPPERS, STAGES, WORLD } from './parameters';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
/** Some day, ms UTC. */
export const START = Date.UTC(2026, 0, 5);

/** The true state behind an event: null for a page opened by mistake on a topic they are not on. */
export interface Truth {
  readonly topic: string;
  /** Place in {@link STAGES}. */
  readonly stage: number;
  /** Numbers the stays on this topic, from 0. */
  readonly stay: number;
}

export interface Shopper {
  readonly events: readonly StoredEvent[];
  /** By the place of the event. */
  readonly truths: readonly (Truth | null)[];
}

/** Writes down what is seen. */
class Diary {
  readonly events: StoredEvent[] = [];
  readonly truths: (Truth | null)[] = [];
  at = 0;

  see(seen: Seen, journey: Journey | undefined): void {
    this.events.push({
      visitor: 'v',
      origin: 'v',
      id: String(this.events.length).padStart(6, '0'),
      at: Math.round(this.at),
      receivedAt: Math.round(this.at),
      channel: 'web',
      contentType: 'api::page.page',
      personalisation: true,
      measurement: true,
      ...seen,
    });
    const truth = journey && {
      topic: journey.topic,
      stage: STAGES.indexOf(journey.stage),
      stay: journey.stay,
    };
    this.truths.push(truth ?? null);
  }

  /** A page is left after `seconds`; whether we hear of it is chance. */
  read(seen: Seen, journey: Journey | undefined, seconds: number, chance: Chance): void {
    this.at += seconds * SECOND;
    if (seen.type !== 'view' || !chance.happens(WORLD.dwell.chance)) return;
    this.see({ ...seen, type: 'dwell', seconds: Math.round(seconds) }, journey);
  }
}

/** One visit that begins about `first`, to which other open topics may be drawn. */
function visit(first: Journey, journeys: readonly Journey[], diary: Diary, chance: Chance): void {
  const touched = new Set([first]);
  const deeds = 1 + chance.geometric(WORLD.deedsPerVisit);
  for (let i = 0; i < deeds; i += 1) {
    if (chance.happens(WORLD.misclick)) {
      const seen = mistake(chance);
      const on = journeys.find(({ topic }) => topic === seen.topics[0]);
      const [least, most] = WORLD.misclickSeconds;
      diary.see(seen, on);
      diary.read(seen, on, least + chance.even() * (most - least), chance);
    }
    const open = journeys.filter(({ nextAt }) => nextAt <= diary.at);
    const others = open.filter((one) => one !== first);
    const journey =
      others.length > 0 && (first.nextAt > diary.at || chance.happens(WORLD.interleave))
        ? (others[chance.below(others.length)] as Journey)
        : first;
    if (journey.nextAt > diary.at) break;
    touched.add(journey);
    const seen = deedOf(journey, chance);
    diary.see(seen, journey);
    if (seen.type === 'view') diary.read(seen, journey, chance.logNormal(WORLD.dwell.seconds), chance);
    const before = journey.stage;
    goOn(journey, diary.at, chance);
    if (journey.stage === 'own' && before !== 'own' && chance.happens(WORLD.purchaseSeen)) {
      diary.at += chance.logNormal(WORLD.secondsBetween) * SECOND;
      const bought = journey.seen.at(-1);
      const documentIds = bought === undefined ? [] : [`${journey.topic} product ${bought}`];
      diary.see({ type: 'purchase', topics: [journey.topic], documentIds }, journey);
    }
    diary.at += chance.logNormal(WORLD.secondsBetween) * SECOND;
  }
  for (const journey of touched) plan(journey, diary.at, chance);
}

function shopperOf(chance: Chance): Shopper {
  const [one, two] = WORLD.topicsPerShopper;
  const drawn = chance.even();
  const count = drawn < one ? 1 : drawn < one + two ? 2 : 3;
  const topics = new Set<string>();
  while (topics.size < count) topics.add(`topic-${chance.below(WORLD.topics)}`);
  const journeys = [...topics].map((topic) =>
    beginJourney(topic, START + chance.even() * WORLD.beginWithinDays * DAY, chance),
  );
  const diary = new Diary();
  for (;;) {
    const [first] = [...journeys].sort((a, b) => a.nextAt - b.nextAt);
    if (!first || first.nextAt > START + WORLD.horizonDays * DAY) return diary;
    diary.at = Math.max(diary.at + SECOND, first.nextAt);
    visit(first, journeys, diary, chance);
  }
}

/** The shoppers of one seed; the same seed gives the same ones. */
export const shoppersOf = (seed: number, count = SHOPPERS): Shopper[] => {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, () => shopperOf(chance));
};
