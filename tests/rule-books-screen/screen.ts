import fs from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { RuleBook } from '../../contract/rule-book';
import type { SettingState } from '../../contract/settings';
import { boot } from '../harness/boot';
import { adminAccount } from '../harness/fill';
import { seed, type Seeded } from '../harness/seed';
import { spawn, type Spawned } from '../harness/spawn';
import { adminBrowser, buildAdmin, login, type AdminBrowser } from '../panel/admin-page';

const ARTICLE = 'api::article.article';
const BOOKS = '/context-variants/rule-books';

/** The screens of rule books in a real browser, on an article with a variant for the audience `experts`. */
export interface Screen {
  readonly app: Spawned;
  readonly ids: Seeded;
  readonly browser: AdminBrowser;
  /** Opens the list of rule books, the book of articles, or its versions. */
  open(part: 'list' | 'book' | 'versions', language?: 'en' | 'de'): Promise<Page>;
  /** The book of articles as the server has it. */
  stored(): Promise<Omit<SettingState, 'content'> & { readonly content: RuleBook }>;
  /** Saves a changed book past the screen, upon whatever is in force. */
  save(part: object): Promise<Response>;
  /** Title of the article for somebody with that context. */
  title(context: string): Promise<string>;
  close(): Promise<void>;
}

export async function setUp(binary: string): Promise<Screen> {
  buildAdmin();
  const filled = await boot();
  const ids = await seed(filled.strapi);
  const variants = filled.strapi.plugin('context-variants').service('variants');
  const variant = { contentType: ARTICLE, documentId: ids.review, key: 'skilled', locale: 'en' };
  await variants.save({
    ...variant,
    name: 'Skilled',
    target: { audience: 'experts' },
    overlay: { title: 'For experts' },
  });
  await variants.publish(variant);
  const account = await adminAccount(filled.strapi);
  await filled.destroy(true);
  process.env.FIXTURE_ADMIN = 'true';
  const app = await spawn({ dir: filled.dir });
  const browser = await adminBrowser(binary, app.url);
  const jwt = await login(app.url, account.email, account.password);
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${app.url}${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${jwt}`, 'Content-Type': 'application/json' },
    });
  const stored = async () => (await (await ask(`${BOOKS}/${ARTICLE}`)).json()).data;
  const parts = { list: '', book: `/${ARTICLE}`, versions: `/${ARTICLE}/versions` };
  return {
    app,
    ids,
    browser,
    async open(part, language = 'en') {
      const page = await browser.open(jwt, language, '');
      await page.goto(`${app.url}/admin/settings${BOOKS}${parts[part]}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    stored,
    async save(part) {
      const { version, content } = await stored();
      const body = JSON.stringify({ version, content: { ...content, ...part } });
      return ask(`${BOOKS}/${ARTICLE}`, { method: 'PUT', body });
    },
    async title(context) {
      const answer = await fetch(`${app.url}/api/articles/${ids.review}?context=${context}`);
      return (await answer.json()).data.title;
    },
    async close() {
      delete process.env.FIXTURE_ADMIN;
      await browser.close();
      await app.stop();
      fs.rmSync(app.dir, { recursive: true });
    },
  };
}

const FAR = 200;

/** Presses Tab until the focus is there; fails where it never comes. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let step = 0; step < FAR; step += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${wanted.toString()}`);
}

/** Follows a link in a table by keyboard alone, as tables of Strapi are walked: by arrows, and Enter into the cell. */
export async function follow(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  const isWithin = (role: string) =>
    wanted.evaluate(
      (one, wide) => one.closest(`[role="${wide}"]`)?.contains(document.activeElement) === true,
      role,
    );
  for (let step = 0; step < FAR && !(await isWithin('grid')); step += 1) await page.keyboard.press('Tab');
  for (let step = 0; step < FAR && !(await isWithin('gridcell')); step += 1)
    await page.keyboard.press('ArrowDown');
  if (!(await wanted.evaluate((one) => one === document.activeElement))) await page.keyboard.press('Enter');
  if (!(await wanted.evaluate((one) => one === document.activeElement)))
    throw new Error(`the keyboard does not reach ${wanted.toString()}`);
  await page.keyboard.press('Enter');
}

/** Chooses an option of a list by keyboard alone. */
export async function choose(page: Page, list: string, option: string): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: list }));
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('option', { name: option, exact: true });
  await wanted.waitFor();
  for (let step = 0; step < FAR; step += 1) {
    if (await wanted.evaluate((one) => one.matches(':focus, [data-highlighted]'))) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await wanted.waitFor({ state: 'hidden' });
}

/** Builds an audience of experts in the open rule book, by keyboard alone; it is not saved yet. */
export async function buildExperts(page: Page): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await tabTo(page, button('Add an audience'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Name' }));
  await page.keyboard.type('Experts');
  await tabTo(page, button('Add a condition'));
  await page.keyboard.press('Enter');
  await choose(page, 'Condition 1: fact', 'How to say it: …');
  await choose(page, 'Condition 1: value', 'expert');
  await page.getByText('Holds for: Knowledge is “expert”.').waitFor();
}
