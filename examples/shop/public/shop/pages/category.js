import { h } from '../../shared/dom.js';
import { grid, guideCard, productCard } from '../cards.js';
import { content } from '../visitor.js';
import { t } from '../words.js';

export async function category({ language, slug }) {
  const [found] = await content(
    `/api/categories?locale=${language}&filters[slug][$eq]=${slug}` +
      '&populate[products][populate]=picture&populate[products][sort]=rank' +
      '&populate[guides][populate]=picture&populate[guides][sort]=rank',
  );
  if (!found) return null;
  return {
    title: found.name,
    entry: { contentType: 'api::category.category', documentId: found.documentId },
    body: [
      h(
        'section.head',
        {},
        h('p.kicker', {}, found.tagline),
        h('h1', {}, found.name),
        h('p.lead', {}, found.intro),
      ),
      h('section', {}, grid(found.products, productCard)),
      h('section', {}, h('h2', {}, t.guides), grid(found.guides, guideCard)),
    ],
  };
}
