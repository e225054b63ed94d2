import type { Page } from 'playwright-core';
import request from 'supertest';
import { all, answersOf, type Door } from '../admin-proofs/doors';
import { ARTICLE } from '../editing/desk';
import * as view from '../editing/edit-view';
import type { AdminAccount } from '../harness/fill';
import type { Seeded } from '../harness/seed';
import { login, type AdminBrowser } from '../panel/admin-page';
import { atRest } from '../panel/at-rest';
import { choose, item, moveDown, names } from '../panel/side-panel';
import { buildExperts } from '../rule-books-screen/screen';

export interface Place {
  readonly url: string;
  readonly browser: AdminBrowser;
  /** Of a Super Admin. */
  readonly jwt: string;
  /** May read articles, and nothing of variants. */
  readonly editor: AdminAccount;
  readonly doors: readonly Door[];
  readonly ids: Seeded;
}

const DEADLINE = 300_000;

/** From an enabled type to two editors on one variant of it: each test goes on where the one before ended. */
export function story(place: () => Place): void {
  const guide = () => place().ids.guide;
  const open = async (variant?: string): Promise<Page> => {
    const page = await place().browser.open(place().jwt, 'en', view.addressOf(guide(), variant));
    await view.title(page).waitFor();
    await atRest(page);
    return page;
  };
  const served = async (context: string) => {
    const path = `/api/articles/${guide()}?locale=en&populate=*&context=${context}`;
    return (await request(place().url).get(path).expect(200)).body.data;
  };
  const send = (method: 'put' | 'post', path: string, body: object) =>
    request(place().url)[method](path).set('Authorization', `Bearer ${place().jwt}`).send(body);
  const manager = (variant: string, action = '') =>
    `/content-manager/collection-types/${ARTICLE}/${guide()}${action}?locale=en&variant=${variant}`;
  const create = (name: string, target: object) =>
    send('post', `/context-variants/entries/${ARTICLE}/${guide()}/variants?locale=en`, {
      name,
      target,
    }).expect(201);
  const publish = (page: Page) => view.save(page, 'Publish', '/actions/publish');

  test(
    'a variant that changes every kind of field is written, published and served',
    async () => {
      const page = await open();
      await view.button(page, 'New variant…').click();
      await page.getByRole('checkbox', { name: 'Deciding' }).click();
      await view.button(page, 'Create').click();
      await page.waitForURL(/variantOf/);
      await view.mark(page, 'title').waitFor();
      await atRest(page);
      await view.changeEachKind(page);
      expect(await publish(page)).toBe(200);
      view.expectEachKind(await served('stage:decide'), place().ids.review);
      expect((await served('stage:own')).title).toBe('Choosing a television');
    },
    DEADLINE,
  );

  test(
    'the default content is edited: that shows at the variant, of which one field goes back and another is kept',
    async () => {
      const byDefault = await open();
      await view.title(byDefault).fill('Choosing the right television');
      expect(await view.save(byDefault)).toBe(200);
      const page = await open('deciding');
      await item(page, 'Deciding').getByRole('button', { name: 'The default changed' }).waitFor();
      await view.change(page, 'seo', 'Use the default');
      await view.change(page, 'summary', 'Keep as it is');
      expect(await publish(page)).toBe(200);
      await view.saved(page, 'seo', 'same');
      await view.saved(page, 'summary', 'kept');
      expect(await served('stage:decide')).toMatchObject({
        title: 'Ready to decide',
        seo: { title: 'Televisions' },
      });
    },
    DEADLINE,
  );

  test(
    'it is scheduled, paused and put into another place, by keyboard',
    async () => {
      const title = async () => (await served('stage:decide')).title;
      const page = await open('deciding');
      const schedule = async (from: string, until: string) => {
        await view.button(page, 'Whom it is for…').click();
        const dialog = page.getByRole('dialog');
        const section = dialog.getByRole('button', { name: 'Schedule' });
        await section.waitFor();
        // It is open where there is one already.
        if ((await section.getAttribute('aria-expanded')) !== 'true') await section.click();
        await dialog.getByLabel('From').fill(from);
        await dialog.getByLabel('Until').fill(until);
        await dialog.getByRole('button', { name: 'Save' }).click();
        await dialog.waitFor({ state: 'detached' });
        await atRest(page);
      };
      await schedule('2026-01-10T08:00', '2026-01-11T08:00');
      expect(await title()).toBe('Choosing a television');
      await schedule('', '');
      expect(await title()).toBe('Ready to decide');
      await choose(page, 'Deciding', 'Pause');
      await item(page, 'Deciding').getByText('Paused').waitFor();
      expect(await title()).toBe('Choosing a television');
      await choose(page, 'Deciding', 'Resume');
      await item(page, 'Deciding').getByText('Paused').waitFor({ state: 'detached' });
      expect(await title()).toBe('Ready to decide');
      await create('At home', { stages: ['own'] });
      const again = await open();
      await moveDown(again, 'Deciding', 2);
      expect(await names(again)).toEqual(['At home', 'Deciding', 'Default content']);
    },
    DEADLINE,
  );

  test(
    'a rule that is built of conditions says who gets another one',
    async () => {
      const page = await place().browser.open(place().jwt, 'en', '');
      await page.goto(`${place().url}/admin/settings/context-variants/rule-books/${ARTICLE}`);
      await buildExperts(page);
      await view.button(page, 'Save').click();
      await page.getByText('Saved. It takes effect at once.').waitFor();
      await create('Skilled', { audience: 'experts' });
      await send('put', manager('skilled'), { title: 'For experts' }).expect(200);
      await send('post', manager('skilled', '/actions/publish'), {}).expect(200);
      expect((await served('knowledge:expert')).title).toBe('For experts');
      expect((await served('knowledge:novice')).title).toBe('Choosing a television');
    },
    DEADLINE,
  );

  test(
    'an Editor without the right sees nothing of it, and every door answers 403',
    async () => {
      const { url, browser, doors, editor } = place();
      const jwt = await login(url, editor.email, editor.password);
      const page = await browser.open(jwt, 'en', view.addressOf(guide()));
      await page.getByRole('heading', { name: 'Choosing the right television' }).waitFor();
      await atRest(page);
      expect(await page.getByRole('heading', { name: 'Context variants' }).count()).toBe(0);
      expect(await view.picker(page).count()).toBe(0);
      expect(doors.length).toBeGreaterThan(20);
      expect(await answersOf(url, doors, jwt)).toEqual(all(doors, 403));
    },
    DEADLINE,
  );

  test(
    'of two editors on one variant the slower one is asked, and reads what the other one wrote',
    async () => {
      const page = await open('deciding');
      await send('put', manager('deciding'), { title: 'Theirs' }).expect(200);
      await view.title(page).fill('Mine');
      expect(await view.save(page)).toBe(409);
      await view.button(page, 'Keep writing').click();
      expect(await view.title(page).inputValue()).toBe('Mine');
      expect(await view.save(page)).toBe(409);
      await view.button(page, 'Reload').click();
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('input[name="title"]')?.value === 'Theirs',
      );
    },
    DEADLINE,
  );
}
