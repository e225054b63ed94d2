import { h } from '../../shared/dom.js';
import { grid, guideCard, productCard } from '../cards.js';
import { content, tell } from '../visitor.js';
import { t } from '../words.js';

const SMALL = new Set(
  'a an and der die das for für in is ist oder or the und vs what was wie with mit'.split(' '),
);
const FIELDS = { products: ['name', 'headline', 'summary'], guides: ['title', 'lead'] };

const wordsOf = (query) =>
  query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !SMALL.has(word))
    .slice(0, 8);

/** Entries that hold any of the words, those with most of them first. */
async function find(plural, words, language) {
  const pairs = words.flatMap((word) => FIELDS[plural].map((field) => [field, word]));
  const filters = pairs.map(
    ([field, word], i) => `filters[$or][${i}][${field}][$containsi]=${encodeURIComponent(word)}`,
  );
  const rows = await content(`/api/${plural}?locale=${language}&populate=picture&${filters.join('&')}`);
  const hits = (row) => {
    const text = FIELDS[plural]
      .map((field) => row[field])
      .join(' ')
      .toLowerCase();
    return words.filter((word) => text.includes(word)).length;
  };
  return rows.sort((one, two) => hits(two) - hits(one));
}

export async function search({ language, query }) {
  const asked = (query.get('q') ?? '').trim();
  const words = wordsOf(asked);
  if (asked) await tell({ type: 'search', query: asked });
  const [products, guides] = words.length
    ? await Promise.all([find('products', words, language), find('guides', words, language)])
    : [[], []];
  const found = products.length + guides.length;
  return {
    title: asked || t.search,
    body: [
      h(
        'section.head',
        {},
        h('h1', {}, asked ? t.found(found, asked) : t.searchFor),
        h('p.lead', {}, found === 0 && t.tryThese),
      ),
      guides.length > 0 && h('section', {}, grid(guides, guideCard)),
      products.length > 0 && h('section', {}, grid(products, productCard)),
    ],
  };
}
