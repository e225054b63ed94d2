import { describeWith } from '../harness/needs';
import { changesOfMind } from './changes-of-mind';
import { standAtTheEdge } from './edge';
import { keepTheTokenFromScripts } from './http-only';
import { reachContent } from './reach-content';
import { shareTabs } from './tabs';
import { EVENTS, GATHERED, World } from './world';

describeWith('chromium', 'the tracker on a site of another origin', (binary) => {
  let w: World;

  beforeAll(async () => {
    w = await World.open(binary);
  });
  afterAll(() => w?.close());
  beforeEach(() => w.meet());
  afterEach(() => w.context.close());

  test('sends and stores nothing before consent, and hears of the page once there is one', async () => {
    await w.go('/guide');
    await w.track('cart');
    await w.page.evaluate(() => history.pushState(null, '', '/elsewhere?q=oled'));
    await w.run(60_000);
    await w.go('/guide');
    expect(w.told()).toEqual([]);
    expect(await w.context.cookies()).toEqual([]);
    expect(await w.page.evaluate(() => localStorage.length)).toBe(0);
    await w.agree();
    await w.sent();
    expect(await w.kept()).toMatchObject([{ type: 'view', path: '/guide', documentIds: [w.ids.guide] }]);
    const [cookie] = await w.context.cookies();
    expect(cookie).toMatchObject({ name: 'context_token', value: await w.token(), sameSite: 'Lax' });
  });

  test('forgets at once when consent is taken back', async () => {
    await w.go('/');
    await w.agree();
    await w.track('cart');
    await w.refuse();
    expect([
      await w.token(),
      await w.context.cookies(),
      await w.page.evaluate(() => localStorage.length),
    ]).toEqual([null, [], 0]);
  });

  test('tells an event again until it has arrived, and it counts once', async () => {
    await w.go('/');
    await w.agree();
    await w.sent();
    await w.track('cart');
    w.gate.lose(2);
    const lost = await w.sent();
    expect(lost).toMatchObject({ status: 200, answered: false });
    expect((await w.sent(3_000)).answered).toBe(false);
    expect(await w.sent(10_000)).toMatchObject({ answered: true, body: lost.body });
    expect(await w.types()).toEqual(['view', 'cart']);
  });

  test('keeps what happens without a connection, over pages, and tells it when there is one', async () => {
    await w.go('/');
    await w.agree();
    await w.sent();
    await w.context.setOffline(true);
    await w.track('cart');
    await w.track('ask');
    await w.run(GATHERED);
    const arrived = w.gate.next(EVENTS);
    await w.context.setOffline(false);
    await w.run(1);
    expect((await arrived).status).toBe(200);
    expect(await w.types()).toEqual(['view', 'cart', 'ask']);
    await w.track('drop');
    await w.page.goto('about:blank');
    const later = w.gate.next(EVENTS);
    await w.go('/');
    await w.run(GATHERED);
    await later;
    expect((await w.types()).filter((type) => type === 'drop')).toHaveLength(1);
  });

  test('never tells under a new token what happened under another', async () => {
    await w.go('/');
    await w.agree();
    await w.sent();
    await w.track('cart');
    await fetch(`${w.gate.url}/api/context-variants/me`, {
      method: 'DELETE',
      headers: { 'X-Context-Visitor': (await w.token()) ?? '' },
    });
    await w.agree();
    await w.sent();
    expect(await w.types()).toEqual(['view']);
  });

  test('loses nothing, and nobody, to what stands before the app', async () => {
    await w.go('/');
    await w.agree();
    await w.sent();
    const token = await w.token();
    for (const type of ['cart', 'ask']) await w.track(type);
    w.gate.refuse(413);
    expect((await w.sent()).status).toBe(413);
    expect((await w.sent()).status).toBe(200);
    await w.track('drop');
    w.gate.refuse(403);
    expect((await w.sent()).status).toBe(403);
    expect((await w.sent(5_000)).status).toBe(200);
    expect(await w.token()).toBe(token);
    expect(await w.types()).toEqual(['view', 'cart', 'ask', 'drop']);
  });

  test.each([404, 405, 425])('keeps what happened where a deploy answers %i for a while', async (status) => {
    await w.go('/');
    await w.agree();
    await w.sent();
    await w.track('cart');
    w.gate.refuse(status);
    expect((await w.sent()).status).toBe(status);
    const again = w.gate.next(EVENTS);
    let arrived = false;
    void again.then(() => (arrived = true));
    while (!arrived) await w.run(1_000);
    expect((await again).status).toBe(200);
    expect(await w.types()).toEqual(['view', 'cart']);
  });

  test('leaves what the site itself keeps in the browser alone', async () => {
    await w.go('/');
    await w.page.evaluate(() => localStorage.setItem('context:theme', 'dark'));
    await w.agree();
    expect((await w.sent()).status).toBe(200);
    expect(await w.page.evaluate(() => localStorage.getItem('context:theme'))).toBe('dark');
  });

  test('sees changes of route as views, once each', async () => {
    await w.go('/');
    await w.agree();
    await w.page.evaluate((id) => {
      history.pushState(null, '', '/guide');
      document.querySelector('main')?.setAttribute('data-context-entry', `api::article.article:${id}`);
    }, w.ids.guide);
    await w.run(300);
    await w.page.evaluate(() => history.replaceState({ scroll: 1 }, '', '/guide?sort=new'));
    await w.run(300);
    await w.page.goBack();
    await w.run(300);
    await w.sent();
    const views = (await w.kept()).filter(({ type }) => type === 'view');
    expect(views.map(({ type, path }) => [type, path])).toEqual([
      ['view', '/'],
      ['view', '/guide'],
      ['view', '/'],
    ]);
    expect(views[1]).toMatchObject({ documentIds: [w.ids.guide] });
  });

  test('counts the time in which somebody reads: not what is hidden, not what is idle', async () => {
    await w.go('/guide');
    await w.agree();
    for (let second = 0; second < 20; second += 5) {
      await w.run(5_000);
      await w.page.mouse.move(second, 100);
    }
    await w.page.evaluate(() => window.scrollTo(0, 1_000));
    await w.page.mouse.move(50, 50);
    await w.hide(true);
    await w.run(600_000);
    await w.hide(false);
    await w.run(10_000);
    await w.page.mouse.move(60, 60);
    await w.run(900_000);
    const gone = w.gate.next(EVENTS);
    await w.hide(true);
    await gone;
    const dwells = (await w.kept()).filter(({ type }) => type === 'dwell');
    // 20 s; then 10 s, and the 30 s until somebody who does nothing is taken to be gone.
    expect(dwells.map(({ seconds }) => seconds)).toEqual([20, 40]);
    const [first] = dwells as [{ words: number; data: { depth: number } }];
    expect(first).toMatchObject({ words: 400, documentIds: [w.ids.guide] });
    expect(first.data.depth).toBeGreaterThan(0.4);
    expect(first.data.depth).toBeLessThan(0.7);
  });

  test('hears what is searched for, in the address or in a search field, once', async () => {
    await w.go('/results?q=oled');
    await w.agree();
    await w.page.fill('input[type=search]', 'oled');
    await w.page.click('button');
    await w.page.fill('input[type=search]', '  quiet fridge ');
    await w.page.click('button');
    await w.sent();
    const searches = (await w.kept()).filter(({ type }) => type === 'search');
    expect(searches.map(({ query }) => query)).toEqual(['oled', 'quiet fridge']);
  });

  test('hands over what is left when the page goes', async () => {
    await w.go('/guide');
    await w.agree();
    await w.sent();
    const visitor = await w.token();
    await w.track('cart');
    await w.run(900);
    const beacon = w.gate.next(EVENTS);
    await w.page.goto('about:blank');
    const { type, status } = await beacon;
    expect([type.split(';')[0], status]).toEqual(['text/plain', 200]);
    expect((await w.kept(visitor)).map((one) => one.type)).toContain('cart');
  });

  test('takes no consent for granted where the browser says do not sell or share; an explicit yes counts', async () => {
    const welcomed = w.gate.next('/visitors');
    await w.go('/implied');
    expect((await welcomed).status).toBe(200);
    await w.page.waitForFunction(() => window.contextVariants.token !== null);
    const finished = w.page.waitForEvent('requestfinished', (one) => one.url().endsWith(EVENTS));
    await w.sent();
    await finished;
    await w.page.waitForFunction(() => localStorage.length === 0);
    await w.context.close();
    await w.meet();
    await w.context.addInitScript(() =>
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
    );
    await w.go('/implied');
    await w.run(60_000);
    expect([w.told(), await w.context.cookies()]).toEqual([[], []]);
    await w.context.setExtraHTTPHeaders({ 'Sec-GPC': '1' });
    await w.agree();
    await w.sent();
    expect(await w.types()).toEqual(['view']);
  });

  changesOfMind(() => w);
  shareTabs(() => w);
  reachContent(() => w);
  standAtTheEdge(() => w);
  keepTheTokenFromScripts(() => w);
});
