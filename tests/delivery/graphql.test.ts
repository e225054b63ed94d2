import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { BROWSER } from '../harness/visitor';
import { varyEverything } from './graphql-magazine';

type Headers = Readonly<Record<string, string>>;

const FILE = '{ documentId name alternativeText url width }';
const ARTICLE = `documentId locale title slug summary content story minutes price featured difficulty day startsAt
  extra contact code sku legal cover ${FILE} gallery ${FILE} author { name bio portrait ${FILE} }
  category { name slug } seo { title description image ${FILE} social { title handle image ${FILE} } }
  facts { label value icon ${FILE} }`;
const ZONE = `body { ... on ComponentBodyText { text } ... on ComponentBodyFigure { caption image ${FILE} }
  ... on ComponentBodyTeaser { headline facts { label value icon ${FILE} } article { title cover ${FILE} seo { title image ${FILE} } } } }`;

const SHORT = 'populate[cover]=true&populate[seo][populate][image]=true';
const PARTS =
  'populate[cover]=true&populate[gallery]=true&populate[author][populate][portrait]=true&populate[category]=true&' +
  'populate[seo][populate][image]=true&populate[seo][populate][social][populate][image]=true&' +
  'populate[facts][populate][icon]=true';
const BODY =
  'populate[body][on][body.text]=true&populate[body][on][body.figure][populate][image]=true&' +
  'populate[body][on][body.teaser][populate][facts][populate][icon]=true&' +
  'populate[body][on][body.teaser][populate][article][populate][cover]=true&' +
  'populate[body][on][body.teaser][populate][article][populate][seo][populate][image]=true';
const below = (name: string, query: string): string =>
  query
    .replaceAll('populate[', `populate[${name}][populate][`)
    .replaceAll(`populate[${name}][populate][`, 'populate[')
    .split('&')
    .map((part) => `populate[${name}][${part.replace(/^populate\[/, 'populate][')}`)
    .join('&');

describe('GraphQL and REST, asked by the same visitor', () => {
  let app: Booted;
  let ids: Seeded;
  let token: string;
  beforeAll(async () => {
    app = await boot({ graphql: true });
    ids = await seed(app.strapi);
    await seedVariants(app.strapi, ids);
    await varyEverything(app.strapi, ids);
    const welcome = await request(app.http)
      .post('/api/context-variants/visitors')
      .set('User-Agent', BROWSER)
      .send({ consent: { personalisation: true, measurement: true } });
    ({ token } = welcome.body.data);
    const events = [{ type: 'compare', documentIds: [ids.guide, ids.review], topic: 'televisions' }];
    await request(app.http)
      .post('/api/context-variants/events')
      .set({ 'User-Agent': BROWSER, 'X-Context-Visitor': token })
      .send({ events });
  });
  afterAll(() => app.destroy());

  const ask = (query: string, headers: Headers = {}) =>
    request(app.http)
      .post('/graphql')
      .set({ 'User-Agent': BROWSER, ...headers })
      .send({ query });
  const rest = (path: string, headers: Headers = {}) =>
    request(app.http)
      .get(path)
      .set({ 'User-Agent': BROWSER, ...headers });

  /** What REST answered, as far as GraphQL was asked for it. */
  function like(shape: unknown, value: unknown): unknown {
    if (Array.isArray(shape)) {
      if (!Array.isArray(value)) return value;
      return value.map((one, index) => like(shape[index], one));
    }
    if (typeof shape !== 'object' || shape === null || typeof value !== 'object' || value === null)
      return value;
    return Object.fromEntries(
      Object.keys(shape).map((key) => [key, like((shape as never)[key], (value as never)[key])]),
    );
  }

  const drafts = (): Headers => ({ Authorization: `Bearer ${ids.token}` });
  const WHO: readonly [string, () => Headers][] = [
    ['nobody', () => ({})],
    ['who compares', () => ({ 'X-Context': 'stage:compare' })],
    ['who decides', () => ({ 'X-Context': 'stage:decide' })],
    ['a visitor known by header', () => ({ 'X-Context-Visitor': token })],
    ['a visitor known by cookie', () => ({ Cookie: `context_visitor=${token}` })],
    ['who wants nothing', () => ({ 'X-Context': 'off', 'X-Context-Visitor': token })],
  ];
  const WHAT: readonly [string, () => string, () => string][] = [
    [
      'one entry',
      () => `article(documentId: "${ids.guide}") { ${ARTICLE} }`,
      () => `/api/articles/${ids.guide}?${PARTS}`,
    ],
    [
      'a dynamic zone',
      () => `article(documentId: "${ids.guide}") { ${ZONE} }`,
      () => `/api/articles/${ids.guide}?${BODY}`,
    ],
    ['a list', () => `articles(sort: "slug") { ${ARTICLE} }`, () => `/api/articles?sort=slug&${PARTS}`],
    [
      'relations to entries that vary',
      () =>
        `article(documentId: "${ids.guide}") { related { title cover ${FILE} seo { title image ${FILE} } } }`,
      () => `/api/articles/${ids.guide}?${below('related', SHORT)}`,
    ],
    [
      'a single type',
      () => `homepage { title hero { headline claim image ${FILE} link { title cover ${FILE} } }
        featured { title cover ${FILE} related { title author { name bio } } } ${ZONE} }`,
      () =>
        `/api/homepage?${below('hero', 'populate[image]=true&populate[link][populate][cover]=true')}&${BODY}&` +
        below('featured', 'populate[cover]=true&populate[related][populate][author]=true'),
    ],
    [
      'an entry below one without variants',
      () => `notes { title article { title related { title } seo { title } cover ${FILE} } }`,
      () =>
        `/api/notes?${below('article', 'populate[related]=true&populate[seo]=true&populate[cover]=true')}`,
    ],
    [
      'another locale',
      () => `articles(locale: "de") { title summary locale related { title } }`,
      () => '/api/articles?locale=de&populate[related]=true',
    ],
    [
      'a type without drafts',
      () => 'pages(sort: "slug") { title content seo { title } }',
      () => '/api/pages?sort=slug&populate=seo',
    ],
  ];
  const pairs = WHAT.flatMap(([what, query, path]) =>
    WHO.map(([who, headers]) => [what, who, query, path, headers] as const),
  );

  const sides = WHAT.flatMap(([what, query, path]) =>
    ['stage:compare', 'stage:decide'].map((stage) => [what, stage, query, path] as const),
  );

  test.each(pairs)('%s is the same for %s', async (_what, _who, query, path, headers) => {
    const [graphql, plain] = [await ask(`{ it: ${query()} }`, headers()), await rest(path(), headers())];
    expect(graphql.body.errors).toBeUndefined();
    const { it: got } = graphql.body.data;
    expect(got).toEqual(like(got, plain.body.data));
    expect(plain.body.data).toBeTruthy();
  });

  test.each(sides)('%s is the same for drafts, by %s', async (_what, stage, query, path) => {
    const headers = { ...drafts(), 'X-Context': stage };
    const field = query().replace(
      /^(\w+)(\((.*?)\))?/,
      (_all, name: string, _args, args?: string) => `${name}(${args ? `${args}, ` : ''}status: DRAFT)`,
    );
    const graphql = await ask(`{ it: ${field} }`, headers);
    const plain = await rest(`${path()}&status=draft`.replace(/^([^?]*)&/, '$1?'), headers);
    expect(graphql.body.errors).toBeUndefined();
    const { it: got } = graphql.body.data;
    expect(got).toEqual(like(got, plain.body.data));
    expect(plain.body.data).toBeTruthy();
  });

  test('what of a variant is not published is in the draft alone', async () => {
    const query = `{ article(documentId: "${ids.review}", status: DRAFT) { title } }`;
    const { body } = await ask(query, { ...drafts(), 'X-Context': 'stage:decide' });
    expect(body.data.article.title).toBe('Only a draft');
    const published = `{ article(documentId: "${ids.review}") { title } }`;
    const reader = await ask(published, { ...drafts(), 'X-Context': 'stage:decide' });
    expect(reader.body.data.article.title).toBe('A bright one');
  });

  test('variants are delivered at all', async () => {
    const query = `{ article(documentId: "${ids.guide}") { ${ARTICLE} ${ZONE} } }`;
    const { body, headers } = await ask(query, { 'X-Context': 'stage:compare' });
    const { article } = body.data;
    expect(article).toMatchObject({
      title: 'The guide, comparing',
      summary: null,
      content: '## Size\n\nSit down, then measure.',
      cover: { name: 'night.png' },
      author: null,
      seo: { title: 'Compare them', description: 'A guide', image: { name: 'sunset.png' } },
    });
    expect(article.seo.social).toMatchObject({
      title: 'TV',
      handle: '@compare',
      image: { name: 'night.png' },
    });
    expect(article.body[2]).toMatchObject({ article: { title: 'A bright one, in brief' } });
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers['vary']).toMatch(/Cookie.*X-Context-Visitor/);
    expect(headers['x-context-variants']).toMatch(/varied=[23]/);
  });
});
