import { h } from '../shared/dom.js';
import { pageOf } from './page.js';
import { t } from './words.js';

const initial = (name) => h('span.face', { 'aria-hidden': 'true' }, name[0]);

/** How likely each stage is on the page's topic; the one acted on is named. */
function journey(topic) {
  return h(
    'ol.journey',
    {},
    Object.entries(t.stages).map(([stage, label]) => {
      const share = topic?.belief?.[stage] ?? 0;
      return h(
        'li',
        { 'aria-current': topic?.stage === stage && 'step', title: `${label}: ${Math.round(share * 100)} %` },
        h('span.meter', { style: `--share:${share}` }),
        h('span', {}, label),
      );
    }),
  );
}

function past(visitor) {
  const { log } = visitor.state;
  if (log.length === 0) return h('p.past', {}, t.nothing);
  const back = log.some((entry) => entry.back);
  const told = log.map(({ deed }) => t.did[deed]).join(', ');
  return h('p.past', {}, back ? h('b', {}, `${t.ago}: `) : null, told);
}

function knowledge(me) {
  const fact = me.facts?.find((one) => one.fact === 'knowledge');
  if (!fact || fact.certainty < 0.6) return null;
  return h('span.taken', {}, `${t.takenFor} `, h('b', {}, t.knowledge[fact.value] ?? fact.value));
}

function returning(visitor, topic, products) {
  const back = visitor.state.log.some((entry) => entry.back);
  const names = (topic?.shortlist ?? [])
    .filter((item) => item.state === 'in-play')
    .map((item) => [...products.values()].find((one) => one.documentId === item.documentId)?.name)
    .filter(Boolean);
  return back && names.length > 1 ? h('p.still', {}, t.still(t.the + names.slice(0, 2).join(t.or))) : null;
}

/** Why this visitor reads this, in one sentence or two. */
export function reasonOf(answer) {
  const item = answer.meta?.contextVariants?.find((one) => one.path === '/data');
  const text = item?.because?.map((one) => one.text).join(' ');
  return { text: text || t.plain, variant: item?.variant ?? null };
}

function request(url, token) {
  const address = new URL(url, location.href);
  const line = (shown) =>
    `curl ${url.includes('[') ? '-g ' : ''}'${decodeURI(address.href)}' \\\n  -H 'X-Context-Visitor: ${shown}' \\\n  -H 'X-Context-Record: off'`;
  const copy = async ({ currentTarget: button }) => {
    await navigator.clipboard?.writeText(line(token));
    button.textContent = t.copied;
    setTimeout(() => (button.textContent = t.copy), 1500);
  };
  return h(
    '.request',
    {},
    h(
      'pre',
      { tabindex: 0, 'aria-label': t.request },
      h('code', {}, line(token && `${token.slice(0, 14)}…${token.slice(-4)}`)),
    ),
    h('button.copy', { type: 'button', onclick: copy }, t.copy),
  );
}

/** One visitor's half of the screen. */
export function paneOf(visitor, { answer, me }, page, url, shop) {
  const topic = Object.values(me.topics ?? {}).find((one) => one.slug === page.topic);
  const reason = reasonOf(answer);
  return h(
    'article.pane',
    { 'data-side': visitor.side, 'aria-label': visitor.name },
    h(
      'header',
      {},
      initial(visitor.name),
      h('div', {}, h('h2', {}, visitor.name), past(visitor)),
      journey(topic),
    ),
    h('.why', {}, h('p', {}, h('b', {}, `${t.why} `), reason.text, ' ', knowledge(me))),
    request(url, visitor.state.token ?? ''),
    h('.page', {}, returning(visitor, topic, shop.products), pageOf(page.kind, answer.data, shop)),
  );
}
