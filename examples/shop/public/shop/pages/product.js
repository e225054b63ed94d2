import { h, picture } from '../../shared/dom.js';
import { markdown } from '../../shared/markdown.js';
import { cart } from '../baskets.js';
import { keepButton, PRODUCT } from '../cards.js';
import { content, tell } from '../visitor.js';
import { euro, t } from '../words.js';

export async function product({ language, slug }) {
  const [found] = await content(`/api/products?locale=${language}&filters[slug][$eq]=${slug}&populate=*`);
  if (!found) return null;
  const { documentId } = found;
  const take = async () => {
    cart.add(slug);
    await tell({ type: 'cart', contentType: PRODUCT, documentId, value: found.price });
    location.hash = '#/cart';
  };
  return {
    title: found.name,
    entry: { contentType: PRODUCT, documentId },
    body: [
      h(
        'section.hero',
        {},
        h(
          'div',
          {},
          h(
            'p.kicker',
            {},
            h('a', { href: `#/${found.category.slug}` }, found.category.name),
            ` · ${found.name}`,
          ),
          h('h1', {}, found.headline),
          h('p.lead', {}, found.summary),
          h('p.price', {}, euro(found.price)),
          h('.call', {}, h('button.cta', { type: 'button', onclick: take }, t.toCart), keepButton(found)),
          h('p.note', {}, found.action.note),
        ),
        picture(found.picture, { sizes: '(min-width: 900px) 50vw, 100vw', eager: true, alt: found.name }),
      ),
      h(
        'section.columns',
        {},
        h('.prose', {}, markdown(found.body)),
        h(
          'div',
          {},
          h('h2', {}, t.specs),
          h(
            'dl',
            {},
            found.specs.map(({ label, value }) => h('div', {}, h('dt', {}, label), h('dd', {}, value))),
          ),
        ),
      ),
    ],
  };
}
