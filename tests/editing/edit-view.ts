import type { Locator, Page } from 'playwright-core';
import { ARTICLE } from './desk';

// Parts of the edit view, as people find them.

/** Of the form, below the content manager. */
export const addressOf = (id: string, variant?: string) => {
  const own = variant
    ? `&plugins[context-variants][variant]=${variant}&plugins[context-variants][variantOf]=${id}`
    : '';
  return `collection-types/${ARTICLE}/${id}?plugins[i18n][locale]=en${own}`;
};

export const picker = (page: Page): Locator => page.getByRole('combobox', { name: 'Variant' });
export const title = (page: Page): Locator => page.locator('input[name="title"]');
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const mark = (page: Page, path: string): Locator => page.locator(`[data-state-of="${path}"]`);
export const stateOf = (page: Page, path: string) => mark(page, path).getAttribute('data-field-state');
/** Opens a field's mark. */
export const markOpened = async (page: Page, path: string): Promise<Locator> => {
  await mark(page, path).click();
  const asked = page.getByRole('dialog', { name: new RegExp(`^${path}: `) });
  await asked.waitFor();
  return asked;
};
/** Presses a button in a field's mark, and waits until that has closed. */
export const change = async (page: Page, path: string, action: string): Promise<void> => {
  const asked = await markOpened(page, path);
  await asked.getByRole('button', { name: action }).click();
  await asked.waitFor({ state: 'detached' });
};
/** Presses a button and answers the status of what it asked the server for. */
export const save = async (page: Page, name = 'Save', action = '') => {
  const isOurs = (url: string) =>
    url.includes(`/content-manager/collection-types/${ARTICLE}/`) && url.includes(action);
  const answered = page.waitForResponse(
    (one) => isOurs(one.url()) && ['PUT', 'POST'].includes(one.request().method()),
  );
  await button(page, name).click();
  return (await answered).status();
};
/** Waits for what the server says of a field once it is saved. */
export const saved = (page: Page, name: string, state: string) =>
  page.locator(`[data-state-of="${name}"][data-field-state="${state}"]:not(:has-text("*"))`).waitFor();
export const choosePicture = async (page: Page, name: string) => {
  await button(page, 'Add').first().click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('tab', { name: 'browse' })
    .or(dialog.getByRole('button', { name: 'browse' }))
    .click();
  await dialog.getByRole('checkbox', { name }).click();
  await dialog.getByRole('button', { name: 'Finish' }).click();
};

/** Changes a text, a component, a block of a zone, a relation and a picture of the guide. */
export const changeEachKind = async (page: Page): Promise<void> => {
  await title(page).fill('Ready to decide');
  await page.locator('input[name="seo.title"]').fill('Decide');
  await button(page, 'Teaser - Read on').click();
  await page.locator('input[name="body.2.headline"]').fill('Read the test');
  // Of the two related articles the second goes.
  await page.locator('li').filter({ hasText: 'Portraits' }).getByRole('button', { name: 'Remove' }).click();
  await choosePicture(page, 'forest.png');
};
/** Expects that the content API answers what was changed, and `review` as the one related article. */
export const expectEachKind = (
  shown: { body: object[]; related: { documentId: string }[] },
  review: string,
): void => {
  expect(shown).toMatchObject({
    title: 'Ready to decide',
    cover: { name: 'forest.png' },
    seo: { title: 'Decide', description: 'A guide' },
  });
  expect(shown.body[2]).toMatchObject({ headline: 'Read the test' });
  expect(shown.related.map((one) => one.documentId)).toEqual([review]);
};
