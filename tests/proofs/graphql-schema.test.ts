import fs from 'node:fs';
import { exchange, json } from '../harness/exchange';
import { filledDir } from '../harness/filled';
import { copyDir } from '../harness/settings';
import { spawn, type Spawned } from '../harness/spawn';
import { BROWSER } from '../harness/visitor';

const TYPE = 'name ofType { name kind ofType { name kind ofType { name kind ofType { name kind } } } } kind';
const SCHEMA = `{ __schema {
  queryType { name } mutationType { name } directives { name }
  types {
    name kind description
    fields { name description type { ${TYPE} } args { name defaultValue type { ${TYPE} } } }
    inputFields { name type { ${TYPE} } }
    enumValues { name }
    possibleTypes { name }
    interfaces { name }
  }
} }`;
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

  test('has the same schema, and nothing of ours in it', async () => {
    const [ours, theirs] = [await ask(app.url, SCHEMA), await ask(plain.url, SCHEMA)];
    expect(json(theirs).data.__schema.types.length).toBeGreaterThan(50);
    expect(json(ours)).toEqual(json(theirs));
    expect(ours.body.toString()).not.toMatch(/context[-_]?variant/i);
  });

  test('gives somebody of whom nothing is known the same content', async () => {
    const expected = json(await ask(plain.url, QUERY));
    expect(expected.data.articles).toHaveLength(3);
    expect(json(await ask(app.url, QUERY))).toEqual(expected);
  });
});
