// node tests/panel/picture.mjs [url] [file] [en|de] [light|dark]: takes the picture of the side panel in the edit view
// of the running shop (npm run demo), for the documentation.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [
  url = 'http://localhost:1337',
  file = path.join(root, 'docs/panel.png'),
  language = 'en',
  theme = 'light',
] = process.argv.slice(2);
/** The demo's own administrator. */
const ADMIN = { email: 'admin@shop.example', password: 'Nordlicht-1337' };

const json = async (to, init) => (await fetch(url + to, init)).json();
const guides = await json('/api/guides?filters[slug]=oled-or-led&fields=title');
const login = await json('/admin/login', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(ADMIN),
});
if (!login.data) throw new Error(`no login: ${login.error.message}`);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1180 },
    deviceScaleFactor: 1.5,
  });
  await context.addCookies([{ name: 'jwtToken', value: login.data.token, url: `${url}/admin` }]);
  await context.addInitScript(
    ([spoken, look]) => {
      const { localStorage } = globalThis;
      localStorage.setItem('isLoggedIn', 'true');
      localStorage.setItem('STRAPI_GUIDED_TOUR', '{"enabled":false}');
      localStorage.setItem('strapi-admin-language', spoken);
      localStorage.setItem('STRAPI_THEME', look);
    },
    [language, theme],
  );
  const page = await context.newPage();
  const guide = `api::guide.guide/${guides.data[0].documentId}?plugins[i18n][locale]=${language}`;
  await page.goto(`${url}/admin/content-manager/collection-types/${guide}`);
  await page.getByRole('heading', { name: /^(Context variants|Kontextvarianten)$/ }).waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: /Default content|Standardinhalt/ })
    .waitFor();
  // Strapi's own announcement is no part of the picture.
  const announcement = page.getByRole('button', { name: /^(Close|Schließen)/ }).first();
  if (await announcement.isVisible()) await announcement.click();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: file });
} finally {
  await browser.close();
}
