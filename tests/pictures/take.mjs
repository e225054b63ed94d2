// npm run pictures -- [--url URL] [--folder FOLDER] [--language en|de] [--look light|dark] [--only NAME]: takes the
// documentation's pictures of the admin of the running shop (npm run demo). Nothing is saved but a visitor.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SCENES } from './scenes.mjs';
import { enterShop, settle, shopAdmin } from './shop-admin.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:1337' },
    folder: { type: 'string', default: path.join(root, 'docs') },
    language: { type: 'string', default: 'en' },
    look: { type: 'string', default: 'light' },
    only: { type: 'string' },
  },
});
const TALL = { 'try-it': 1800, visitor: 2200, 'rule-book': 1400 };

const entered = await enterShop(values.url);
for (const [name, lead] of Object.entries(SCENES)) {
  if (values.only && values.only !== name) continue;
  const shop = await shopAdmin(entered, values.language, values.look, TALL[name] ?? 1180);
  try {
    await lead(shop);
    await settle(shop.page);
    await shop.page.screenshot({ path: path.join(values.folder, `${name}.png`) });
    console.log(`${name}.png`);
  } finally {
    await shop.close();
  }
}
