import type { Page } from 'playwright-core';
import { EVENTS, GATHERED, type World } from './world';

/** Several tabs of one browser, which share a cookie and what is waiting; within a suite that has opened the world. */
export function shareTabs(world: () => World): void {
  const tokenOf = (tab: Page) => tab.evaluate(() => window.contextVariants.token);
  const trackIn = (tab: Page, type: string) =>
    tab.evaluate((name) => window.contextVariants.track({ type: name }), type);
  const met = (tab: Page) => tab.waitForFunction(() => window.contextVariants.token !== null);
  const visitors = (w: World) => w.told().filter(({ path }) => path.endsWith('/visitors'));
  const cookie = async (w: World) => (await w.context.cookies())[0]?.value;
  const eraseVisitor = async (w: World) => {
    const headers = { 'X-Context-Visitor': (await w.token()) ?? '' };
    await fetch(`${w.gate.url}/api/context-variants/me`, { method: 'DELETE', headers });
  };
  /** Two tabs of one visitor, whose views have arrived. */
  async function twoTabs(w: World): Promise<Page> {
    await w.go('/');
    await w.agree();
    await w.sent();
    const other = await w.another('/');
    await w.sent();
    expect(await tokenOf(other)).toBe(await w.token());
    return other;
  }

  test('what a tab still sends for somebody erased takes nothing from whoever has agreed since', async () => {
    const w = world();
    const other = await twoTabs(w);
    const slow = w.gate.hold(EVENTS);
    await trackIn(other, 'cart');
    await w.run(GATHERED);
    await slow.came;
    await eraseVisitor(w);
    await w.agree();
    const fresh = await w.token();
    const refused = w.gate.next(EVENTS);
    slow.release();
    expect((await refused).status).toBe(401);
    await other.waitForFunction((token) => window.contextVariants.token === token, fresh);
    expect((await w.sent()).status).toBe(200);
    expect([await cookie(w), await w.token()]).toEqual([fresh, fresh]);
    expect(await w.types()).toEqual(['view']);
  });

  test('a tab goes on as whom another tab has agreed, and tells with it what happens', async () => {
    const w = world();
    const other = await twoTabs(w);
    await eraseVisitor(w);
    await w.agree();
    await trackIn(other, 'cart');
    expect((await w.sent()).status).toBe(200);
    await w.run(60_000);
    expect([await tokenOf(other), await cookie(w)]).toEqual([await w.token(), await w.token()]);
    expect((await w.types()).sort()).toEqual(['cart', 'view']);
  });

  test('a no in one tab is a no in all', async () => {
    const w = world();
    const other = await twoTabs(w);
    await w.refuse();
    const before = w.told().length;
    await trackIn(other, 'cart');
    await w.run(60_000);
    expect(await other.evaluate(() => [window.contextVariants.token, localStorage.length])).toEqual([
      null,
      0,
    ]);
    expect(w.told()).toHaveLength(before);
  });

  test('a no in one tab holds though another tab was about to be met', async () => {
    const w = world();
    const other = await w.another('/');
    const slow = w.gate.hold('/visitors');
    await w.go('/implied');
    await slow.came;
    await other.goto(`${w.home}/implied`);
    await other.evaluate((word) => void window.contextVariants.consent(word), {
      personalisation: false,
      measurement: false,
    });
    const told = w.gate.next('/me/consent', 'PUT');
    slow.release();
    expect((await told).status).toBe(200);
    await w.run(60_000);
    expect([await w.token(), await tokenOf(other), await cookie(w)]).toEqual([null, null, 'no']);
    expect(visitors(w)).toHaveLength(1);
  });

  describe('a first visit in two tabs', () => {
    async function firstVisit(w: World): Promise<void> {
      const slow = w.gate.hold('/visitors');
      await w.go('/implied');
      await slow.came;
      const other = await w.another('/implied');
      // Where tabs cannot wait for each other, the second is met at once.
      if (await other.evaluate(() => !('locks' in navigator))) await met(other);
      slow.release();
      await Promise.all([met(w.page), met(other)]);
      expect([await w.token(), await tokenOf(other)]).toEqual([await cookie(w), await cookie(w)]);
      await w.sent();
      await trackIn(other, 'cart');
      await w.track('ask');
      await w.sent();
      await w.run(60_000);
      expect((await w.types()).sort()).toEqual(['ask', 'cart', 'view', 'view']);
    }

    test('is one visitor, whose tabs keep what the other has not sent yet', async () => {
      await firstVisit(world());
      expect(visitors(world())).toHaveLength(1);
    });

    test('is one visitor also where tabs cannot wait for each other', async () => {
      const w = world();
      await w.context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
      await firstVisit(w);
    });
  });
}
