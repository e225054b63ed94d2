import type { Core } from '@strapi/strapi';
import { uploadImage } from '../harness/fill';
import type { Seeded } from '../harness/seed';

type Data = Record<string, unknown>;
interface Variants {
  save(input: Data): Promise<unknown>;
  publish(input: Data): Promise<unknown>;
}

/** Writes one variant in English or another locale, and publishes it where the type is drafted. */
export async function write(
  strapi: Core.Strapi,
  contentType: string,
  documentId: string,
  key: string,
  { target, overlay, locale = 'en' }: { target?: Data; overlay: Data; locale?: string | null },
  published = true,
): Promise<void> {
  const variants: Variants = strapi.plugin('context-variants').service('variants');
  const where = { contentType, documentId, key, ...(locale && { locale }) };
  await variants.save({ ...where, name: key, ...(target && { target }), overlay });
  if (locale && published) await variants.publish(where);
}

/** Gives the seeded magazine variants of every kind of content; returns the document id of the picture they use. */
export async function varyEverything(strapi: Core.Strapi, ids: Seeded): Promise<string> {
  const { documentId: night } = await uploadImage(strapi, 'night', [10, 10, 60]);
  const author = await strapi.documents('api::author.author').findFirst({});
  const target = { stages: ['compare'] };
  const article = 'api::article.article';
  await write(strapi, article, ids.guide, 'comparing', {
    target,
    overlay: {
      title: 'The guide, comparing',
      summary: null,
      difficulty: 'hard',
      extra: { panel: ['QLED'] },
      price: 1.25,
      cover: night,
      gallery: [night],
      author: null,
      related: [ids.portrait, ids.review],
      seo: { title: 'Compare them', social: { handle: '@compare', image: night } },
      facts: [
        { label: 'Models', value: '9', icon: night },
        { label: 'Tests', value: null },
      ],
      body: [
        { __component: 'body.figure', caption: 'At night', image: night },
        { __component: 'body.text', text: 'Side by side.' },
        {
          __component: 'body.teaser',
          headline: 'Also',
          article: ids.review,
          facts: [{ label: 'Inches', value: '65', icon: night }],
        },
      ],
    },
  });
  await write(strapi, article, ids.guide, 'comparing', { overlay: { title: 'Im Vergleich' }, locale: 'de' });
  await write(strapi, article, ids.review, 'brief', {
    target,
    overlay: { title: 'A bright one, in brief', cover: night, seo: { title: 'In brief', image: night } },
  });
  await write(
    strapi,
    article,
    ids.review,
    'waiting',
    {
      target: { stages: ['decide'] },
      overlay: { title: 'Only a draft' },
    },
    false,
  );
  await write(strapi, 'api::homepage.homepage', ids.homepage, 'comparing', {
    target,
    overlay: {
      title: 'Welcome, comparing',
      hero: { claim: 'See both.', image: night, link: ids.review },
      featured: [ids.review, ids.guide],
      body: [{ __component: 'body.teaser', headline: 'First', article: ids.guide, facts: [] }],
    },
  });
  await write(strapi, 'api::author.author', String(author?.documentId), 'short', {
    target,
    overlay: { bio: 'Compares.', portrait: night },
    locale: null,
  });
  return night;
}
