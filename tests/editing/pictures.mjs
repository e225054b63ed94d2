// node tests/editing/pictures.mjs [url] [folder] [en|de] [light|dark]: takes the pictures of writing a variant in the
// edit view of the running shop (npm run demo), for the documentation. Nothing is saved.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { settle, shopAdmin } from '../panel/shop-admin.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [url = 'http://localhost:1337', folder = path.join(root, 'docs'), language = 'en', theme = 'light'] =
  process.argv.slice(2);

const { page, guide, close } = await shopAdmin(url, language, theme, 1000);
const picture = (name) => page.screenshot({ path: path.join(folder, `${name}.png`) });
try {
  const entry = `api::guide.guide/${guide}?plugins[i18n][locale]=${language}`;
  await page.goto(`${url}/admin/content-manager/collection-types/${entry}`);
  const picker = page.getByRole('combobox', { name: /^Variant/ });
  await picker.waitFor();
  await settle(page);
  await picker.click();
  await page.getByRole('option').nth(1).waitFor();
  await picture('edit-view-picker');
  await page.getByRole('option').nth(1).click();
  const changed = page.locator('[data-field-state="changed"]').first();
  await changed.waitFor();
  await settle(page);
  await changed.click();
  await page.getByRole('button', { name: /^(Use the default|Standard verwenden)$/ }).waitFor();
  await picture('edit-view-fields');
} finally {
  await close();
}
