import fs from 'node:fs';
import {
  buildClientSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import { exchange, json } from '../harness/exchange';
import { filledDir } from '../harness/filled';
import { copyDir } from '../harness/settings';
import { spawn, type Spawned } from '../harness/spawn';
import { BROWSER } from '../harness/visitor';

const QUERY = `{
  articles(sort: "title") { documentId title summary category { name } seo { title } body { __typename } }
  homepage { title hero { headline } featured { title } }
  pages(sort: "title") { title content }
}`;

describe('GraphQL with the plugin and without it', () => {
  let app: Spawned;
  let plain: Spawned;
  beforeAll(async () => {
    const { dir } = await filledDir();
    app = await spawn({ dir, graphql: true });
    plain = await spawn({ dir: copyDir(dir), graphql: true, withoutPlugin: true });
  });
  afterAll(async () => {
    for (const one of [app, plain]) {
      await one?.stop();
      if (one) fs.rmSync(one.dir, { recursive: true });
    }
  });

  const ask = (url: string, query: string) =>
    exchange(url, {
      method: 'POST',
      path: '/graphql',
      headers: { 'Content-Type': 'application/json', 'User-Agent': BROWSER },
      body: JSON.stringify({ query }),
    });

  // Strapi registers components in whatever order their files were read: two starts differ in the order of types.
  const printed = async (url: string) => {
    const answer: { data: IntrospectionQuery } = json(await ask(url, getIntrospectionQuery()));
    return printSchema(lexicographicSortSchema(buildClientSchema(answer.data)));
  };

  test('prints the same schema, and nothing of ours in it', async () => {
    const [ours, theirs] = [await printed(app.url), await printed(plain.url)];
    expect(theirs.match(/^type /gm)!.length).toBeGreaterThan(20);
    expect(ours).toEqual(theirs);
    expect(ours).not.toMatch(/context[-_]?variant/i);
  });

  test('gives somebody of whom nothing is known the same content', async () => {
    const expected = json(await ask(plain.url, QUERY));
    expect(expected.data.articles).toHaveLength(3);
    expect(json(await ask(app.url, QUERY))).toEqual(expected);
  });
});
