import type { Page } from 'playwright-core';
import { violations } from '../harness/axe';
import type { Seeded } from '../harness/seed';
import { atRest } from '../panel/at-rest';
import { button, change, save, saved, title } from './edit-view';

interface Desk {
  open(id: string, variant: string): Promise<Page>;
  /** Somebody else saves. */
  elsewhere(id: string, variant: string, form: object): PromiseLike<unknown>;
  ids(): Seeded;
}

/** What becomes of what somebody types where another one saves meanwhile, or where they change their mind. */
export function whatIsTyped(desk: Desk): void {
  const guide = () => desk.ids().guide;

  test('what was kept is let go again, and what is typed after the way back was chosen is saved', async () => {
    await desk.elsewhere(guide(), 'deciding', { contextVariants: { keep: ['summary'] } });
    const page = await desk.open(guide(), 'deciding');
    const seoTitle = page.locator('input[name="seo.title"]');
    await saved(page, 'summary', 'kept');
    await seoTitle.fill('Decide soon');
    expect(await save(page)).toBe(200);
    await saved(page, 'seo', 'changed');
    for (const name of ['summary', 'seo']) {
      await change(page, name, 'Use the default');
    }
    await seoTitle.fill('Decide now');
    expect(await save(page)).toBe(200);
    await saved(page, 'summary', 'same');
    await saved(page, 'seo', 'changed');
    expect(await seoTitle.inputValue()).toBe('Decide now');
  });

  test('who is slower is asked: overwrite, or read what the other one wrote', async () => {
    const page = await desk.open(guide(), 'comparing');
    await desk.elsewhere(guide(), 'comparing', { title: 'Theirs' });
    await title(page).fill('Mine');
    expect(await save(page)).toBe(409);
    await button(page, 'Overwrite').waitFor();
    expect(
      await violations(page, {
        within: '[role="alertdialog"]',
        like: `content-manager/collection-types/api::note.note/${desk.ids().note}`,
      }),
    ).toEqual([]);
    const answered = page.waitForResponse((one) => one.request().method() === 'PUT');
    await button(page, 'Overwrite').click();
    expect((await answered).status()).toBe(200);
    await atRest(page);
    await desk.elsewhere(guide(), 'comparing', { title: 'Theirs again' });
    await title(page).fill('Mine again');
    expect(await save(page)).toBe(409);
    await button(page, 'Reload').click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[name="title"]')?.value === 'Theirs again',
    );
  });
}
