import type { Core } from '@strapi/strapi';
import type { Shop } from './categories';
import { de } from './copy/de';
import { en } from './copy/en';
import type { HomepageVariantCopy } from './copy/shapes';
import { ensure, type Locale } from './documents';
import { featurePictures, heroLinks, heroPictures } from './facts';
import type { Pictures } from './picture-files';
import { describeDefault, writeVariant } from './variants';

const copy = { en, de };
const contentType = 'api::homepage.homepage';
const STAGES = ['compare', 'decide', 'own'] as const;
const PRODUCTS = ['samsung-s95', 'philips-909', 'halde-35', 'fjell-air'];
const GUIDES = ['choosing-a-television', 'your-first-real-camera', 'open-or-closed'];

/** What a picture or an entry is called differs: row ids in Strapi's data, document ids in overlays. */
interface Names {
  picture(name: string): string | number | undefined;
}

function sections(words: HomepageVariantCopy, shop: Shop, picture: unknown) {
  const ids = (map: ReadonlyMap<string, string>, slugs: string[]) =>
    slugs.flatMap((slug) => map.get(slug) ?? []);
  return [
    { __component: 'shop.product-row', title: words.products, products: ids(shop.products, PRODUCTS) },
    { __component: 'shop.feature', ...words.feature, picture },
    { __component: 'shop.guide-row', title: words.guides, guides: ids(shop.guides, GUIDES) },
    { __component: 'shop.quote', ...words.quote },
  ];
}

const page = (words: HomepageVariantCopy, key: string, shop: Shop, names: Names) => ({
  hero: {
    ...words.hero,
    picture: names.picture(heroPictures[key] ?? ''),
    action: { ...words.hero.action, href: heroLinks[key] },
  },
  sections: sections(words, shop, names.picture(featurePictures[key] ?? '')),
});

/** The homepage and its variants for every stage. */
export async function seedHomepage(
  strapi: Core.Strapi,
  shop: Shop,
  pictures: Pictures,
  say: (line: string) => void,
): Promise<void> {
  const rows: Names = { picture: (name) => pictures.get(name) };
  const data = (locale: Locale) => ({
    ...page(copy[locale].homepage, 'default', shop, rows),
    categories: [...shop.categories.values()],
  });
  const documentId = await ensure(strapi, contentType, {}, { en: data('en'), de: data('de') });
  const entry = { contentType, documentId };
  await describeDefault(strapi, entry, { stages: ['explore'] });
  const files: { name: string; documentId: string }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({});
  const documents: Names = {
    picture: (name) => files.find((file) => file.name === `${name}.webp`)?.documentId,
  };
  for (const stage of STAGES) {
    const overlay = (locale: Locale) => page(copy[locale].homepage[stage], stage, shop, documents);
    await writeVariant(strapi, entry, stage, { en: overlay('en'), de: overlay('de') });
  }
  say('the homepage, for four stages of a journey');
}
