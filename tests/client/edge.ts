import { createServer } from 'node:net';
import { BROWSER, newVisitor, type Visitor } from '../harness/visitor';
import { listening, portOf } from './gate';
import type { World } from './world';

type Edge = typeof import('../../client/src/edge');

/** As front ends get it. */
const built: Edge = require('../../dist/edge');

/** The middleware for edge servers, as it is built, before a shared cache; within a suite that has opened the world. */
export function standAtTheEdge(world: () => World): void {
  const asking = (path: string, token?: string) =>
    new Request(`https://shop.example${path}`, {
      headers: { 'User-Agent': BROWSER, ...(token && { cookie: `a=b; context_token=${token}` }) },
    });
  const options = (w: World, more: object = {}) => ({
    url: `${w.gate.url}/api`,
    contentType: 'api::article.article',
    topic: 'televisions',
    // A machine that is busy must not change what is seen.
    timeout: 30_000,
    ...more,
  });

  /** What an edge server does: the visitor's context goes into the address, and answers are held by address. */
  function edgeServer(w: World) {
    const held = new Map<string, string>();
    let fetched = 0;
    return {
      fetched: () => fetched,
      async title(token?: string): Promise<string> {
        const page = await built.shareableUrl(asking('/guide?utm=x', token), options(w));
        const content = built.withContext(
          `${w.gate.url}/api/articles/${w.ids.guide}`,
          page.searchParams.get('context') ?? '',
        );
        const known = held.get(content.href);
        if (known !== undefined) return known;
        fetched += 1;
        const answer = await fetch(content);
        const { data } = await answer.json();
        const personal = /private|no-store/.test(answer.headers.get('cache-control') ?? '');
        if (!personal && !answer.headers.has('set-cookie')) held.set(content.href, data.title);
        return data.title;
      },
    };
  }

  test('an edge server gives each visitor their variant out of a shared cache', async () => {
    const w = world();
    const compared = async (): Promise<Visitor> => {
      const one = await newVisitor(w.gate.url);
      const documentIds = [w.ids.guide, w.ids.review];
      await one.record({ type: 'compare', documentIds, topic: 'televisions' });
      return one;
    };
    const [ada, ben, eve] = [await compared(), await compared(), await newVisitor(w.gate.url)];
    const edge = edgeServer(w);
    const titles: string[] = [];
    for (const token of [ada.token, undefined, ben.token, eve.token, ada.token, undefined])
      titles.push(await edge.title(token));
    const [comparing, standard] = ['The guide, comparing', 'Choosing a television'];
    expect(titles).toEqual([comparing, standard, comparing, standard, comparing, standard]);
    expect(edge.fetched()).toBe(2);
  });

  test('an edge server shows default content where the context is late, refused or not to be had', async () => {
    const w = world();
    const { token } = await newVisitor(w.gate.url);
    const silent = createServer(() => {});
    await listening(silent);
    const late = options(w, { url: `http://127.0.0.1:${portOf(silent)}`, timeout: 50 });
    const refused = options(w, { contentType: 'api::nothing.nothing' });
    const nobody = options(w, { url: 'http://127.0.0.1:1' });
    for (const way of [late, refused, nobody])
      expect(await built.contextOf(asking('/', token), way)).toBe('off');
    silent.close();
  });

  test('a context that came with the address is not what an edge server goes by', async () => {
    const page = await built.shareableUrl(asking('/guide?context=stage:decide&a=1'), options(world()));
    expect(page.href).toBe('https://shop.example/guide?context=off&a=1');
  });
}
