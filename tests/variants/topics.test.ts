import { createModels, createTopics, type Models, type Topics } from '../../server/src/variants';
import { boot, type Booted } from '../harness/boot';
import { seed, type Seeded } from '../harness/seed';

const ARTICLE = 'api::article.article';
const CATEGORY = 'api::category.category';

let app: Booted;
let ids: Seeded;
let models: Models;
let topics: Topics;
beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  models = createModels({ strapi: app.strapi });
  topics = createTopics({ strapi: app.strapi, models });
  await topics.load();
});
afterAll(() => app.destroy());

/** The same models with another topic configured for articles. */
async function withTopic(topic: string): Promise<Topics> {
  const article = models.get(ARTICLE);
  if (!article) throw new Error('no article');
  const get = (uid: string) => (uid === ARTICLE ? { ...article, topic } : models.get(uid));
  const other = createTopics({ strapi: app.strapi, models: { get, enabled: [ARTICLE] } });
  await other.load();
  return other;
}

test('an entry is about the document that its field refers to, in every locale', async () => {
  const asked = [ids.guide, ids.portrait, ids.unfinished, 'nowhere'];
  expect([...(await topics.topicsOf(ARTICLE, asked))]).toEqual([
    [ids.guide, [ids.televisions]],
    [ids.portrait, [ids.cameras]],
    [ids.unfinished, [ids.cameras]],
    ['nowhere', []],
  ]);
});

test('the second answer comes at once', async () => {
  await topics.topicsOf(ARTICLE, [ids.guide]);
  const answer = topics.topicsOf(ARTICLE, [ids.guide]);
  if (answer instanceof Promise) throw new Error('it was read again');
  expect(answer.get(ids.guide)).toEqual([ids.televisions]);
});

test('a taxonomy is about itself, a type without a topic about nothing', () => {
  expect(topics.topicsOf(CATEGORY, [ids.cameras])).toEqual(new Map([[ids.cameras, [ids.cameras]]]));
  expect(topics.topicsOf('api::page.page', [ids.about])).toEqual(new Map([[ids.about, []]]));
});

test('a topic may be a value, or lie behind a relation', async () => {
  const byValue = await withTopic('difficulty');
  expect((await byValue.topicsOf(ARTICLE, [ids.guide])).get(ids.guide)).toEqual(['easy']);
  expect([byValue.resolve('hard'), byValue.resolve('odd')]).toEqual(['hard', undefined]);
  expect(byValue.names('easy')).toEqual({ key: 'easy', label: 'easy' });
  const byText = await withTopic('code');
  expect([byText.resolve('TV'), byText.resolve('LP')]).toEqual(['TV', undefined]);
  const behind = await withTopic('related.category');
  expect((await behind.topicsOf(ARTICLE, [ids.guide])).get(ids.guide)).toEqual([
    ids.televisions,
    ids.cameras,
  ]);
  expect(behind.resolve('cameras')).toBe(ids.cameras);
});

test('a topic that leads nowhere is no topic', async () => {
  const nowhere = await withTopic('categry');
  expect((await nowhere.topicsOf(ARTICLE, [ids.guide])).get(ids.guide)).toEqual([]);
});

test('a topic answers to its document id and its slug, and has a name in each locale', () => {
  expect(topics.resolve('televisions')).toBe(ids.televisions);
  expect(topics.resolve(ids.televisions)).toBe(ids.televisions);
  expect(topics.resolve('radios')).toBeUndefined();
  const names = { key: ids.televisions, slug: 'televisions' };
  expect(topics.names(ids.televisions)).toEqual({ ...names, label: 'Televisions' });
  expect(topics.names(ids.televisions, 'de')).toEqual({ ...names, label: 'Fernseher' });
  expect(topics.names(ids.cameras, 'de')?.label).toBe('Cameras');
  expect(topics.known()).toEqual(['televisions', 'cameras']);
});

test('what is written is known after the write', async () => {
  await topics.topicsOf(ARTICLE, [ids.review]);
  const data = (values: object): object => values;
  const { documentId } = await app.strapi
    .documents(CATEGORY)
    .create({ data: data({ name: 'Radios', slug: 'radios' }) });
  await topics.onWrite(CATEGORY);
  expect(topics.resolve('radios')).toBe(documentId);
  await app.strapi
    .documents(ARTICLE)
    .update({ documentId: ids.review, data: data({ category: documentId }), status: 'published' });
  await topics.onWrite(ARTICLE);
  expect((await topics.topicsOf(ARTICLE, [ids.review])).get(ids.review)).toEqual([documentId]);
});

test('a topic has topics above it, the nearest first, as its type is told to read them', async () => {
  const data = (values: object): object => values;
  const create = async (name: string, parent?: string): Promise<string> => {
    const { documentId } = await app.strapi
      .documents(CATEGORY)
      .create({ data: data({ name, slug: name.toLowerCase(), ...(parent !== undefined && { parent }) }) });
    return documentId;
  };
  const oled = await create('Oled', ids.televisions);
  const bent = await create('Bent', oled);
  await topics.onWrite(CATEGORY);
  expect(topics.above(bent)).toEqual([oled, ids.televisions]);
  expect(topics.above(oled)).toEqual([ids.televisions]);
  expect(topics.above(ids.televisions)).toEqual([]);
  expect(topics.above('nowhere')).toEqual([]);
  await app.strapi.documents(CATEGORY).update({ documentId: ids.televisions, data: data({ parent: bent }) });
  await topics.onWrite(CATEGORY);
  expect(topics.above(bent)).toEqual([oled, ids.televisions]);
});

test('a parent that leads to another type is none, and the log says so', async () => {
  const lines: string[] = [];
  const category = models.get(CATEGORY);
  if (!category) throw new Error('no category');
  const get = (uid: string) => (uid === CATEGORY ? { ...category, parent: 'slug' } : models.get(uid));
  const log = { warn: (line: string) => lines.push(line) };
  const strapi = { db: app.strapi.db, log } as unknown as typeof app.strapi;
  const other = createTopics({ strapi, models: { get, enabled: models.enabled } });
  await other.load();
  expect(other.above(ids.cameras)).toEqual([]);
  expect(lines).toEqual([
    'context-variants: the parent "slug" of api::category.category is no relation to itself; its topics have none',
  ]);
});
