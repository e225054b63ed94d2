import type { Core } from '@strapi/strapi';
import { de } from './copy/de';
import { en } from './copy/en';
import type { ProductCopy } from './copy/shapes';
import { ensure, type Locale } from './documents';
import type { CategoryFact, ProductFact } from './facts';
import type { Pictures } from './picture-files';
import { describeDefault, writeVariant } from './variants';

const copy = { en, de };
const contentType = 'api::product.product';
const STAGES = ['compare', 'decide', 'own'] as const;

const wordsOf = (locale: Locale, category: CategoryFact, { slug }: ProductFact): ProductCopy => {
  const words = copy[locale].categories[category.slug].products[slug];
  if (!words) throw new Error(`no words in "${locale}" for the product "${slug}"`);
  return words;
};

/** Products of one category with their variants; document ids by slug. */
export async function seedProducts(
  strapi: Core.Strapi,
  category: CategoryFact,
  categoryId: string,
  pictures: Pictures,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [rank, fact] of category.products.entries()) {
    const data = (locale: Locale) => {
      const { headline, summary, body, action, specs } = wordsOf(locale, category, fact);
      return {
        ...fact,
        rank,
        headline,
        summary,
        body,
        action: { ...action, href: `#/product/${fact.slug}` },
        specs: specs.map(([label, value]) => ({ label, value })),
        picture: pictures.get(fact.slug),
        category: categoryId,
      };
    };
    const documentId = await ensure(
      strapi,
      contentType,
      { slug: fact.slug },
      { en: data('en'), de: data('de') },
    );
    const entry = { contentType, documentId };
    await describeDefault(strapi, entry, { stages: ['explore'] });
    for (const stage of STAGES) {
      const overlay = (locale: Locale) => {
        const { headline, summary, action } = wordsOf(locale, category, fact)[stage];
        return { headline, summary, action: { label: action.label, note: action.note } };
      };
      await writeVariant(strapi, entry, stage, { en: overlay('en'), de: overlay('de') });
    }
    ids.set(fact.slug, documentId);
  }
  return ids;
}
