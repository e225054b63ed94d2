import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { BROWSER } from '../harness/visitor';
import { meet, type Visitor } from './visitors';

const ARTICLE = 'api::article.article';
const MORE = 12;
const RANKED = { 'X-Context': 'rank:interest' };

describe('a list ranked by interest over GraphQL', () => {
  let app: Booted;
  let ids: Seeded;
  /** Likes cameras much, televisions a little. */
  let ines: Visitor;
  beforeAll(async () => {
    app = await boot({ graphql: true, strict: true });
    ids = await seed(app.strapi);
    await seedVariants(app.strapi, ids);
    const abouts = [ids.televisions, ids.cameras, null];
    for (let i = 0; i < MORE; i += 1) {
      const name = `more-${String((i * 7) % MORE).padStart(2, '0')}`;
      const data = { title: name, slug: name, sku: name, category: abouts[i % 3] };
      await app.strapi.documents(ARTICLE).create({ data, status: 'published' });
    }
    ines = await meet(app);
    const look = (topic: string, n: number) => ({ type: 'search', query: `${topic} ${n}`, topic });
    await ines.did(look('televisions', 1), ...[1, 2, 3].map((n) => look('cameras', n)));
  });
  afterAll(() => app.destroy());

  const ask = (query: string, headers: Record<string, string> = RANKED, token: string = ines.token) =>
    request(app.http)
      .post('/graphql')
      .set({ 'User-Agent': BROWSER, 'X-Context-Visitor': token, ...headers })
      .send({ query });
  const slugs = (rows: { slug: string }[]): string[] => rows.map(({ slug }) => slug);
  const overRest = async (query: string): Promise<string[]> =>
    slugs((await ines.get(`/articles?${query}&fields[0]=slug&context=rank:interest`).expect(200)).body.data);

  test('has the order that REST gives, and stays private', async () => {
    const query = '{ articles(sort: "slug:desc", pagination: { limit: 50 }) { slug } }';
    const { body, headers } = await ask(query);
    const ranked = slugs(body.data.articles);
    expect(ranked).toEqual(await overRest('sort=slug:desc&pagination[limit]=50'));
    expect(ranked).not.toEqual(slugs((await ask(query, {})).body.data.articles));
    expect(headers['x-context-variants']).toMatch(/, ranked=interest$/);
    expect(headers['cache-control']).toBe('private, no-store');
  });

  test('is the same over the pages of a connection, counted as without us', async () => {
    const page = async (page: number, headers?: Record<string, string>) => {
      const query = `{ found: articles_connection(sort: "slug", pagination: { page: ${page}, pageSize: 5 })
        { nodes { slug category { slug } } pageInfo { total page pageCount } } }`;
      return (await ask(query, headers)).body.data.found;
    };
    const pages = await Promise.all([1, 2, 3].map((one) => page(one)));
    expect(pages.flatMap(({ nodes }) => slugs(nodes))).toEqual(
      await overRest('sort=slug&pagination[limit]=50'),
    );
    expect(pages[1].pageInfo).toEqual({ total: MORE + 3, page: 2, pageCount: 3 });
    expect(pages[1].pageInfo).toEqual((await page(2, {})).pageInfo);
    expect(pages[0].nodes[0].category.slug).toBe('cameras');
  });

  test('may be one of several, holds to its filters, and leaves what lies below entries as it is', async () => {
    const query = `{ all: articles(sort: "slug") { slug }
      some: articles(sort: "slug", filters: { title: { startsWith: "more" } }) { slug }
      article(documentId: "${ids.guide}") { title related(sort: "slug") { slug } } }`;
    const { data } = (await ask(query)).body;
    expect(slugs(data.all)).toEqual(await overRest('sort=slug&pagination[limit]=10'));
    expect(slugs(data.some)).toEqual(
      await overRest('sort=slug&pagination[limit]=10&filters[title][$startsWith]=more'),
    );
    expect(slugs(data.article.related)).toEqual(['a-bright-one', 'portraits']);
  });

  test('keeps the order asked for where nothing is known, and says so', async () => {
    const query = '{ articles(sort: "slug") { slug } }';
    const stranger = await meet(app);
    const { body, headers } = await ask(query, RANKED, stranger.token);
    expect(body).toEqual((await ask(query, {}, '')).body);
    expect(headers['x-context-variants']).toMatch(/, ranked=no$/);
  });

  test('is refused with what lists can be ranked by', async () => {
    const { body } = await ask('{ articles { slug } }', { 'X-Context': 'rank:price' });
    expect(body.errors[0].extensions.error).toMatchObject({
      name: 'ValidationError',
      details: { code: 'unknown-value', known: ['interest'] },
    });
  });
});
