import fs from 'node:fs';
import request from 'supertest';
import type { Locator, Page } from 'playwright-core';
import { violations } from '../harness/axe';
import { boot } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { describeWith } from '../harness/needs';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { spawn, type Spawned } from '../harness/spawn';
import { adminBrowser, buildAdmin, login, type AdminBrowser } from '../panel/admin-page';
import { atRest } from '../panel/at-rest';
import { ARTICLE } from './desk';
import {
  addressOf,
  button,
  changeEachKind,
  expectEachKind,
  mark,
  picker,
  save,
  saved,
  stateOf,
  title,
} from './edit-view';
import { fieldMarks } from './field-marks';
import { contentRows } from './rows';
import { whatIsTyped } from './what-is-typed';

/** A built admin may have to be made first. */
const BUILD_DEADLINE = 400_000;
const MANY = 30;

describeWith('chromium', 'variants in the edit view', (binary) => {
  let app: Spawned;
  let ids: Seeded;
  let browser: AdminBrowser;
  let jwt: string;
  let account: AdminAccount;
  let before: string;

  beforeAll(async () => {
    buildAdmin();
    const filled = await boot();
    ids = await seed(filled.strapi);
    await seedVariants(filled.strapi, ids);
    account = await adminAccount(filled.strapi);
    const variants = filled.strapi.plugin('context-variants').service('variants');
    for (let number = 1; number <= MANY; number += 1) {
      const key = `number-${number}`;
      await variants.save({ contentType: ARTICLE, documentId: ids.portrait, key, name: `Number ${number}` });
    }
    await filled.destroy(true);
    process.env.FIXTURE_ADMIN = 'true';
    app = await spawn({ dir: filled.dir });
    before = await contentRows(app.dir);
    browser = await adminBrowser(binary, app.url);
    jwt = await login(app.url, account.email, account.password);
  }, BUILD_DEADLINE);
  afterAll(async () => {
    delete process.env.FIXTURE_ADMIN;
    await browser?.close();
    await app?.stop();
    if (app) fs.rmSync(app.dir, { recursive: true });
  });

  /** The form is loaded and drawn: what is clicked before that may be made anew under the pointer. */
  const rested = async (page: Page): Promise<Page> => {
    await title(page).waitFor();
    await atRest(page);
    return page;
  };
  const open = async (id: string, variant?: string, language: 'en' | 'de' = 'en') =>
    rested(await browser.open(jwt, language, addressOf(id, variant)));
  const served = async (id: string, context: string) =>
    (await request(app.url).get(`/api/articles/${id}?locale=en&populate=*&context=${context}`).expect(200))
      .body.data;
  const strapis = () => `content-manager/collection-types/api::note.note/${ids.note}`;
  /** Somebody else, at another desk. */
  const elsewhere = (id: string, variant: string, form: object) =>
    request(app.url)
      .put(`/content-manager/collection-types/${ARTICLE}/${id}?locale=en&variant=${variant}`)
      .set('Authorization', `Bearer ${jwt}`)
      .send(form)
      .expect(200);

  test('from an entry without variants to a published first variant in at most 8 clicks and typing', async () => {
    const page = await open(ids.review);
    let clicks = 0;
    const click = async (what: Locator) => {
      clicks += 1;
      await what.click();
    };
    await click(button(page, 'New variant…'));
    await click(page.getByRole('checkbox', { name: 'Deciding' }));
    await click(button(page, 'Create'));
    await page.waitForURL(/variantOf/);
    await mark(page, 'title').waitFor();
    await click(title(page));
    await title(page).fill('Bright enough to decide');
    const published = page.waitForResponse((one) => one.url().includes('/actions/publish'));
    await click(button(page, 'Publish'));
    expect((await published).status()).toBe(200);
    expect(clicks).toBeLessThanOrEqual(8);
    expect((await served(ids.review, 'stage:decide')).title).toBe('Bright enough to decide');
    expect((await served(ids.review, 'stage:own')).title).toBe('A bright one');
    await picker(page).waitFor();
    expect(await picker(page).inputValue()).toBe('Deciding');
  });

  test('a text, a picture, a component, a block of a zone and a relation are changed, published and served', async () => {
    const page = await open(ids.guide, 'deciding');
    await mark(page, 'title').waitFor();
    await changeEachKind(page);
    expect(await save(page)).toBe(200);
    for (const name of ['title', 'cover', 'seo', 'seo.title', 'body', 'related'])
      await saved(page, name, 'changed');
    expect(await stateOf(page, 'summary')).toBe('same');
    expect((await served(ids.guide, 'stage:decide')).title).toBe('The guide, deciding');
    expect(await save(page, 'Publish', '/actions/publish')).toBe(200);
    expectEachKind(await served(ids.guide, 'stage:decide'), ids.review);
    expect((await served(ids.guide, 'stage:own')).title).toBe('Choosing a television');
  });

  fieldMarks({ open: (variant) => open(ids.guide, variant) });
  whatIsTyped({ open, elsewhere, ids: () => ids });

  test('a fact about the reader is put into a text, seen filled first; light and dark the dialog is read by everybody', async () => {
    const page = await open(ids.guide, 'comparing');
    await mark(page, 'title').waitFor();
    await page.getByRole('button', { name: 'Say something about the reader: title' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'What is said' }).click();
    await page.getByRole('option', { name: 'What they have in play' }).click();
    await dialog.getByLabel('Where nothing is known, say').fill('your favourites');
    await dialog.locator('[data-filled="stranger"]').getByText('your favourites').waitFor();
    expect(await violations(page, { within: '[role="dialog"]', like: strapis() })).toEqual([]);
    await button(page, 'Insert').click();
    await dialog.waitFor({ state: 'detached' });
    expect(await title(page).inputValue()).toContain('visitor.shortlist');
  });

  test('among thirty variants one is found by typing, by keyboard alone', async () => {
    const page = await open(ids.portrait);
    await picker(page).click();
    expect(await page.getByRole('option').count()).toBe(MANY + 1);
    await page.keyboard.type('ber 27');
    await page.getByRole('option', { name: 'Number 27' }).waitFor();
    expect(await page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/variant\]=number-27/);
    await mark(page, 'title').waitFor();
  });

  test('speaks German to who reads the admin in German', async () => {
    const page = await open(ids.guide, 'comparing', 'de');
    await mark(page, 'title').waitFor();
    expect(await mark(page, 'title').innerText()).toBe('Geändert');
    await title(page).fill('Über {{ visitor.topic }}');
    expect(await save(page, 'Speichern')).toBe(400);
    const told = page.locator('[data-strapi-field-error]', {
      hasText: 'visitor.topic hat vielleicht keinen Wert.',
    });
    await told.waitFor();
    expect(await title(page).inputValue()).toBe('Über {{ visitor.topic }}');
    await button(page, 'Neue Variante …').click();
    await page.getByRole('heading', { name: 'Neue Variante' }).waitFor();
  });

  test('of the default contents not a byte was written', async () => {
    expect(await contentRows(app.dir)).toBe(before);
  });

  test('only the default content is published where the menu is asked for that; the variants that wait go on waiting', async () => {
    const page = await open(ids.review);
    await elsewhere(ids.review, 'deciding', { title: 'Waits a little' });
    await page.reload();
    await rested(page);
    await button(page, 'Publish with its variants').waitFor();
    await title(page).fill('The default alone');
    await button(page, 'More document actions').click();
    const published = page.waitForResponse((one) => one.url().includes('/actions/publish'));
    await page.getByRole('menuitem', { name: 'Publish only the default content' }).click();
    expect((await published).status()).toBe(200);
    expect((await served(ids.review, 'stage:own')).title).toBe('The default alone');
    expect((await served(ids.review, 'stage:decide')).title).toBe('Bright enough to decide');
    await button(page, 'Publish with its variants').waitFor();
  });

  test('the drafts of variants that wait are published with the default content', async () => {
    const page = await open(ids.review);
    await elsewhere(ids.review, 'deciding', { title: 'A newer draft' });
    await page.reload();
    await rested(page);
    const published = page.waitForResponse((one) => one.url().includes('/actions/publish'));
    await button(page, 'Publish with its variants').click();
    expect((await published).status()).toBe(200);
    expect((await served(ids.review, 'stage:decide')).title).toBe('A newer draft');
    expect((await served(ids.review, 'stage:own')).title).toBe('The default alone');
    await button(page, 'Publish').waitFor();
  });

  test('never made a page complain', () => {
    // Chromium tells of every refused request.
    expect(browser.complaints.filter((words) => !/40[09] \(/.test(words))).toEqual([]);
  });
});
