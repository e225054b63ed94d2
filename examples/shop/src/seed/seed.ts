import type { Core } from '@strapi/strapi';
import { adminUser } from './admin-user';
import { seedCategories } from './categories';
import { seedHomepage } from './homepage';
import { openToEverybody, speakGerman } from './openings';
import { uploadPictures } from './picture-files';

const say = (line: string): void => {
  process.stdout.write(`seed: ${line}\n`);
};

/**
 * Fills an empty database with the shop. Every step looks before it writes, so that an interrupted seed goes on where
 * it stopped; a finished one is remembered and costs nothing.
 */
export async function seed(strapi: Core.Strapi): Promise<void> {
  const marker = strapi.store({ type: 'core', name: 'shop', key: 'seeded' });
  if (await marker.get({})) return;
  await adminUser(strapi);
  await speakGerman(strapi);
  await openToEverybody(strapi);
  const pictures = await uploadPictures(strapi, say);
  const shop = await seedCategories(strapi, pictures, say);
  await seedHomepage(strapi, shop, pictures, say);
  await marker.set({ value: true });
  say('done');
}
