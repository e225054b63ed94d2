import type { Page } from 'playwright-core';
import { violations } from '../harness/axe';
import { describeWith } from '../harness/needs';
import { choose, follow, setUp, tabTo, type Screen } from './screen';

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
    await tabTo(page, button(page, 'Add an audience'));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('textbox', { name: 'Name' }));
    await page.keyboard.type('Experts');
    await tabTo(page, button(page, 'Add a condition'));
    await page.keyboard.press('Enter');
    await choose(page, 'Condition 1: fact', 'How to say it: …');
    await choose(page, 'Condition 1: value', 'expert');
    await page.getByText('Holds for: Knowledge is “expert”.').waitFor();
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

  test('what somebody has in play is named by its title', async () => {
    const condition = { 'journey.televisions.shortlist': { $contains: screen.ids.guide } };
    expect((await screen.save({ exclusions: [{ name: 'Chosen', condition }] })).status).toBe(200);
    const page = await screen.open('book');
    await openRule(page, 'Chosen');
    await page.getByText(/^Holds for: Shortlist on .*“Choosing a television”/).waitFor();
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
