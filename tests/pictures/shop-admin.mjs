import { chromium } from 'playwright-core';

/** The demo's own administrator. */
const ADMIN = { email: 'admin@shop.example', password: 'Nordlicht-1337' };
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/**
 * The running shop (npm run demo), logged into once, since Strapi counts logins: its address, the administrator's token,
 * and the document ids of the guide that the pictures show, of its topic, and of two products on it.
 */
export async function enterShop(url) {
  const json = async (to, init) => (await fetch(url + to, init)).json();
  const guides = await json('/api/guides?filters[slug]=oled-or-led&fields=title');
  const topics = await json('/api/categories?filters[slug]=televisions&fields=slug');
  const products = await json(
    '/api/products?filters[category][slug]=televisions&fields=documentId&pagination[limit]=2',
  );
  const login = await json('/admin/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  if (!login.data) throw new Error(`no login: ${login.error.message}`);
  const { token } = login.data;
  return {
    url,
    token,
    guide: guides.data[0].documentId,
    television: topics.data[0].documentId,
    compared: products.data.map(({ documentId }) => documentId),
  };
}

/** The shop with a page of its admin, for a picture; `look` is `light` or `dark`. */
export async function shopAdmin(shop, language, look, height) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const context = await browser.newContext({ viewport: { width: 1440, height }, deviceScaleFactor: 1.5 });
  await context.addCookies([{ name: 'jwtToken', value: shop.token, url: `${shop.url}/admin` }]);
  await context.addInitScript(
    ([spoken, theme]) => {
      const { localStorage } = globalThis;
      localStorage.setItem('isLoggedIn', 'true');
      localStorage.setItem('STRAPI_GUIDED_TOUR', '{"enabled":false}');
      localStorage.setItem('strapi-admin-language', spoken);
      localStorage.setItem('STRAPI_THEME', theme);
    },
    [language, look],
  );
  return { ...shop, language, page: await context.newPage(), close: () => browser.close() };
}

/** Lets what moves come to its end, but for what never ends. */
const atRest = () =>
  Promise.allSettled(
    globalThis.document
      .getAnimations()
      .filter((one) => one.effect.getComputedTiming().iterations !== Infinity)
      .map((one) => one.finished),
  ).then(() => undefined);

/** Strapi's own announcement is no part of a picture, and nothing is half there in it. */
export async function settle(page) {
  const announcement = page.getByRole('button', { name: /^(Close|Schließen)/ }).first();
  if (await announcement.isVisible()) await announcement.click();
  await page.waitForLoadState('networkidle');
  await page.evaluate(atRest);
}
