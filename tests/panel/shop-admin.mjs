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
 * A page of the running shop's admin (npm run demo), logged in, for pictures of it. `look` is `light` or `dark`.
 * Resolves to `{ page, guide, close }`: `guide` is the document id of the guide that the pictures show.
 */
export async function shopAdmin(url, language, look, height) {
  const json = async (to, init) => (await fetch(url + to, init)).json();
  const guides = await json('/api/guides?filters[slug]=oled-or-led&fields=title');
  const login = await json('/admin/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  if (!login.data) throw new Error(`no login: ${login.error.message}`);
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const context = await browser.newContext({ viewport: { width: 1440, height }, deviceScaleFactor: 1.5 });
  await context.addCookies([{ name: 'jwtToken', value: login.data.token, url: `${url}/admin` }]);
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
  return { page: await context.newPage(), guide: guides.data[0].documentId, close: () => browser.close() };
}

/** Strapi's own announcement is no part of a picture. */
export async function settle(page) {
  const announcement = page.getByRole('button', { name: /^(Close|Schließen)/ }).first();
  if (await announcement.isVisible()) await announcement.click();
  await page.waitForLoadState('networkidle');
}
