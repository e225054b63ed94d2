import type { Page } from 'playwright-core';
import { change, mark, markOpened, picker, save, saved, stateOf, title } from './edit-view';

interface Desk {
  /** Opens the guide, at rest. */
  open(variant: string): Promise<Page>;
}

/** Does what follows a dialog's end at once, before anything else that waits for it, and waits until all of that is done. */
const asSoonAsGone = (page: Page, next: string) =>
  page.evaluate(async (path) => {
    const dialog = document.querySelector('[role="dialog"]');
    await new Promise<void>((done) => {
      new MutationObserver((_changes, self) => {
        if (document.contains(dialog)) return;
        self.disconnect();
        const pressed = document.querySelector<HTMLElement>(`[data-state-of="${path}"]`);
        pressed?.focus();
        pressed?.click();
        setTimeout(done);
      }).observe(document.body, { childList: true, subtree: true });
    });
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }, next);

/** What the marks beside the fields say and do; the guide's variant was changed and published before. */
export function fieldMarks(desk: Desk): void {
  test('a field goes back to the default content, another one is kept', async () => {
    const page = await desk.open('deciding');
    const asked = await markOpened(page, 'title');
    expect(await asked.innerText()).toContain('Choosing a television');
    await asked.getByRole('button', { name: 'Use the default' }).click();
    await asked.waitFor({ state: 'detached' });
    expect(await title(page).inputValue()).toBe('Choosing a television');
    await change(page, 'seo', 'Use the default');
    await change(page, 'summary', 'Keep as it is');
    expect(await save(page)).toBe(200);
    await saved(page, 'title', 'same');
    await saved(page, 'seo', 'same');
    await saved(page, 'summary', 'kept');
    expect(await page.locator('input[name="seo.title"]').inputValue()).toBe('Televisions');
  });

  test('a mark that is opened in the moment in which another one closes stays open', async () => {
    const page = await desk.open('deciding');
    const first = await markOpened(page, 'title');
    const opened = asSoonAsGone(page, 'seo');
    await first.getByRole('button', { name: 'Keep as it is' }).click();
    await opened;
    const next = page.getByRole('dialog', { name: /^seo: / });
    expect(await next.getAttribute('data-state')).toBe('open');
    await page.keyboard.press('Escape');
    await next.waitFor({ state: 'detached' });
    await page.locator('[data-state-of="seo"]:focus').waitFor();
    expect(await stateOf(page, 'title')).toBe('kept');
  });

  test('what cannot vary is closed, and says why', async () => {
    const page = await desk.open('deciding');
    expect(await page.locator('input[name="slug"]').isDisabled()).toBe(true);
    await page.getByRole('img', { name: 'The address is the same in every variant.' }).waitFor();
    await picker(page).click();
    await picker(page).fill('Default');
    await page.getByRole('option', { name: 'Default content' }).click();
    await page.locator('input[name="slug"]:enabled').waitFor();
    expect(await title(page).inputValue()).toBe('Choosing a television');
    expect(await mark(page, 'title').count()).toBe(0);
  });
}
