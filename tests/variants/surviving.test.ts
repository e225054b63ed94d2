import request from 'supertest';
import { freshDir, type AppSettings } from '../harness/settings';
import { seed } from '../harness/seed';
import { variantsOf } from './service';

const LISTED = { type: 'core', key: 'persisted_tables' };

/** A restart reads every file anew, as a new process would; Strapi has written into what it read before. */
async function start(settings: AppSettings) {
  jest.resetModules();
  const { boot } = await import('../harness/boot');
  return boot(settings);
}

test('variants survive a boot without the plugin, and other kept tables stay listed', async () => {
  const dir = freshDir();
  const first = await start({ dir });
  const { guide } = await seed(first.strapi);
  const ref = { contentType: 'api::article.article', documentId: guide, key: 'stays' };
  await variantsOf(first.strapi).save({
    ...ref,
    target: { stages: ['own'] },
    overlay: { title: 'Still here' },
  });
  await variantsOf(first.strapi).publish(ref);
  const before = await variantsOf(first.strapi).list(ref);
  const listed: unknown = await first.strapi.store.get(LISTED);
  expect(listed).toContain('context_variants');
  await first.strapi.store.set({
    ...LISTED,
    value: [{ name: 'of_another_plugin' }, ...(listed as unknown[])],
  });
  await first.destroy(true);

  const without = await start({ dir, withoutPlugin: true });
  expect(without.strapi.plugins).not.toHaveProperty('context-variants');
  await without.destroy(true);

  const again = await start({ dir });
  expect(await variantsOf(again.strapi).list(ref)).toEqual(before);
  const { body } = await request(again.http).get(`/api/articles/${guide}?context=variant:stays`).expect(200);
  expect(body.data.title).toBe('Still here');
  expect(await again.strapi.store.get(LISTED)).toEqual([
    { name: 'of_another_plugin' },
    ...(listed as unknown[]),
  ]);
  await again.destroy();
});
