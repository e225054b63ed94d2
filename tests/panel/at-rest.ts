import type { Page, Request } from 'playwright-core';

/** Looks at which a page must be at rest, one after the other, 50 ms apart: what is saved is read anew a moment later. */
const LOOKS = 10;

const underWay = new WeakMap<Page, Set<Request>>();

/** Starts to watch what a page asks for. */
export function watch(page: Page): void {
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on('request', (one) => {
    if (['fetch', 'xhr', 'script'].includes(one.resourceType())) asked.add(one);
  });
  const over = (one: Request): boolean => asked.delete(one);
  page.on('requestfinished', over);
  page.on('requestfailed', over);
}

/** Waits until a watched page asks for nothing any more and has drawn what it was answered. */
export async function atRest(page: Page): Promise<void> {
  const asked = underWay.get(page);
  if (!asked) throw new Error('the page is not watched');
  const deadline = Date.now() + 60_000;
  // A page that still works comes to no new frame; one that is left has none.
  const drawn = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(done))).catch(() => undefined);
  for (let looks = 0; looks < LOOKS; looks = asked.size === 0 ? looks + 1 : 0) {
    if (Date.now() > deadline) throw new Error(`still under way: ${[...asked].map((one) => one.url())}`);
    await page.waitForTimeout(50);
    await drawn();
  }
}
