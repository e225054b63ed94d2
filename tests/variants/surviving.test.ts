import request from 'supertest';
import { boot } from '../harness/boot';
import { freshDir } from '../harness/settings';
import { seed } from '../harness/seed';
import { variantsOf } from './service';

const ARTICLE = 'api::article.article';
const LISTED = { type: 'core', key: 'persisted_tables' };

test('variants survive a boot without the plugin, and another release of the app meanwhile, and other kept tables stay listed', async () => {
  const dir = freshDir();
  const first = await boot({ dir });
  const { guide } = await seed(first.strapi);
  const ref = { contentType: ARTICLE, documentId: guide, key: 'stays' };
  await variantsOf(first.strapi).save({
    ...ref,
    target: { stages: ['own'] },
    overlay: { title: 'Still here' },
  });
  await variantsOf(first.strapi).publish(ref);
  const before = await variantsOf(first.strapi).list(ref);
  expect(await first.strapi.store.get(LISTED)).toContain('context_variants');
  await first.destroy(true);

  const schemas = {
    [ARTICLE]: { attributes: { facts: null, extra: null, subtitle: { type: 'string' } } },
    'api::note.note': { attributes: { content: null } },
  };
  const without = await boot({ dir, withoutPlugin: true, schemas });
  expect(without.strapi.plugins).not.toHaveProperty('context-variants');
  await without.strapi.store.set({ ...LISTED, value: [{ name: 'of_another_plugin' }] });
  await without.destroy(true);

  const again = await boot({ dir });
  expect(await variantsOf(again.strapi).list(ref)).toEqual(before);
  const { body } = await request(again.http).get(`/api/articles/${guide}?context=variant:stays`).expect(200);
  expect(body.data.title).toBe('Still here');
  const kept = [{ name: 'of_another_plugin' }, 'context_variants'];
  expect(await again.strapi.store.get(LISTED)).toEqual(kept);
  await again.destroy();
});

const i18n = { i18n: { localized: true } };
const CHANGES = {
  // Renamed, gone, of another type, of another kind, to-one where there were many.
  summary: null,
  abstract: { type: 'text', pluginOptions: i18n },
  contact: null,
  minutes: { type: 'string', pluginOptions: i18n },
  day: { type: 'json', pluginOptions: i18n },
  difficulty: { type: 'enumeration', enum: ['simple', 'medium'], pluginOptions: i18n },
  seo: { type: 'component', repeatable: false, component: 'shared.hero', pluginOptions: i18n },
  cover: { type: 'string', pluginOptions: i18n },
  gallery: { type: 'media', multiple: false, allowedTypes: ['images'], pluginOptions: i18n },
};

test('attributes that are renamed, gone or of another kind are passed over, and are back when they are', async () => {
  const dir = freshDir();
  let app = await boot({ dir });
  const { guide, token } = await seed(app.strapi);
  const ref = { contentType: ARTICLE, documentId: guide, key: 'stays' };
  const [file] = await app.strapi.db.query('plugin::upload.file').findMany({ where: { name: 'forest.png' } });
  const overlay = {
    title: 'Title of the variant',
    summary: 'Summary of the variant',
    contact: 'variant@example.com',
    minutes: 1,
    day: '2027-01-01',
    difficulty: 'hard',
    seo: { title: 'Seo of the variant', description: 'Words' },
    cover: file.documentId,
    gallery: [file.documentId],
  };
  await variantsOf(app.strapi).save({ ...ref, target: { stages: ['own'] }, overlay });
  await variantsOf(app.strapi).publish(ref);
  const read = async (context: string) => {
    const { body } = await request(app.http)
      .get(`/api/articles/${guide}?populate=*&context=${context}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    return body.data as Record<string, unknown>;
  };
  const before = await read('variant:stays');
  expect(before).toMatchObject({ summary: overlay.summary, minutes: 1, difficulty: 'hard' });
  await app.destroy(true);

  app = await boot({ dir, schemas: { [ARTICLE]: { attributes: CHANGES } } });
  const plain = await read('off');
  const { gallery, ...varied } = await read('variant:stays');
  expect(varied).toEqual({
    ...without(plain, 'gallery'),
    title: overlay.title,
    day: overlay.day,
    cover: file.documentId,
  });
  expect(gallery).toMatchObject({ name: 'forest.png' });
  const saved = await variantsOf(app.strapi).list(ref);
  expect(saved[0]?.overlays[0]?.overlay).toEqual(overlay);
  await app.destroy(true);

  const optedOut = { 'context-variants': { enabled: false } };
  app = await boot({ dir, schemas: { [ARTICLE]: { pluginOptions: optedOut } } });
  expect(await read('variant:stays')).toMatchObject({ title: 'Choosing a television' });
  await app.destroy(true);

  app = await boot({ dir });
  const { title, summary, contact, difficulty } = await read('variant:stays');
  expect({ title, summary, contact, difficulty }).toEqual({
    title: overlay.title,
    summary: overlay.summary,
    contact: overlay.contact,
    difficulty: overlay.difficulty,
  });
  await app.destroy();
});

function without(entry: Record<string, unknown>, name: string): Record<string, unknown> {
  const { [name]: _gone, ...rest } = entry;
  return rest;
}
