import type { StoredEvent } from '../../../contract/event';
import type { ShortlistItem } from '../../../contract/profile';

/** Alternatives that are kept per topic. */
const LENGTH = 20;

/** Whether any alternative is in play. */
export const inPlay = (list: readonly ShortlistItem[]): boolean =>
  list.some(({ state }) => state === 'in-play');

/** The shortlist of a topic after an event: what was compared, shortlisted or put in the cart is in play. */
export function shortlisted(list: readonly ShortlistItem[], event: StoredEvent): ShortlistItem[] {
  switch (event.type) {
    case 'compare':
    case 'shortlist':
    case 'cart':
    case 'drop': {
      const state = event.type === 'drop' ? 'dropped' : 'in-play';
      const named = event.documentIds.map((documentId): ShortlistItem => ({
        documentId,
        contentType: event.contentType ?? null,
        state,
        at: event.at,
      }));
      const others = list.filter((item) => !event.documentIds.includes(item.documentId));
      return [...others, ...named].slice(-LENGTH);
    }
    case 'purchase':
      return [];
    default:
      return list as ShortlistItem[];
  }
}
