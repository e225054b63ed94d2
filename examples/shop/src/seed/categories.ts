import type { Core } from '@strapi/strapi';
import { de } from './copy/de';
import { en } from './copy/en';
import { ensure, type Locale } from './documents';
import { categories, type CategoryFact } from './facts';
import { seedGuides } from './guides';
import type { Pictures } from './picture-files';
import { seedProducts } from './products';
import { describeDefault } from './variants';

const copy = { en, de };

/** Document ids by slug, as the homepage needs them. */
export interface Shop {
  readonly categories: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
  readonly guides: ReadonlyMap<string, string>;
}

async function seedCategory(
  strapi: Core.Strapi,
  fact: CategoryFact,
  rank: number,
  pictures: Pictures,
): Promise<string> {
  const data = (locale: Locale) => {
    const { name, tagline, intro } = copy[locale].categories[fact.slug];
    return { name, tagline, intro, slug: fact.slug, rank, picture: pictures.get(`${fact.slug}-shelf`) };
  };
  const contentType = 'api::category.category';
  const documentId = await ensure(
    strapi,
    contentType,
    { slug: fact.slug },
    { en: data('en'), de: data('de') },
  );
  await describeDefault(strapi, { contentType, documentId }, { stages: ['explore'] });
  return documentId;
}

export async function seedCategories(
  strapi: Core.Strapi,
  pictures: Pictures,
  say: (line: string) => void,
): Promise<Shop> {
  const shop = {
    categories: new Map<string, string>(),
    products: new Map<string, string>(),
    guides: new Map<string, string>(),
  };
  for (const [rank, fact] of categories.entries()) {
    const documentId = await seedCategory(strapi, fact, rank, pictures);
    shop.categories.set(fact.slug, documentId);
    for (const [slug, id] of await seedProducts(strapi, fact, documentId, pictures))
      shop.products.set(slug, id);
    for (const [slug, id] of await seedGuides(strapi, fact, documentId, pictures)) shop.guides.set(slug, id);
    say(`${fact.slug}: ${fact.products.length} products, ${fact.guides.length} guides, with their variants`);
  }
  return shop;
}
