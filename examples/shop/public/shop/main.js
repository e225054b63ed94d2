import { chooseLanguage, language, turnTheme } from '../shared/appearance.js';
import { $, h } from '../shared/dom.js';
import { cart, comparison } from './baskets.js';
import { askForConsent } from './consent.js';
import { startReading } from './dwell.js';
import { cartPage } from './pages/cart.js';
import { category } from './pages/category.js';
import { compare } from './pages/compare.js';
import { guide } from './pages/guide.js';
import { home } from './pages/home.js';
import { product } from './pages/product.js';
import { search } from './pages/search.js';
import { content } from './visitor.js';
import { t } from './words.js';

const PAGES = { '': home, search, compare, cart: cartPage };
let turn = 0;

function route() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const [first, slug] = path.split('/').map(decodeURIComponent);
  const given = { language, query: new URLSearchParams(query), reload: () => void show({ keepPlace: true }) };
  if (first === 'product') return product({ ...given, slug });
  if (first === 'guide') return guide({ ...given, slug });
  return PAGES[first] ? PAGES[first](given) : category({ ...given, slug: first });
}

/** Shows the page of the address; an answer that comes after the visitor has moved on is dropped. */
async function show({ keepPlace = false } = {}) {
  const mine = ++turn;
  startReading(null);
  let page;
  try {
    page = await route();
  } catch (error) {
    page = {
      title: t.trouble,
      body: h('section.head', {}, h('h1', {}, t.trouble), h('p.lead', {}, error.message)),
    };
  }
  if (mine !== turn) return;
  page ??= { title: '404', body: h('section.head', {}, h('h1', {}, t.missing)) };
  document.title = `${page.title} · Nordlicht`;
  $('#main').replaceChildren(...[page.body].flat(3).filter(Boolean));
  startReading(page.entry);
  markPlace();
  if (!keepPlace) {
    scrollTo(0, 0);
    $('#main').focus({ preventScroll: true });
  }
}

function markPlace() {
  for (const link of document.querySelectorAll('#head a[href^="#"]')) {
    if (link.getAttribute('href') === location.hash) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

const count = (number) => (number > 0 ? h('span.count', {}, number) : null);

function showBaskets() {
  $('#to-compare').replaceChildren(t.compare, ...[count(comparison.all().length)].filter(Boolean));
  $('#to-cart').replaceChildren(t.cart, ...[count(cart.all().length)].filter(Boolean));
}

async function showFrame() {
  const look = (event) => {
    event.preventDefault();
    location.hash = `#/search?q=${encodeURIComponent(new FormData(event.target).get('q'))}`;
  };
  $('#head').replaceChildren(
    h('a.mark', { href: '#/' }, 'Nordlicht'),
    h('nav', { id: 'categories' }),
    h(
      'form.search',
      { role: 'search', onsubmit: look },
      h('label.unseen', { for: 'q' }, t.search),
      h('input', { id: 'q', name: 'q', type: 'search', placeholder: t.searchFor, autocomplete: 'off' }),
    ),
    h(
      'nav',
      {},
      h('a.quiet', { href: '#/compare', id: 'to-compare' }),
      h('a.quiet', { href: '#/cart', id: 'to-cart' }),
    ),
    h(
      'nav',
      {},
      ['en', 'de'].map((one) =>
        h(
          'button.quiet',
          {
            type: 'button',
            lang: one,
            'aria-pressed': String(one === language),
            onclick: () => chooseLanguage(one),
          },
          one.toUpperCase(),
        ),
      ),
      h('button.quiet', { type: 'button', 'aria-label': t.theme, title: t.theme, onclick: turnTheme }, '◐'),
    ),
  );
  $('#foot').replaceChildren(
    h('p', {}, t.foot),
    h('a.quiet.push', { href: '/me' }, t.you),
    h('a.quiet', { href: '/' }, t.twoVisitors),
  );
  showBaskets();
  const categories = await content(
    `/api/categories?locale=${language}&sort=rank&fields[0]=name&fields[1]=slug`,
    { record: false },
  );
  $('#categories').replaceChildren(
    ...categories.map((one) => h('a.quiet', { href: `#/${one.slug}` }, one.name)),
  );
  markPlace();
}

addEventListener('hashchange', () => void show());
addEventListener('baskets', showBaskets);
askForConsent(() => void show({ keepPlace: true }));
// The frame first: pages report to its counters.
const framed = showFrame();
void show();
await framed;
