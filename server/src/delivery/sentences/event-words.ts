import type { Words } from '../../../../contract/vocabulary';

type Kind = readonly [one: Words, more: Words];

/** After "with" and "mit", for one and for several. */
const KINDS: Readonly<Record<string, Kind>> = {
  view: [
    { en: 'one more page read', de: 'einer weiteren gelesenen Seite' },
    { en: 'more pages read', de: 'weiteren gelesenen Seiten' },
  ],
  dwell: [
    { en: 'one more page read to its end', de: 'einer weiteren zu Ende gelesenen Seite' },
    { en: 'more pages read to their ends', de: 'weiteren zu Ende gelesenen Seiten' },
  ],
  search: [
    { en: 'one more search', de: 'einer weiteren Suche' },
    { en: 'more searches', de: 'weiteren Suchen' },
  ],
  compare: [
    { en: 'one more comparison', de: 'einem weiteren Vergleich' },
    { en: 'more comparisons', de: 'weiteren Vergleichen' },
  ],
  shortlist: [
    { en: 'one more favourite', de: 'einem weiteren Favoriten' },
    { en: 'more favourites', de: 'weiteren Favoriten' },
  ],
  drop: [
    { en: 'one more choice dropped', de: 'einer weiteren verworfenen Wahl' },
    { en: 'more choices dropped', de: 'weiteren verworfenen Alternativen' },
  ],
  cart: [
    { en: 'one more thing in the cart', de: 'einem weiteren Stück im Warenkorb' },
    { en: 'more things in the cart', de: 'weiteren Stücken im Warenkorb' },
  ],
  purchase: [
    { en: 'one more purchase', de: 'einem weiteren Kauf' },
    { en: 'more purchases', de: 'weiteren Käufen' },
  ],
  ask: [
    { en: 'one more question', de: 'einer weiteren Frage' },
    { en: 'more questions', de: 'weiteren Fragen' },
  ],
};

const named = (event: string): Kind => [
  { en: `one more event “${event}”`, de: `einem weiteren Ereignis „${event}“` },
  { en: `more events “${event}”`, de: `weiteren Ereignissen „${event}“` },
];

/** `one more comparison`, `3 more comparisons`: an own kind of event by its name. `times` >= 1. */
export function moreEvents(event: string, times: number, say: (words: Words) => string): string {
  const [one, more] = KINDS[event] ?? named(event);
  return times === 1 ? say(one) : `${times} ${say(more)}`;
}
