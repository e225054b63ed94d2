import { filled, wordsOf, type Page } from '../frame';
import { html, type Html } from '../html';
import type { Agreed, Fact, Topic } from '../known';
import type { Site } from '../site';
import type { Words } from '../words/en';

const dated = (iso: string, { language }: Site): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long' }).format(new Date(iso));

const factLine = ({ sentence, certainty, source, since }: Fact, site: Site, t: Words): Html =>
  html`<li>
    <p>${sentence}</p>
    <span class="note"
      >${t[source]} · ${filled(t.sure, { n: Math.round(certainty * 100), date: dated(since, site) })}</span
    >
  </li>`;

const button = (said: string, label: string, topic = ''): Html =>
  html`<form method="post" action="/me/correct">
    <input type="hidden" name="topic" value="${topic}" />
    <button class="plain" name="said" value="${said}">${label}</button>
  </form>`;

function corrections(topics: Readonly<Record<string, Topic>>, t: Words): Html {
  const named = Object.values(topics).flatMap(({ name, slug }) => (slug ? [{ name, slug }] : []));
  return html`<section>
    <h2>${t.wrong}</h2>
    ${named.map(
      ({ name, slug }) =>
        html`<div class="call">
          <b>${name}</b
          >${button('just-looking', t.justLooking, slug)}${button('already-bought', t.alreadyBought, slug)}
        </div>`,
    )}
    <div class="call">${button('not-me', t.notMe)}<span class="note">${t.notMeNote}</span></div>
  </section>`;
}

function knowledge(facts: readonly Fact[], t: Words): Html {
  const said = facts.find((one) => one.fact === 'knowledge' && one.source === 'declared')?.value ?? '';
  const levels = { '': t.guess, novice: t.novice, familiar: t.familiar, expert: t.expert };
  return html`<section>
    <form class="call" method="post" action="/me/correct">
      <label for="knowledge">${t.knowledge}</label>
      <select id="knowledge" name="knowledge">
        ${Object.entries(levels).map(
          ([value, label]) =>
            html`<option value="${value}" ${value === said && html`selected`}>${label}</option>`,
        )}
      </select>
      <button class="plain" name="said" value="knowledge">${t.save}</button>
    </form>
  </section>`;
}

const purpose = (name: 'personalisation' | 'measurement', consent: Agreed | null, t: Words): Html =>
  html`<p>
    <label
      ><input type="checkbox" name="${name}" value="yes" ${consent?.[name] && html`checked`} />
      ${t[name]}</label
    >
  </p>`;

const consentOf = (consent: Agreed | null, site: Site, t: Words): Html =>
  html`<section>
    <h2>${t.agreed}</h2>
    <form class="purposes" method="post" action="/me/consent">
      ${purpose('personalisation', consent, t)} ${purpose('measurement', consent, t)}
      ${consent && html`<p class="note">${filled(t.agreedAt, { version: consent.version ?? '–', date: dated(consent.at, site) })}</p>`}
      <div class="call"><button class="plain">${t.save}</button></div>
    </form>
  </section>`;

/** `/me`: all that is theirs, in plain words; works without a script. */
export async function me(site: Site): Promise<Page> {
  const t = wordsOf(site);
  const known = await site.me();
  const said = site.ctx.query['said'];
  const head = (lead: string) =>
    html`<section class="head">
      ${said === 'forgotten' && html`<p role="status"><b>${t.forgotten}</b></p>`}
      <h1>${t.you}</h1>
      <p class="lead">${lead}</p>
    </section>`;
  if (!known?.consent) {
    const yes = html`<form class="call" method="post" action="/consent">
      <input type="hidden" name="back" value="/me" /><button class="cta" name="answer" value="yes">
        ${t.yes}
      </button>
    </form>`;
    return { title: t.you, body: html`${head(t.stranger)} ${!site.undecided && yes}` };
  }
  const { facts, topics, consent } = known;
  return {
    title: t.you,
    body: html`${head(t.youLead)}
      <section>
        ${facts.length === 0 && html`<p>${t.nothingYet}</p>`}
        <ul class="facts">
          ${facts.map((fact) => factLine(fact, site, t))}
        </ul>
      </section>
      ${corrections(topics, t)} ${knowledge(facts, t)} ${consentOf(consent, site, t)}
      <section>
        <h2>${t.yours}</h2>
        <div class="call">
          <a class="plain as-button" href="/me/download">${t.download}</a>
          <form method="post" action="/me/erase"><button class="danger">${t.erase}</button></form>
        </div>
      </section>`,
  };
}
