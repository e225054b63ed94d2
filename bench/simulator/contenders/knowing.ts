import type { StoredEvent } from '../../../contract/event';
import { leading } from '../../../server/src/engine/belief';
import { HABITS, STAGES, WORLD, type Deed, type StageName } from '../parameters';
import type { Contender } from './contender';

const DAY = 24 * 60 * 60 * 1000;
const SURE = 0.5;
const AHEAD = 0.15;
/** Longer gaps mostly are stalls. */
const STALL = 10 * DAY;
const TINY = 1e-4;

const shareOf = (stage: StageName, deed: Deed): number => {
  const { deeds } = HABITS[stage];
  return deeds[deed] / Object.values(deeds).reduce((a, b) => a + b, 0);
};
/** Chance of a deed in a stage, noise included. */
const chanceOf = (stage: StageName, deed: Deed): number =>
  (1 - WORLD.noise) * shareOf(stage, deed) +
  WORLD.noise * (STAGES.reduce((sum, other) => sum + shareOf(other, deed), 0) / STAGES.length);

const PAGES = ['guide', 'comparison-page', 'offer', 'support'] as const;
const said = (page: (typeof PAGES)[number], suggested: string | undefined): number => {
  const { said: speaks, wrong } = WORLD.authors;
  if (suggested === undefined) return 1 - speaks;
  return speaks * (suggested === WORLD.writtenFor[page] ? 1 - wrong : wrong / (STAGES.length - 1));
};

/** Chance of what is seen, for a true stage. */
function likelihood(event: StoredEvent, stage: StageName, again: boolean): number {
  const { type } = event;
  if (type === 'purchase') return stage === 'own' ? 1 : TINY;
  if (type !== 'view') return chanceOf(stage, type as Deed) + TINY;
  const suggested = event.suggested?.stages?.[0];
  const pages = PAGES.reduce((sum, page) => sum + chanceOf(stage, page) * said(page, suggested), 0);
  if (suggested !== undefined) return pages + TINY;
  const known = HABITS[stage].again;
  return again ? chanceOf(stage, 'product') * known : chanceOf(stage, 'product') * (1 - known) + pages;
}

const BEGIN = STAGES.map((stage) => WORLD.begin[stage]);
const NEXT = STAGES.map((from) => {
  const { stay, next } = HABITS[from];
  const leaves = STAGES.map((to) => (next[to] ?? 0) / (1 + stay.mean));
  const gone = leaves.reduce((a, b) => a + b, 0);
  return leaves.map((chance, to) => (STAGES[to] === from ? 1 - gone : chance));
});

/**
 * What could be known at best, about: a forward filter over the very numbers of the simulator, which no site has. It
 * acts on a stage as ours does.
 */
export const knowing: Contender = (events) => {
  const topics = new Map<string, { belief: number[]; at: number; acted: number }>();
  const seen = new Set<string>();
  return events.map((event) => {
    const key = event.topics[0] as string;
    const topic = topics.get(key) ?? { belief: [...BEGIN], at: Infinity, acted: -1 };
    topics.set(key, topic);
    const [document = ''] = event.documentIds;
    const again = seen.has(document);
    for (const id of event.documentIds) seen.add(id);
    if (event.type === 'dwell') return topic.acted;
    let { belief } = topic;
    if (topic.at <= event.at) {
      belief = STAGES.map((_, to) => belief.reduce((sum, p, from) => sum + p * (NEXT[from]?.[to] ?? 0), 0));
    }
    if (event.at - topic.at > STALL) {
      const begins = WORLD.stall.backToExplore;
      belief = belief.map((p, i) => p * (1 - begins) + (BEGIN[i] ?? 0) * begins);
    }
    topic.at = event.at;
    belief = belief.map((p, i) => p * likelihood(event, STAGES[i] as StageName, again));
    const sum = belief.reduce((a, b) => a + b, 0);
    topic.belief = belief.map((p) => p / sum);
    const { index, probability, lead } = leading(topic.belief);
    if (index !== topic.acted && probability >= SURE && lead >= AHEAD) topic.acted = index;
    return topic.acted;
  });
};
