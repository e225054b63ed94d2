// node tests/panel/picture.mjs [url] [file] [en|de] [light|dark]: takes the picture of the side panel in the edit view
// of the running shop (npm run demo), for the documentation.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { settle, shopAdmin } from './shop-admin.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [
  url = 'http://localhost:1337',
  file = path.join(root, 'docs/panel.png'),
  language = 'en',
  theme = 'light',
] = process.argv.slice(2);

const { page, guide, close } = await shopAdmin(url, language, theme, 1180);
try {
  const entry = `api::guide.guide/${guide}?plugins[i18n][locale]=${language}`;
  await page.goto(`${url}/admin/content-manager/collection-types/${entry}`);
  await page.getByRole('heading', { name: /^(Context variants|Kontextvarianten)$/ }).waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: /Default content|Standardinhalt/ })
    .waitFor();
  await settle(page);
  await page.screenshot({ path: file });
} finally {
  await close();
}
