import type { Core } from '@strapi/strapi';
import { adminUser } from './admin-user';
import { seedCategories } from './categories';
import { seedChannels } from './channels';
import { seedHomepage } from './homepage';
import { openToEverybody, speakGerman } from './openings';
import { uploadPictures } from './picture-files';

const say = (line: string): void => {
  process.stdout.write(`seed: ${line}\n`);
};

/** Does a part of the work unless an earlier start has finished it. */
async function once(strapi: Core.Strapi, key: string, work: () => Promise<void>): Promise<void> {
  const marker = strapi.store({ type: 'core', name: 'shop', key });
  if (await marker.get({})) return;
  await work();
  await marker.set({ value: true });
}

/**
 * Fills an empty database with the shop. Every step looks before it writes, so that an interrupted seed goes on where
 * it stopped; a finished one is remembered and costs nothing.
 */
export async function seed(strapi: Core.Strapi): Promise<void> {
  await once(strapi, 'seeded', async () => {
    await adminUser(strapi);
    await speakGerman(strapi);
    const pictures = await uploadPictures(strapi, say);
    const shop = await seedCategories(strapi, pictures, say);
    await seedHomepage(strapi, shop, pictures, say);
  });
  await once(strapi, 'seeded-channels', async () => {
    await openToEverybody(strapi);
    await seedChannels(strapi, say);
    say('done');
  });
}
