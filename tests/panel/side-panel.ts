import type { Locator, Page } from 'playwright-core';

// Parts of the panel beside the edit view, as people find them.

export const list = (page: Page): Locator =>
  page.getByRole('list', { name: 'Who gets what, in deciding order' });
export const item = (page: Page, name: string): Locator =>
  list(page)
    .getByRole('listitem')
    .filter({ has: page.locator('p', { hasText: new RegExp(`^${name}$`) }) });
/** Their names, in deciding order. */
export const names = async (page: Page): Promise<string[]> => {
  const items = await list(page).getByRole('listitem').all();
  return Promise.all(items.map((one) => one.locator('p').first().innerText()));
};
/** Chooses from the menu of a variant, by keyboard alone. */
export const choose = async (page: Page, name: string, action: string): Promise<void> => {
  await page.getByRole('button', { name: `Actions for ${name}` }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: action }).focus();
  await page.keyboard.press('Enter');
};
/** The answer to the next request that changes something. */
export const answered = (page: Page, part: string) =>
  page.waitForResponse((one) => one.url().includes(part) && one.request().method() !== 'GET');
/** Waits for what is said aloud to who does not see the page. */
export const told = (page: Page, words: string) =>
  page.getByText(words).first().waitFor({ state: 'attached' });
/** Moves the first of a number of variants one place down, by keyboard alone. */
export const moveDown = async (page: Page, name: string, of: number): Promise<void> => {
  await page.getByRole('button', { name: `Move ${name}` }).focus();
  await page.keyboard.press('Space');
  await told(page, `Picked up ${name}, place 1 of ${of}.`);
  await page.keyboard.press('ArrowDown');
  await told(page, `${name} is at place 2 of ${of}.`);
  const saved = answered(page, '/order');
  await page.keyboard.press('Space');
  expect((await saved).status()).toBe(204);
};
