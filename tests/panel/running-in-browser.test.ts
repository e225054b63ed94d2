import request from 'supertest';
import type { Page } from 'playwright-core';
import { openSite, SITE_DEADLINE, type Site } from '../admin-proofs/site';
import { contentRows } from '../editing/rows';
import { violations } from '../harness/axe';
import { describeWith } from '../harness/needs';
import { atRest } from './at-rest';
import { answered, choose, item, moveDown, names, told } from './side-panel';

const ARTICLE = 'api::article.article';
const MANY = 8;

describeWith('chromium', 'variants run from the side panel', (binary) => {
  let site: Site;
  let before: string;
  beforeAll(async () => {
    site = await openSite(binary);
    await create(site.ids.guide, 'Owning', { stages: ['own'] });
    for (let number = 1; number <= MANY; number += 1) await create(site.ids.portrait, `Number ${number}`);
    await changeDefault({ title: 'Choosing the right television', summary: 'What matters most.' });
    before = await contentRows(site.app.dir);
  }, SITE_DEADLINE);
  afterAll(() => site?.close());

  const send = (method: 'put' | 'post', path: string, body: object) =>
    request(site.app.url)[method](path).set('Authorization', `Bearer ${site.jwt}`).send(body);
  const create = (id: string, name: string, target?: object) =>
    send('post', `/context-variants/entries/${ARTICLE}/${id}/variants?locale=en`, { name, target }).expect(
      201,
    );
  const changeDefault = (data: object) =>
    send('put', `/content-manager/collection-types/${ARTICLE}/${site.ids.guide}?locale=en`, data).expect(200);
  const served = async (stage: string): Promise<string> => {
    const path = `/api/articles/${site.ids.guide}?locale=en&context=stage:${stage}`;
    return (await request(site.app.url).get(path).expect(200)).body.data.title;
  };

  const entry = (id: string) => `content-manager/collection-types/${ARTICLE}/${id}?plugins[i18n][locale]=en`;
  const open = async (id = site.ids.guide, more = ''): Promise<Page> => {
    const page = await site.open(`${entry(id)}${more}`);
    await item(page, 'Default content').waitFor();
    return page;
  };
  const strapis = () => `content-manager/collection-types/api::note.note/${site.ids.note}`;

  test('asks once for who gets what, however many variants there are', async () => {
    const page = await site.open('');
    const asked: string[] = [];
    page.on('request', (one) => {
      if (one.url().includes('/context-variants/')) asked.push(decodeURIComponent(one.url()));
    });
    await page.goto(`${site.app.url}/admin/${entry(site.ids.portrait)}`);
    await item(page, 'Default content').waitFor();
    await page.waitForLoadState('networkidle');
    expect((await names(page)).length).toBe(MANY + 1);
    expect(asked.filter((url) => url.includes(`/entries/${ARTICLE}/`))).toHaveLength(1);
  });

  test('pauses a variant and lets it go on, by keyboard', async () => {
    const page = await open();
    await choose(page, 'comparing', 'Pause');
    await item(page, 'comparing').getByText('Paused').waitFor();
    expect(await served('compare')).toBe('Choosing a television');
    await choose(page, 'comparing', 'Resume');
    await item(page, 'comparing').getByText('Paused').waitFor({ state: 'detached' });
    expect(await served('compare')).toBe('The guide, comparing');
  });

  test('puts variants into another order, by keyboard and by dragging', async () => {
    const page = await open();
    expect(await names(page)).toEqual(['comparing', 'deciding', 'Owning', 'Default content']);
    await moveDown(page, 'comparing', 3);
    await page.reload();
    await item(page, 'Default content').waitFor();
    expect(await names(page)).toEqual(['deciding', 'comparing', 'Owning', 'Default content']);

    const box = async (name: string) => {
      const found = await page.getByRole('button', { name: `Move ${name}` }).boundingBox();
      if (!found) throw new Error(`${name} is not to be seen`);
      return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
    };
    const [from, to] = [await box('Owning'), await box('deciding')];
    const dragged = answered(page, '/order');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y - 10, { steps: 5 });
    await page.mouse.move(to.x, to.y - 5, { steps: 10 });
    await told(page, 'Owning is at place 1 of 3.');
    await page.mouse.up();
    expect((await dragged).status()).toBe(204);
    const moved = answered(page, '/order');
    await choose(page, 'Owning', 'Move down');
    expect((await moved).status()).toBe(204);
    await page.reload();
    await item(page, 'Default content').waitFor();
    expect(await names(page)).toEqual(['deciding', 'Owning', 'comparing', 'Default content']);
  });

  test('compares with a default content that changed; what is taken goes, what is kept stays', async () => {
    const page = await open();
    const warning = item(page, 'comparing').getByRole('button', { name: 'The default changed' });
    await warning.click();
    const dialog = page.getByRole('dialog');
    const field = dialog.getByRole('region', { name: 'title' });
    await field.waitFor();
    const words = await field.innerText();
    for (const said of ['Choosing a television', 'Choosing the right television', 'The guide, comparing'])
      expect(words).toContain(said);
    expect(await violations(page, { within: '[role="dialog"]', like: strapis() })).toEqual([]);
    await field.getByRole('radio', { name: 'Keep mine' }).click();
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.waitFor({ state: 'detached' });
    await warning.waitFor({ state: 'detached' });
    expect(await served('compare')).toBe('The guide, comparing');

    await choose(page, 'deciding', 'Compare with the default');
    await dialog.getByRole('radio', { name: 'Take the default' }).click();
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.waitFor({ state: 'detached' });
    await item(page, 'deciding').getByText('Live, newer draft').waitFor();
  });

  test('says what goes before it deletes, and leads back to the default content', async () => {
    const own = `&plugins[context-variants][variant]=comparing&plugins[context-variants][variantOf]=${site.ids.guide}`;
    const page = await open(site.ids.guide, own);
    await choose(page, 'comparing', 'Delete');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('in English').waitFor();
    expect(await violations(page, { within: '[role="alertdialog"]', like: strapis() })).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await served('compare')).toBe('The guide, comparing');
    await choose(page, 'comparing', 'Delete');
    const gone = answered(page, '/variants/comparing');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    expect((await gone).status()).toBe(204);
    await item(page, 'comparing').waitFor({ state: 'detached' });
    await page.waitForURL((url) => !url.search.includes('variantOf'));
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('input[name="title"]')?.value ===
        'Choosing the right television',
    );
    expect(await served('compare')).toBe('Choosing a television');
  });

  test('leads to the default content, and to whom that is written for', async () => {
    const own = `&plugins[context-variants][variant]=deciding&plugins[context-variants][variantOf]=${site.ids.guide}`;
    const page = await open(site.ids.guide, own);
    await choose(page, 'Default content', 'Whom it is for…');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Exploring' }).check();
    const saved = answered(page, '/variants/default/target');
    await dialog.getByRole('button', { name: 'Save' }).click();
    expect((await saved).status()).toBe(200);
    await dialog.waitFor({ state: 'detached' });
    await item(page, 'Default content').getByText('Exploring').first().waitFor();
    await choose(page, 'Default content', 'Open');
    await page.waitForURL((url) => !url.search.includes('variantOf'));
    await item(page, 'Default content').and(page.locator('[aria-current="true"]')).waitFor();
  });

  test('leaves what is being typed as it is, though somebody else saved meanwhile', async () => {
    const own = `&plugins[context-variants][variant]=deciding&plugins[context-variants][variantOf]=${site.ids.guide}`;
    const page = await open(site.ids.guide, own);
    const title = page.locator('input[name="title"]');
    await atRest(page);
    await title.fill('Mine');
    const manager = `/content-manager/collection-types/${ARTICLE}/${site.ids.guide}?locale=en&variant=deciding`;
    await send('put', manager, { title: 'Theirs' }).expect(200);
    await choose(page, 'deciding', 'Pause');
    await item(page, 'deciding').getByText('Paused').waitFor();
    await atRest(page);
    expect(await title.inputValue()).toBe('Mine');
  });

  test('is read by everybody, in light and dark', async () => {
    const page = await open();
    expect(await violations(page, { within: 'aside:has(ol)', like: strapis() })).toEqual([]);
  });

  test('of the default contents not a byte was written', async () => {
    expect(await contentRows(site.app.dir)).toBe(before);
  });

  test('never made a page complain', () => {
    expect(site.browser.complaints).toEqual([]);
  });
});
