import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { uploadImage } from '../harness/fill';
import { seed, type Seeded } from '../harness/seed';

const TYPE = 'api::article.article';
let app: Booted;
let ids: Seeded;
let image: { id: number; documentId: string };

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  const { id } = await uploadImage(app.strapi, 'garden', [10, 200, 90]);
  image = (await app.strapi.db.query('plugin::upload.file').findOne({ where: { id } })) as typeof image;
  const variants = app.strapi.plugin('context-variants').service('variants');
  const ref = { contentType: TYPE, documentId: ids.guide, key: 'own', locale: 'en' };
  await variants.save({
    ...ref,
    name: 'Owning',
    target: { stages: ['own'] },
    overlay: { cover: image.documentId },
  });
  await variants.publish(ref);
});
afterAll(() => app.destroy());

const cover = async (populate = 'populate=cover') =>
  (await request(app.http).get(`/api/articles/${ids.guide}?context=stage:own&${populate}`).expect(200)).body
    .data.cover;

describe('a picture of a variant', () => {
  it('is read once, not for each visitor', async () => {
    const first = await cover();
    let statements = 0;
    const count = ({ sql }: { sql: string }) =>
      void (statements += sql.includes('`files`') && sql.includes('document_id') ? 1 : 0);
    app.strapi.db.connection.on('query', count);
    const second = await cover();
    app.strapi.db.connection.removeListener('query', count);
    expect(second).toEqual(first);
    expect(first.name).toContain('garden');
    expect(statements).toBe(0);
  });

  it('is delivered with the fields that each request asks for', async () => {
    expect(Object.keys(await cover('populate[cover][fields][0]=name')).sort()).toEqual([
      'documentId',
      'id',
      'name',
    ]);
    expect(await cover()).toHaveProperty('url');
  });

  it('follows a change of the file at once', async () => {
    await cover();
    const files = app.strapi.plugin('upload').service('upload') as {
      updateFileInfo(id: number, info: { alternativeText: string }): Promise<unknown>;
    };
    await files.updateFileInfo(image.id, { alternativeText: 'A garden in May' });
    expect((await cover()).alternativeText).toBe('A garden in May');
  });

  it('gives way to nothing once the file is gone', async () => {
    await cover();
    await app.strapi.db.query('plugin::upload.file').delete({ where: { id: image.id } });
    expect(await cover()).toBeNull();
  });
});
