import request from 'supertest';
import type { Overlay } from '../../contract/variant';
import { boot, type Booted } from '../harness/boot';
import { uploadImage } from '../harness/fill';
import { seed, type Seeded } from '../harness/seed';
import { variantsOf } from './service';

const ARTICLE = 'api::article.article';
const SPECIMEN = 'api::specimen.specimen';

let app: Booted;
let ids: Seeded;
beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
});
afterAll(() => app.destroy());

const get = async (path: string) => {
  const { body } = await request(app.http).get(path).set('Authorization', `Bearer ${ids.token}`).expect(200);
  return body.data;
};
async function published(documentId: string, key: string, overlay: Overlay, contentType = ARTICLE) {
  const ref = { contentType, documentId, key };
  await variantsOf(app.strapi).save({ ...ref, target: { stages: ['own'] }, overlay });
  await variantsOf(app.strapi).publish(ref);
  return `context=variant:${key}`;
}

test('a file that was deleted is no file, and one of many is left out', async () => {
  const [moon, sun] = [await uploadImage(app.strapi, 'moon'), await uploadImage(app.strapi, 'sun')];
  const overlay = {
    cover: moon.documentId,
    gallery: [moon.documentId, sun.documentId],
    seo: { image: moon.documentId },
  };
  const context = await published(ids.guide, 'files', overlay);
  await app.strapi
    .plugin('upload')
    .service('upload')
    .remove(await fileOf(moon.id));
  const query = 'populate[cover]=true&populate[gallery]=true&populate[seo][populate]=image';
  const varied = await get(`/api/articles/${ids.guide}?${query}&${context}`);
  expect(varied).toMatchObject({ cover: null, gallery: [{ name: 'sun.png' }], seo: { image: null } });
});

test('a reference to an entry without a published version is seen among drafts only', async () => {
  const context = await published(ids.guide, 'unpublished', { related: [ids.unfinished, ids.review] });
  const titles = async (status: string) => {
    const query = `populate[related][fields]=title&status=${status}`;
    const { related } = await get(`/api/articles/${ids.guide}?${query}&${context}`);
    return related.map((one: { title: string }) => one.title);
  };
  expect(await titles('published')).toEqual(['A bright one']);
  expect(await titles('draft')).toEqual(['Unfinished', 'A bright one']);
  await app.strapi.documents(ARTICLE).publish({ documentId: ids.unfinished });
  expect(await titles('published')).toEqual(['Unfinished', 'A bright one']);
  await app.strapi.documents(ARTICLE).delete({ documentId: ids.unfinished });
  expect(await titles('published')).toEqual(['A bright one']);
});

test('a reference to an entry that is not in the reader’s language is left out, as Strapi itself does', async () => {
  const ref = { contentType: ARTICLE, documentId: ids.guide, key: 'language', locale: 'de' };
  await variantsOf(app.strapi).save({ ...ref, overlay: { related: [ids.review, ids.guide] } });
  await variantsOf(app.strapi).publish(ref);
  const query = 'locale=de&populate[related][fields]=title&context=variant:language';
  const { related } = await get(`/api/articles/${ids.guide}?${query}`);
  expect(related.map((one: { title: string }) => one.title)).toEqual(['Den Fernseher wählen']);
});

test('what refers to a type that is gone is left out of those that may refer to any', async () => {
  const { documentId } = await app.strapi
    .documents(SPECIMEN)
    .create({ data: { words: 'Default' }, status: 'published' });
  const note = { __type: 'api::note.note', documentId: ids.note };
  const article = { __type: ARTICLE, documentId: ids.review };
  await published(documentId, 'any', { subjects: [note, article], subject: note }, SPECIMEN);
  const table = app.strapi.db.query('plugin::context-variants.variant');
  for (const { id, overlay } of await table.findMany({
    where: { key: 'any', overlay: { $notNull: true } },
  })) {
    const gone = { ...note, __type: 'api::gone.gone' };
    await table.update({
      where: { id },
      data: { overlay: { ...overlay, subjects: [gone, article], subject: gone, absent: 1 } },
    });
  }
  await app.destroy(true);
  app = await boot({ dir: app.dir });
  const { subjects, subject } = await get(`/api/specimens/${documentId}?populate=*&context=variant:any`);
  expect(subjects).toMatchObject([{ __type: ARTICLE, title: 'A bright one' }]);
  expect(subject).toBeNull();
});

async function fileOf(id: number): Promise<unknown> {
  return app.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
}
