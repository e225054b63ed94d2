import fs from 'node:fs';
import type { Core } from '@strapi/strapi';
import type { Page } from 'playwright-core';
import { violations } from '../harness/axe';
import { boot } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { describeWith } from '../harness/needs';
import { spawn, type Spawned } from '../harness/spawn';
import { adminBrowser, buildAdmin, login, type AdminBrowser } from '../panel/admin-page';

const ARTICLE = 'api::article.article';
const BUILD_DEADLINE = 600_000;
const ENTRIES = 200;
const VARIANTS = 8;
const PAGE = 100;

/** Entries with drafts of variants: 200 with 8 each, and one without any. */
async function fill(strapi: Core.Strapi): Promise<void> {
  const head = { name: 'One of eight', target: {}, suggests: null, arguments: null, order: 0, paused: false };
  for (let number = 0; number <= ENTRIES; number += 1) {
    const data = { title: `Article ${number}`, slug: `article-${number}`, sku: `S-${number}` };
    const { documentId } = await strapi.documents(ARTICLE).create({ data });
    if (number === 0) continue;
    const shared = { contentType: ARTICLE, entryDocumentId: documentId, revision: 1 };
    const rows = Array.from({ length: VARIANTS }, (_, at) => [
      { ...shared, ...head, key: `v-${at}`, entryLocale: '*', entryStatus: 'head' },
      { ...shared, key: `v-${at}`, entryLocale: 'en', entryStatus: 'draft', overlay: { summary: `${at}` } },
    ]).flat();
    await strapi.db.query('plugin::context-variants.variant').createMany({ data: rows });
  }
}

describeWith('chromium', 'variants in the list of entries', (binary) => {
  let app: Spawned;
  let browser: AdminBrowser;
  let jwt: string;

  beforeAll(async () => {
    buildAdmin();
    const filled = await boot();
    await fill(filled.strapi);
    const account: AdminAccount = await adminAccount(filled.strapi);
    await filled.destroy(true);
    process.env.FIXTURE_ADMIN = 'true';
    app = await spawn({ dir: filled.dir });
    browser = await adminBrowser(binary, app.url);
    jwt = await login(app.url, account.email, account.password);
  }, BUILD_DEADLINE);
  afterAll(async () => {
    delete process.env.FIXTURE_ADMIN;
    await browser?.close();
    await app?.stop();
    if (app) fs.rmSync(app.dir, { recursive: true });
  });

  const listed = (page: Page): string[] => {
    const asked: string[] = [];
    page.on('request', (one) => {
      if (one.url().includes('/context-variants/list/')) asked.push(one.url());
    });
    return asked;
  };
  const list = (page: number, size: number) =>
    `collection-types/${ARTICLE}?page=${page}&pageSize=${size}&sort=id:ASC&plugins[i18n][locale]=en`;

  test('a page of a hundred entries with eight variants each adds one request', async () => {
    const page = await browser.open(jwt, 'en', '');
    const asked = listed(page);
    await page.goto(`${app.url}/admin/content-manager/${list(2, PAGE)}`);
    await page
      .getByText('8 drafts')
      .nth(PAGE - 1)
      .waitFor({ timeout: 90_000 });
    await page.waitForLoadState('networkidle');
    expect(asked).toHaveLength(1);
  });

  test('one entry gives its variants to another, which is told of', async () => {
    const page = await browser.open(jwt, 'en', '');
    await page.goto(`${app.url}/admin/content-manager/${list(1, 10)}`);
    await page.getByText('8 drafts').first().waitFor({ timeout: 90_000 });
    const row = (title: string) => page.getByRole('row').filter({ hasText: title });
    expect(await row('article-0').getByText('None').count()).toBe(1);
    for (const title of ['article-0', 'article-1']) await row(title).getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Copy variants' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Copy from' }).waitFor();
    expect(await violations(page, { within: '[role="dialog"]' })).toEqual([]);
    await dialog.getByRole('button', { name: 'Copy as drafts' }).click();
    await dialog.getByText('Article 0: 8 variants copied').waitFor();
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await row('article-0').getByText('8 drafts').waitFor();
  });

  test('never made a page complain', () => {
    expect(browser.complaints).toEqual([]);
  });
});
