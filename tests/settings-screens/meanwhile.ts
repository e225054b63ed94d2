import { button, item, save, tabTo, type Desk } from './desk';

/** What becomes of changes that are not saved yet, and of somebody else's. */
export const meanwhileHolds = (desk: () => Desk): void => {
  describe('what is changed and not saved yet', () => {
    test('is laid over what somebody else saved meanwhile, or given up for it', async () => {
      const page = await desk().open('stages');
      await item(page, 'Comparing').click();
      const name = page.getByLabel('Name (English)');
      await name.fill('Weighing up');
      const { strengths } = (await desk().stored()).content;
      expect(await desk().save({ strengths: { ...strengths, strong: 25 } })).toBe(200);
      expect(await save(page)).toBe(409);
      await button(page.getByRole('alertdialog'), 'Overwrite').click();
      await page.getByText('Saved. It takes effect at once.').waitFor();
      const { content } = await desk().stored();
      expect([content.strengths.strong, content.stages[1]?.label.en]).toEqual([25, 'Weighing up']);

      await name.fill('Mine');
      const theirs = content.stages.map((one, i) => (i === 1 ? { ...one, label: { en: 'Comparing' } } : one));
      expect(await desk().save({ stages: theirs })).toBe(200);
      expect(await save(page)).toBe(409);
      await button(page.getByRole('alertdialog'), 'Reload').click();
      await page.waitForFunction(
        () =>
          document.querySelector<HTMLInputElement>('[data-place="stages.1.label.en"] input')?.value ===
          'Comparing',
      );
      await page.context().close();
    });

    test('is not left behind without a question', async () => {
      const page = await desk().open('stages');
      await item(page, 'Owning').click();
      const name = page.getByLabel('Name (English)');
      await name.fill('Having');
      const away = page.getByRole('link', { name: 'Signals', exact: true });
      await away.click();
      const asked = page.getByRole('alertdialog');
      await asked.getByText('Leave without saving?').waitFor();
      await button(asked, 'Stay').click();
      expect([await name.inputValue(), new URL(page.url()).pathname.split('/').at(-1)]).toEqual([
        'Having',
        'stages',
      ]);
      await away.click();
      await button(asked, 'Leave').click();
      await page.getByRole('heading', { level: 1, name: 'Signals' }).waitFor();
      expect((await desk().stored()).content.stages[3]?.label.en).toBe('Owning');
      await page.context().close();
    });
  });

  test('stages are put into another order by keyboard alone', async () => {
    const page = await desk().open('stages');
    const order = async () => (await desk().stored()).content.stages.map(({ key }) => key);
    expect(await order()).toEqual(['explore', 'compare', 'decide', 'own']);
    await tabTo(page, button(page, 'Move Deciding up'));
    await page.keyboard.press('Enter');
    await tabTo(page, button(page, 'Save'));
    await page.keyboard.press('Enter');
    await page.getByText('Saved. It takes effect at once.').waitFor();
    expect(await order()).toEqual(['explore', 'decide', 'compare', 'own']);
    await page.context().close();
    const { stages } = (await desk().stored()).content;
    const before = ['explore', 'compare', 'decide', 'own'].flatMap((key) =>
      stages.filter((one) => one.key === key),
    );
    expect(await desk().save({ stages: before })).toBe(200);
  });
};
