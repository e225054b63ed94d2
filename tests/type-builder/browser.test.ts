import fs from 'node:fs';
import request from 'supertest';
import type { Locator, Page } from 'playwright-core';
import { doorsOf, type Door } from '../admin-proofs/doors';
import { violations } from '../harness/axe';
import { boot } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { describeWith } from '../harness/needs';
import { seed, type Seeded } from '../harness/seed';
import { adminBrowser, buildAdmin, login, type AdminBrowser } from '../panel/admin-page';
import { takeFromEditors } from '../panel/editors';
import { developApp, type DevelopedApp } from './developed-app';
import { story } from './story';

const NOTE = 'api::note.note';
const BUILD_DEADLINE = 400_000;
const RESTART_DEADLINE = 120_000;

describeWith('chromium', 'variants in the Content-Type Builder', (binary) => {
  let app: DevelopedApp;
  let dir: string;
  let ids: Seeded;
  let browser: AdminBrowser;
  let jwt: string;
  let editor: AdminAccount;
  let doors: readonly Door[];

  beforeAll(async () => {
    buildAdmin();
    const filled = await boot();
    ids = await seed(filled.strapi);
    const account = await adminAccount(filled.strapi);
    editor = await adminAccount(filled.strapi, 'strapi-editor');
    await takeFromEditors(filled.strapi);
    doors = doorsOf(filled.strapi);
    ({ dir } = filled);
    await filled.destroy(true);
    app = await developApp(dir, ['article']);
    browser = await adminBrowser(binary, app.url);
    jwt = await login(app.url, account.email, account.password);
  }, BUILD_DEADLINE);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    fs.rmSync(dir, { recursive: true });
  });

  const open = async (): Promise<Page> => {
    const page = await browser.open(jwt, 'en', '');
    await page.goto(`${app.url}/admin/plugins/content-type-builder/content-types/${NOTE}`);
    await page.getByRole('heading', { name: 'Note' }).waitFor();
    return page;
  };
  const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });
  /** Saves what was changed and waits until the app has started anew. */
  const save = async (page: Page) => {
    const before = app.restarts();
    await button(page, 'Save').click();
    const deadline = Date.now() + RESTART_DEADLINE;
    while (app.restarts() === before) {
      if (Date.now() > deadline) throw new Error('the app did not start anew');
      await page.waitForTimeout(200);
    }
  };

  const served = async (stage: string): Promise<string> =>
    (await request(app.url).get(`/api/notes/${ids.note}?context=stage:${stage}`).expect(200)).body.data.title;

  test('types are enabled, their topics chosen; a variant is written, published and served to those it is for', async () => {
    const page = await open();
    const dialog = page.getByRole('dialog');
    const enable = async (topic: string) => {
      await dialog.getByRole('checkbox', { name: 'Context variants' }).click();
      await dialog.getByRole('combobox', { name: 'What entries are about' }).click();
      await page.getByRole('option', { name: topic, exact: true }).click();
    };
    const settings = async () => {
      await button(page, 'Edit').first().click();
      await dialog.getByRole('tab', { name: 'Advanced settings' }).click();
    };
    await settings();
    await dialog.getByRole('checkbox', { name: 'Draft & publish' }).click();
    await enable('article → category');
    expect(await violations(page, { within: '[role="dialog"]' })).toEqual([]);
    await button(dialog, 'Finish').click();
    await page.getByRole('link', { name: 'Article', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Article' }).waitFor();
    await settings();
    await enable('category');
    await button(dialog, 'Finish').click();
    await save(page);
    expect(app.schema('note').pluginOptions).toEqual({
      'context-variants': { enabled: true, topic: 'article.category' },
    });
    expect(app.schema('article').pluginOptions).toMatchObject({
      'context-variants': { enabled: true, topic: 'category' },
    });

    await page.goto(`${app.url}/admin/content-manager/collection-types/${NOTE}/${ids.note}`);
    await page.getByText('Topic: Televisions').waitFor();
    await button(page, 'New variant…').click();
    await page.getByRole('checkbox', { name: 'Deciding' }).click();
    await button(page, 'Create').click();
    await page.waitForURL(/variantOf/);
    await page.locator('[data-state-of="title"]').waitFor();
    await page.locator('input[name="title"]').fill('A note to decide by');
    expect(await served('decide')).toBe('A note');
    const published = page.waitForResponse((one) => one.url().includes('/actions/publish'));
    await button(page, 'Publish').click();
    expect((await published).status()).toBe(200);
    expect(await served('decide')).toBe('A note to decide by');
    expect(await served('own')).toBe('A note');
  }, 300_000);

  story(() => ({ url: app.url, browser, jwt, editor, doors, ids }));

  test('a field is excluded: variants leave it as it is', async () => {
    const page = await open();
    await button(page, 'Edit content').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('tab', { name: 'Advanced settings' }).click();
    const varies = dialog.getByRole('checkbox', { name: 'Variants may change this field' });
    expect(await varies.isChecked()).toBe(true);
    await varies.click();
    await button(dialog, 'Finish').click();
    await save(page);
    expect(app.schema('note').attributes.content?.pluginOptions).toEqual({
      'context-variants': { overridable: false },
    });
  }, 300_000);
});
