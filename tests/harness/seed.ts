import type { Core, UID } from '@strapi/strapi';
import { allow, apiToken, reading, uploadImage, writing } from './fill';

/** Document ids of the seeded entries, and an API token that may do everything. */
export interface Seeded {
  readonly televisions: string;
  readonly cameras: string;
  /** On televisions; en and de; every attribute filled. */
  readonly guide: string;
  /** On televisions; en only. */
  readonly review: string;
  /** On cameras; en only. */
  readonly portrait: string;
  /** Never published. */
  readonly unfinished: string;
  readonly about: string;
  readonly note: string;
  readonly homepage: string;
  readonly token: string;
}

type Data = Record<string, unknown>;

async function create(strapi: Core.Strapi, uid: UID.ContentType, data: Data, status?: 'draft' | 'published') {
  const { documentId } = await strapi.documents(uid).create({ data, ...(status && { status }) });
  return documentId;
}

async function translate(strapi: Core.Strapi, uid: UID.ContentType, documentId: string, data: Data) {
  await strapi.documents(uid).update({ documentId, locale: 'de', data, status: 'published' });
}

/**
 * Fills the fixture app with a small magazine: two categories, four articles, pages, a homepage, in English and partly
 * German; lets the public read all and write notes. Everything in it is the same at every run, but ids and times.
 */
export async function seed(strapi: Core.Strapi): Promise<Seeded> {
  const [sunset, forest] = [
    await uploadImage(strapi, 'sunset', [230, 120, 40]),
    await uploadImage(strapi, 'forest', [30, 120, 60]),
  ];
  const author = await create(strapi, 'api::author.author', {
    name: 'Ines',
    bio: 'Writes.',
    portrait: forest.id,
  });
  const televisions = await create(strapi, 'api::category.category', {
    name: 'Televisions',
    slug: 'televisions',
  });
  const cameras = await create(strapi, 'api::category.category', { name: 'Cameras', slug: 'cameras' });
  await translate(strapi, 'api::category.category', televisions, { name: 'Fernseher' });
  const article = (data: Data, status?: 'draft') =>
    create(strapi, 'api::article.article', data, status ?? 'published');
  const review = await article({
    title: 'A bright one',
    slug: 'a-bright-one',
    category: televisions,
    sku: 'B-1',
    minutes: 3,
  });
  const portrait = await article({
    title: 'Portraits',
    slug: 'portraits',
    category: cameras,
    sku: 'P-1',
    minutes: 7,
    author,
  });
  const unfinished = await article(
    { title: 'Unfinished', slug: 'unfinished', category: cameras, sku: 'U-1' },
    'draft',
  );
  const guide = await article({
    title: 'Choosing a television',
    slug: 'choosing-a-television',
    summary: 'What matters, and what does not.',
    content: '## Size\n\nSit down, then measure.',
    story: [{ type: 'paragraph', children: [{ type: 'text', text: 'It began in a shop.' }] }],
    minutes: 5,
    price: 9.5,
    featured: true,
    difficulty: 'easy',
    day: '2026-03-01',
    startsAt: '2026-03-01T08:00:00.000Z',
    extra: { panel: ['OLED', 'LCD'], depth: 2 },
    contact: 'desk@example.com',
    code: 'TV',
    sku: 'G-1',
    internal: 'for us alone',
    secret: 'sesame-opens',
    legal: 'No warranty.',
    cover: sunset.id,
    gallery: [sunset.id, forest.id],
    author,
    related: [review, portrait],
    category: televisions,
    seo: {
      title: 'Televisions',
      description: 'A guide',
      image: sunset.id,
      social: { title: 'TV', handle: '@tv', image: forest.id },
    },
    facts: [
      { label: 'Pages', value: '4' },
      { label: 'Pictures', value: '2', icon: forest.id },
    ],
    body: [
      { __component: 'body.text', text: 'Opening words.' },
      { __component: 'body.figure', caption: 'A sunset', image: sunset.id },
      {
        __component: 'body.teaser',
        headline: 'Read on',
        article: review,
        facts: [{ label: 'Minutes', value: '3' }],
      },
    ],
  });
  await translate(strapi, 'api::article.article', guide, {
    title: 'Den Fernseher wählen',
    slug: 'den-fernseher-waehlen',
    summary: 'Was zählt.',
  });
  const about = await create(strapi, 'api::page.page', {
    title: 'About us',
    slug: 'about-us',
    content: 'We write.',
    seo: { title: 'About' },
  });
  await create(strapi, 'api::page.page', { title: 'Imprint', slug: 'imprint' });
  const note = await create(strapi, 'api::note.note', { title: 'A note', content: 'Plain.', article: guide });
  const homepage = await create(
    strapi,
    'api::homepage.homepage',
    {
      title: 'Welcome',
      hero: { headline: 'Good pictures', claim: 'See more.', image: sunset.id, link: guide },
      body: [{ __component: 'body.text', text: 'Hello.' }],
      featured: [guide, portrait],
    },
    'published',
  );
  await translate(strapi, 'api::homepage.homepage', homepage, {
    title: 'Willkommen',
    hero: { headline: 'Gute Bilder' },
  });
  const readable = ['article', 'author', 'category', 'page', 'note', 'homepage'].flatMap(reading);
  await allow(strapi, [
    ...readable.filter((action) => action !== 'api::homepage.homepage.findOne'),
    ...writing('note'),
  ]);
  await allow(strapi, [
    'plugin::upload.content-api.find',
    'plugin::upload.content-api.findOne',
    'plugin::users-permissions.auth.callback',
  ]);
  const token = await apiToken(strapi);
  return { televisions, cameras, guide, review, portrait, unfinished, about, note, homepage, token };
}

interface Variants {
  save(input: Data): Promise<unknown>;
  publish(input: Data): Promise<unknown>;
}

/**
 * Gives the guide, a page and the homepage variants in English: `comparing` and `deciding` for those stages, `expert`
 * for experts (on the page alone).
 */
export async function seedVariants(strapi: Core.Strapi, ids: Seeded): Promise<void> {
  const variants: Variants = strapi.plugin('context-variants').service('variants');
  const write = async (
    contentType: string,
    documentId: string,
    key: string,
    target: Data,
    overlay: Data,
    locale?: string,
  ) => {
    await variants.save({
      contentType,
      documentId,
      key,
      name: key,
      target,
      overlay,
      ...(locale && { locale }),
    });
    if (locale) await variants.publish({ contentType, documentId, key, locale });
  };
  const stages = { comparing: ['compare'], deciding: ['decide'] };
  for (const [key, names] of Object.entries(stages)) {
    const target = { stages: names };
    await write('api::article.article', ids.guide, key, target, { title: `The guide, ${key}` }, 'en');
    await write('api::homepage.homepage', ids.homepage, key, target, { title: `Welcome, ${key}` }, 'en');
  }
  const expert = { attributes: { knowledge: 'expert' } };
  await write('api::page.page', ids.about, 'expert', expert, { content: 'We write for experts.' });
}
