import { wordsOf } from '../frame';
import { html, type Html } from '../html';
import type { Site } from '../site';
import type { Product } from './pieces';

/** What `POST /briefing` answers; of whom nothing may be told there is a summary alone. */
export interface Briefing {
  readonly standing: string;
  readonly summary: string;
  readonly journeys?: readonly { readonly sentence: string }[];
  readonly said?: readonly { readonly sentence: string }[];
  readonly speak?: readonly string[];
  readonly aloud?: readonly string[];
  readonly silent?: readonly string[];
}

const part = (title: string, name: string, sentences: readonly string[] | undefined): Html | null =>
  sentences && sentences.length > 0
    ? html`<section class="told ${name}">
        <h2>${title}</h2>
        <ul>
          ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>
      </section>`
    : null;

/** One person, to be read in ten seconds: what may be said stands apart from what may not. */
export function briefingOf(site: Site, about: Briefing): Html {
  const t = wordsOf(site);
  const of = (rows: readonly { readonly sentence: string }[] | undefined) =>
    rows?.map(({ sentence }) => sentence);
  return html`<div class="briefing">
    <p class="lead">${about.summary}</p>
    <div class="parts">
      ${part(t.mayBeSaid, 'aloud', about.aloud)} ${part(t.silently, 'silent', about.silent)}
      ${part(t.howToSpeak, '', about.speak)} ${part(t.whereTheyAre, '', of(about.journeys))}
      ${part(t.alreadySaid, '', of(about.said))}
    </div>
  </div>`;
}

/** What the conversation came to, in a form of three fields. */
export function recordForm(site: Site, identifier: string, products: readonly Product[]): Html {
  const t = wordsOf(site);
  const kinds = { talked: t.talked, tried: t.tried, decided: t.decided, bought: t.bought };
  return html`<section>
    <h2>${t.whatWasSaid}</h2>
    <form class="record" method="post" action="/kiosk/said">
      <input type="hidden" name="identifier" value="${identifier}" />
      <label for="happened">${t.happened}</label>
      <select id="happened" name="happened">
        ${Object.entries(kinds).map(([key, label]) => html`<option value="${key}">${label}</option>`)}
      </select>
      <label for="product">${t.aboutWhat}</label>
      <select id="product" name="product">
        <option value="">${t.aboutNothing}</option>
        ${products.map(({ documentId, name }) => html`<option value="${documentId}">${name}</option>`)}
      </select>
      <label for="note">${t.note}</label>
      <textarea id="note" name="note" rows="2" maxlength="500"></textarea>
      <button class="cta">${t.record}</button>
    </form>
  </section>`;
}
