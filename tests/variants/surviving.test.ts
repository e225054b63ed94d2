import request from 'supertest';
import { boot } from '../harness/boot';
import { freshDir } from '../harness/settings';
import { seed } from '../harness/seed';
import { variantsOf } from './service';

const LISTED = { type: 'core', key: 'persisted_tables' };

test('variants survive a boot without the plugin, and other kept tables stay listed', async () => {
  const dir = freshDir();
  const first = await boot({ dir });
  const { guide } = await seed(first.strapi);
  const ref = { contentType: 'api::article.article', documentId: guide, key: 'stays' };
  await variantsOf(first.strapi).save({
    ...ref,
    target: { stages: ['own'] },
    overlay: { title: 'Still here' },
  });
  await variantsOf(first.strapi).publish(ref);
  const before = await variantsOf(first.strapi).list(ref);
  expect(await first.strapi.store.get(LISTED)).toContain('context_variants');
  await first.destroy(true);

  const without = await boot({ dir, withoutPlugin: true });
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
