import fs from 'node:fs';
import request from 'supertest';
import type { Locator, Page } from 'playwright-core';
import type { EntryTargets, Targeted } from '../../contract/targeting';
import { ARTICLE } from '../editing/desk';
import { violations } from '../harness/axe';
import { boot } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { describeWith } from '../harness/needs';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { spawn, type Spawned } from '../harness/spawn';
import { adminBrowser, buildAdmin, login, type AdminBrowser } from '../panel/admin-page';

/** A built admin may have to be made first. */
const BUILD_DEADLINE = 900_000;
const NOTE = 'content-manager/collection-types/api::note.note';

describeWith('chromium', 'whom content is for, in the edit view', (binary) => {
  let app: Spawned;
  let ids: Seeded;
  let browser: AdminBrowser;
  let jwt: string;
  let account: AdminAccount;

  beforeAll(async () => {
    buildAdmin();
    const filled = await boot();
    ids = await seed(filled.strapi);
    await seedVariants(filled.strapi, ids);
    account = await adminAccount(filled.strapi);
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

  const open = (variant?: string, language: 'en' | 'de' = 'en') => {
    const own = variant
      ? `&plugins[context-variants][variant]=${variant}&plugins[context-variants][variantOf]=${ids.guide}`
      : '';
    return browser.open(
      jwt,
      language,
      `collection-types/${ARTICLE}/${ids.guide}?plugins[i18n][locale]=en${own}`,
    );
  };
  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
  const dialogOf = (page: Page): Locator => page.getByRole('dialog');
  const openDialog = async (page: Page, name: string): Promise<Locator> => {
    await button(page, name).click();
    await button(page, 'Cancel').last().waitFor();
    return dialogOf(page);
  };
  const targets = async (): Promise<EntryTargets> =>
    (
      await request(app.url)
        .get(`/context-variants/entries/${ARTICLE}/${ids.guide}/targets?locale=en`)
        .set('Authorization', `Bearer ${jwt}`)
        .expect(200)
    ).body.data;
  const stored = async (key: string): Promise<Targeted | undefined> =>
    (await targets()).variants.find((one) => one.key === key);
  const served = async (context: string): Promise<string> =>
    (await request(app.url).get(`/api/articles/${ids.guide}?locale=en&context=${context}`).expect(200)).body
      .data.title;
  const alert = (dialog: Locator, text: string) => dialog.getByText(text, { exact: true }).waitFor();
  const step = (dialog: Locator, scale: string, value: string) =>
    dialog.getByRole('group', { name: scale }).getByRole('radio', { name: value });

  test('a variant that is shown no longer says so at once, and one that is over is not served', async () => {
    const page = await open('deciding');
    const dialog = await openDialog(page, 'Whom it is for…');
    await alert(dialog, 'Nothing: no other variant is for any of these recipients.');
    await dialog.getByRole('button', { name: 'Schedule' }).click();
    await dialog.getByLabel('From').fill('2026-01-10T08:00');
    await dialog.getByLabel('Until').fill('2026-01-09T08:00');
    await alert(dialog, 'It ends before it starts. Choose a later end.');
    const refused = page.waitForResponse((one) => one.request().method() === 'PUT');
    await button(page, 'Save').last().click();
    expect((await refused).status()).toBe(400);
    expect((await stored('deciding'))?.target).toEqual({ stages: ['decide'] });
    expect(await served('stage:decide')).toBe('The guide, deciding');
    await dialog.getByLabel('Until').fill('2026-01-11T08:00');
    await button(page, 'Save').last().click();
    await dialog.waitFor({ state: 'detached' });
    const { from = 0, until = 0 } = (await stored('deciding'))?.target ?? {};
    expect(until - from).toBe(24 * 60 * 60 * 1000);
    expect(await served('stage:decide')).toBe('Choosing a television');
    await page.getByText('Over', { exact: true }).waitFor();
  });

  test('by keyboard alone a target is changed', async () => {
    const page = await open('deciding');
    await button(page, 'Whom it is for…').focus();
    await page.keyboard.press('Enter');
    const dialog = dialogOf(page);
    await step(dialog, 'Knowledge', 'Any').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await step(dialog, 'Knowledge', 'Familiar').isChecked()).toBe(true);
    await dialog.getByRole('checkbox', { name: 'Owning' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByLabel('From').fill('');
    await dialog.getByLabel('Until').fill('');
    await dialog.getByLabel('Name').focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect((await stored('deciding'))?.target).toEqual({
      stages: ['decide', 'own'],
      attributes: { knowledge: 'familiar' },
    });
    expect(await served('stage:own,knowledge:familiar')).toBe('The guide, deciding');
  });

  test('a value that is not on the scale any more is told at its scale, and nothing is saved', async () => {
    const page = await open('deciding');
    const before = await targets();
    const { choices } = before;
    const guru = { key: 'guru', label: { en: 'Guru' } };
    const attributes = choices.attributes.map((one) =>
      one.key === 'knowledge' ? { ...one, values: [...one.values, guru] } : one,
    );
    await page.route('**/targets?*', (route) =>
      route.fulfill({ json: { data: { ...before, choices: { ...choices, attributes } } } }),
    );
    const dialog = await openDialog(page, 'Whom it is for…');
    await step(dialog, 'Knowledge', 'Guru').check();
    await dialog
      .getByRole('group', { name: 'Knowledge' })
      .getByText('This is not there any more. Choose something else.')
      .waitFor();
    await button(page, 'Save').last().click();
    await page.unroute('**/targets?*');
    expect(await targets()).toEqual(before);
  });

  test('who wins is told while a new variant is thought of: a twin, and one that would never be shown', async () => {
    const page = await open();
    const dialog = await openDialog(page, 'New variant…');
    await dialog.getByRole('checkbox', { name: 'Comparing' }).check();
    await dialog.getByText('Two variants with one target: “comparing”').waitFor();
    await dialog.getByText('“comparing” always wins, so this one would never be shown').waitFor();
    await step(dialog, 'Knowledge', 'Novice').check();
    await dialog.getByText('This one wins over “comparing” for').waitFor();
    expect(await dialog.getByText('Two variants').count()).toBe(0);
    await button(page, 'Create').click();
    await page.waitForURL(/variant\]=comparing-novice/);
    expect((await stored('comparing-novice'))?.target).toEqual({
      stages: ['compare'],
      attributes: { knowledge: 'novice' },
    });
  });

  test('somebody who was slower reads the other one’s target, or overwrites it', async () => {
    const page = await open('comparing');
    const dialog = await openDialog(page, 'Whom it is for…');
    const revision = (await stored('comparing'))?.revision;
    await request(app.url)
      .put(`/context-variants/entries/${ARTICLE}/${ids.guide}/variants/comparing/target`)
      .set('Authorization', `Bearer ${jwt}`)
      .send({ target: { stages: ['explore'] }, revision })
      .expect(200);
    await button(page, 'Save').last().click();
    await alert(dialog, 'Somebody else changed it since you opened it.');
    await dialog.getByRole('button', { name: 'Reload' }).click();
    await dialog.getByRole('checkbox', { name: 'Exploring', checked: true }).waitFor();
    await dialog.getByRole('checkbox', { name: 'Comparing' }).check();
    await button(page, 'Save').last().click();
    await dialog.waitFor({ state: 'detached' });
    expect((await stored('comparing'))?.target.stages).toEqual(['explore', 'compare']);
  });

  test('what reading it suggests and what it puts forward are said, of the default content too', async () => {
    const page = await open();
    const dialog = await openDialog(page, 'Whom it is for…');
    await dialog.getByRole('checkbox', { name: 'Exploring' }).check();
    await dialog.getByRole('button', { name: 'What reading it suggests' }).click();
    await dialog.getByRole('checkbox', { name: 'Who reads it is taken for' }).uncheck();
    await dialog
      .getByRole('group', { name: 'Stages that reading it suggests' })
      .getByRole('checkbox', { name: 'Comparing' })
      .check();
    await dialog.getByRole('button', { name: 'What it puts forward' }).click();
    await dialog.getByLabel('Arguments').fill('Warranty, price match');
    await button(page, 'Save').last().click();
    await dialog.waitFor({ state: 'detached' });
    expect((await targets()).default).toMatchObject({
      target: { stages: ['explore'] },
      suggests: { stages: ['compare'] },
      arguments: ['warranty', 'price-match'],
    });
  });

  test('axe finds nothing in the dialogs, light and dark, and they speak German', async () => {
    const like = `${NOTE}/${ids.note}`;
    const page = await open('comparing-novice', 'de');
    await button(page, 'Für wen sie ist …').click();
    const dialog = dialogOf(page);
    for (const part of ['Zielgruppe, Themen, Kanäle', 'Zeitplan', 'Was sie vorbringt'])
      await dialog.getByRole('button', { name: part }).click();
    await dialog.getByText('Womit sie konkurriert').waitFor();
    expect(await violations(page, { within: '[role="dialog"]', like })).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await button(page, 'Neue Variante …').click();
    await dialogOf(page).getByRole('heading', { name: 'Neue Variante' }).waitFor();
    expect(await violations(page, { within: '[role="dialog"]', like })).toEqual([]);
  });

  test('never made a page complain', () => {
    // Chromium tells of every refused request.
    const told = browser.complaints.filter((words) => !/40[09] \((Conflict|Bad Request)\)/.test(words));
    expect(told).toEqual([]);
  });
});
