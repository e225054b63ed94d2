import { randomUUID, timingSafeEqual } from 'node:crypto';
import { textOf } from './form';
import { filled, wordsOf, type Page } from './frame';
import { html, type Html } from './html';
import { briefingOf, recordForm, type Briefing } from './pages/briefing';
import { PRODUCT, type Product } from './pages/pieces';
import type { Site } from './site';

const COOKIE = 'shop-kiosk';
const SHIFT_MS = 8 * 3600e3;
/** A demo's lock: real staff sign in by name. */
const pin = (): string => process.env['KIOSK_PIN'] ?? '1337';

const isOpen = ({ ctx }: Site): boolean => ctx.cookies.get(COOKIE, { signed: true }) === 'open';

function locked(site: Site): Page {
  const t = wordsOf(site);
  return {
    title: t.kiosk,
    body: html`<section class="head">
      ${site.ctx.query['said'] === 'wrong' && html`<p role="status"><b>${t.pinWrong}</b></p>`}
      <h1>${t.kiosk}</h1>
      <form class="call" method="post" action="/kiosk">
        <label for="pin">${t.pin}</label>
        <input id="pin" name="pin" type="password" inputmode="numeric" autocomplete="off" required />
        <button class="cta">${t.enter}</button>
      </form>
    </section>`,
  };
}

/** `POST /kiosk`. */
export function enterKiosk(site: Site): string {
  const [given, right] = [textOf(site, 'pin'), pin()].map((word) =>
    Buffer.from(word.padEnd(32).slice(0, 32)),
  );
  if (!given || !right || given.length !== right.length || !timingSafeEqual(given, right))
    return '/kiosk?said=wrong';
  const options = { signed: true, sameSite: 'strict', maxAge: SHIFT_MS } as const;
  site.ctx.cookies.set(COOKIE, 'open', options);
  return '/kiosk';
}

function opened(site: Site, identifier = '', told: Html | null = null): Page {
  const t = wordsOf(site);
  return {
    title: t.kiosk,
    body: html`<section class="head">
        <h1>${t.kiosk}</h1>
        <p class="lead">${t.kioskLead}</p>
        <form class="call" method="post" action="/kiosk/look">
          <label for="identifier">${t.address}</label>
          <input
            id="identifier"
            name="identifier"
            type="text"
            value="${identifier}"
            autocomplete="off"
            required
          />
          <button class="cta">${t.lookUp}</button>
        </form>
      </section>
      ${told}`,
  };
}

/** `/kiosk`. */
export const kiosk = (site: Site): Page => (isOpen(site) ? opened(site) : locked(site));

/** Who it is, in a salesperson's words. The token for it stays here. */
async function briefed(site: Site, identifier: string, status: string | null): Promise<Page> {
  const [about, products] = await Promise.all([
    site.read<Briefing>('/context-variants/briefing', {
      method: 'POST',
      body: { identifier, locale: site.language },
      as: 'shop',
    }),
    site.read<Product[]>('/products?fields[0]=name&sort=name', { record: false, token: null }),
  ]);
  const form = about.standing === 'known' && recordForm(site, identifier, products);
  const said = status !== null && html`<p role="status"><b>${status}</b></p>`;
  return opened(site, identifier, html`${said}${briefingOf(site, about)}${form}`);
}

/** `POST /kiosk/look`: by POST, since an address in a URL ends up in logs. */
export async function lookUp(site: Site): Promise<Page | string> {
  if (!isOpen(site)) return '/kiosk';
  return briefed(site, textOf(site, 'identifier').slice(0, 200), null);
}

const TYPES: Record<string, string> = {
  talked: 'touch',
  tried: 'shortlist',
  decided: 'cart',
  bought: 'purchase',
};

/** `POST /kiosk/said`: what was said goes into the same history, as something that happened in the channel `store`. */
export async function recordSaid(site: Site): Promise<Page | string> {
  if (!isOpen(site)) return '/kiosk';
  const t = wordsOf(site);
  const identifier = textOf(site, 'identifier').slice(0, 200);
  const [note, documentId] = [textOf(site, 'note').slice(0, 500), textOf(site, 'product')];
  const happened = {
    identifier,
    id: randomUUID(),
    type: TYPES[textOf(site, 'happened')] ?? 'touch',
    channel: 'store',
    ...(documentId && { contentType: PRODUCT, documentId }),
    ...(note && { data: { note } }),
  };
  const line = await site.touch('kiosk', happened);
  const why = line.message ?? line.result;
  const status = line.result === 'accepted' ? t.recorded : filled(t.notRecorded, { why });
  return briefed(site, identifier, status);
}
