import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { BROWSER } from '../harness/visitor';
import { varyEverything, write } from './graphql-magazine';

const ARTICLE = 'api::article.article';
const COMPARES = { 'X-Context': 'stage:compare' };

describe('variants over GraphQL', () => {
  let app: Booted;
  let ids: Seeded;
  beforeAll(async () => {
    app = await boot({ graphql: true });
    ids = await seed(app.strapi);
    await seedVariants(app.strapi, ids);
    await varyEverything(app.strapi, ids);
  });
  afterAll(() => app.destroy());

  const ask = (query: string, headers: Record<string, string> = {}, search = '') =>
    request(app.http)
      .post(`/graphql${search}`)
      .set({ 'User-Agent': BROWSER, ...headers })
      .send({ query });
  const guide = (fields: string) => `{ article(documentId: "${ids.guide}") { ${fields} } }`;

  /** How many statements the database ran for an answer. */
  async function statements(query: string, headers: Record<string, string>): Promise<number> {
    let count = 0;
    // Strapi has work of its own now and then, which belongs to no request.
    const one = (): void => void (count += app.strapi.requestContext.get() ? 1 : 0);
    const { connection } = app.strapi.db;
    connection.on('query', one);
    const { body } = await ask(query, headers);
    connection.removeListener('query', one);
    expect(body.errors).toBeUndefined();
    return count;
  }

  test('are told with their reasons to who asks why, and only then', async () => {
    const query = `{ found: articles(sort: "slug") { title related { title } } }`;
    const asked = await ask(query, { 'X-Context': 'stage:compare,explain' });
    const { data, extensions } = asked.body;
    for (const { path, variant } of extensions.contextVariants) {
      const parts: string[] = path.split('/').slice(1);
      const entry = parts.reduce((at: never, part) => at[part], asked.body as never) as { title: string };
      expect(/compar|brief/.test(entry.title)).toBe(variant !== null);
    }
    const paths = extensions.contextVariants.map(({ path }: { path: string }) => path);
    const at = data.found.findIndex(({ title }: { title: string }) => title === 'The guide, comparing');
    expect(paths).toContain(`/data/found/${at}`);
    expect(paths).toContain(`/data/found/${at}/related/1`);
    expect(extensions.contextVariants[0].because[0].text).toMatch(/\w/);
    expect((await ask(query, COMPARES)).body.extensions).toBeUndefined();
  });

  test('are chosen by the header alone: one address answers everything', async () => {
    const { body } = await ask(guide('title'), {}, '?context=stage:compare');
    expect(body.data.article.title).toBe('Choosing a television');
  });

  test('refuse a context that cannot be read, naming what is wrong', async () => {
    const { body } = await ask(guide('title'), { 'X-Context': 'stage:nonsense' });
    expect(body.errors[0].extensions.error).toMatchObject({ name: 'ValidationError' });
    expect(JSON.stringify(body.errors[0])).toContain('nonsense');
  });

  test('are connections too', async () => {
    const query = `{ articles_connection(sort: "slug") { pageInfo { total } nodes { title related_connection { nodes { title } } } } }`;
    const { body } = await ask(query, COMPARES);
    const { nodes, pageInfo } = body.data.articles_connection;
    expect(pageInfo.total).toBe(3);
    const found = nodes.find(({ title }: { title: string }) => title === 'The guide, comparing');
    expect(found.related_connection.nodes.map(({ title }: { title: string }) => title)).toEqual([
      'Portraits',
      'A bright one, in brief',
    ]);
  });

  test('answer lists as they are asked for: sorted, filtered, a page of them', async () => {
    const related = async (args: string) => {
      const { body } = await ask(guide(`related(${args}) { slug }`), COMPARES);
      return body.data.article.related.map(({ slug }: { slug: string }) => slug);
    };
    expect(await related('sort: "slug"')).toEqual(['a-bright-one', 'portraits']);
    expect(await related('sort: "slug:desc"')).toEqual(['portraits', 'a-bright-one']);
    expect(await related('filters: { slug: { contains: "bright" } }')).toEqual(['a-bright-one']);
    expect(await related('pagination: { start: 1, limit: 1 }')).toEqual(['a-bright-one']);
    const { body } = await ask(guide('related(sort: "internal") { slug }'), COMPARES);
    expect(body.errors[0].message).toMatch(/Invalid key internal/);
  });

  test('leave mutations and what they answer as they are', async () => {
    const mutation = `mutation { updateNote(documentId: "${ids.note}", data: { content: "Kept." }) { article { title cover { name } } } }`;
    const { body } = await ask(mutation, COMPARES);
    expect(body.data.updateNote.article).toEqual({
      title: 'Choosing a television',
      cover: { name: 'sunset.png' },
    });
  });

  test('read what all winners of a list refer to in one query', async () => {
    const authors = await Promise.all(
      ['Ada', 'Ben', 'Cem', 'Dua', 'Eve', 'Fei'].map((name) =>
        app.strapi.documents('api::author.author').create({ data: { name } }),
      ),
    );
    for (const { documentId, name } of authors) {
      const title = `By ${name}`;
      const made = await app.strapi.documents(ARTICLE).create({ data: { title }, status: 'published' });
      const overlay = { author: documentId, seo: { title: name } };
      const target = { stages: ['compare'] };
      await write(app.strapi, ARTICLE, made.documentId, 'signed', { target, overlay });
    }
    const query = '{ articles(filters: { title: { startsWith: "By" } }) { title author { name } } }';
    const { body } = await ask(query, COMPARES);
    const names = body.data.articles.map(({ author }: { author: { name: string } }) => `By ${author.name}`);
    expect(names).toEqual(body.data.articles.map(({ title }: { title: string }) => title));
    expect(names).toHaveLength(6);
    const two = query.replace('startsWith: "By"', 'in: ["By Ada", "By Ben"]');
    expect((await ask(two, COMPARES)).body.data.articles).toHaveLength(2);
    await statements(query, COMPARES);
    expect(await statements(query, COMPARES)).toBe(await statements(two, COMPARES));
  });

  test('leave the default of what cannot be read, for nobody else to keep', async () => {
    const articles = app.strapi.db.query(ARTICLE);
    const { findMany } = articles;
    let broken = 0;
    articles.findMany = (params) => {
      const [first] = (params?.where?.$and ?? []) as { documentId?: { $in?: unknown } }[];
      if (!first?.documentId?.$in) return findMany(params);
      broken += 1;
      throw new Error('cannot be read');
    };
    const { body, headers } = await ask(guide('title related { slug }'), COMPARES);
    articles.findMany = findMany;
    expect(broken).toBeGreaterThan(0);
    expect(body.errors).toBeUndefined();
    const slugs = body.data.article.related.map(({ slug }: { slug: string }) => slug);
    expect(slugs).toEqual(['a-bright-one', 'portraits']);
    expect(headers['cache-control']).toBe('private, no-store');
  });

  test('show nothing that a component of theirs refers to and the caller may not read', async () => {
    const query = '{ homepage { hero { claim link { title } } } }';
    expect((await ask(query, COMPARES)).body.data.homepage.hero.link.title).toBe('A bright one, in brief');
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const where = { action: `${ARTICLE}.find` };
    const [granted] = await permissions.findMany({ where, populate: ['role'] });
    await permissions.deleteMany({ where });
    const { hero } = (await ask(query, COMPARES)).body.data.homepage;
    await permissions.create({ data: { ...where, role: granted.role.id } });
    expect(hero).toEqual({ claim: 'See both.', link: null });
  });
});
