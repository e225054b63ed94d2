import { BROWSER } from '../harness/visitor';
import { EVENTS, type World } from './world';

/** Pages of the app's own origin, whose cookie holds the token. */
export function keepTheTokenFromScripts(world: () => World): void {
  test('tells by a cookie that scripts cannot read, and leaves searches to the server that tells them', async () => {
    const w = world();
    const { url } = w.gate;
    const met = await fetch(`${url}/api/context-variants/visitors`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'User-Agent': BROWSER },
      body: JSON.stringify({ consent: { personalisation: true } }),
    });
    const { token } = ((await met.json()) as { data: { token: string } }).data;
    await w.context.addCookies([
      { name: 'context_visitor', value: token, url, httpOnly: true, sameSite: 'Lax' },
    ]);
    await w.context.route(/\/rendered/, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><main data-context-entry="api::article.article:${w.ids.guide}">Words</main>
          <script src="/api/context-variants/tracker.js" data-visitor="ada" data-search=""></script>`,
      }),
    );
    await w.page.goto(`${url}/rendered?q=oled`);
    // browsers hold the connection of an answer that nobody reads
    const finished = w.page.waitForEvent('requestfinished', (one) => one.url().endsWith(EVENTS));
    expect((await w.sent()).status).toBe(200);
    await finished;
    await w.track('cart');
    await w.run(900);
    const beacon = w.gate.next(EVENTS);
    await w.page.goto('about:blank');
    expect((await beacon).status).toBe(200);
    const kept = await w.kept(token);
    expect(kept.map(({ type }) => type)).toEqual(['view', 'cart', 'dwell']);
    expect(kept[0]).toMatchObject({ documentIds: [w.ids.guide] });
    expect(await w.context.cookies()).toMatchObject([{ name: 'context_visitor', httpOnly: true }]);
    for (const { body } of w.told()) expect(body).not.toContain(token);
  });
}
