import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { meet, type Visitor } from './visitors';

const ARTICLE = 'api::article.article';
const PAGE = 'api::page.page';
/** Two more than fill three pages of twenty. */
const MORE = 59;
const DAY = 24 * 60 * 60 * 1000;

let app: Booted;
let ids: Seeded;
let now = Date.UTC(2026, 5, 1, 9);
/** Likes cameras much, televisions a little. */
let ines: Visitor;

interface Item {
  readonly documentId: string;
  readonly title: string;
  readonly slug: string;
  readonly category?: { readonly slug: string } | null;
}

const articles = (query: string) => `/articles?${query}`;
const list = async (visitor: Visitor, query: string) => (await visitor.get(articles(query)).expect(200)).body;
const plainly = async (query: string) =>
  (
    await request(app.http)
      .get(`/api${articles(query)}`)
      .expect(200)
  ).body;
const slugs = (body: { data: Item[] }): string[] => body.data.map((one) => one.slug);

beforeAll(async () => {
  app = await boot({
    strict: true,
    schemas: { [PAGE]: { pluginOptions: { 'context-variants': { enabled: true, topic: 'self' } } } },
  });
  app.strapi
    .plugin('context-variants')
    .service('clock')
    .set(() => now);
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  const abouts = [ids.televisions, ids.cameras, null];
  for (let i = 0; i < MORE; i += 1) {
    const name = `more-${String((i * 37) % MORE).padStart(2, '0')}`;
    const data = { title: name, slug: name, sku: name, minutes: i % 4, category: abouts[i % 3] };
    await app.strapi.documents(ARTICLE).create({ data, status: 'published' });
  }
  ines = await meet(app);
  const look = (topic: string, n: number) => ({ type: 'search', query: `${topic} ${n}`, topic });
  await ines.did(look('televisions', 1), ...[1, 2, 3].map((n) => look('cameras', n)));
}, 120_000);
afterAll(() => app.destroy());

/** All pages of a list, one after the other. */
async function pages(
  read: (page: number) => Promise<{ data: Item[]; meta: { pagination: { pageCount: number } } }>,
) {
  const first = await read(1);
  const found = [first];
  for (let page = 2; page <= first.meta.pagination.pageCount; page += 1) found.push(await read(page));
  return found;
}

describe('a list ranked by interest', () => {
  const query = 'sort=slug:desc&fields[0]=slug&populate[category][fields][0]=slug';
  const about = (item: Item): string => item.category?.slug ?? 'nothing';

  it('begins with the topic that interests the visitor most; within a topic it keeps the order asked for', async () => {
    const body = await list(ines, `${query}&pagination[pageSize]=100&context=rank:interest`);
    const plain = await plainly(`${query}&pagination[pageSize]=100`);
    const of = (topic: string) => (plain.data as Item[]).filter((item) => about(item) === topic);
    expect(body.data).toEqual([...of('cameras'), ...of('televisions'), ...of('nothing')]);
    expect(new Set((body.data as Item[]).map(about)).size).toBe(3);
  });

  it.each([
    ['by page', (page: number) => `pagination[page]=${page}&pagination[pageSize]=20`],
    ['by start', (page: number) => `pagination[start]=${(page - 1) * 20}&pagination[limit]=20`],
  ])('holds the same entries over all pages, and counts the same, %s', async (_how, paging) => {
    const asked = (page: number) => `${query}&${paging(page)}`;
    const count = 4;
    const ranked = await Promise.all(
      Array.from({ length: count }, (_, i) => list(ines, `${asked(i + 1)}&context=rank:interest`)),
    );
    const plain = await Promise.all(Array.from({ length: count }, (_, i) => plainly(asked(i + 1))));
    const found = ranked.flatMap(slugs);
    expect(found).toHaveLength(MORE + 3);
    expect([...found].sort()).toEqual(plain.flatMap(slugs).sort());
    expect(ranked.map((body) => body.meta.pagination)).toEqual(plain.map((body) => body.meta.pagination));
    const whole = await list(ines, `${query}&pagination[pageSize]=100&context=rank:interest`);
    expect(found).toEqual(slugs(whole));
  });

  it('stays as it is from page to page while time passes', async () => {
    const read = (page: number) => {
      now += 3 * DAY;
      return list(ines, `${query}&pagination[page]=${page}&pagination[pageSize]=7&context=rank:interest`);
    };
    const whole = await list(ines, `${query}&pagination[pageSize]=100&context=rank:interest`);
    expect((await pages(read)).flatMap(slugs)).toEqual(slugs(whole));
  });

  it('has a whole order also where the order asked for has ties', async () => {
    const tied = 'sort=minutes&fields[0]=slug&context=rank:interest';
    const found = await pages((page) =>
      list(ines, `${tied}&pagination[page]=${page}&pagination[pageSize]=9`),
    );
    expect(new Set(found.flatMap(slugs)).size).toBe(MORE + 3);
  });

  it('works with filters, search, languages, drafts and what is selected', async () => {
    const filtered = `filters[minutes][$eq]=1&${query}`;
    const few = await list(ines, `${filtered}&context=rank:interest`);
    expect(slugs(few).sort()).toEqual(slugs(await plainly(filtered)).sort());
    expect(about(few.data[0])).toBe('cameras');
    const found = await list(ines, `_q=more-1&${query}&context=rank:interest`);
    expect(slugs(found).sort()).toEqual(slugs(await plainly(`_q=more-1&${query}`)).sort());
    expect(about(found.data[0])).toBe('cameras');
    const german = await list(ines, 'locale=de&context=rank:interest');
    expect(german.data.map((one: Item) => one.title)).toEqual(['Den Fernseher wählen']);
    const every = await list(ines, 'locale=*&pagination[pageSize]=100&context=rank:interest');
    expect(every.data).toHaveLength(MORE + 4);
    const drafts = await ines
      .get(articles(`status=draft&${query}&pagination[pageSize]=100&context=rank:interest`), {
        Authorization: `Bearer ${ids.token}`,
      })
      .expect(200);
    expect(drafts.body.data).toHaveLength(MORE + 4);
    expect(about(drafts.body.data[0])).toBe('cameras');
    expect(Object.keys(few.data[0]).sort()).toEqual(['category', 'documentId', 'id', 'slug']);
  });

  it('puts what is on the shortlist first within its topic, and what was dropped last', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'search', query: 'x', topic: 'cameras' });
    const before = slugs(await list(visitor, `${query}&context=rank:interest`)).slice(0, 3);
    const [first, , third] = (await list(visitor, `${query}&context=rank:interest`)).data as Item[];
    const of = (item: Item | undefined) => ({ contentType: ARTICLE, documentId: item?.documentId });
    await visitor.did({ type: 'shortlist', ...of(third) }, { type: 'drop', ...of(first) });
    const after = await list(visitor, `${query}&pagination[pageSize]=100&context=rank:interest`);
    expect(slugs(after).slice(0, 2)).toEqual([before[2], before[1]]);
    const cameras = (after.data as Item[]).filter((item) => about(item) === 'cameras');
    expect(cameras.at(-1)?.slug).toBe(before[0]);
  });

  it('is for nobody else to keep, and says that it was ranked', async () => {
    const answer = await ines.get(articles(`${query}&context=rank:interest`)).expect(200);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.headers['x-context-variants']).toMatch(/, ranked=interest$/);
  });

  it('gives newcomers, and whoever only the address speaks for, the order asked for', async () => {
    for (const context of ['rank:interest', 'rank:interest,stage:compare']) {
      const answer = await request(app.http).get(`/api${articles(`${query}&context=${context}`)}`);
      expect(answer.body).toEqual(await plainly(query));
      expect(answer.headers['cache-control']).toBe('private, no-store');
      expect(answer.headers['x-context-variants']).toMatch(/, ranked=no$/);
    }
  });

  it('leaves to each entry which variant is chosen', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'compare', contentType: ARTICLE, documentIds: [ids.guide, ids.review] });
    const answer = await visitor.get(articles('sort=slug&context=rank:interest,explain')).expect(200);
    expect(answer.body.data[0].slug).toBe('a-bright-one');
    const place = (answer.body.data as Item[]).findIndex((one) => one.documentId === ids.guide);
    expect(answer.body.data[place].title).toBe('The guide, comparing');
    expect(answer.body.meta.contextVariants).toEqual([
      expect.objectContaining({ path: `/data/${place}`, variant: 'comparing', reason: 'match' }),
    ]);
    expect(answer.headers['x-context-variants']).toBe('varying=1, varied=1, ranked=interest');
  });

  it('looks at the whole list once, and no more often', async () => {
    const statements = async (context: string): Promise<string[]> => {
      const path = articles(`${query}&context=${context}`);
      await ines.get(path).expect(200);
      const seen: string[] = [];
      const hear = ({ sql }: { sql: string }) => seen.push(/from [`"](\w+)/.exec(sql)?.[1] ?? sql);
      app.strapi.db.connection.on('query', hear);
      await ines.get(path).expect(200);
      app.strapi.db.connection.removeListener('query', hear);
      return seen;
    };
    const more = await statements('rank:interest');
    for (const table of await statements('off')) more.splice(more.indexOf(table), 1);
    // Strapi makes a transaction of each call of its document service, and looks up the default language.
    expect(more).toEqual(['BEGIN;', 'strapi_core_store_settings', 'articles', 'COMMIT;']);
  });

  it.each(['rank:price', 'rank', 'rank:interest,rank:interest'])('refuses %s', async (context) => {
    const { body } = await request(app.http)
      .get(`/api${articles(`context=${context}`)}`)
      .expect(400);
    expect(body.error.details).toMatchObject({ code: expect.any(String), path: ['context'] });
  });

  it('gives nothing that the filters would not, though it was changed between the look and the page', async () => {
    let changed = '';
    app.strapi.documents.use(async (operation, next) => {
      const result = await next();
      const [first] = Array.isArray(result) ? result : [];
      const isLook = String((operation.params as { fields?: unknown }).fields) === 'documentId';
      if (isLook && changed === '' && first) {
        changed = first.documentId;
        await app.strapi.db
          .query(ARTICLE)
          .updateMany({ where: { documentId: changed }, data: { minutes: 99 } });
      }
      return result;
    });
    const { data } = await list(ines, 'filters[minutes]=3&pagination[pageSize]=100&context=rank:interest');
    expect(changed).not.toBe('');
    expect(data.length).toBeGreaterThan(3);
    expect(data.map((one: Item) => one.documentId)).not.toContain(changed);
  });

  it('names what a list can be ranked by', async () => {
    const { body } = await request(app.http)
      .get(`/api${articles('context=rank:price')}`)
      .expect(400);
    expect(body.error.message).toContain('interest');
    expect(body.error.details).toMatchObject({ code: 'unknown-value', known: ['interest'] });
  });
});

test('a list of more than a thousand keeps the order asked for, and says so', async () => {
  const visitor = await meet(app);
  await visitor.did({ type: 'view', contentType: PAGE, documentId: ids.about });
  const first = async () => {
    const answer = await visitor
      .get('/pages?sort=slug:desc&pagination[pageSize]=1&context=rank:interest')
      .expect(200);
    return [answer.body.data[0].slug, /ranked=(.*)$/.exec(answer.headers['x-context-variants'] ?? '')?.[1]];
  };
  expect(await first()).toEqual(['about-us', 'interest']);
  const rows = Array.from({ length: 999 }, (_, i) => ({
    documentId: `p${i}`,
    title: `p${i}`,
    slug: `p${i}`,
  }));
  await app.strapi.db.query(PAGE).createMany({ data: rows });
  expect(await first()).toEqual(['p998', 'too-many']);
});
