import type { Page } from 'playwright-core';
import { violations } from '../harness/axe';
import { describeWith } from '../harness/needs';
import { openSite, SITE_DEADLINE, type Site } from './site';

const MENU = 'plugins/context-variants';
const SETTINGS = 'settings/context-variants';

describeWith('chromium', 'every screen of the plugin, light and dark', (binary) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(binary);
  }, SITE_DEADLINE);
  afterAll(() => site?.close());

  /** Addresses below `/admin/` that the page links to. */
  const linked = (page: Page, below: string): Promise<string[]> =>
    page.evaluate(
      (within) =>
        Array.from(document.querySelectorAll('a'))
          .map(({ pathname }) => pathname.replace(/^\/admin\//, ''))
          .filter((to, at, all) => to.startsWith(`${within}/`) && all.indexOf(to) === at),
      below,
    );

  test('are judged: a control without a name, and faint words, are found', async () => {
    const page = await site.open(MENU);
    await page.evaluate(() => {
      const planted = document.createElement('p');
      planted.innerHTML = '<button></button><span style="color: #777; background: #888">faint</span>';
      document.querySelector('main')?.append(planted);
    });
    const rules = (await violations(page)).map((one) => one.split(' (')[0]);
    expect(rules.sort()).toEqual([
      'dark: button-name',
      'dark: color-contrast',
      'light: button-name',
      'light: color-contrast',
    ]);
  });

  test(
    'each page of the menu entry',
    async () => {
      const start = await site.open(MENU);
      const found = await violations(start);
      for (const to of await linked(start, MENU)) found.push(...(await violations(await site.open(to))));
      expect(found).toEqual([]);
    },
    SITE_DEADLINE,
  );

  test(
    'each page of the settings',
    async () => {
      const found: string[] = [];
      for (const to of await linked(await site.open('settings/application-infos'), SETTINGS))
        found.push(...(await violations(await site.open(to))));
      expect(found).toEqual([]);
    },
    SITE_DEADLINE,
  );
});
