import { createHash } from 'node:crypto';
import { html, type Html } from './html';
import type { Site } from './site';
import { de } from './words/de';
import { en, type Words } from './words/en';

export interface Page {
  readonly title: string;
  readonly body: Html;
  readonly status?: number;
  /** The entry that is read here, as the tracker wants it named. */
  readonly entry?: string;
}

export const wordsOf = ({ language }: Site): Words => (language === 'de' ? de : en);

/** Puts values into `{places}` of a sentence. */
export const filled = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

function consentAsked(site: Site, t: Words): Html | false {
  return (
    site.undecided &&
    !site.token &&
    html`<form class="ask" method="post" action="/consent">
      <input type="hidden" name="back" value="${site.ctx.originalUrl}" />
      <p>${t.ask}</p>
      <div class="call">
        <button class="cta" name="answer" value="yes">${t.yes}</button>
        <button class="plain" name="answer" value="no">${t.no}</button>
      </div>
    </form>`
  );
}

/** For who has agreed: how long they read. Their token stays out of reach of scripts; the browser sends the cookie. */
const tracker = ({ token }: Site): Html | null =>
  token === null
    ? null
    : html`<script
        async
        src="/api/context-variants/tracker.js"
        data-visitor="${createHash('sha256').update(token).digest('hex').slice(0, 12)}"
        data-search=""
      ></script>`;

/** The whole document: what a visitor should read stands in it before any script runs, and no script has to. */
export function framed(site: Site, { title, body, entry }: Page): string {
  const t = wordsOf(site);
  const asked = String(site.ctx.query['q'] ?? '');
  const sheets = ['/shared/base', '/shop/shop', '/shop/pages', '/shop/lists', '/storefront/pages'];
  return html`<!doctype html>
    <html lang="${site.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Nordlicht</title>
        <link rel="icon" href="/shared/mark.svg" />
        ${sheets.map((sheet) => html`<link rel="stylesheet" href="${sheet}.css" />`)}
      </head>
      <body>
        <header class="bar" id="head">
          <a class="mark" href="/home">Nordlicht</a>
          <form class="search" action="/search" role="search">
            <label class="unseen" for="q">${t.search}</label>
            <input id="q" name="q" type="search" value="${asked}" placeholder="${t.searchFor}" />
          </form>
          <nav>
            <a class="quiet" href="/compare">${t.compare}</a>
            <a class="quiet" href="/sign-in">${t.signIn}</a>
            <a class="quiet" href="/me">${t.you}</a>
          </nav>
          <nav>
            ${['en', 'de'].map(
              (one) =>
                html`<a
                  class="quiet"
                  href="?lang=${one}"
                  lang="${one}"
                  ${one === site.language && html`aria-current="true"`}
                  >${one.toUpperCase()}</a
                >`,
            )}
          </nav>
        </header>
        <main id="main" ${entry && html`data-context-entry="${entry}"`}>${body}</main>
        <footer class="bar foot" id="foot">
          <p>${t.foot}</p>
          <a class="quiet push" href="/shop/">${t.shop}</a>
        </footer>
        ${consentAsked(site, t)} ${entry && tracker(site)}
      </body>
    </html>`.text;
}
