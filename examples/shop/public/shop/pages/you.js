import { declare } from '../../shared/api.js';
import { h } from '../../shared/dom.js';
import { agree, askedNotTo, forget, known, me, token } from '../visitor.js';
import { t } from '../words.js';

const percent = (share) => Math.round(share * 100);

const factLine = ({ sentence, certainty, source }) =>
  h(
    'li',
    {},
    h('p', {}, sentence),
    h('span.note', {}, `${t.sources[source] ?? source} · ${t.sure(percent(certainty))}`),
  );

const journey = ({ name, stage, belief }) =>
  h(
    'li',
    {},
    h('h3', {}, name),
    h(
      'dl.bars',
      {},
      Object.entries(belief).map(([key, share]) =>
        h(
          'div',
          { 'aria-current': stage === key && 'step' },
          h('dt', {}, t.stages[key] ?? key),
          h('dd', { style: `--share:${share}` }, `${percent(share)} %`),
        ),
      ),
    ),
  );

function knowledge(facts, reload) {
  const said = facts.find((one) => one.fact === 'knowledge' && one.source === 'declared');
  const choose = async (event) => {
    await declare(token(), { attributes: { knowledge: event.target.value || null } });
    reload();
  };
  return h(
    '.choose',
    {},
    h('label', { for: 'level' }, t.correct),
    h(
      'select',
      { id: 'level', onchange: choose },
      Object.entries(t.levels).map(([value, label]) =>
        h('option', { value, selected: (said?.value ?? '') === value }, label),
      ),
    ),
  );
}

function stranger(reload) {
  const yes = async () => {
    await agree();
    reload();
  };
  return h(
    'section',
    {},
    h('p.lead', {}, askedNotTo ? t.youGpc : t.youNobody),
    h('.call', {}, h('button.cta', { type: 'button', onclick: yes }, t.yes)),
  );
}

export async function you({ reload }) {
  const mine = await me();
  const head = h('section.head', {}, h('h1', {}, t.you), mine && h('p.lead', {}, t.youLead));
  if (!mine || !known()) return { title: t.you, body: [head, stranger(reload)] };
  const { facts, topics } = mine;
  const named = Object.values(topics).filter((one) => one.slug);
  const bye = async (event) => {
    await forget();
    event.target
      .closest('main')
      .replaceChildren(h('section.head', {}, h('h1', { role: 'status' }, t.forgotten)));
  };
  return {
    title: t.you,
    body: [
      head,
      h('section', {}, facts.length ? h('ul.facts', {}, facts.map(factLine)) : h('p', {}, t.youNothingYet)),
      h('section', {}, knowledge(facts, reload)),
      named.length > 0 && h('section', {}, h('h2', {}, t.journeys), h('ul.journeys', {}, named.map(journey))),
      h('section', {}, h('button.danger', { type: 'button', onclick: bye }, t.forget)),
    ],
  };
}
