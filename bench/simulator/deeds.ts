import type { StoredEvent } from '../../contract/event';
import { chanceOf, type Chance } from './chance';
import type { Journey } from './journey';
import { HABITS, STAGES, WORLD, type Deed } from './parameters';

type Page = keyof typeof WORLD.pages;
const isPage = (deed: Deed): deed is Page => deed in WORLD.pages;

const stagesSaid = new Map<string, readonly string[] | null>();

/** The stages a page was written for in its author's words; null where they said nothing. The same for every shopper. */
function saidOf(documentId: string, page: Page): readonly string[] | null {
  const known = stagesSaid.get(documentId);
  if (known !== undefined) return known;
  let seed = 0;
  for (const letter of documentId) seed = (seed * 31 + letter.charCodeAt(0)) >>> 0;
  const chance = chanceOf(seed);
  const really = WORLD.writtenFor[page];
  const wrong = chance.happens(WORLD.authors.wrong);
  const other = STAGES.filter((stage) => stage !== really)[chance.below(STAGES.length - 1)] as string;
  const said =
    really !== null && chance.happens(WORLD.authors.said) ? [wrong ? other : (really as string)] : null;
  stagesSaid.set(documentId, said);
  return said;
}

/** What one deed looks like from outside. */
export type Seen = Pick<StoredEvent, 'type' | 'topics' | 'documentIds'> &
  Partial<Pick<StoredEvent, 'suggested' | 'query' | 'seconds'>>;

const product = (journey: Journey, again: number, chance: Chance): string => {
  const { seen, topic } = journey;
  const known = seen.length > 0 && chance.happens(again);
  const place = known ? (seen[chance.below(seen.length)] as number) : chance.below(WORLD.pages.product);
  if (!known) seen.push(place);
  return `${topic} product ${place}`;
};

function page(topic: string, kind: Page, documentId: string): Seen {
  const stages = saidOf(documentId, kind);
  return {
    type: 'view',
    topics: [topic],
    documentIds: [documentId],
    ...(stages && { suggested: { stages } }),
  };
}

/** One deed in the journey's stage, or one that says nothing of it. */
export function deedOf(journey: Journey, chance: Chance): Seen {
  const noise = chance.happens(WORLD.noise);
  const habits = HABITS[noise ? (STAGES[chance.below(STAGES.length)] as keyof typeof HABITS) : journey.stage];
  const deed = chance.weighted(habits.deeds);
  const { topic } = journey;
  if (deed === 'product') return page(topic, deed, product(journey, habits.again, chance));
  if (isPage(deed)) return page(topic, deed, `${topic} ${deed} ${chance.below(WORLD.pages[deed])}`);
  if (deed === 'search') return { type: deed, topics: [topic], documentIds: [], query: topic };
  const one = product(journey, habits.again, chance);
  if (deed !== 'compare') return { type: deed, topics: [topic], documentIds: [one] };
  const others = Array.from({ length: WORLD.pages.product }, (_, i) => `${topic} product ${i}`);
  const rest = others.filter((other) => other !== one);
  return { type: deed, topics: [topic], documentIds: [one, rest[chance.below(rest.length)] as string] };
}

/** A page that was opened by mistake. */
export function mistake(chance: Chance): Seen {
  const topic = `topic-${chance.below(WORLD.topics)}`;
  const kinds = Object.keys(WORLD.pages) as Page[];
  const kind = kinds[chance.below(kinds.length)] as Page;
  return page(topic, kind, `${topic} ${kind} ${chance.below(WORLD.pages[kind])}`);
}
