import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';

const LOOKS = ['light', 'dark'] as const;
type Look = (typeof LOOKS)[number];

/** A page that is Strapi's alone: what is wrong with its frame is wrong with that of every page. */
const STRAPIS_OWN = 'settings/application-infos';

interface Finding {
  readonly rule: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: string; readonly html: string; readonly why: string }[];
}

/** What axe itself is asked for, in the page. */
interface Axe {
  run(
    within: string | Document,
    options: object,
  ): Promise<{
    violations: {
      id: string;
      help: string;
      nodes: { target: string[]; html: string; failureSummary?: string }[];
    }[];
  }>;
}

let source: string | undefined;

/** Asks axe about what the page shows at the moment, or about the part that the selector names. */
async function ask(page: Page, within: string | null): Promise<Finding[]> {
  // Injected by evaluation: the admin's content security policy would refuse a script tag.
  if (!(await page.evaluate('"axe" in window'))) {
    source ??= readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(source);
  }
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(selector ?? document, { resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      nodes: nodes.map(({ target, html, failureSummary }) => ({
        target: target.join(' '),
        html,
        why: failureSummary ?? '',
      })),
    }));
  }, within);
}

/** Colours fade from theme to theme, and dialogs fade in: half-way they lack contrast. */
const stand = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().iterations === Infinity),
  );

/** Without fades, and once the page has taken on the look: React hears of it a moment later. */
async function takeOn(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look });
  await page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, *::before, *::after { transition: none !important; }');
    document.adoptedStyleSheets = [still];
  });
  await page.waitForFunction((wanted) => {
    const [r = 0, g = 0, b = 0] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(
      Number,
    );
    return r + g + b < 384 === (wanted === 'dark');
  }, look);
}

/** What axe finds in one look, a name each that is the same on every page of one build, and the words for people. */
async function found(page: Page, look: Look, within: string | null): Promise<Map<string, string>> {
  await takeOn(page, look);
  await stand(page);
  const all = await ask(page, within);
  return new Map(
    all.flatMap(({ rule, help, nodes }) =>
      nodes.map(({ target, html, why }): [string, string] => [
        `${look} ${rule} ${html.replace(/:r[0-9a-z]+:|\d+/g, '')}`,
        `${look}: ${rule} (${help}) at ${target}: ${html.slice(0, 300)} | ${why}`,
      ]),
    ),
  );
}

const baselines = new WeakMap<BrowserContext, Map<string, Promise<ReadonlySet<string>>>>();

/** What axe finds on a page of Strapi's own; looked at once a browser context. */
function strapisOwn(page: Page, like: string): Promise<ReadonlySet<string>> {
  const context = page.context();
  const known = baselines.get(context) ?? new Map<string, Promise<ReadonlySet<string>>>();
  baselines.set(context, known);
  const look = async () => {
    const own = await context.newPage();
    await own.goto(`${new URL(page.url()).origin}/admin/${like}`);
    await own.waitForLoadState('networkidle');
    const names: string[] = [];
    for (const one of LOOKS) names.push(...(await found(own, one, null)).keys());
    await own.close();
    return new Set(names);
  };
  const baseline = known.get(like) ?? look();
  known.set(like, baseline);
  return baseline;
}

/**
 * Everything that axe finds wrong with what a page of the admin shows, in light and dark, but for what is wrong with
 * Strapi's own frame too; a line each, so that `expect(await violations(page)).toEqual([])` says all. Call it once the
 * page is at rest, dialogs open as they should be judged. The page must follow the system's theme, as it does until
 * somebody chooses one.
 * @param within CSS selector of the part to look at; the whole page where absent.
 * @param like address below `/admin/` of a page of Strapi's own with the same parts, whose faults are let pass: the
 * edit view of a type without variants, say.
 */
export async function violations(
  page: Page,
  { within = null, like = STRAPIS_OWN }: { within?: string | null; like?: string } = {},
): Promise<string[]> {
  const own = await strapisOwn(page, like);
  const ours: string[] = [];
  for (const look of LOOKS)
    for (const [name, words] of await found(page, look, within)) if (!own.has(name)) ours.push(words);
  await page.emulateMedia({ colorScheme: 'light' });
  return ours;
}
