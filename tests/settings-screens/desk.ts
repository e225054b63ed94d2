import type { Locator, Page } from 'playwright-core';
import type { Instead, SettingState } from '../../contract/settings';
import type { Vocabulary } from '../../contract/vocabulary';
import type { Site } from '../harness/site';

const VOCABULARY = '/context-variants/settings/vocabulary';

/** The settings of a site, through the screens and past them. */
export interface Desk {
  readonly site: Site;
  /** Opens a page of the section once what it shows has come. */
  open(page: string): Promise<Page>;
  stored(): Promise<Omit<SettingState, 'content'> & { readonly content: Vocabulary }>;
  /** Saves a part past the screens, upon whatever is in force, as somebody else would. */
  save(part: Partial<Vocabulary>, instead?: readonly Instead[]): Promise<number>;
}

export function deskOf(site: Site): Desk {
  const stored = async () => (await (await site.ask(VOCABULARY)).json()).data;
  return {
    site,
    stored,
    async open(page) {
      const opened = await site.open(`settings/context-variants/${page}`);
      await opened.locator('main h1').first().waitFor();
      return opened;
    },
    async save(part, instead) {
      const { version, content } = await stored();
      const body = { version, content: { ...content, ...part }, ...(instead && { instead }) };
      return (await site.ask(VOCABULARY, 'PUT', body)).status;
    },
  };
}

export const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

/** The header of an item in a list of settings, which opens and closes it. */
export const item = (page: Page, name: string): Locator =>
  page.getByRole('heading', { name }).getByRole('button').first();

/** Saves; gives the status of the answer. */
export async function save(page: Page): Promise<number> {
  const answered = page.waitForResponse((one) => one.request().method() === 'PUT');
  await button(page, 'Save').click();
  return (await answered).status();
}

/** Presses Tab until the focus is there; fails where it never comes. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let step = 0; step < 200; step += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${wanted.toString()}`);
}
