import type { Page } from 'playwright-core';
import { violations } from '../harness/axe';
import type { Seeded } from '../harness/seed';
import { atRest } from '../panel/at-rest';
import { button, change, choosePicture, save, saved, title } from './edit-view';

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

  test('who goes on writing loses nothing of what they typed, and is asked again', async () => {
    const page = await desk.open(guide(), 'comparing');
    const dialog = page.getByRole('alertdialog');
    const portraits = page.locator('li').filter({ hasText: 'Portraits' });
    const typed = {
      title: 'Mine',
      'seo.title': 'Mine in a component',
      'body.2.headline': 'Mine in a block',
    };
    const input = (name: string) => page.locator(`input[name="${name}"]`);
    const stands = async () => {
      for (const [name, words] of Object.entries(typed)) expect(await input(name).inputValue()).toBe(words);
      expect(await portraits.count()).toBe(0);
      expect(await page.getByText('forest.png').count()).toBeGreaterThan(0);
    };
    await button(page, 'Teaser - Read on').click();
    for (const [name, words] of Object.entries(typed)) await input(name).fill(words);
    await portraits.getByRole('button', { name: 'Remove' }).click();
    await choosePicture(page, 'forest.png');
    await desk.elsewhere(guide(), 'comparing', { title: 'Theirs', summary: 'Theirs as well' });
    expect(await save(page)).toBe(409);
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await atRest(page);
    await stands();
    typed.title = 'Mine, and more';
    await title(page).fill(typed.title);
    expect(await save(page, 'Publish', '/actions/publish')).toBe(409);
    await dialog.getByRole('button', { name: 'Keep writing' }).click();
    await dialog.waitFor({ state: 'detached' });
    await atRest(page);
    await stands();
    expect(await save(page)).toBe(409);
    const answered = page.waitForResponse((one) => one.request().method() === 'PUT');
    await dialog.getByRole('button', { name: 'Overwrite' }).click();
    expect((await answered).status()).toBe(200);
    await dialog.waitFor({ state: 'detached' });
    const again = await desk.open(guide(), 'comparing');
    await button(again, `Teaser - ${typed['body.2.headline']}`).click();
    for (const [name, words] of Object.entries(typed))
      expect(await again.locator(`input[name="${name}"]`).inputValue()).toBe(words);
    for (const name of ['title', 'cover', 'seo', 'body', 'related']) await saved(again, name, 'changed');
  }, 300_000);

  test('what is refused for a fault of its own stays as it was typed', async () => {
    const page = await desk.open(guide(), 'comparing');
    await title(page).fill('About {{ visitor.topic }}');
    await page.locator('input[name="seo.title"]').fill('Not to be lost');
    expect(await save(page)).toBe(400);
    await atRest(page);
    expect(await title(page).inputValue()).toBe('About {{ visitor.topic }}');
    expect(await page.locator('input[name="seo.title"]').inputValue()).toBe('Not to be lost');
    await page.getByText('visitor.topic may have no value.').first().waitFor();
    await title(page).fill('About what they look at');
    expect(await save(page)).toBe(200);
  });
}
