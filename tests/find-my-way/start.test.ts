import type { Page } from 'playwright-core';
import { violations } from '../harness/axe';
import { adminAccount } from '../harness/fill';
import { describeWith } from '../harness/needs';
import { openSite, SITE_DEADLINE, type Site } from '../harness/site';

const ARTICLE = 'api::article.article';
const MENU = 'plugins/context-variants';

interface Saving {
  keep(input: object): Promise<unknown>;
  save(input: object): Promise<unknown>;
  publish(input: object): Promise<unknown>;
}

describeWith('chromium', 'finding one’s way', (binary) => {
  let site: Site;
  let editor: string;

  beforeAll(async () => {
    site = await openSite(binary);
    editor = (await adminAccount(site.app.strapi, 'strapi-editor')).jwt;
  }, SITE_DEADLINE);
  afterAll(() => site?.close());

  const variants = () => site.app.strapi.plugin('context-variants').service('variants') as unknown as Saving;
  const start = async (as = site.jwt) => {
    const headers = { Authorization: `Bearer ${as}` };
    return (await (await fetch(`${site.url}/context-variants/start`, { headers })).json()).data;
  };
  /** Of the three steps to the first variant, whether each is done, in the words of the page. */
  const steps = async (page: Page, done: string) => {
    const all = page.locator('main ol > li');
    await all.nth(2).waitFor();
    return (await all.allInnerTexts()).map((text) => text.includes(done));
  };
  /** What is ours of the widget: its frame, and the heading in it, are Strapi's. */
  const widget = (page: Page) =>
    page
      .locator('div')
      .filter({ has: page.locator('dl') })
      .filter({ has: page.getByRole('list', { name: 'Written last' }) })
      .last();

  test('an empty site shows the way to the first variant in three steps, in German too', async () => {
    const page = await site.open(MENU);
    await page.getByRole('heading', { name: 'Your first variant in three steps' }).waitFor();
    expect(await steps(page, 'Done')).toEqual([true, false, false]);
    const link = page.locator('main ol').getByRole('link', { name: 'Article', exact: true });
    expect(await link.getAttribute('href')).toBe(
      '/admin/content-manager/collection-types/api::article.article',
    );
    expect(await violations(page)).toEqual([]);
    const german = await site.open(MENU, 'de');
    await german.getByRole('heading', { name: 'Ihre erste Variante in drei Schritten' }).waitFor();
    expect(await steps(german, 'Erledigt')).toEqual([true, false, false]);
  });

  test('the home page says that there is none yet, and leads to the steps', async () => {
    const page = await site.open('');
    await page.getByText('There are no variants yet: everybody gets the default content.').waitFor();
    await page.getByRole('link', { name: 'Your first variant in three steps' }).click();
    await page.getByRole('heading', { name: 'Your first variant in three steps' }).waitFor();
  });

  test('before the first variant there are types to begin with, and nothing else', async () => {
    const said = await start();
    expect(said).toMatchObject({ variants: 0, live: 0, drafts: 0, drifted: 0, latest: [], develops: false });
    expect(said.types).toContainEqual({ uid: ARTICLE, name: 'Article', kind: 'collectionType' });
    expect(said.types.map(({ uid }: { uid: string }) => uid)).not.toContain('api::note.note');
  });

  test('a draft, its publication and a change below it are each told of', async () => {
    const guide = { contentType: ARTICLE, documentId: site.ids.guide, key: 'deciding', locale: 'en' };
    await variants().save({ ...guide, name: 'Last doubts', overlay: { title: 'Decide' } });
    expect(await start()).toMatchObject({ variants: 1, live: 0, drafts: 1, drifted: 0 });
    await variants().publish(guide);
    const live = await start();
    expect(live).toMatchObject({ variants: 1, live: 1, drafts: 0, drifted: 0 });
    expect(live.latest).toEqual([
      {
        contentType: ARTICLE,
        documentId: site.ids.guide,
        key: 'deciding',
        name: 'Last doubts',
        entry: 'Choosing a television',
        locale: 'en',
        kind: 'collectionType',
        at: expect.any(Number),
      },
    ]);
    await site.app.strapi
      .documents(ARTICLE)
      .update({ documentId: site.ids.guide, data: { title: 'Anew' } as object });
    expect(await start()).toMatchObject({ drifted: 1 });
    let compared = 0;
    const count = ({ sql }: { sql: string }) =>
      (compared += /from `articles`.*`document_id` = /.test(sql) ? 1 : 0);
    site.app.strapi.db.connection.on('query', count);
    expect(await start()).toMatchObject({ drifted: 1 });
    site.app.strapi.db.connection.removeListener('query', count);
    expect(compared).toBe(0);
    await variants().keep({ ...guide, attributes: ['title'] });
    expect(await start()).toMatchObject({ drifted: 0 });
  });

  test('nobody hears of types and entries that he may not read', async () => {
    await site.app.strapi.db.query('admin::permission').deleteMany({
      where: {
        action: 'plugin::content-manager.explorer.read',
        subject: ARTICLE,
        role: { code: 'strapi-editor' },
      },
    });
    const said = await start(editor);
    expect(said.types.map(({ uid }: { uid: string }) => uid)).not.toContain(ARTICLE);
    expect(said).toMatchObject({ variants: 0, live: 0, drifted: 0, latest: [] });
  });

  test('with a variant live the steps are gone; what was written last is called by its entry or its type', async () => {
    const homepage = { contentType: 'api::homepage.homepage', documentId: site.ids.homepage, locale: 'en' };
    const welcome = { ...homepage, key: 'welcome' };
    await variants().save({ ...welcome, name: 'Come in', overlay: { title: '', hero: { headline: 'In' } } });
    const page = await site.open(MENU);
    const latest = page.getByRole('list', { name: 'Written last' });
    await latest.getByRole('link', { name: 'Anew · Last doubts' }).waitFor();
    await latest.getByRole('link', { name: 'Welcome · Come in' }).waitFor();
    expect(await page.getByText('Your first variant in three steps').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  test('the home page has them too, with nothing that axe objects to', async () => {
    const page = await site.open('');
    const shown = widget(page);
    await shown.getByRole('link', { name: 'Anew · Last doubts' }).waitFor();
    await shown.evaluate((one) => one.setAttribute('data-judged', ''));
    expect(await violations(page, { within: '[data-judged]' })).toEqual([]);
    await shown.getByRole('link', { name: 'Anew · Last doubts' }).click();
    await page.getByRole('combobox', { name: /^Variant/ }).waitFor();
  });

  test('an Editor without our rights finds neither menu entry nor widget', async () => {
    await site.app.strapi.db.query('admin::permission').deleteMany({
      where: { action: { $startsWith: 'plugin::context-variants.' }, role: { code: 'strapi-editor' } },
    });
    const page = await site.open('', 'en', editor);
    await page.getByRole('link', { name: 'Content Manager' }).first().waitFor();
    expect(await page.getByText('Context variants').count()).toBe(0);
    expect(await page.locator(`a[href*="${MENU}"]`).count()).toBe(0);
  });

  test('no page complained', () => {
    expect(site.browser.complaints).toEqual([]);
  });
});
