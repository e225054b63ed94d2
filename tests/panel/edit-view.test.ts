import fs from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { boot } from '../harness/boot';
import { addLocale, adminAccount, type AdminAccount } from '../harness/fill';
import { describeWith } from '../harness/needs';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { spawn, type Spawned } from '../harness/spawn';
import { adminBrowser, buildAdmin, login, type AdminBrowser } from './admin-page';
import { takeFromEditors } from './editors';

const ARTICLE = 'api::article.article';
const TITLE = { en: 'Context variants', de: 'Kontextvarianten' };
/** A built admin may have to be made first. */
const BUILD_DEADLINE = 400_000;

describeWith('chromium', 'the side panel in the edit view', (binary) => {
  let app: Spawned;
  let ids: Seeded;
  let browser: AdminBrowser;
  let jwt: string;
  let account: AdminAccount;
  let editor: AdminAccount;

  beforeAll(async () => {
    buildAdmin();
    const filled = await boot();
    ids = await seed(filled.strapi);
    await seedVariants(filled.strapi, ids);
    const variants = filled.strapi.plugin('context-variants').service('variants');
    const save = (input: object) => variants.save({ contentType: ARTICLE, documentId: ids.guide, ...input });
    const beginner = { stages: ['compare'], attributes: { knowledge: 'novice' } };
    await addLocale(filled.strapi, 'fr', 'French (fr)');
    await save({ key: 'comparing', name: 'Side by side', target: beginner });
    await save({ key: 'deciding', name: 'Last doubts', paused: true });
    await save({ key: 'owning', name: 'At home', target: { stages: ['own'] }, order: -1 });
    await save({ key: 'owning', locale: 'de', overlay: { title: 'Zu Hause' } });
    await save({ key: 'default', target: { stages: ['explore'] } });
    account = await adminAccount(filled.strapi);
    editor = await adminAccount(filled.strapi, 'strapi-editor');
    await takeFromEditors(filled.strapi);
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

  const article = (id: string, locale = 'en') =>
    `collection-types/${ARTICLE}/${id}?plugins[i18n][locale]=${locale}`;
  const open = (to: string, language: 'en' | 'de' = 'en') => browser.open(jwt, language, to);
  const heading = (page: Page, language: 'en' | 'de' = 'en') =>
    page.getByRole('heading', { name: TITLE[language] });
  const panelOf = async (page: Page, language: 'en' | 'de' = 'en'): Promise<Locator> => {
    await heading(page, language).waitFor();
    return heading(page, language).locator('xpath=..');
  };
  const lines = async (panel: Locator): Promise<string[][]> => {
    await panel.getByRole('listitem').first().waitFor();
    const items = await panel.getByRole('listitem').all();
    return Promise.all(items.map((item) => item.locator('p').allInnerTexts()));
  };

  test('says who gets what, in deciding order, the default content last', async () => {
    const panel = await panelOf(await open(article(ids.guide)));
    expect(await lines(panel)).toEqual([
      ['At home', 'Not in this language', 'For Owning'],
      ['Side by side', 'Live', 'For Comparing · novice'],
      ['Last doubts', 'Paused', 'For Deciding'],
      ['Default content', 'Live', 'For Exploring', 'Reading it suggests: Exploring'],
    ]);
    expect(await panel.innerText()).toContain('Topic: Televisions');
  });

  test('says it in German to who reads the admin in German', async () => {
    const panel = await panelOf(await open(article(ids.guide), 'de'), 'de');
    expect(await lines(panel)).toEqual([
      ['At home', 'Nicht in dieser Sprache', 'Für: Besitzen'],
      ['Side by side', 'Live', 'Für: Vergleichen · Neuling'],
      ['Last doubts', 'Pausiert', 'Für: Entscheiden'],
      ['Standardinhalt', 'Live', 'Für: Erkunden', 'Ihn zu lesen spricht für: Erkunden'],
    ]);
  });

  test('follows the language of the entry', async () => {
    const panel = await panelOf(await open(article(ids.guide, 'de')));
    expect((await lines(panel)).map((item) => item[1])).toEqual([
      'Only a draft',
      'Not in this language',
      'Not in this language',
      'Live',
    ]);
    expect(await panel.innerText()).toContain('Topic: Fernseher');
  });

  test('knows the one entry of a single type, in a language that nobody wrote it in too', async () => {
    const states = async (locale: string) => {
      const panel = await panelOf(
        await open(`single-types/api::homepage.homepage?plugins[i18n][locale]=${locale}`),
      );
      return (await lines(panel)).map(([name, state]) => `${name}: ${state}`);
    };
    expect(await states('en')).toEqual(['comparing: Live', 'deciding: Live', 'Default content: Live']);
    expect(await states('fr')).toEqual([
      'comparing: Not in this language',
      'deciding: Not in this language',
      'Default content: Not in this language',
    ]);
  });

  test('explains what variants are where there are none', async () => {
    const panel = await panelOf(await open(article(ids.review)));
    expect((await lines(panel)).map((item) => item[0])).toEqual(['Default content']);
    expect(await panel.innerText()).toContain('No variants yet');
    expect(await panel.innerText()).toContain('each written for certain recipients');
  });

  test('waits for a new entry to be saved', async () => {
    const panel = await panelOf(await open(`collection-types/${ARTICLE}/create`));
    expect(await panel.innerText()).toContain('Save this entry first');
  });

  test('is not there on types whose entries have no variants', async () => {
    const page = await open(`collection-types/api::note.note/${ids.note}`);
    await page.getByRole('heading', { name: 'Entry', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await heading(page).count()).toBe(0);
  });

  test('is not there for an Editor without the permission', async () => {
    const page = await browser.open(
      await login(app.url, editor.email, editor.password),
      'en',
      article(ids.guide),
    );
    await page.getByRole('heading', { name: 'Choosing a television' }).waitFor();
    await page.getByRole('heading', { name: 'Entry', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await heading(page).count()).toBe(0);
  });

  test('knows what was published just now, without a reload', async () => {
    const page = await open(article(ids.unfinished));
    const panel = await panelOf(page);
    expect((await lines(panel))[0]?.[1]).toBe('Only a draft');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await panel.getByText('Live', { exact: true }).waitFor();
  });

  test('says what to do when the server does not answer, and tries again by keyboard', async () => {
    const quiet = await adminBrowser(binary, app.url);
    const page = await quiet.open(jwt, 'en', '');
    const asked = '**/context-variants/entries/**';
    await page.route(asked, (route) => route.abort());
    await page.goto(`${app.url}/admin/content-manager/${article(ids.guide)}`);
    const panel = await panelOf(page);
    await panel.getByRole('alert').getByText('Check your connection').waitFor();
    await page.unroute(asked);
    await panel.getByRole('button', { name: 'Try again' }).focus();
    await page.keyboard.press('Enter');
    expect((await lines(panel))[0]?.[0]).toBe('At home');
    await quiet.close();
  });

  test('never made a page complain', () => {
    expect(browser.complaints).toEqual([]);
  });
});
