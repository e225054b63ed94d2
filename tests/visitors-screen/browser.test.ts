import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { violations } from '../harness/axe';
import { boot } from '../harness/boot';
import { adminAccount } from '../harness/fill';
import { describeWith } from '../harness/needs';
import { seed } from '../harness/seed';
import { spawn, type Spawned } from '../harness/spawn';
import { adminBrowser, buildAdmin, login, type AdminBrowser } from '../panel/admin-page';
import { clockOf, receiveAda, type Ada } from './ada';

const BUILD_DEADLINE = 400_000;
const MONTH = 30 * 24 * 60 * 60_000;
/** Where pictures go that somebody wants to look at. */
const PICTURES = process.env.PICTURES;

describeWith('chromium', 'the screens for visitors', (binary) => {
  let app: Spawned;
  let browser: AdminBrowser;
  let ada: Ada;
  let jwt: string;
  let editor: string;

  beforeAll(async () => {
    buildAdmin();
    const filled = await boot();
    const ids = await seed(filled.strapi);
    const clock = clockOf(filled, 0);
    ada = await receiveAda(filled, ids, clock, Date.now() - MONTH);
    const account = await adminAccount(filled.strapi);
    const other = await adminAccount(filled.strapi, 'strapi-editor');
    await filled.destroy(true);
    process.env.FIXTURE_ADMIN = 'true';
    app = await spawn({ dir: filled.dir });
    browser = await adminBrowser(binary, app.url);
    jwt = await login(app.url, account.email, account.password);
    editor = await login(app.url, other.email, other.password);
  }, BUILD_DEADLINE);
  afterAll(async () => {
    delete process.env.FIXTURE_ADMIN;
    await browser?.close();
    await app?.stop();
    if (app) fs.rmSync(app.dir, { recursive: true });
  });

  const open = async (to: string, language: 'en' | 'de' = 'en', as = jwt): Promise<Page> => {
    const page = await browser.open(as, language, '');
    await page.goto(`${app.url}/admin/plugins/context-variants/${to}`);
    return page;
  };
  const picture = async (page: Page, name: string): Promise<void> => {
    if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true });
  };
  const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

  test('find her by token, by keyboard alone, and open her page', async () => {
    const page = await open('visitors');
    await page.getByLabel('Token or id').fill('nobody at all');
    await page.keyboard.press('Enter');
    await page
      .getByText(/a token begins with v1/)
      .first()
      .waitFor();
    await page.getByLabel('Token or id').fill(ada.token);
    await page.keyboard.press('Enter');
    const found = part(page, 'Find a visitor').getByRole('link', { name: ada.id.slice(0, 12) });
    await found.waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'find');
    await found.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Visitor ${ada.id.slice(0, 12)}` }).waitFor();
  });

  test('tell what happened over all channels, and by one of them', async () => {
    const page = await open(`visitors/${ada.id}`);
    const happened = part(page, 'What happened');
    await happened.getByText('Searched for “best television”').waitFor();
    expect(await happened.getByRole('listitem').count()).toBe(14);
    expect(await happened.getByText('Televisions: now Comparing').count()).toBeGreaterThan(0);
    await happened.getByRole('combobox', { name: 'Channel' }).click();
    await page.getByRole('option', { name: 'Store (3)' }).click();
    await happened.getByText('3 events').waitFor();
    expect(await happened.getByRole('listitem').count()).toBe(3);
  });

  test('draw what was believed, and say the same in a table; nothing that axe objects to', async () => {
    const page = await open(`visitors/${ada.id}`);
    const beliefs = part(page, 'What was believed, and when');
    await beliefs.locator('.recharts-area').first().waitFor();
    await part(page, 'What happened').getByText('Searched for “best television”').waitFor();
    await picture(page, 'visitor');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'visitor-dark');
    await beliefs.getByRole('button', { name: 'Table' }).click();
    const table = beliefs.getByRole('grid');
    await table.waitFor();
    expect(await table.locator('th').allInnerTexts()).toEqual(
      ['Time', 'Exploring', 'Comparing', 'Deciding', 'Owning', 'Acted on'].map((head) =>
        expect.stringMatching(new RegExp(head, 'i')),
      ),
    );
    expect(await table.getByText('Comparing').count()).toBeGreaterThan(1);
    await picture(page, 'visitor-table');
  });

  test('speak German to whoever reads German', async () => {
    const page = await open(`visitors/${ada.id}`, 'de');
    await part(page, 'Was geschehen ist').getByText('Gesucht nach „best television“').waitFor();
    await picture(page, 'visitor-de');
  });

  test('show an Editor without the right neither the link nor the page', async () => {
    const page = await open(`visitors/${ada.id}`, 'en', editor);
    await page
      .getByText(/don.t have (the )?permission/i)
      .first()
      .waitFor();
    expect(await page.getByText(ada.id.slice(0, 12)).count()).toBe(0);
  });

  test('erase her for good once her digits are typed', async () => {
    const page = await open(`visitors/${ada.id}`);
    await page.getByRole('button', { name: 'Erase' }).click();
    const dialog = page.getByRole('alertdialog');
    const erase = dialog.getByRole('button', { name: 'Erase' });
    expect(await erase.isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'erase');
    await dialog.getByLabel('First four characters').fill(ada.id.slice(0, 4));
    await erase.click();
    await page.getByText('The visitor is erased.').waitFor();
    await page.getByText('Nobody has been here yet.').waitFor();
    await picture(page, 'empty');
    // Chromium tells of every refused request.
    expect(browser.complaints.filter((words) => !words.includes('400 (Bad Request)'))).toEqual([]);
  });
});
