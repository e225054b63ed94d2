import fs from 'node:fs';
import request from 'supertest';
import type { Locator, Page } from 'playwright-core';
import { boot } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { describeWith } from '../harness/needs';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { spawn, type Spawned } from '../harness/spawn';
import { adminBrowser, buildAdmin, login, type AdminBrowser } from '../panel/admin-page';
import { watchRest } from './at-rest';
import { contentRows } from './rows';

const ARTICLE = 'api::article.article';
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

  const path = (id: string, variant?: string) => {
    const own = variant
      ? `&plugins[context-variants][variant]=${variant}&plugins[context-variants][variantOf]=${id}`
      : '';
    return `collection-types/${ARTICLE}/${id}?plugins[i18n][locale]=en${own}`;
  };
  const open = (id: string, variant?: string, language: 'en' | 'de' = 'en') =>
    browser.open(jwt, language, path(id, variant));
  const picker = (page: Page): Locator => page.getByRole('combobox', { name: 'Variant' });
  const title = (page: Page): Locator => page.locator('input[name="title"]');
  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
  const mark = (page: Page, path: string): Locator => page.locator(`[data-state-of="${path}"]`);
  const stateOf = (page: Page, path: string) => mark(page, path).getAttribute('data-field-state');
  const save = async (page: Page, name = 'Save', action = '') => {
    const isOurs = (url: string) =>
      url.includes(`/content-manager/collection-types/${ARTICLE}/`) && url.includes(action);
    const answered = page.waitForResponse(
      (one) => isOurs(one.url()) && ['PUT', 'POST'].includes(one.request().method()),
    );
    await button(page, name).click();
    return (await answered).status();
  };
  /** Waits for what the server says of a field once it is saved. */
  const saved = (page: Page, name: string, state: string) =>
    page.locator(`[data-state-of="${name}"][data-field-state="${state}"]:not(:has-text("*"))`).waitFor();
  const choosePicture = async (page: Page, name: string) => {
    await button(page, 'Add').first().click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('tab', { name: 'browse' })
      .or(dialog.getByRole('button', { name: 'browse' }))
      .click();
    await dialog.getByRole('checkbox', { name }).click();
    await dialog.getByRole('button', { name: 'Finish' }).click();
  };
  const served = async (id: string, context: string) =>
    (await request(app.url).get(`/api/articles/${id}?locale=en&populate=*&context=${context}`).expect(200))
      .body.data;
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
    await title(page).fill('Ready to decide');
    await page.locator('input[name="seo.title"]').fill('Decide');
    await button(page, 'Teaser - Read on').click();
    await page.locator('input[name="body.2.headline"]').fill('Read the test');
    // Of the two related articles the second goes.
    await page.locator('li').filter({ hasText: 'Portraits' }).getByRole('button', { name: 'Remove' }).click();
    await choosePicture(page, 'forest.png');
    expect(await save(page)).toBe(200);
    for (const name of ['title', 'cover', 'seo', 'seo.title', 'body', 'related'])
      await saved(page, name, 'changed');
    expect(await stateOf(page, 'summary')).toBe('same');
    expect((await served(ids.guide, 'stage:decide')).title).toBe('The guide, deciding');
    expect(await save(page, 'Publish', '/actions/publish')).toBe(200);
    const shown = await served(ids.guide, 'stage:decide');
    expect(shown).toMatchObject({
      title: 'Ready to decide',
      cover: { name: 'forest.png' },
      seo: { title: 'Decide', description: 'A guide' },
    });
    expect(shown.body[2]).toMatchObject({ headline: 'Read the test' });
    expect(shown.related.map((one: { documentId: string }) => one.documentId)).toEqual([ids.review]);
    expect((await served(ids.guide, 'stage:own')).title).toBe('Choosing a television');
  });

  test('a field goes back to the default content, another one is kept', async () => {
    const page = await open(ids.guide, 'deciding');
    await mark(page, 'title').click();
    expect(await page.getByRole('dialog').innerText()).toContain('Choosing a television');
    await button(page, 'Use the default').click();
    expect(await title(page).inputValue()).toBe('Choosing a television');
    await mark(page, 'seo').click();
    await button(page, 'Use the default').click();
    await mark(page, 'summary').click();
    await button(page, 'Keep as it is').click();
    expect(await save(page)).toBe(200);
    await saved(page, 'title', 'same');
    await saved(page, 'seo', 'same');
    await saved(page, 'summary', 'kept');
    expect(await page.locator('input[name="seo.title"]').inputValue()).toBe('Televisions');
  });

  test('what cannot vary is closed, and says why', async () => {
    const page = await open(ids.guide, 'deciding');
    const atRest = watchRest(page);
    await mark(page, 'title').waitFor();
    expect(await page.locator('input[name="slug"]').isDisabled()).toBe(true);
    await page.getByRole('img', { name: 'The address is the same in every variant.' }).waitFor();
    await atRest();
    await picker(page).click();
    await picker(page).fill('Default');
    await page.getByRole('option', { name: 'Default content' }).click();
    await page.locator('input[name="slug"]:enabled').waitFor();
    expect(await title(page).inputValue()).toBe('Choosing a television');
    expect(await mark(page, 'title').count()).toBe(0);
  });

  test('who is slower is asked: overwrite, or read what the other one wrote', async () => {
    const page = await open(ids.guide, 'comparing');
    const atRest = watchRest(page);
    await mark(page, 'title').waitFor();
    await atRest();
    await elsewhere(ids.guide, 'comparing', { title: 'Theirs' });
    await title(page).fill('Mine');
    expect(await save(page)).toBe(409);
    const answered = page.waitForResponse((one) => one.request().method() === 'PUT');
    await button(page, 'Overwrite').click();
    expect((await answered).status()).toBe(200);
    await atRest();
    await elsewhere(ids.guide, 'comparing', { title: 'Theirs again' });
    await title(page).fill('Mine again');
    expect(await save(page)).toBe(409);
    await button(page, 'Reload').click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[name="title"]')?.value === 'Theirs again',
    );
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
    await button(page, 'Neue Variante …').click();
    await page.getByRole('heading', { name: 'Neue Variante' }).waitFor();
  });

  test('of the default contents not a byte was written', async () => {
    expect(await contentRows(app.dir)).toBe(before);
  });

  test('the drafts of variants that wait are published with the default content', async () => {
    const page = await open(ids.review);
    await elsewhere(ids.review, 'deciding', { title: 'A newer draft' });
    await page.reload();
    const published = page.waitForResponse((one) => one.url().includes('/actions/publish'));
    await button(page, 'Publish with its variants').click();
    expect((await published).status()).toBe(200);
    expect((await served(ids.review, 'stage:decide')).title).toBe('A newer draft');
    expect((await served(ids.review, 'stage:own')).title).toBe('A bright one');
    await button(page, 'Publish').waitFor();
  });

  test('never made a page complain', () => {
    // Chromium tells of every refused request.
    expect(browser.complaints.filter((words) => !words.includes('409 (Conflict)'))).toEqual([]);
  });
});
