import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { BROWSER } from '../harness/visitor';
import { varyEverything, write } from './graphql-magazine';
import { meet } from './visitors';

type Headers = Record<string, string>;
interface Kept {
  readonly type: string;
  readonly documentIds: readonly string[];
  readonly locale?: string;
  readonly variant?: string;
}

const ARTICLE = 'api::article.article';
const SPECIMEN = 'api::specimen.specimen';
const COMPARES = { 'X-Context': 'stage:compare' };

describe('a reader over GraphQL', () => {
  let app: Booted;
  let ids: Seeded;
  let mixed: string;
  beforeAll(async () => {
    app = await boot({ graphql: true });
    ids = await seed(app.strapi);
    await seedVariants(app.strapi, ids);
    await varyEverything(app.strapi, ids);
    const made = await app.strapi
      .documents(SPECIMEN)
      .create({ data: { words: 'Mixed' } as never, status: 'published' });
    mixed = made.documentId;
    const reference = (type: string, documentId: string) => ({ __type: type, documentId });
    await write(app.strapi, SPECIMEN, mixed, 'comparing', {
      target: { stages: ['compare'] },
      overlay: {
        subject: reference(ARTICLE, ids.guide),
        subjects: [reference('api::page.page', ids.about), reference(ARTICLE, ids.guide)],
      },
    });
  });
  afterAll(() => app.destroy());

  const ask = (query: string, headers: Headers = {}) =>
    request(app.http)
      .post('/graphql')
      .set({ 'User-Agent': BROWSER, ...headers })
      .send({ query });
  const guide = (fields = 'title') => `article(documentId: "${ids.guide}") { ${fields} }`;
  const known = (token: string): Headers => ({ 'X-Context-Visitor': token });
  const exported = async (token: string): Promise<Kept[]> => {
    const answer = await request(app.http).get('/api/context-variants/me/export').set(known(token));
    const lines: string[] = answer.text.split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line)).filter(({ type }) => type === 'view');
  };
  /** The views kept of a visitor once there are so many; they are kept after the answer has left. */
  async function views(token: string, count: number): Promise<Kept[]> {
    const deadline = Date.now() + 5_000;
    for (;;) {
      const kept = await exported(token);
      if (kept.length >= count) return kept;
      if (Date.now() > deadline) throw new Error(`no ${count} views: ${JSON.stringify(kept)}`);
    }
  }

  test('is remembered as over REST: one entry by id, by slug, a single type; several in one query', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'compare', documentIds: [ids.guide, ids.review], topic: 'televisions' });
    await ask(`{ ${guide()} }`, known(visitor.token));
    const [first] = await views(visitor.token, 1);
    expect(first).toMatchObject({ documentIds: [ids.guide], locale: 'en', variant: 'comparing' });
    await ask('{ articles(filters: { slug: { eq: "a-bright-one" } }) { title } }', known(visitor.token));
    expect((await views(visitor.token, 2))[1]).toMatchObject({ documentIds: [ids.review] });
    await ask(`{ homepage { title } page(documentId: "${ids.about}") { title } }`, known(visitor.token));
    const both = (await views(visitor.token, 4)).slice(2).flatMap(({ documentIds }) => documentIds);
    expect(new Set(both)).toEqual(new Set([ids.homepage, ids.about]));
  });

  test('is remembered for one entry of a connection by slug, once, with what was shown', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'compare', documentIds: [ids.guide, ids.review], topic: 'televisions' });
    const slug = '(filters: { slug: { eq: "choosing-a-television" } })';
    await ask(
      `{ one: articles_connection${slug} { nodes { title } pageInfo { total } } }`,
      known(visitor.token),
    );
    const [first] = await views(visitor.token, 1);
    expect(first).toMatchObject({ documentIds: [ids.guide], locale: 'en', variant: 'comparing' });
    await ask(
      '{ articles_connection(filters: { slug: { eq: "none" } }) { nodes { title } } }',
      known(visitor.token),
    );
    await ask(`{ article(documentId: "${ids.review}") { title } }`, known(visitor.token));
    expect(await views(visitor.token, 2)).toHaveLength(2);
  });

  test.each([
    ['lists', () => '{ articles { title } }', {}],
    ['connections', () => '{ articles_connection(filters: { sku: { eq: "G-1" } }) { nodes { title } } }', {}],
    [
      'connections below an entry',
      () =>
        '{ notes { article { related_connection(filters: { slug: { eq: "portraits" } }) { nodes { title } } } } }',
      {},
    ],
    ['what is below an entry without variants', () => '{ notes { article { title } } }', {}],
    ['drafts', () => `{ ${guide().replace(')', ', status: DRAFT)')} }`, 'drafts'],
    ['explicit facts', () => `{ ${guide()} }`, COMPARES],
    ['prefetches', () => `{ ${guide()} }`, { 'Sec-Purpose': 'prefetch' }],
    ['who asks not to be', () => `{ ${guide()} }`, { 'X-Context-Record': 'off' }],
  ])('is not remembered for %s', async (_what, query, how) => {
    const visitor = await meet(app);
    const headers: Headers = how === 'drafts' ? { Authorization: `Bearer ${ids.token}` } : (how as Headers);
    const answer = await ask(query(), { ...known(visitor.token), ...headers });
    expect(answer.body.errors).toBeUndefined();
    // a reading that is kept for certain comes after it
    await ask(`{ article(documentId: "${ids.review}") { title } }`, known(visitor.token));
    expect((await views(visitor.token, 1)).map(({ documentIds }) => documentIds)).toEqual([[ids.review]]);
  });

  test('is not remembered for mutations', async () => {
    const visitor = await meet(app);
    const mutation = `mutation { updateNote(documentId: "${ids.note}", data: { content: "Read." }) { article { title } } }`;
    await ask(mutation, known(visitor.token));
    await ask(`{ article(documentId: "${ids.review}") { title } }`, known(visitor.token));
    expect(await views(visitor.token, 1)).toHaveLength(1);
  });

  test('hears what they did, in plain fields and in components', async () => {
    const text = '{{ visitor.shortlist | join: " and " | default: "nothing yet" }}';
    await write(app.strapi, ARTICLE, ids.guide, 'comparing', {
      overlay: { title: `Now: ${text}`, seo: { title: `Found: ${text}` } },
    });
    const visitor = await meet(app);
    const about = { contentType: ARTICLE, topic: 'televisions' };
    await visitor.did({ type: 'compare', documentIds: [ids.guide, ids.review], ...about });
    const query = `{ ${guide('title seo { title }')} }`;
    const rest = await visitor.get(`/articles/${ids.guide}?fields[0]=title&populate[seo][fields][0]=title`);
    const { article } = (await ask(query, known(visitor.token))).body.data;
    const both = 'Choosing a television and A bright one';
    expect(article).toEqual({ title: `Now: ${both}`, seo: { title: `Found: ${both}` } });
    expect(article.title).toBe(rest.body.data.title);
    expect((await ask(query, COMPARES)).body.data.article.title).toBe('Now: nothing yet');
  });

  test('gets variants of what a polymorphic relation leads to, as over REST', async () => {
    const headers = { ...COMPARES, Authorization: `Bearer ${ids.token}` };
    const query = `{ specimen(documentId: "${mixed}") { words
      subject { __typename ... on Article { title cover { name } } }
      subjects { __typename ... on Article { title related { title } } ... on Page { title } } } }`;
    const { body } = await ask(query, headers);
    expect(body.errors).toBeUndefined();
    const rest = await request(app.http)
      .get(`/api/specimens/${mixed}?populate[subject]=true&populate[subjects]=true`)
      .set(headers);
    const { subject, subjects } = body.data.specimen;
    const titles = (rows: { title: string }[]) => rows.map(({ title }) => title);
    expect(titles([subject].flat())).toEqual(titles([rest.body.data.subject].flat()));
    expect(titles(subjects)).toEqual(titles(rest.body.data.subjects));
    expect(titles(subjects)[1]).toMatch(/^Now: /);
    expect(subjects[1].related.map(({ title }: { title: string }) => title)).toContain(
      'A bright one, in brief',
    );
  });
});
