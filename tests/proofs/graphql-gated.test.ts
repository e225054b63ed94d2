import fs from 'node:fs';
import { exchange, header, json } from '../harness/exchange';
import { filledDir } from '../harness/filled';
import { copyDir } from '../harness/settings';
import type { Seeded } from '../harness/seed';
import { spawn, type Spawned } from '../harness/spawn';
import { BROWSER, newVisitor, title, type Visitor } from '../harness/visitor';

describe('GraphQL, while variants are served over REST alone', () => {
  let app: Spawned;
  let plain: Spawned;
  let ids: Seeded;
  let visitor: Visitor;
  beforeAll(async () => {
    const filled = await filledDir();
    ids = filled.ids;
    app = await spawn({ dir: filled.dir, graphql: true });
    plain = await spawn({ dir: copyDir(filled.dir), graphql: true, withoutPlugin: true });
    visitor = await newVisitor(app.url);
    await visitor.record({ type: 'compare', documentIds: [ids.guide, ids.review], topic: 'televisions' });
  });
  afterAll(async () => {
    for (const one of [app, plain]) {
      await one?.stop();
      if (one) fs.rmSync(one.dir, { recursive: true });
    }
  });

  const ask = (url: string, query: string, headers: Record<string, string> = {}, search = '') =>
    exchange(url, {
      method: 'POST',
      path: `/graphql${search}`,
      headers: { 'Content-Type': 'application/json', 'User-Agent': BROWSER, ...headers },
      body: JSON.stringify({ query }),
    });
  const BY_GET = { 'X-Context': 'stage:compare', 'Apollo-Require-Preflight': 'true', 'User-Agent': BROWSER };
  const QUERY = `{
    articles(sort: "title") { documentId title summary category { name } seo { title } body { __typename } }
    homepage { title hero { headline } featured { title } }
    pages(sort: "title") { title content }
  }`;

  test('answers a visitor with default content, though the same visitor gets a variant over REST', async () => {
    expect(title(await visitor.get(`/api/articles/${ids.guide}`))).toBe('The guide, comparing');
    const expected = json(await ask(plain.url, QUERY));
    expect(expected.data.articles).toHaveLength(3);
    const asked = [
      await ask(app.url, QUERY),
      await ask(app.url, QUERY, { 'X-Context-Visitor': visitor.token }),
      await ask(app.url, QUERY, { Cookie: `context_visitor=${visitor.token}` }),
      await ask(app.url, QUERY, { 'X-Context': 'stage:compare' }),
      await ask(app.url, QUERY, {}, '?context=stage:compare'),
    ];
    const address = `/graphql?query=${encodeURIComponent(QUERY)}`;
    asked.push(await exchange(app.url, { path: address, headers: BY_GET }));
    for (const answer of asked) {
      expect(json(answer)).toEqual(expected);
      expect(header(answer, 'X-Context-Variants')).toBeNull();
    }
  });

  test('shows nothing of ours in its schema', async () => {
    const schema = (await ask(app.url, '{ __schema { types { name fields { name } } } }')).body.toString();
    expect(schema).toContain('Article');
    expect(schema).not.toMatch(/context[-_]?variant/i);
  });
});
