import type { Core } from '@strapi/strapi';
import { de } from './copy/de';
import { en } from './copy/en';
import type { ActionCopy, Staged } from './copy/shapes';
import { ensure, type Locale } from './documents';
import { channelLinks, newsletterPictures } from './facts';
import { describeDefault, writeVariant } from './variants';

const copy = { en, de };
const STAGES = ['compare', 'decide', 'own'] as const;
type Key = keyof Staged<unknown>;
type Words = object & { action: ActionCopy };

interface Plan {
  contentType: string;
  /** What is the same in both languages. */
  fixed: { name: string; slug: string; category?: string };
  words(locale: Locale): Staged<Words>;
  /** Names of pictures. */
  pictures?: Record<Key, string>;
}

async function seedStaged(strapi: Core.Strapi, plan: Plan): Promise<void> {
  const files: { id: number; name: string; documentId: string }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({});
  const pictured = (key: Key, by: 'id' | 'documentId') => {
    const file = files.find(({ name }) => name === `${plan.pictures?.[key]}.webp`);
    return file ? { picture: file[by] } : {};
  };
  const said = (locale: Locale, key: Key) => {
    const { action, ...rest } = plan.words(locale)[key];
    return { ...rest, action: { ...action, href: channelLinks[key] } };
  };
  const data = (locale: Locale) => ({
    ...plan.fixed,
    ...said(locale, 'default'),
    ...pictured('default', 'id'),
  });
  const { contentType, fixed } = plan;
  const where = { slug: fixed.slug };
  const documentId = await ensure(strapi, contentType, where, { en: data('en'), de: data('de') });
  const entry = { contentType, documentId };
  await describeDefault(strapi, entry, { stages: ['explore'] });
  for (const key of STAGES) {
    const overlay = (locale: Locale) => ({ ...said(locale, key), ...pictured(key, 'documentId') });
    await writeVariant(strapi, entry, key, { en: overlay('en'), de: overlay('de') });
  }
}

/** What goes out by mail and what stands in the banner slot, for four stages of a journey. */
export async function seedChannels(strapi: Core.Strapi, say: (line: string) => void): Promise<void> {
  const televisions = await strapi.db
    .query('api::category.category')
    .findOne({ where: { slug: 'televisions' } });
  await seedStaged(strapi, {
    contentType: 'api::email.email',
    fixed: { name: 'Newsletter: televisions', slug: 'televisions', category: televisions?.documentId },
    words: (locale) => copy[locale].newsletter,
    pictures: newsletterPictures,
  });
  await seedStaged(strapi, {
    contentType: 'api::creative.creative',
    fixed: { name: 'Banner of the homepage', slug: 'home-banner' },
    words: (locale) => copy[locale].banner,
  });
  say('a newsletter and a banner, for four stages of a journey');
}
