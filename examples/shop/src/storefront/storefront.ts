import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';
import { framed, wordsOf, type Page } from './frame';
import { html } from './html';
import { keyOfTheShop } from './key';
import { enterKiosk, kiosk, lookUp, recordSaid } from './kiosk';
import { followed } from './letters';
import { compare } from './pages/compare';
import { guide } from './pages/guide';
import { home } from './pages/home';
import { me } from './pages/me';
import { search } from './pages/search';
import { signIn, signInPage } from './pages/sign-in';
import { Refused, Site } from './site';
import { changeConsent, consented, correct, download, erase } from './theirs';

/** A page, or the address to go to next; null where there is nothing, undefined where all is said already. */
type Answer = Page | string | null | undefined | void;
type Door = (site: Site, name: string, strapi: Core.Strapi) => Answer | Promise<Answer>;

const DOORS: readonly (readonly [string, RegExp, Door])[] = [
  ['GET', /^\/home$/, home],
  ['GET', /^\/search$/, search],
  ['GET', /^\/compare$/, compare],
  ['GET', /^\/guide\/([a-z0-9-]+)$/, guide],
  ['GET', /^\/go\/([\w-]{22})$/, followed],
  ['GET', /^\/sign-in$/, signInPage],
  ['POST', /^\/sign-in$/, signIn],
  ['POST', /^\/consent$/, consented],
  ['GET', /^\/me$/, me],
  ['GET', /^\/me\/download$/, download],
  ['POST', /^\/me\/correct$/, correct],
  ['POST', /^\/me\/consent$/, changeConsent],
  ['POST', /^\/me\/erase$/, erase],
  ['GET', /^\/kiosk$/, kiosk],
  ['POST', /^\/kiosk$/, enterKiosk],
  ['POST', /^\/kiosk\/look$/, lookUp],
  ['POST', /^\/kiosk\/said$/, recordSaid],
];

/** Forms of other sites are none of ours; browsers that do not say so are held by the cookie's SameSite. */
const fromElsewhere = (ctx: Context): boolean =>
  ctx.method === 'POST' && ['cross-site', 'same-site'].includes(ctx.get('sec-fetch-site'));

function trouble(site: Site, status: number, message: string): Page {
  const t = wordsOf(site);
  const title = status === 404 ? t.missing : t.trouble;
  return {
    title,
    status,
    body: html`<section class="head">
      <h1>${title}</h1>
      <p class="lead">${message}</p>
    </section>`,
  };
}

async function answerOf(door: Door, site: Site, name: string, strapi: Core.Strapi): Promise<Answer> {
  if (fromElsewhere(site.ctx)) return trouble(site, 403, '');
  try {
    const answer = await door(site, name, strapi);
    return answer === null ? trouble(site, 404, '') : answer;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return trouble(site, error.status < 500 ? error.status : 502, error.message);
  }
}

/**
 * The pages that the server renders. Each is one visitor's, so that no cache keeps it; what varies comes from Strapi's
 * content API with the visitor's token in a header.
 */
export function storefront(strapi: Core.Strapi) {
  let key: Promise<string> | undefined;
  return async (ctx: Context, next: Next): Promise<void> => {
    for (const [method, path, door] of DOORS) {
      const found = method === ctx.method ? path.exec(ctx.path) : null;
      if (!found) continue;
      key ??= keyOfTheShop(strapi);
      const site = new Site(ctx, strapi, await key);
      ctx.set('Cache-Control', 'private, no-store');
      const answer = await answerOf(door, site, found[1] ?? '', strapi);
      if (answer === undefined) return;
      if (typeof answer === 'string') {
        ctx.redirect(answer);
        ctx.status = 303;
        return;
      }
      ctx.status = answer!.status ?? 200;
      ctx.type = 'html';
      ctx.body = framed(site, answer!);
      return;
    }
    await next();
  };
}
