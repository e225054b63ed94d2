import { boot } from './boot';
import { seed, seedVariants, type Seeded } from './seed';

/**
 * A directory with the seeded magazine and its variants, for `spawn({ dir })`; the caller removes it.
 * Takes one boot (3 to 10 seconds).
 */
export async function filledDir(): Promise<{ readonly dir: string; readonly ids: Seeded }> {
  const app = await boot();
  try {
    const ids = await seed(app.strapi);
    await seedVariants(app.strapi, ids);
    return { dir: app.dir, ids };
  } finally {
    await app.destroy(true);
  }
}
