import { h, picture } from '../../shared/dom.js';
import { grid, guideCard, productCard } from '../cards.js';
import { content, me } from '../visitor.js';
import { t } from '../words.js';

const URL =
  '/api/homepage?populate[hero][populate]=*&populate[categories][populate]=picture' +
  '&populate[sections][on][shop.product-row][populate][products][populate]=picture' +
  '&populate[sections][on][shop.feature][populate]=picture' +
  '&populate[sections][on][shop.guide-row][populate][guides][populate]=picture' +
  '&populate[sections][on][shop.quote]=true';

const BANNER = '/api/creatives?filters[slug][$eq]=home-banner&populate=*';

/** The slot for whatever runs at the moment, as this visitor's stage wants it. */
const bannerOf = ({ kicker, headline, text, action }) =>
  h(
    'aside.banner',
    {},
    h('div', {}, h('p.kicker', {}, kicker), h('h2', {}, headline), h('p', {}, text)),
    h('div', {}, h('a.cta', { href: action.href }, action.label), h('p.note', {}, action.note)),
  );

const sections = {
  'shop.product-row': ({ title, products }) =>
    h('section', {}, h('h2', {}, title), grid(products ?? [], productCard)),
  'shop.guide-row': ({ title, guides }) =>
    h('section', {}, h('h2', {}, title), grid(guides ?? [], guideCard)),
  'shop.feature': ({ title, text, picture: media }) =>
    h(
      'section.feature',
      {},
      picture(media, { sizes: '560px', alt: '' }),
      h('div', {}, h('h2', {}, title), h('p', {}, text)),
    ),
  'shop.quote': ({ text, who }) => h('blockquote', {}, h('p', {}, text), h('cite', {}, who)),
};

/** "Still between the two?": what was in play when they left, named because they chose it themselves. */
async function stillBetween(language) {
  const known = await me();
  const topic = Object.values(known?.topics ?? {})
    .filter((one) => one.slug && one.stage !== 'own')
    .map((one) => ({ ...one, open: one.shortlist.filter((item) => item.state === 'in-play') }))
    .find((one) => one.open.length >= 2);
  if (!topic) return null;
  const ids = topic.open.slice(0, 3).map((item) => item.documentId);
  const filter = ids.map((id, i) => `filters[documentId][$in][${i}]=${id}`).join('&');
  const products = await content(`/api/products?locale=${language}&${filter}&fields[0]=name&fields[1]=slug`);
  if (products.length < 2) return null;
  const names = ids.map((id) => products.find((one) => one.documentId === id)?.name).filter(Boolean);
  const slugs = products.map((one) => one.slug).join(',');
  return h(
    '.back',
    {},
    h('p', {}, `${t.back} `, h('b', {}, t.still(names.slice(0, 2).join(t.or)))),
    h('a.cta', { href: `#/compare?with=${slugs}` }, t.lay),
  );
}

export async function home({ language }) {
  const [page, [banner], back] = await Promise.all([
    content(`${URL}&locale=${language}`),
    content(`${BANNER}&locale=${language}`, { record: false }),
    stillBetween(language),
  ]);
  const { hero, categories } = page;
  return {
    title: hero.headline,
    body: [
      back,
      h(
        'section.hero',
        {},
        h(
          'div',
          {},
          h('p.kicker', {}, hero.kicker),
          h('h1', {}, hero.headline),
          h('p.lead', {}, hero.text),
          h(
            '.call',
            {},
            h('a.cta', { href: hero.action.href }, hero.action.label),
            h('span.note', {}, hero.action.note),
          ),
        ),
        picture(hero.picture, { sizes: '(min-width: 900px) 50vw, 100vw', eager: true }),
      ),
      banner && bannerOf(banner),
      h(
        'nav.doors',
        {},
        categories.map((one) =>
          h(
            'a',
            { href: `#/${one.slug}` },
            picture(one.picture, { sizes: '400px', alt: '' }),
            h('b', {}, one.name),
            h('span', {}, one.tagline),
          ),
        ),
      ),
      (page.sections ?? []).map((section) => sections[section.__component]?.(section)),
    ],
  };
}
