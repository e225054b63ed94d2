import type { Page, Request } from 'playwright-core';

/** Looks at which a page must be at rest, one after the other, 50 ms apart: what is saved is read anew a moment later. */
const LOOKS = 10;

/** Starts to watch what a page asks the content manager; the function that is returned waits until nothing is under way. */
export function watchRest(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  page.on('request', (one) => {
    if (one.url().includes('/content-manager/')) underWay.add(one);
  });
  const over = (one: Request): boolean => underWay.delete(one);
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  return async () => {
    const deadline = Date.now() + 30_000;
    for (let looks = 0; looks < LOOKS; looks = underWay.size === 0 ? looks + 1 : 0) {
      if (Date.now() > deadline) throw new Error(`still under way: ${[...underWay].map((one) => one.url())}`);
      await page.waitForTimeout(50);
    }
  };
}
