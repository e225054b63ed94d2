import { Refused } from '../shared/api.js';
import { chooseLanguage, language, turnTheme } from '../shared/appearance.js';
import { $, h } from '../shared/dom.js';
import { DEEDS } from './deeds.js';
import { markDifferences } from './differences.js';
import { catalogue, urlOf } from './entries.js';
import { paneOf } from './pane.js';
import { Visitor } from './visitor.js';
import { t } from './words.js';

const visitors = [new Visitor('one', 'Ada'), new Visitor('two', 'Ben')];
let acting = visitors[0];
let page;
let shop;

/** A visitor whom the server no longer knows (its database was made anew) starts over. */
async function asKnown(visitor, act) {
  try {
    await visitor.ready();
    return await act();
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 401) throw error;
    await visitor.does('over');
    return act();
  }
}

async function look() {
  const url = urlOf(page);
  const seen = await Promise.all(visitors.map((visitor) => asKnown(visitor, () => visitor.sees(url))));
  const panes = visitors.map((visitor, i) => paneOf(visitor, seen[i], page, url, shop));
  $('#panes').replaceChildren(...panes);
  const differing = markDifferences(...panes.map((pane) => pane.querySelector('.page')));
  showAddress(url, differing);
}

function showAddress(url, differing) {
  const [path, query] = url.split('?');
  $('#address').replaceChildren(
    h(
      'p.url',
      {},
      h('b', {}, 'GET'),
      ' ',
      h('span', {}, path),
      h('span.query', { title: query }, `?${query}`),
    ),
    h(
      `p.verdict${differing > 0 ? '.two' : ''}`,
      { role: 'status' },
      differing > 0 ? t.differs(differing) : t.same,
    ),
  );
}

async function busy(work) {
  document.body.classList.add('busy');
  try {
    await work();
    $('#trouble')?.remove();
  } catch (error) {
    $('#trouble')?.remove();
    $('#address').before(h('p.trouble', { id: 'trouble', role: 'alert' }, `${t.trouble} ${error.message}`));
  } finally {
    document.body.classList.remove('busy');
  }
}

const act = (deed) =>
  busy(async () => {
    await asKnown(acting, () => acting.does(deed, shop));
    await look();
    showDeeds();
  });

function showDeeds() {
  const who = visitors.map((visitor) => [
    h('input', {
      type: 'radio',
      name: 'who',
      id: `who-${visitor.side}`,
      checked: visitor === acting,
      onchange: () => {
        acting = visitor;
        showDeeds();
        $(`#who-${visitor.side}`).focus();
      },
    }),
    h('label', { for: `who-${visitor.side}`, 'data-side': visitor.side }, visitor.name),
  ]);
  const back = acting.state.log.length > 0 && !acting.state.log.some((entry) => entry.back);
  const button = (deed) =>
    h(
      'button',
      { type: 'button', title: t.hint[deed], disabled: deed === 'later' && !back, onclick: () => act(deed) },
      t[deed],
    );
  $('#deeds').dataset.side = acting.side;
  $('#deeds').replaceChildren(
    h('fieldset', {}, h('legend', {}, t.letDo), h('.who', {}, who)),
    h('.buttons', {}, [...DEEDS, 'later'].map(button), h('span.gap'), button('over')),
  );
}

function showFrame() {
  const select = h(
    'select',
    {
      id: 'entry',
      onchange: (event) => {
        page = shop.pages.find((one) => one.key === event.target.value);
        void busy(look);
      },
    },
    shop.pages.map((one) => h('option', { value: one.key, selected: one === page }, one.label)),
  );
  $('#opening').replaceChildren(
    h('div', {}, h('h1', {}, t.headline), h('p', {}, t.lead)),
    h('.choose', {}, h('label', { for: 'entry' }, t.opens), select),
  );
  $('#switches').replaceChildren(
    ...['en', 'de'].map((one) =>
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
    h('a.shop', { href: '/shop/' }, t.shop, ' →'),
  );
  $('#foot').replaceChildren(h('p', {}, t.foot), h('a.quiet.push', { href: '/admin' }, t.admin));
}

await busy(async () => {
  shop = await catalogue();
  const asked = new URLSearchParams(location.search).get('page');
  page = shop.pages.find((one) => one.key === asked) ?? shop.pages[0];
  showFrame();
  showDeeds();
  await look();
  document.body.dataset.ready = 'true';
});
