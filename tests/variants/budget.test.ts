import request from 'supertest';
import type { Overlay } from '../../contract/variant';
import { boot, type Booted } from '../harness/boot';
import { uploadImage } from '../harness/fill';
import { seed, type Seeded } from '../harness/seed';
import { variantsOf } from './service';

const ARTICLE = 'api::article.article';
const target = { stages: ['own'] };

let app: Booted;
let ids: Seeded;
let cover: string;
beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  cover = (await uploadImage(app.strapi, 'moon')).documentId;
  await everywhere('scalar', { title: 'Varied', summary: 'Varied', seo: { title: 'Varied' } });
  await everywhere('media', { cover });
  await everywhere('both', { cover, gallery: [cover], author: null, related: [ids.review] });
  await everywhere('nested', { body: [{ __component: 'body.teaser', headline: 'On', article: ids.guide }] });
});
afterAll(() => app.destroy());

/** Gives all published articles the same variant. */
async function everywhere(key: string, overlay: Overlay): Promise<void> {
  for (const documentId of [ids.guide, ids.review, ids.portrait]) {
    const ref = { contentType: ARTICLE, documentId, key };
    await variantsOf(app.strapi).save({ ...ref, target, overlay });
    await variantsOf(app.strapi).publish(ref);
  }
}

const file = () => app.strapi.db.query('plugin::upload.file');

/** SQL statements of a request that was made before, by what they read first; all files have changed since. */
async function statements(path: string, filesChanged = true): Promise<string[]> {
  await request(app.http).get(path).expect(200);
  if (filesChanged) await file().update({ where: { documentId: cover }, data: { caption: 'A moon' } });
  const seen: string[] = [];
  const hear = ({ sql }: { sql: string }) => seen.push(/from [`"](\w+)/.exec(sql)?.[1] ?? sql);
  app.strapi.db.connection.on('query', hear);
  const { body } = await request(app.http).get(path).expect(200);
  app.strapi.db.connection.removeListener('query', hear);
  expect(body.data).toBeTruthy();
  return seen;
}
/** Statements that a variant adds to a request. */
async function added(path: string, key: string): Promise<string[]> {
  const more = await statements(`${path}&context=variant:${key}`);
  for (const table of await statements(path)) {
    const at = more.indexOf(table);
    if (at >= 0) more.splice(at, 1);
  }
  return more;
}

const LIST = '/api/articles?';

test.each([
  ['a list', LIST],
  ['everything of a list', `${LIST}populate=*`],
  ['an entry', '/api/articles/GUIDE?'],
  ['an entry with its components', '/api/articles/GUIDE?populate[seo][populate]=*'],
  ['relations of another type', '/api/notes?populate[article][populate]=seo'],
])('where plain values vary, %s asks the database for nothing more', async (_name, path) => {
  expect(await added(path.replace('GUIDE', ids.guide), 'scalar')).toEqual([]);
});

test('a visitor of whom nothing is known costs nothing either', async () => {
  const plain = await statements(`${LIST}context=off`);
  expect(await statements(LIST)).toEqual(plain);
});

test('the files of a whole list are read at once', async () => {
  const three = await added(`${LIST}populate=cover`, 'media');
  expect(three).toEqual(['files']);
});

test('files that are at hand are not read again', async () => {
  const plain = await statements(`${LIST}populate=cover`, false);
  expect(await statements(`${LIST}populate=cover&context=variant:media`, false)).toEqual(plain);
});

test('files asked for in the same way share one query, relations to another type have one of their own', async () => {
  const path = `${LIST}populate[cover]=true&populate[gallery]=true&populate[related]=true`;
  expect((await added(path, 'both')).sort()).toEqual(['articles', 'files']);
});

test('asked for in two ways, there are two queries, however many entries', async () => {
  const path = `${LIST}populate[cover][fields]=name&populate[gallery]=true`;
  expect(await added(path, 'both')).toEqual(['files', 'files']);
});

test('references inside components are read once for all entries', async () => {
  const path = `${LIST}populate[body][on][body.teaser][populate][article][fields]=title`;
  const more = await added(path, 'nested');
  expect(more.filter((table) => table === 'articles')).toHaveLength(1);
  expect(more).toHaveLength(1);
});
