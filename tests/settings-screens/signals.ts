import { button, save, type Desk } from './desk';

/** What counts as a sign of what, besides events. */
export const signalsHold = (desk: () => Desk): void => {
  test('observations and lists of search words come and go', async () => {
    const before = (await desk().stored()).content;
    const page = await desk().open('signals');
    const observed = page.getByRole('region', { name: 'What else is observed' });
    const add = button(observed, 'Add an observation');
    expect(await add.isDisabled()).toBe(true);
    await observed.getByLabel('Which').fill('Newsletter, Post');
    await observed.getByRole('combobox', { name: 'Speaks for' }).click();
    await page.getByRole('option', { name: 'Knowledge: expert' }).click();
    await add.click();
    await observed.getByText('Channel: newsletter or post', { exact: true }).waitFor();
    await button(observed, 'Remove Device: computer, which speaks for Setting: at a desk').click();
    const searched = page.getByRole('region', { name: 'Search words' });
    await button(searched, 'Add a list').click();
    await searched.getByLabel('Words and phrases, one a line').fill('for beginners\nwhat is *');
    expect(await save(page)).toBe(200);
    const { hints, searchWords } = (await desk().stored()).content;
    expect(hints).toHaveLength(before.hints.length);
    expect(hints.at(-1)).toEqual({
      observe: 'channel',
      is: ['newsletter', 'post'],
      attribute: 'knowledge',
      value: 'expert',
      strength: 'weak',
    });
    expect(hints.some(({ is }) => is?.includes('desktop'))).toBe(false);
    expect(searchWords.at(-1)).toEqual({
      attribute: 'knowledge',
      value: 'novice',
      strength: 'clear',
      phrases: ['for beginners', 'what is *'],
    });
    await page.context().close();
  });
};
