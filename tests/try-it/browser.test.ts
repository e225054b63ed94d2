import type { Locator, Page } from 'playwright-core';
import { openSite, SITE_DEADLINE, type Site } from '../admin-proofs/site';
import { violations } from '../harness/axe';
import { describeWith } from '../harness/needs';

const ARTICLE = 'api::article.article';
const TRY = 'plugins/context-variants/try-it';

describeWith('chromium', 'the page "Try it"', (binary) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(binary);
  }, SITE_DEADLINE);
  afterAll(() => site?.close());

  const column = (page: Page, which: 'First' | 'Second') =>
    page.getByRole('region', { name: `${which} recipient`, exact: true });
  const gets = (page: Page, which: 'first' | 'second') =>
    page.getByRole('region', { name: `What the ${which} recipient gets` });
  const guide = (more: Record<string, string> = {}) =>
    `${TRY}?${new URLSearchParams({ contentType: ARTICLE, documentId: site.ids.guide, ...more }).toString()}`;
  /** Chooses by keyboard alone. */
  const choose = async (page: Page, within: Locator, label: string, option: string) => {
    await within.getByRole('combobox', { name: label }).press('Enter');
    await page.getByRole('option', { name: option, exact: true }).press('Enter');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
  };

  test('says what to do before an entry is chosen, and offers those there are', async () => {
    const page = await site.open(TRY);
    await page.getByText('Choose an entry. Then put two recipients together').waitFor();
    await choose(page, page.getByRole('region', { name: 'Entry' }), 'Content type', 'Article');
    await page.getByRole('combobox', { name: 'Entry' }).click();
    await page.getByRole('option', { name: 'Choosing a television' }).click();
    await gets(page, 'first').getByText('This visitor gets the default content.').waitFor();
    expect(page.url()).toContain(site.ids.guide);
  });

  test('shows two composed recipients their two answers, why, and what would tip it; by keyboard', async () => {
    const page = await site.open(guide());
    await choose(page, column(page, 'First'), 'Stage on Televisions', 'Comparing');
    await choose(page, column(page, 'Second'), 'Who', 'A recipient you put together');
    await choose(page, column(page, 'Second'), 'Stage on Televisions', 'Deciding');
    await gets(page, 'first').getByText('This visitor gets “comparing”.').first().waitFor();
    await gets(page, 'second').getByText('This visitor gets “deciding”.').first().waitFor();
    expect(await gets(page, 'first').innerText()).toMatch(
      /RUNNER-UP\s+Otherwise this visitor would get the default/i,
    );
    expect(await gets(page, 'first').innerText()).toMatch(/WHAT WOULD TIP IT\s+.*would get/i);
    await page.getByText('Fields that differ: 1').waitFor();
    const differing = page.getByRole('row').filter({ hasText: 'The guide, comparing' });
    expect(await differing.innerText()).toContain('The guide, deciding');

    const again = await site.open(page.url().split('/admin/')[1] ?? '');
    await gets(again, 'second').getByText('This visitor gets “deciding”.').first().waitFor();
  });

  test('shows default content beside a variant, and the address that answers the same', async () => {
    const page = await site.open(
      guide({ first: '{"is":"default"}', second: '{"is":"variant","key":"comparing"}' }),
    );
    await page.getByText('Fields that differ: 1').waitFor();
    const second = gets(page, 'second');
    await second.getByRole('button', { name: 'Address in the content API' }).click();
    const address = await second.locator('code').innerText();
    const answer = await fetch(address, { headers: { Authorization: `Bearer ${site.ids.token}` } });
    expect((await answer.json()).data.title).toBe('The guide, comparing');
  });

  test('looks at a real visitor by their token, which never stands in the address', async () => {
    const met = await fetch(`${site.app.url}/api/context-variants/visitors`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ consent: { personalisation: true, measurement: true, version: '1' } }),
    });
    const { token } = (await met.json()).data as { token: string };
    const page = await site.open(guide({ first: '{"is":"visitor","hash":""}' }));
    const asked: string[] = [];
    page.on(
      'request',
      (one) => one.url().endsWith('/context-variants/try') && asked.push(one.postData() ?? ''),
    );
    await column(page, 'First').getByLabel('Visitor', { exact: true }).fill('nobody');
    await column(page, 'First').getByRole('button', { name: 'Look' }).click();
    await page.getByText('There is no such visitor. Check the id or the token.').waitFor();
    await column(page, 'First').getByLabel('Visitor', { exact: true }).fill(token);
    await page.keyboard.press('Enter');
    await gets(page, 'first').getByText('This visitor gets the default content.').waitFor();
    expect(page.url()).toMatch(/hash%22%3A%22[0-9a-f]{64}/);
    expect(page.url()).not.toContain(token);
    // Looked at once: what was told of the token is what is shown.
    expect(asked.filter((body) => body.includes('visitor'))).toHaveLength(2);
  });

  test('is led to from the edit view, with the open variant beside the default content', async () => {
    const page = await site.open(
      `content-manager/collection-types/${ARTICLE}/${site.ids.guide}?plugins[i18n][locale]=en&plugins[context-variants][variant]=deciding`,
    );
    await page.getByRole('button', { name: 'More actions' }).first().click();
    await page.getByRole('menuitem', { name: 'Try it on recipients' }).click();
    await page.getByText('Fields that differ: 1').waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'The guide, deciding' }).count()).toBe(1);
  });

  test('says it in German', async () => {
    const page = await site.open(
      guide({ first: '{"is":"composed","stages":{"televisions":"compare"}}' }),
      'de',
    );
    await page.getByText('Diese Person bekommt „comparing“.').first().waitFor();
    await page.getByRole('heading', { name: 'Was die Content-API antwortet' }).waitFor();
  });

  test('has nothing that axe finds, empty and full, light and dark', async () => {
    const empty = await site.open(TRY);
    const found = await violations(empty);
    const full = await site.open(
      guide({
        first: '{"is":"composed","stages":{"televisions":"compare"}}',
        second: '{"is":"visitor","hash":""}',
      }),
    );
    await gets(full, 'first').getByText('This visitor gets “comparing”.').first().waitFor();
    await gets(full, 'first').getByRole('button', { name: 'Step by step' }).click();
    found.push(...(await violations(full)));
    expect(found).toEqual([]);
  });

  test('never made a page complain', () => {
    // 400 and 404 are what a visitor who does not exist is answered with.
    expect(site.browser.complaints.filter((one) => !one.includes('/context-variants/try'))).toEqual([]);
  });
});
