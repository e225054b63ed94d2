import type { Page } from 'playwright-core';
import { violations } from '../harness/axe';
import { describeWith } from '../harness/needs';
import { newVisitor, title } from '../harness/visitor';
import { buildExperts, follow, setUp, tabTo, type Screen } from './screen';

/** A built admin may have to be made first. */
const BUILD_DEADLINE = 600_000;

describeWith('chromium', 'the screens of rule books', (binary) => {
  let screen: Screen;
  beforeAll(async () => {
    screen = await setUp(binary);
  }, BUILD_DEADLINE);
  afterAll(() => screen?.close());

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const saved = (page: Page) => page.getByText('Saved. It takes effect at once.').waitFor();
  const openRule = (page: Page, name: string) =>
    page.getByRole('button', { name, expanded: false }).first().click();

  test('a rule that was built by keyboard alone decides for whom it holds, and for nobody else', async () => {
    const page = await screen.open('list');
    await follow(page, page.getByRole('link', { name: 'Article', exact: true }));
    await buildExperts(page);
    const before = await screen.title('knowledge:expert');
    await tabTo(page, button(page, 'Save'));
    await page.keyboard.press('Enter');
    await saved(page);
    expect((await screen.stored()).content.audiences).toEqual([
      { key: 'experts', name: 'Experts', condition: { 'attributes.knowledge': { $eq: 'expert' } } },
    ]);
    const after = [await screen.title('knowledge:expert'), await screen.title('knowledge:novice')];
    expect([before, ...after]).toEqual(['A bright one', 'For experts', 'A bright one']);
  });

  test('a rule with an unknown fact is marked where it stands, and nothing is saved', async () => {
    const before = await screen.stored();
    const page = await screen.open('book');
    await openRule(page, 'Experts');
    await page.getByRole('tab', { name: 'JSON' }).click();
    const json = page.getByRole('textbox', { name: 'Condition as JSON' });
    await json.fill('{ "shoesize": 44 }');
    await page.getByRole('alert').getByText('“shoesize” is no known fact').waitFor();
    await button(page, 'Save').click();
    await page.getByText('Mend what is marked below and save again.').waitFor();
    expect(await screen.stored()).toEqual(before);
    const audiences = [{ key: 'experts', name: 'Experts', condition: { shoesize: 44 } }];
    const refused = await screen.save({ audiences });
    expect([refused.status, (await refused.json()).error.details.path]).toEqual([
      400,
      ['audiences', 0, 'condition', 'shoesize'],
    ]);
    await json.fill('{ "visits": ');
    await page.getByRole('alert').getByText('This is no JSON yet').waitFor();
    await json.fill('{ "visits": { "$gte": 3 } }');
    await page.getByText('Holds for: Visits is at least 3.').waitFor();
  });

  test('an audience that a variant is written for stays, and it is told where', async () => {
    const page = await screen.open('book');
    await button(page, 'Remove Experts').click();
    await button(page, 'Save').click();
    await page.getByText('An audience that you removed is still the target of these.').waitFor();
    await page.getByRole('link', { name: '“Skilled” (article)' }).waitFor();
    expect((await screen.stored()).content.audiences).toHaveLength(1);
  });

  test('what somebody else saved meanwhile is not lost when mine is laid over it', async () => {
    const page = await screen.open('book');
    const holdout = page.getByRole('textbox', { name: 'Left out for comparison (%)' });
    await holdout.fill('10');
    await holdout.blur();
    expect((await screen.save({ sureFrom: 0.7 })).status).toBe(200);
    await button(page, 'Save').click();
    await button(page, 'Overwrite').click();
    await saved(page);
    expect((await screen.stored()).content).toMatchObject({ sureFrom: 0.7, holdout: 0.1 });
  });

  test('the order of audiences is changed by keyboard', async () => {
    const { content } = await screen.stored();
    const loyal = { key: 'loyal', name: 'Loyal', condition: { visits: { $gte: 3 } } };
    await screen.save({ audiences: [...content.audiences, loyal] });
    const page = await screen.open('book');
    await tabTo(page, button(page, 'Move Loyal up'));
    await page.keyboard.press('Enter');
    await tabTo(page, button(page, 'Save'));
    await page.keyboard.press('Enter');
    await saved(page);
    const keys = (await screen.stored()).content.audiences.map(({ key }) => key);
    expect(keys).toEqual(['loyal', 'experts']);
  });

  test('an entry is found by its title, and the rule leaves out whoever has it in play, and nobody else', async () => {
    expect((await screen.save({ holdout: 0 })).status).toBe(200);
    const page = await screen.open('book');
    const control = (name: string) => page.getByRole('combobox', { name, exact: true });
    const pick = async (name: string, option: string, typed?: string) => {
      await control(name).click();
      if (typed !== undefined) await control(name).fill(typed);
      await page.getByRole('option', { name: option, exact: true }).click();
      await page.getByRole('option').first().waitFor({ state: 'detached' });
    };
    await button(page, 'Add an exclusion').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Has chosen');
    await button(page, 'Add a condition').click();
    await pick('Condition 1: fact', 'Shortlist on …');
    await pick('Condition 1: of what', 'Televisions', 'tele');
    expect(await control('Condition 1: of what').inputValue()).toBe('Televisions');
    await pick('Type of Condition 1: value', 'Article');
    await pick('Condition 1: value', 'Choosing a television', 'choosing');
    const sentence = page.getByText('Holds for: Shortlist on Televisions has in it “Choosing a television”.');
    await sentence.waitFor();
    expect(await control('Condition 1: value').inputValue()).toBe('Choosing a television');
    await button(page, 'Save').click();
    await saved(page);
    const { televisions, guide, portrait, review } = screen.ids;
    const condition = { [`journey.${televisions}.shortlist`]: { $contains: guide } };
    expect((await screen.stored()).content.exclusions).toEqual([{ name: 'Has chosen', condition }]);
    const seenBy = async (documentId: string) => {
      const visitor = await newVisitor(screen.app.url);
      const chosen = { contentType: 'api::article.article', documentIds: [documentId] };
      await visitor.record({ type: 'shortlist', topic: televisions, ...chosen });
      return title(await visitor.get(`/api/articles/${review}?context=knowledge:expert,visitor`));
    };
    expect([await seenBy(guide), await seenBy(portrait)]).toEqual(['A bright one', 'For experts']);
    const again = await screen.open('book');
    await openRule(again, 'Has chosen');
    await again.getByText('Holds for: Shortlist on Televisions has in it “Choosing a television”.').waitFor();
    const about = again.getByRole('combobox', { name: 'Condition 1: of what' });
    await about.waitFor();
    expect(await about.inputValue()).toBe('Televisions');
  });

  test('an exclusion without a condition is saved only once it is said that it is meant', async () => {
    expect((await screen.save({ exclusions: [] })).status).toBe(200);
    const before = await screen.stored();
    const page = await screen.open('book');
    const meant = page.getByRole('checkbox', { name: /^Leave out everybody/ });
    await button(page, 'Add an exclusion').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Pause');
    await meant.waitFor();
    await button(page, 'Save').click();
    await page
      .getByRole('alert')
      .getByText(/^Without a condition this leaves out everybody/)
      .waitFor();
    expect(await screen.stored()).toEqual(before);
    // Strapi's own button is too pale while the mouse is on it.
    await meant.hover();
    expect(await violations(page)).toEqual([]);
    await meant.click();
    await page.getByText(/^Without a condition this leaves out everybody/).waitFor({ state: 'detached' });
    await button(page, 'Save').click();
    await saved(page);
    expect((await screen.stored()).content.exclusions).toEqual([{ name: 'Pause', condition: {} }]);
    expect(await screen.title('knowledge:expert')).toBe('A bright one');
    expect((await screen.save({ exclusions: [] })).status).toBe(200);
    expect(await screen.title('knowledge:expert')).toBe('For experts');
  });

  test('versions tell who changed what, and lead back', async () => {
    const page = await screen.open('versions');
    await page.getByText('How sure before we act: 0.6 → 0.7').waitFor();
    await page.getByText('Audiences › experts: added Experts (Knowledge is “expert”)').waitFor();
    const second = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Version 1' }) });
    await second.getByRole('button', { name: 'Go back to this' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go back to this' }).click();
    await page.getByText('“Version 1” is in force again.').waitFor();
    expect((await screen.stored()).content).toMatchObject({ sureFrom: 0.6, holdout: 0 });
  });

  test('axe finds nothing, in light and dark', async () => {
    const list = await screen.open('list');
    await list.getByRole('link', { name: 'Article', exact: true }).waitFor();
    expect(await violations(list)).toEqual([]);
    const book = await screen.open('book');
    await openRule(book, 'Experts');
    await book.getByRole('combobox', { name: 'Condition 1: fact' }).waitFor();
    await button(book, 'Add a group').first().click();
    expect(await violations(book)).toEqual([]);
    await book.getByRole('tab', { name: 'JSON' }).click();
    await book.getByRole('textbox', { name: 'Condition as JSON' }).waitFor();
    expect(await violations(book)).toEqual([]);
    const versions = await screen.open('versions');
    await versions.getByRole('heading', { name: 'As shipped' }).waitFor();
    expect(await violations(versions)).toEqual([]);
  });

  test('no page complained', () => {
    // Chromium tells of every refused request.
    expect(screen.browser.complaints.filter((words) => !/\b(400|409) \(/.test(words))).toEqual([]);
  });
});
