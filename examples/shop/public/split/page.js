import { h, picture } from '../shared/dom.js';
import { markdown } from '../shared/markdown.js';
import { t } from './words.js';

const field = (name, text) => (text ? h(name, { 'data-diff': true }, text) : null);

const action = (given) =>
  given
    ? h('.call', {}, h('span.cta', { 'data-diff': true }, given.label), field('span.note', given.note))
    : null;

const cover = (media) => (media ? h('.cover', {}, picture(media, { sizes: '50vw', eager: true })) : null);

const article = ({
  picture: media,
  category,
  minutes,
  title,
  headline,
  name,
  lead,
  summary,
  body,
  action: call,
}) => [
  cover(media),
  h(
    '.text',
    {},
    h('p.kicker', {}, [category?.name, name ?? (minutes && t.minutes(minutes))].filter(Boolean).join(' · ')),
    field('h2', title ?? headline),
    field('p.lead', lead ?? summary),
    h('.prose', { 'data-diff': true }, markdown(body)),
    action(call),
  ),
];

const sections = {
  'shop.product-row': ({ title, products }, { pictures }) =>
    h(
      '.row',
      {},
      field('h3', title),
      h(
        '.thumbs',
        {},
        products?.map((one) =>
          h(
            'figure',
            {},
            picture(pictures.get(one.documentId), { sizes: '160px', alt: '' }),
            h('figcaption', {}, one.name),
          ),
        ),
      ),
    ),
  'shop.feature': ({ title, text, picture: media }) =>
    h(
      '.feature',
      {},
      picture(media, { sizes: '200px', alt: '' }),
      h('div', {}, field('h3', title), field('p', text)),
    ),
  'shop.guide-row': ({ title, guides }) =>
    h(
      '.row',
      {},
      field('h3', title),
      h(
        'ul',
        {},
        guides?.map((one) => field('li', one.title)),
      ),
    ),
  'shop.quote': ({ text, who }) => h('blockquote', {}, field('p', text), field('cite', who)),
};

const home = ({ hero, sections: zone }, shop) => [
  cover(hero?.picture),
  h(
    '.text',
    {},
    field('p.kicker', hero?.kicker),
    field('h2', hero?.headline),
    field('p.lead', hero?.text),
    action(hero?.action),
    (zone ?? []).map((section) => sections[section.__component]?.(section, shop)),
  ),
];

/** An entry as a page; `shop.pictures` by product, which the one URL does not carry. */
export const pageOf = (kind, entry, shop) => (kind === 'homepage' ? home(entry, shop) : article(entry));
