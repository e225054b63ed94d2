import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';

const ARTICLE = 'api::article.article';
const READ = 'plugin::content-manager.explorer.read';
const UPDATE = 'plugin::content-manager.explorer.update';

let app: Booted;
let ids: Seeded;
let admin: AdminAccount;
let editor: AdminAccount;

interface Saving {
  save(input: object): Promise<unknown>;
  publish(input: object): Promise<unknown>;
  list(entry: object): Promise<{ key: string; overlays: { locale: string; overlay: object }[] }[]>;
}
const variants = () => app.strapi.plugin('context-variants').service('variants') as unknown as Saving;
const permissions = () => app.strapi.db.query('admin::permission');
const heldBy = async (action: string) =>
  permissions().findOne({ where: { action, subject: ARTICLE, role: { code: 'strapi-editor' } } });
const change = (id: number, data: object) => permissions().update({ where: { id }, data });

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  const guide = { contentType: ARTICLE, documentId: ids.guide };
  await variants().save({ ...guide, key: 'default', target: { stages: ['explore'] } });
  await variants().save({
    ...guide,
    key: 'late',
    name: 'Late',
    overlay: { summary: 'Later.' },
    locale: 'en',
  });
  admin = await adminAccount(app.strapi);
  editor = await adminAccount(app.strapi, 'strapi-editor');
  for (const action of [READ, UPDATE]) {
    const right = await heldBy(action);
    await change(right.id, { properties: { ...right.properties, locales: ['en', 'de'] } });
  }
});
afterAll(() => app?.destroy());

describe('the page of a list', () => {
  const list = (entries: readonly string[], locale: string, who = admin) =>
    request(app.http)
      .get(`/context-variants/list/${ARTICLE}`)
      .query({ entries: entries.join(','), locale })
      .set('Authorization', `Bearer ${who.jwt}`);
  const entriesOf = async (asked: ReturnType<typeof list>) => {
    const { body } = await asked.expect(200);
    return Object.fromEntries(body.data.entries.map((one: { documentId: string }) => [one.documentId, one]));
  };

  test('says of each entry how many variants are live and drafts, and what is missing', async () => {
    const said = await entriesOf(list([ids.guide, ids.review], 'en'));
    expect(said[ids.guide]).toEqual({
      documentId: ids.guide,
      variants: 3,
      live: 2,
      drafts: 1,
      // Explored by the default content, compared and decided by variants.
      stagesWithout: ['own'],
      localesWithout: ['de'],
    });
    expect(said[ids.review]).toMatchObject({ variants: 0, stagesWithout: [], localesWithout: [] });
  });

  test('speaks of the language that is listed, and of no entry that is not written in it', async () => {
    const said = await entriesOf(list([ids.guide, ids.review], 'de'));
    expect(said[ids.guide]).toMatchObject({ variants: 3, live: 0, drafts: 0 });
    expect(said[ids.review]).toBeUndefined();
  });

  test('tells nobody of entries that he may not read', async () => {
    expect(Object.keys(await entriesOf(list([ids.guide], 'en', editor)))).toEqual([ids.guide]);
    const right = await heldBy(READ);
    await change(right.id, { conditions: ['admin::is-creator'] });
    expect(await entriesOf(list([ids.guide], 'en', editor))).toEqual({});
    await change(right.id, { conditions: [] });
  });

  test('refuses no ids, and types without variants', async () => {
    const { body } = await list([], 'en').expect(400);
    expect(body.error.details).toEqual({ code: 'invalid', path: ['entries'] });
    await request(app.http)
      .get('/context-variants/list/api::note.note')
      .query({ entries: ids.note })
      .set('Authorization', `Bearer ${admin.jwt}`)
      .expect(404);
  });
});

describe('copying the variants of one entry to another', () => {
  const copy = (to: string, body: object, who = admin) =>
    request(app.http)
      .post(`/context-variants/entries/${ARTICLE}/${to}/variants/copied`)
      .query({ locale: 'en' })
      .set('Authorization', `Bearer ${who.jwt}`)
      .send(body);
  const keysOf = async (documentId: string) =>
    (await variants().list({ contentType: ARTICLE, documentId })).map(({ key }) => key).sort();

  test('gives it all of them as drafts, and nobody is served anything else', async () => {
    const { body } = await copy(ids.review, { from: ids.guide }).expect(200);
    expect({ ...body.data, copied: body.data.copied.sort() }).toEqual({
      copied: ['comparing', 'deciding', 'late'],
      kept: [],
    });
    const records = await variants().list({ contentType: ARTICLE, documentId: ids.review });
    expect(records.flatMap(({ overlays }) => overlays)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ locale: 'en', status: 'draft', overlay: { title: 'The guide, deciding' } }),
      ]),
    );
    const served = await request(app.http)
      .get(`/api/articles/${ids.review}?context=stage:decide`)
      .expect(200);
    expect(served.body.data.title).toBe('A bright one');
  });

  test('leaves what is there already as it is', async () => {
    const { body } = await copy(ids.review, { from: ids.guide }).expect(200);
    expect(body.data.copied).toEqual([]);
    expect(body.data.kept).toHaveLength(3);
  });

  test('copies only whom they are for where their words are not wanted', async () => {
    await copy(ids.portrait, { from: ids.guide, words: false }).expect(200);
    const records = await variants().list({ contentType: ARTICLE, documentId: ids.portrait });
    expect(records).toHaveLength(3);
    expect(records.flatMap(({ overlays }) => overlays)).toEqual([]);
  });

  test('is refused with nothing half done where one variant cannot be copied', async () => {
    const limit = 50;
    for (let number = 1; number < limit; number += 1)
      await variants().save({ contentType: ARTICLE, documentId: ids.unfinished, key: `own-${number}` });
    const before = await keysOf(ids.unfinished);
    const { body } = await copy(ids.unfinished, { from: ids.guide }).expect(400);
    expect(body.error.details.code).toBe('limit');
    expect(await keysOf(ids.unfinished)).toEqual(before);
  });

  test('is judged entry by entry, field by field', async () => {
    const fresh = await app.strapi
      .documents(ARTICLE)
      .create({ data: { title: 'Fresh', slug: 'fresh', sku: 'F-1' } });
    const right = await heldBy(UPDATE);
    await change(right.id, { conditions: ['admin::is-creator'] });
    const { body } = await copy(fresh.documentId, { from: ids.guide }, editor).expect(403);
    expect(body.error.details.code).toBe('forbidden');
    expect(await keysOf(fresh.documentId)).toEqual([]);
    const fields: string[] = right.properties.fields;
    await change(right.id, {
      conditions: [],
      properties: {
        ...right.properties,
        locales: ['en', 'de'],
        fields: fields.filter((one) => one !== 'title'),
      },
    });
    await copy(fresh.documentId, { from: ids.guide }, editor).expect(200);
    const records = await variants().list({ contentType: ARTICLE, documentId: fresh.documentId });
    const written = records.flatMap(({ overlays }) => overlays.map(({ overlay }) => Object.keys(overlay)));
    expect(written.flat()).toEqual(['summary']);
  });

  test('from itself or from nowhere is refused', async () => {
    const { body } = await copy(ids.guide, { from: ids.guide }).expect(400);
    expect(body.error.details).toEqual({ code: 'invalid', path: ['from'] });
    await copy(ids.guide, { from: 'nowhere' }).expect(404);
  });
});
