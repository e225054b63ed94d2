import { wordsOf, type Page } from '../frame';
import { html } from '../html';
import { Refused, type Site } from '../site';
import { textOf } from '../form';

/** `/sign-in`. */
export function signInPage(site: Site): Page {
  const t = wordsOf(site);
  const said = site.ctx.query['said'];
  const status = said === 'signed-in' ? t.signedIn : said === 'need-consent' ? t.needConsent : null;
  return {
    title: t.signIn,
    body: html`<section class="head">
      ${status && html`<p role="status"><b>${status}</b></p>`}
      <h1>${t.signIn}</h1>
      <p class="lead">${t.signInLead}</p>
      <form class="call" method="post" action="/sign-in">
        <label for="address">${t.address}</label>
        <input id="address" name="address" type="email" required autocomplete="email" />
        <button class="cta">${t.signIn}</button>
      </form>
    </section>`,
  };
}

/** `POST /sign-in`: a real shop asks `/identify` after its own login, never before. Where to go next. */
export async function signIn(site: Site): Promise<string> {
  const identifier = textOf(site, 'address').slice(0, 200);
  if (!site.token) return '/sign-in?said=need-consent';
  const body = { token: site.token, identifier };
  try {
    await site.ask('/context-variants/identify', { method: 'POST', body, as: 'shop' });
  } catch (error) {
    if (!(error instanceof Refused) || error.status === 401) throw error;
    return '/sign-in?said=need-consent';
  }
  return '/home';
}
