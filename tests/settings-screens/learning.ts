import { violations } from '../harness/axe';
import { button, type Desk } from './desk';

/** Ms that learning from a history may take beside a busy machine's other work. */
const LEARNING = 120_000;

/** What the site learns from its own history and texts, and what is accepted of it. */
export const learningHolds = (desk: () => Desk): void => {
  test('what calibrating proposes is looked through and accepted, and the settings say so', async () => {
    const before = await desk().stored();
    const page = await desk().open('calibration');
    await page.getByText(/^Not done since the last start/).waitFor();
    await button(page, 'Start').click();
    await page
      .getByText(/^Learnt from \d+ visitors, \d+ of whom reached a goal/)
      .waitFor({ timeout: LEARNING });
    const changes = page.getByRole('region', { name: 'What would change' });
    await changes.getByText(/Views of “Page”/).waitFor();
    await page.getByRole('grid', { name: 'Before and after' }).waitFor();
    await page.locator('.recharts-scatter').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect((await desk().stored()).version).toBe(before.version);
    await button(page, 'Accept').click();
    await page
      .getByText(`In force as version ${before.version + 1} of the settings.`, { exact: false })
      .waitFor();
    const after = await desk().stored();
    expect(after.version).toBe(before.version + 1);
    expect(after.content.readiness).not.toEqual(before.content.readiness);
    await page.context().close();
  });

  test('terms of the trade are ticked one by one, and only those are searched for', async () => {
    const page = await desk().open('jargon');
    await button(page, 'Start').click();
    const term = page.getByRole('checkbox', { name: /^blooming – in/ });
    await term.waitFor({ timeout: LEARNING });
    expect(await violations(page)).toEqual([]);
    await term.click();
    await page.getByRole('button', { name: /^Accept \d+ terms$/ }).click();
    await page.getByText(/^In force as version/).waitFor();
    const learnt = (await desk().stored()).content.searchWords.filter(({ origin }) => origin === 'learnt');
    const phrases = learnt.flatMap((one) => one.phrases ?? []);
    expect(phrases).toContain('zibbling');
    expect(phrases).not.toContain('blooming');
    await page.context().close();
  });
};
