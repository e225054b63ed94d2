import { settle } from './shop-admin.mjs';

const FIRST = 1;
const agent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';

const entryOf = ({ url, guide, language }) =>
  `${url}/admin/content-manager/collection-types/api::guide.guide/${guide}?plugins[i18n][locale]=${language}`;

/** The side panel has loaded; it loads anew when another variant is opened. */
async function panelLoaded({ page }) {
  await page.getByRole('heading', { name: /^(Context variants|Kontextvarianten)$/ }).waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: /Default content|Standardinhalt/ })
    .waitFor();
  await page.getByText(/^(Loading who gets what|Es wird geladen)/).waitFor({ state: 'detached' });
  await settle(page);
}

async function openEntry(shop) {
  await shop.page.goto(entryOf(shop));
  await panelLoaded(shop);
}

const pickerOf = (page) => page.getByRole('combobox', { name: /^Variant/ });

/** Somebody who looked around, compared and asked, on the site and by mail; returns their token. */
async function somebody({ url, guide, television, compared }) {
  const ask = async (path, body, headers = {}) => {
    const answer = await fetch(`${url}/api/context-variants${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'User-Agent': agent, ...headers },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()).data;
  };
  const { token } = await ask('/visitors', { consent: { personalisation: true, measurement: true } });
  const ago = (days) => new Date(Date.now() - days * 24 * 60 * 60_000).toISOString();
  const read = { contentType: 'api::guide.guide', documentId: guide };
  const events = [
    { type: 'search', query: 'what is the best television', at: ago(20) },
    { type: 'view', ...read, at: ago(20) },
    { type: 'dwell', ...read, seconds: 150, at: ago(19.9) },
    {
      type: 'compare',
      topic: television,
      contentType: 'api::product.product',
      documentIds: compared,
      at: ago(9),
    },
    { type: 'touch', channel: 'email', ...read, at: ago(6) },
    { type: 'cart', topic: television, at: ago(2) },
    { type: 'ask', channel: 'store', topic: television, at: ago(1) },
  ];
  await ask('/events', { events }, { 'X-Context-Visitor': token });
  return token;
}

/** What the documentation shows, by the name of the picture; each is led there on a page of its own. */
export const SCENES = {
  async 'edit-view-picker'(shop) {
    await openEntry(shop);
    await pickerOf(shop.page).click();
    await shop.page.getByRole('option').nth(FIRST).waitFor();
  },
  async 'edit-view-fields'(shop) {
    await openEntry(shop);
    await pickerOf(shop.page).click();
    await shop.page.getByRole('option').nth(FIRST).click();
    const changed = shop.page.locator('[data-field-state="changed"]').first();
    await changed.waitFor();
    await panelLoaded(shop);
    await shop.page.locator('li[aria-current]').waitFor();
    await changed.click();
    await shop.page.getByRole('button', { name: /^(Use the default|Standard verwenden)$/ }).waitFor();
  },
  async panel(shop) {
    await openEntry(shop);
  },
  async 'try-it'(shop) {
    const at = (stage) => JSON.stringify({ is: 'composed', stages: { [shop.television]: stage } });
    const { guide, language: locale } = shop;
    const trial = { contentType: 'api::guide.guide', documentId: guide, locale };
    const query = new URLSearchParams({ ...trial, first: at('compare'), second: at('decide') });
    await shop.page.goto(`${shop.url}/admin/plugins/context-variants/try-it?${query}`);
    await shop.page.getByRole('grid').waitFor();
  },
  async 'rule-book'(shop) {
    await shop.page.goto(`${shop.url}/admin/settings/context-variants/rule-books/api::guide.guide`);
    await shop.page.getByRole('heading', { level: 1 }).waitFor();
    await shop.page.getByRole('button', { name: /^(Add an audience|Zielgruppe hinzufügen)$/ }).click();
    await shop.page
      .getByRole('textbox', { name: 'Name' })
      .fill(shop.language === 'de' ? 'Kommt oft' : 'Comes often');
    await shop.page.getByRole('button', { name: /^(Add a condition|Bedingung hinzufügen)$/ }).click();
    await shop.page.getByRole('combobox', { name: /^(Condition 1: fact|Bedingung 1: Merkmal)$/ }).waitFor();
  },
  async visitor(shop) {
    const token = await somebody(shop);
    await shop.page.goto(`${shop.url}/admin/plugins/context-variants/visitors`);
    await shop.page.getByLabel(/^Token/).fill(token);
    await shop.page.keyboard.press('Enter');
    await shop.page.locator('a[href*="/visitors/"]').first().click();
    await shop.page.getByRole('heading', { level: 1, name: /^(Visitor|Besucher) [0-9a-f]{12}/ }).waitFor();
    await shop.page.locator('.recharts-line').first().waitFor();
    await shop.page.getByText(/^(Who looked|Wer hingesehen hat)$/).waitFor();
  },
  async start(shop) {
    await shop.page.goto(`${shop.url}/admin/plugins/context-variants`);
    await shop.page.getByRole('heading', { level: 1 }).waitFor();
  },
  async signals(shop) {
    await shop.page.goto(`${shop.url}/admin/settings/context-variants/signals`);
    await shop.page.getByRole('grid').first().waitFor();
  },
  async 'list-view'(shop) {
    const list = `api::guide.guide?page=1&pageSize=10&plugins[i18n][locale]=${shop.language}`;
    await shop.page.goto(`${shop.url}/admin/content-manager/collection-types/${list}`);
    await shop.page
      .getByText(/^\d+ (live|veröffentlicht)$/)
      .first()
      .waitFor();
  },
  async stages(shop) {
    await shop.page.goto(`${shop.url}/admin/settings/context-variants/stages`);
    await shop.page.getByRole('heading', { level: 1 }).waitFor();
  },
};
