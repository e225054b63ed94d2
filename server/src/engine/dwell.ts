import type { StoredEvent } from '../../../contract/event';
import type { JourneyNumbers, Understanding } from '../../../contract/understanding';
import type { PageVisit, State } from './state';

/** Documents of which is kept when they were last looked at. */
const SEEN = 30;
/** Seconds that a text takes at least, however short. */
const GLANCE = 10;

/** Looks closer together than this, ms, are parts of one page: a front end asks for several entries at once. */
const TOGETHER = 1000;

/** What an event adds to what was looked at. */
export interface Look {
  /** Share of one piece of the event's own evidence, 0-1. */
  readonly counted: number;
  /** They looked at it before, longer ago than a reload. */
  readonly again: boolean;
  /** -1: the page before was left within seconds, so that opening it said nothing; 1: it is read after all. */
  readonly opened: -1 | 0 | 1;
}

/** Seconds that reading takes: by the length of the text where that is known. */
export const expected = (
  words: number | null,
  { expectedSeconds, wordsPerMinute }: JourneyNumbers,
): number => (words === null ? expectedSeconds : Math.max(GLANCE, (60 * words) / wordsPerMinute));

const pageOf = (event: StoredEvent, document: string, opening: PageVisit['opening']): PageVisit => ({
  document,
  seconds: 0,
  gained: 0,
  counted: 0,
  opening,
  words: event.words ?? null,
  lastAt: event.at,
  said: null,
  fed: [],
});

function view(state: State, event: StoredEvent, document: string, u: Understanding): Look {
  const { sameView, bounce } = u.journey;
  const last = document ? state.seen.get(document) : undefined;
  if (last !== undefined && event.at - last < sameView) return { counted: 0, again: true, opened: 0 };
  const open = state.dwell;
  const since = open ? event.at - open.lastAt : 0;
  const left = open?.opening === 'counted' && open.seconds === 0 && since >= TOGETHER && since < bounce;
  state.dwell = pageOf(event, document, 'counted');
  if (document) {
    state.seen.delete(document);
    state.seen.set(document, event.at);
    const [oldest] = state.seen.keys();
    if (oldest !== undefined && state.seen.size > SEEN) state.seen.delete(oldest);
  }
  return { counted: 1, again: last !== undefined, opened: left ? -1 : 0 };
}

function dwell(state: State, event: StoredEvent, document: string, u: Understanding): Look {
  const { pageVisit, bounce } = u.journey;
  const open = state.dwell;
  const same = open?.document === document && event.at - open.lastAt <= pageVisit;
  const page = same ? open : pageOf(event, document, 'unseen');
  const seconds = Math.min(page.seconds + (event.seconds ?? 0), pageVisit / 1000);
  const left = page.opening !== 'unseen' && seconds * 1000 < bounce;
  const words = event.words ?? page.words;
  const read = left ? 0 : Math.min(1, seconds / expected(words, u.journey));
  const counted = Math.max(page.counted, read);
  const opening = page.opening === 'unseen' ? 'unseen' : left ? 'bounced' : 'counted';
  const gained = seconds - page.seconds;
  state.dwell = { ...page, seconds, gained, counted, opening, words, lastAt: event.at };
  const opened = opening === page.opening ? 0 : left ? -1 : 1;
  return { counted: counted - page.counted, again: false, opened };
}

/**
 * Takes a look at something in. A view counts once while it is the same look; it begins a page visit, to which dwell is
 * summed until the next view or half an hour of silence. Dwell counts for what the page visit has gained towards the
 * expected reading time; what is left within seconds was opened by mistake. All else counts fully.
 */
export function lookAt(state: State, event: StoredEvent, u: Understanding): Look {
  const document = event.documentIds[0] ?? event.path ?? '';
  if (event.type === 'view') return view(state, event, document, u);
  if (event.type === 'dwell') return dwell(state, event, document, u);
  return { counted: 1, again: false, opened: 0 };
}
