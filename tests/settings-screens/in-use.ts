import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { violations } from '../harness/axe';
import { button, item, save, type Desk } from './desk';

const ARTICLE = 'api::article.article';

const bring = (page: Page, content: string): Promise<void> =>
  page.locator('input[type="file"]').setInputFiles({
    name: 'vocabulary.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });

/** Leaves out the value and whatever points at it, wherever it stands. */
const withoutExpert = (_key: string, value: unknown): unknown =>
  Array.isArray(value)
    ? value.filter((one: { key?: string; value?: string }) => one.key !== 'expert' && one.value !== 'expert')
    : value;

/** What becomes of places that use a word which goes. */
export const inUseHolds = (desk: () => Desk): void => {
  const variants = () => desk().site.app.strapi.plugin('context-variants').service('variants');

  test('a stage in use goes once it is said what comes in its place', async () => {
    const page = await desk().open('stages');
    await button(page, 'Remove Deciding').click();
    expect(await save(page)).toBe(400);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: /^Deciding: used in \d+ places$/ }).waitFor();
    await dialog.getByRole('link', { name: '“deciding” (article)' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('combobox', { name: 'What becomes of these places' }).click();
    await page.getByRole('option', { name: 'Put “Owning” in its place' }).click();
    await button(dialog, 'Settle and save').click();
    await page.getByText('Saved. It takes effect at once.').waitFor();
    const stages = (await desk().stored()).content.stages.map(({ key }) => key);
    expect(stages).toEqual(['explore', 'compare', 'own']);
    const entry = { contentType: ARTICLE, documentId: desk().site.ids.guide };
    const all: { key: string; target: object }[] = await variants().list(entry);
    expect(all.find(({ key }) => key === 'deciding')?.target).toEqual({ stages: ['own'] });
    await page.context().close();
  });

  test('the stage is back with the version before, which is asked for first', async () => {
    const page = await desk().open('versions');
    const [before] = await page.getByRole('button', { name: 'Go back to this' }).all();
    await before?.click();
    const asked = page.getByRole('alertdialog');
    await button(asked, 'Go back to this').waitFor();
    expect(await violations(page)).toEqual([]);
    await button(asked, 'Go back to this').click();
    await page.getByText(/is in force again\.$/).waitFor();
    expect((await desk().stored()).content.stages.map(({ key }) => key)).toContain('decide');
    await page.context().close();
  });

  test('a value in use is called by its name too', async () => {
    const page = await desk().open('attributes');
    await item(page, 'Knowledge').click();
    await button(page, 'Remove expert').click();
    expect(await save(page)).toBe(400);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: /^Knowledge: expert: used in \d+ places$/ }).waitFor();
    await button(dialog, 'Cancel').click();
    await page.context().close();
  });

  test('a file that was taken along and changed is brought in; another one is refused by name', async () => {
    const page = await desk().open('versions');
    const taken = page.waitForEvent('download');
    await button(page, 'Save as a file').click();
    const file = readFileSync(await (await taken).path(), 'utf8');
    await bring(page, 'no settings at all');
    await page.getByText('This is not a file that was saved here.').first().waitFor();
    const going = JSON.parse(file) as object;
    await bring(page, JSON.stringify(going, withoutExpert));
    await page
      .getByText(/It would take away what is in use: Knowledge: expert/)
      .first()
      .waitFor();
    expect((await desk().stored()).content.attributes[0]?.values).toHaveLength(3);
    await bring(page, file.replaceAll('"Owning"', '"Having"'));
    await page
      .getByText(/Owning → Having/)
      .first()
      .waitFor();
    expect((await desk().stored()).content.stages.at(-1)?.label.en).toBe('Having');
    await page.context().close();
  });
};
