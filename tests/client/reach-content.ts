import { strapi as official } from '@strapi/client';
import { contentReader, visitorHeaders } from '../../client/src';
import { exchange, header } from '../harness/exchange';
import { BROWSER, newVisitor } from '../harness/visitor';
import type { World } from './world';

/** How content, and the tracker itself, are reached; within a suite that has opened the world. */
export function reachContent(world: () => World): void {
  test('lets plain fetch get what is for this visitor', async () => {
    const w = world();
    await w.go('/');
    await w.agree();
    await w.page.evaluate(
      (documentIds) => window.contextVariants.track({ type: 'compare', topic: 'televisions', documentIds }),
      [w.ids.guide, w.ids.review],
    );
    await w.sent();
    const title = (headers: 'ours' | 'none') =>
      w.page.evaluate(
        async ({ url, with: which }) => {
          const answer = await fetch(
            url,
            which === 'ours' ? { headers: window.contextVariants.headers } : {},
          );
          return (await answer.json()).data.title;
        },
        { url: `${w.gate.url}/api/articles/${w.ids.guide}`, with: headers },
      );
    expect([await title('ours'), await title('none')]).toEqual([
      'The guide, comparing',
      'Choosing a television',
    ]);
  });

  test('is one script for everybody, that caches may keep and ask about', async () => {
    const w = world();
    const ask = (headers: Record<string, string> = {}) =>
      exchange(w.gate.url, { path: '/api/context-variants/tracker.js', headers });
    const answer = await ask();
    expect(header(answer, 'Cache-Control')).toBe('public, max-age=3600, stale-while-revalidate=86400');
    expect(header(answer, 'Content-Type')).toBe('text/javascript; charset=utf-8');
    expect([header(answer, 'Vary'), header(answer, 'Set-Cookie')]).toEqual(['Origin', null]);
    const held = await ask({ 'If-None-Match': header(answer, 'ETag') ?? '' });
    expect([held.status, held.body.length]).toEqual([304, 0]);
    expect((await ask({ 'If-None-Match': '"other"' })).status).toBe(200);
  });

  describe('in Node', () => {
    const titleBy = async (headers: Record<string, string>) => {
      const w = world();
      const client = official({ baseURL: `${w.gate.url}/api`, headers });
      const { data } = await client.collection('articles').findOne(w.ids.guide);
      return data.title;
    };

    test('the official client, as it is, gets what is for a visitor, by token and by context', async () => {
      const w = world();
      const visitor = await newVisitor(w.gate.url);
      await visitor.record({
        type: 'compare',
        documentIds: [w.ids.guide, w.ids.review],
        topic: 'televisions',
      });
      const request = new Headers({ cookie: `context_token=${visitor.token}`, 'user-agent': BROWSER });
      expect(await titleBy({})).toBe('Choosing a television');
      expect(await titleBy(visitorHeaders({ request }))).toBe('The guide, comparing');
      expect(await titleBy(visitorHeaders({ context: 'stage:decide' }))).toBe('The guide, deciding');
    });

    test('the reader of content speaks for a visitor, nests parameters and names refusals', async () => {
      const w = world();
      const read = contentReader({ url: `${w.gate.url}/api`, headers: visitorHeaders({ record: false }) });
      const { data, meta } = await read<{ title: string; cover: { name: string } }>(
        `/articles/${w.ids.guide}`,
        {
          populate: { cover: { fields: ['name'] } },
          context: 'stage:compare,explain',
        },
      );
      expect([data.title, data.cover.name]).toEqual(['The guide, comparing', 'sunset.png']);
      expect(meta.contextVariants).toMatchObject([{ variant: 'comparing', reason: 'match' }]);
      await expect(read('/articles', { context: 'stage:nowhere' })).rejects.toMatchObject({
        status: 400,
        code: 'unknown-value',
      });
    });
  });
}
