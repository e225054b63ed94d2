import { createCatalogue, createModels, type Catalogue, type Models } from '../../server/src/variants';
import { boot, type Booted } from '../harness/boot';
import { seed, type Seeded } from '../harness/seed';
import { variantsOf } from './service';

const ARTICLE = 'api::article.article';
const PAGE = 'api::page.page';

let app: Booted;
let ids: Seeded;
let models: Models;
beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  models = createModels({ strapi: app.strapi });
  const entry = { contentType: ARTICLE, documentId: ids.guide };
  for (const key of ['one', 'two', 'three']) {
    await variantsOf(app.strapi).save({ ...entry, key, overlay: { title: `${key} in English`, code: key } });
    await variantsOf(app.strapi).save({
      ...entry,
      key,
      locale: 'de',
      overlay: { title: `${key} auf Deutsch` },
    });
  }
  await variantsOf(app.strapi).publish({ ...entry, key: 'one', locale: 'en' });
  await variantsOf(app.strapi).save({
    contentType: PAGE,
    documentId: ids.about,
    key: 'one',
    overlay: { content: 'Live' },
  });
});
afterAll(() => app.destroy());

async function loaded(overlayBytes?: number): Promise<Catalogue> {
  const catalogue = createCatalogue({ strapi: app.strapi, models, overlayBytes });
  await catalogue.load();
  return catalogue;
}

/** Statements that reach the database while something is done. */
async function statements(during: () => unknown): Promise<number> {
  let count = 0;
  const hear = () => (count += 1);
  app.strapi.db.connection.on('query', hear);
  await during();
  app.strapi.db.connection.removeListener('query', hear);
  return count;
}

test('a warm catalogue answers everything at once and without the database', async () => {
  const catalogue = await loaded();
  const asked = await statements(() => {
    expect(catalogue.varies(ARTICLE)).toBe(true);
    expect(catalogue.varies('api::category.category')).toBe(false);
    expect(catalogue.entry(ARTICLE, ids.guide)?.variants.map(({ key }) => key)).toEqual([
      'one',
      'three',
      'two',
    ]);
    expect(catalogue.entry(ARTICLE, ids.review)).toBeUndefined();
    expect([...catalogue.live(ARTICLE, ids.guide, 'en', 'published')]).toEqual(['one']);
    expect(catalogue.live(ARTICLE, ids.guide, 'de', 'published').size).toBe(0);
    expect(catalogue.live(ARTICLE, ids.guide, 'de', 'draft').size).toBe(3);
    expect(catalogue.overlay(ARTICLE, ids.guide, 'two', 'de', 'draft')).toEqual({
      title: 'two auf Deutsch',
      code: 'two',
    });
    expect(catalogue.overlay(ARTICLE, ids.guide, 'two', 'de', 'published')).toBeUndefined();
  });
  expect(asked).toBe(0);
});

test('a type without drafts or locales has one side, however it is asked for', async () => {
  const catalogue = await loaded();
  expect(catalogue.live(PAGE, ids.about, 'en', 'draft')).toEqual(new Set(['one']));
  expect(catalogue.overlay(PAGE, ids.about, 'one', null, 'published')).toEqual({ content: 'Live' });
});

test('an entry whose locale is not known has no variants', async () => {
  const catalogue = await loaded();
  expect(catalogue.live(ARTICLE, ids.guide, null, 'draft').size).toBe(0);
});

test('overlays that do not fit in memory are read when they are asked for', async () => {
  const catalogue = await loaded(60);
  for (const key of ['one', 'two', 'three', 'one']) {
    const overlay = await catalogue.overlay(ARTICLE, ids.guide, key, 'de', 'draft');
    expect(overlay).toEqual({ title: `${key} auf Deutsch`, code: key });
  }
  const ask = () => catalogue.overlay(ARTICLE, ids.guide, 'two', 'en', 'draft');
  expect([await statements(ask), await statements(ask)]).toEqual([1, 0]);
});

test('what is handed out cannot be changed by those who get it', async () => {
  const catalogue = await loaded();
  const overlay = (await catalogue.overlay(ARTICLE, ids.guide, 'one', 'en', 'draft')) as { title: string };
  expect(() => (overlay.title = 'mine')).toThrow(TypeError);
  const [head] = catalogue.entry(ARTICLE, ids.guide)?.variants ?? [];
  expect(() => Object.assign(head?.target ?? {}, { stages: ['own'] })).toThrow(TypeError);
});

test('a refresh brings what was written elsewhere, and forgets what is gone', async () => {
  const catalogue = await loaded();
  const ref = { contentType: ARTICLE, documentId: ids.review, key: 'late' };
  await variantsOf(app.strapi).save({ ...ref, overlay: { title: 'Late' } });
  await catalogue.refresh(ARTICLE, ids.review);
  expect(catalogue.overlay(ARTICLE, ids.review, 'late', 'en', 'draft')).toEqual({ title: 'Late' });
  await variantsOf(app.strapi).remove(ref);
  await catalogue.refresh(ARTICLE, ids.review);
  expect(catalogue.entry(ARTICLE, ids.review)).toBeUndefined();
  expect(catalogue.overlay(ARTICLE, ids.review, 'late', 'en', 'draft')).toBeUndefined();
});

test('a type stops varying when its last variant goes', async () => {
  const catalogue = await loaded();
  expect(catalogue.varies(PAGE)).toBe(true);
  await variantsOf(app.strapi).remove({ contentType: PAGE, documentId: ids.about, key: 'one' });
  await catalogue.refresh(PAGE, ids.about);
  expect(catalogue.varies(PAGE)).toBe(false);
});

test('where a word is used is known, of variants, of what they suggest, and of default content', async () => {
  const service = variantsOf(app.strapi);
  const entry = { contentType: ARTICLE, documentId: ids.portrait };
  await service.save({
    ...entry,
    key: 'named',
    name: 'For experts',
    target: { attributes: { knowledge: 'expert' } },
  });
  await service.save({ ...entry, key: 'hinting', suggests: { stages: ['own'] } });
  await service.save({ ...entry, key: 'default', target: { stages: ['own'] } });
  const catalogue = await loaded();
  const uses = (word: Parameters<Catalogue['usesOf']>[0]) => catalogue.usesOf(word).map(({ name }) => name);
  expect(uses({ attribute: 'knowledge', value: 'expert' })).toEqual(['For experts']);
  expect(uses({ attribute: 'knowledge', value: 'novice' })).toEqual([]);
  expect(uses({ stage: 'own' })).toEqual(['default', 'hinting']);
});
