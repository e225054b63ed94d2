import { h, picture } from '../shared/dom.js';
import { comparison } from './baskets.js';
import { tell } from './visitor.js';
import { euro, t } from './words.js';

export const PRODUCT = 'api::product.product';

/** Keeps a product in mind for comparing, or lets go of it. */
export function keepButton({ slug, documentId }) {
  const button = h('button.keep', { type: 'button', onclick: toggle });
  function show() {
    const kept = comparison.has(slug);
    button.setAttribute('aria-pressed', String(kept));
    button.textContent = kept ? `✓ ${t.kept}` : `+ ${t.keep}`;
  }
  function toggle() {
    const kept = comparison.has(slug);
    comparison[kept ? 'drop' : 'add'](slug);
    void tell({ type: kept ? 'drop' : 'shortlist', contentType: PRODUCT, documentId });
    show();
  }
  show();
  return button;
}

export const productCard = (product) =>
  h(
    'article.card',
    {},
    h(
      'a.cover',
      { href: `#/product/${product.slug}`, tabindex: -1, 'aria-hidden': 'true' },
      picture(product.picture, { sizes: '320px', alt: '' }),
    ),
    h('h3', {}, h('a', { href: `#/product/${product.slug}` }, product.name)),
    h('p', {}, product.headline),
    h('.low', {}, h('b', {}, euro(product.price)), keepButton(product)),
  );

export const guideCard = (guide) =>
  h(
    'article.card.guide',
    {},
    h(
      'a.cover',
      { href: `#/guide/${guide.slug}`, tabindex: -1, 'aria-hidden': 'true' },
      picture(guide.picture, { sizes: '320px', alt: '' }),
    ),
    h('h3', {}, h('a', { href: `#/guide/${guide.slug}` }, guide.title)),
    h('p', {}, guide.lead),
  );

export const grid = (items, card) => h('.grid', {}, items.map(card));
