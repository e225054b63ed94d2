import { t } from './words.js';

const DAY = 86_400_000;
export const DEEDS = ['compare', 'novice', 'expert', 'cart', 'browse'];
const product = 'api::product.product';

/** What each deed is in the language of `POST /events`. */
export function eventsOf(deed, { products, guides, categories }) {
  const id = (map, slug) => map.get(slug).documentId;
  switch (deed) {
    case 'compare':
      return [
        {
          type: 'compare',
          contentType: product,
          documentIds: ['samsung-s95', 'philips-909'].map((slug) => id(products, slug)),
        },
      ];
    case 'novice':
    case 'expert':
      return [{ type: 'search', query: t.queries[deed] }];
    case 'cart':
      return [{ type: 'cart', contentType: product, documentId: id(products, 'samsung-s95') }];
    case 'browse':
      return [
        { contentType: 'api::category.category', documentId: id(categories, 'televisions') },
        { contentType: 'api::guide.guide', documentId: id(guides, 'choosing-a-television') },
        ...['lg-c5', 'tcl-c8', 'philips-909', 'samsung-s95'].map((slug) => ({
          contentType: product,
          documentId: id(products, slug),
        })),
      ].map((view) => ({ type: 'view', ...view }));
    default:
      throw new Error(`nobody can ${deed}`);
  }
}

/** Stamps events with the moment they happened and an id that makes sending them again harmless. */
export const stamped = (events, at = Date.now()) =>
  events.map((event, i) => ({
    ...event,
    id: crypto.randomUUID(),
    at: new Date(at - (events.length - 1 - i)).toISOString(),
  }));

/** The same events as they would be, had they happened `days` earlier; for somebody else, so with other ids. */
export const earlier = (events, days) =>
  events.map((event) => ({
    ...event,
    id: crypto.randomUUID(),
    at: new Date(Date.parse(event.at) - days * DAY).toISOString(),
  }));
