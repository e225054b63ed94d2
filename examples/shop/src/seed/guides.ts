import type { Core } from '@strapi/strapi';
import { de } from './copy/de';
import { en } from './copy/en';
import type { GuideCopy, GuideVariantCopy } from './copy/shapes';
import { ensure, type Locale } from './documents';
import type { CategoryFact, GuideFact } from './facts';
import type { Pictures } from './picture-files';
import { describeDefault, writeVariant } from './variants';

const copy = { en, de };
const contentType = 'api::guide.guide';
const PICTURED = ['compare', 'decide', 'own'];
/** The same words serve whom we do not place on the journey yet, and who looks around: the default names that stage. */
const alsoExploring = (key: string): string[] =>
  key === 'novice' || key === 'expert' ? [key, `explore-${key}`] : [key];

const wordsOf = (locale: Locale, category: CategoryFact, { slug }: GuideFact): GuideCopy => {
  const words = copy[locale].categories[category.slug].guides[slug];
  if (!words) throw new Error(`no words in "${locale}" for the guide "${slug}"`);
  return words;
};

/** Media in overlays are named by document id. */
async function pictureIds(strapi: Core.Strapi): Promise<Map<string, string>> {
  const rows: { name: string; documentId: string }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({});
  return new Map(rows.map(({ name, documentId }) => [name.replace('.webp', ''), documentId]));
}

/** Guides of one category with their variants; document ids by slug. */
export async function seedGuides(
  strapi: Core.Strapi,
  category: CategoryFact,
  categoryId: string,
  pictures: Pictures,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const files = await pictureIds(strapi);
  for (const [rank, fact] of category.guides.entries()) {
    const data = (locale: Locale) => {
      const { title, lead, body, action } = wordsOf(locale, category, fact);
      return {
        title,
        slug: fact.slug,
        lead,
        body,
        rank,
        minutes: fact.minutes,
        action: { ...action, href: `#/${category.slug}` },
        picture: pictures.get(fact.picture),
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
    await describeDefault(strapi, entry, fact.suggests);
    for (const key of Object.keys(wordsOf('en', category, fact).variants)) {
      const stage = PICTURED.find((name) => key.startsWith(name));
      const picture = stage && { picture: files.get(`${category.slug}-${stage}`) };
      const overlay = (locale: Locale) => {
        const words: GuideVariantCopy | undefined = wordsOf(locale, category, fact).variants[key];
        if (!words) throw new Error(`no words in "${locale}" for "${key}" of "${fact.slug}"`);
        const { action, ...rest } = words;
        return { ...rest, ...picture, ...(action && { action: { label: action.label, note: action.note } }) };
      };
      for (const name of alsoExploring(key)) {
        await writeVariant(strapi, entry, name, { en: overlay('en'), de: overlay('de') });
      }
    }
    ids.set(fact.slug, documentId);
  }
  return ids;
}
