import { h, picture } from '../../shared/dom.js';
import { comparison } from '../baskets.js';
import { PRODUCT } from '../cards.js';
import { content, tell } from '../visitor.js';
import { euro, t } from '../words.js';

/** Rows of the table: label and one value a product; those that are the same everywhere can be left out. */
function rowsOf(products) {
  const labels = [...new Set(products.flatMap((one) => one.specs.map(({ label }) => label)))];
  const rows = labels.map((label) => [
    label,
    products.map((one) => one.specs.find((spec) => spec.label === label)?.value ?? '–'),
  ]);
  return [[t.price, products.map((one) => euro(one.price))], ...rows];
}

const differs = ([, values]) => new Set(values).size > 1;

function table(products, { drop }) {
  const head = products.map((one) =>
    h(
      'th',
      { scope: 'col' },
      picture(one.picture, { sizes: '260px', alt: '' }),
      h('a', { href: `#/product/${one.slug}` }, one.name),
      h('p', {}, one.headline),
      h('button.quiet', { type: 'button', onclick: () => drop(one) }, t.drop),
    ),
  );
  const body = rowsOf(products)
    .filter(differs)
    .map(([label, values]) =>
      h(
        'tr',
        {},
        h('th', { scope: 'row' }, label),
        values.map((value) => h('td', {}, value)),
      ),
    );
  return h(
    '.scroll',
    {},
    h(
      'table.side',
      {},
      h('caption', {}, t.onlyDiffers),
      h('thead', {}, h('tr', {}, h('td'), head)),
      h('tbody', {}, body),
    ),
  );
}

export async function compare({ language, query, reload }) {
  for (const slug of query.get('with')?.split(',') ?? []) comparison.add(slug);
  const slugs = comparison.all();
  const filter = slugs.map((slug, i) => `filters[slug][$in][${i}]=${encodeURIComponent(slug)}`).join('&');
  const all = slugs.length
    ? await content(`/api/products?locale=${language}&populate=*&${filter}`, { record: false })
    : [];
  const drop = async ({ slug, documentId }) => {
    comparison.drop(slug);
    await tell({ type: 'drop', contentType: PRODUCT, documentId });
    reload();
  };
  const groups = Map.groupBy ? Map.groupBy(all, (one) => one.category.slug) : byCategory(all);
  const tables = [...groups.values()];
  for (const products of tables.filter((one) => one.length > 1)) {
    await tell({ type: 'compare', contentType: PRODUCT, documentIds: products.map((one) => one.documentId) });
  }
  return {
    title: t.compareTitle,
    body: [
      h('section.head', {}, h('h1', {}, t.compareTitle), all.length < 2 && h('p.lead', {}, t.compareEmpty)),
      tables.map((products) =>
        h(
          'section',
          {},
          tables.length > 1 && h('h2', {}, products[0].category.name),
          table(products, { drop }),
        ),
      ),
    ],
  };
}

function byCategory(products) {
  const groups = new Map();
  for (const one of products) groups.set(one.category.slug, [...(groups.get(one.category.slug) ?? []), one]);
  return groups;
}
