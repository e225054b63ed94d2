import { h, picture } from '../../shared/dom.js';
import { cart, comparison } from '../baskets.js';
import { PRODUCT } from '../cards.js';
import { content, tell } from '../visitor.js';
import { euro, t } from '../words.js';

export async function cartPage({ language, reload }) {
  const slugs = cart.all();
  const filter = slugs.map((slug, i) => `filters[slug][$in][${i}]=${encodeURIComponent(slug)}`).join('&');
  const products = slugs.length
    ? await content(`/api/products?locale=${language}&populate=picture&${filter}`, { record: false })
    : [];
  const drop = async ({ slug, documentId }) => {
    cart.drop(slug);
    await tell({ type: 'drop', contentType: PRODUCT, documentId });
    reload();
  };
  const buy = async (event) => {
    await tell(
      ...products.map(({ documentId, price }) => ({
        type: 'purchase',
        contentType: PRODUCT,
        documentId,
        value: price,
      })),
    );
    cart.clear();
    comparison.clear();
    event.target.closest('section').replaceChildren(h('p.lead', { role: 'status' }, t.bought));
  };
  const line = (one) =>
    h(
      'li',
      {},
      picture(one.picture, { sizes: '140px', alt: '' }),
      h('div', {}, h('a', { href: `#/product/${one.slug}` }, one.name), h('p', {}, one.headline)),
      h('b', {}, euro(one.price)),
      h('button.quiet', { type: 'button', onclick: () => drop(one) }, t.drop),
    );
  const total = products.reduce((sum, one) => sum + one.price, 0);
  return {
    title: t.cartTitle,
    body: [
      h('section.head', {}, h('h1', {}, t.cartTitle), products.length === 0 && h('p.lead', {}, t.cartEmpty)),
      products.length > 0 &&
        h(
          'section',
          {},
          h('ul.lines', {}, products.map(line)),
          h('p.total', {}, `${t.total} `, h('b', {}, euro(total))),
          h('button.cta', { type: 'button', onclick: buy }, t.buy),
        ),
    ],
  };
}
