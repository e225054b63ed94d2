import { violations } from '../harness/axe';
import { adminAccount } from '../harness/fill';
import { describeWith } from '../harness/needs';
import { openSite, SITE_DEADLINE, withVariants } from '../harness/site';
import { button, deskOf, item, save, type Desk } from './desk';
import { inUseHolds } from './in-use';
import { learningHolds } from './learning';
import { meanwhileHolds } from './meanwhile';
import { rememberVisitors, writeForExperts } from './past';
import { signalsHold } from './signals';

describeWith('chromium', 'the settings screens', (binary) => {
  let desk: Desk;
  let editor: string;

  beforeAll(async () => {
    const site = await openSite(binary, async (app, ids) => {
      await withVariants(app, ids);
      await writeForExperts(app);
      await rememberVisitors(app, ids);
      editor = (await adminAccount(app.strapi, 'strapi-editor')).jwt;
    });
    desk = deskOf(site);
  }, SITE_DEADLINE);
  afterAll(() => desk?.site.close());

  /** Stages that the dialog for a new variant offers. */
  const offered = async () => {
    const to = `content-manager/collection-types/api::article.article/${desk.site.ids.review}`;
    const page = await desk.site.open(to);
    await button(page, 'New variant…').click();
    const group = page.getByRole('dialog').getByRole('group', { name: /Stages/ });
    await group.waitFor();
    const names = await group.getByRole('checkbox').evaluateAll((all) => all.map((one) => one.id));
    const text = await group.innerText();
    await page.context().close();
    return { count: names.length, text };
  };

  test('a stage gets another name, the edit view offers it, and an undo takes it back', async () => {
    const page = await desk.open('stages');
    await item(page, 'Deciding').click();
    await page.getByLabel('Name (English)').fill('Choosing');
    expect(await save(page)).toBe(200);
    expect((await offered()).text).toContain('Choosing');
    await page.goto(`${desk.site.url}/admin/settings/context-variants/versions`);
    await page.getByText('Stages › Choosing › Name › English: Deciding → Choosing').waitFor();
    await button(page, 'Go back to this').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go back to this' }).click();
    await page.getByRole('heading', { name: 'Version 2' }).waitFor();
    const again = await offered();
    expect(again).toMatchObject({ count: 4, text: expect.stringContaining('Deciding') });
    expect(again.text).not.toContain('Choosing');
    await page.context().close();
  });

  test('what cannot be used is told at its control, and nothing is saved', async () => {
    const page = await desk.open('stages');
    await item(page, 'Owning').click();
    const days = page.getByLabel('Half is forgotten after (days)');
    await days.fill('-5');
    expect(await save(page)).toBe(400);
    await page.getByText('Give a number of days above 0').waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('[data-place]') !== null);
    expect(await days.getAttribute('aria-invalid')).toBe('true');
    await days.fill('400');
    expect(await save(page)).toBe(200);
    await page.context().close();
  });

  test('axe finds nothing where a stage or an attribute is open', async () => {
    for (const [at, name] of [
      ['stages', 'Exploring'],
      ['attributes', 'Knowledge'],
    ] as const) {
      const page = await desk.open(at);
      await item(page, name).click();
      await page.getByLabel('Name (English)').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
  });

  test('an Editor without the right sees neither the section nor its pages', async () => {
    const page = await desk.site.open('settings/context-variants/calibration', 'en', editor);
    await page
      .getByText(/don.t have (the )?permission/i)
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: /^(Stages|Signals|Calibration)$/ }).count()).toBe(0);
    await page.context().close();
  });

  meanwhileHolds(() => desk);
  signalsHold(() => desk);
  inUseHolds(() => desk);
  learningHolds(() => desk);

  test('no page complained', () => {
    // Chromium tells of every refused request.
    expect(desk.site.browser.complaints.filter((words) => !/\b(400|403|409) \(/.test(words))).toEqual([]);
  });
});
