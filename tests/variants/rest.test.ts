import request from 'supertest';
import type { Overlay } from '../../contract/variant';
import { boot, type Booted } from '../harness/boot';
import { uploadImage, type UploadedFile } from '../harness/fill';
import { seed, type Seeded } from '../harness/seed';
import { variantsOf } from './service';

const ARTICLE = 'api::article.article';

let app: Booted;
let ids: Seeded;
let moon: UploadedFile;
beforeAll(async () => {
  app = await boot({ strict: true });
  ids = await seed(app.strapi);
  moon = await uploadImage(app.strapi, 'moon', [240, 240, 200]);
});
afterAll(() => app.destroy());

const get = async (path: string) => {
  const answer = await request(app.http).get(path);
  expect(answer.status).toBe(200);
  return answer.body.data;
};

/** Nobody's who has just come. */
const target = { stages: ['own'] };

let written = 0;
/** Saves and publishes a variant of the guide and returns the parameter that forces it. */
async function guideAs(overlay: Overlay, locale = 'en'): Promise<string> {
  written += 1;
  const key = `v${written}`;
  const ref = { contentType: ARTICLE, documentId: ids.guide, key };
  await variantsOf(app.strapi).save({ ...ref, target, locale, overlay });
  await variantsOf(app.strapi).publish(ref);
  return `context=variant:${key}`;
}
const guide = (query: string) => get(`/api/articles/${ids.guide}?${query}`);

test('a variant changes only what it names, and all else flows through', async () => {
  const plain = await guide('populate=*');
  const varied = await guide(`populate=*&${await guideAs({ title: 'Which one?', minutes: 2 })}`);
  expect(varied).toEqual({ ...plain, title: 'Which one?', minutes: 2 });
});

test('every kind of plain value comes back as Strapi itself gives it', async () => {
  const overlay = {
    summary: null,
    content: '# Short',
    story: [{ type: 'paragraph', children: [{ type: 'text', text: 'Once.' }] }],
    price: 12.25,
    featured: false,
    difficulty: 'hard',
    day: '2027-01-31',
    startsAt: '2027-01-31T09:30:00+01:00',
    extra: { panel: [] },
    contact: 'other@example.com',
    code: 'XX',
  };
  expect(await guide(await guideAs(overlay))).toMatchObject({
    ...overlay,
    startsAt: '2027-01-31T08:30:00.000Z',
  });
});

test('a single component merges attribute by attribute, at every depth', async () => {
  const query = 'populate[seo][populate][image]=true&populate[seo][populate][social][populate]=image';
  const plain = await guide(query);
  const context = await guideAs({ seo: { title: 'Compare', social: { handle: '@compare' } } });
  const varied = await guide(`${query}&${context}`);
  expect(varied.seo).toEqual({
    ...plain.seo,
    title: 'Compare',
    social: { ...plain.seo.social, handle: '@compare' },
  });
  expect(varied.seo.image.name).toBe('sunset.png');
});

test('media inside a merged component is exchanged, and emptied by null', async () => {
  const context = await guideAs({ seo: { image: moon.documentId, social: { image: null } } });
  const query = 'populate[seo][populate][image]=true&populate[seo][populate][social][populate]=image';
  const { seo } = await guide(`${query}&${context}`);
  expect(seo).toMatchObject({ title: 'Televisions', image: { name: 'moon.png' } });
  expect(seo.social).toMatchObject({ title: 'TV', image: null });
});

test('a component is written whole where the default has none', async () => {
  const ref = { contentType: ARTICLE, documentId: ids.review, key: 'with-seo' };
  await variantsOf(app.strapi).save({
    ...ref,
    target,
    overlay: { seo: { title: 'New', social: { handle: '@n' } } },
  });
  await variantsOf(app.strapi).publish(ref);
  const path = `/api/articles/${ids.review}?populate[seo][populate]=*&context=variant:with-seo`;
  const first = await get(path);
  expect(first.seo).toMatchObject({
    title: 'New',
    description: null,
    image: null,
    social: { title: null, handle: '@n' },
  });
  expect(await get(path)).toEqual(first);
});

test('media and relations are exchanged, in the author’s order', async () => {
  const context = await guideAs({
    cover: moon.documentId,
    gallery: [],
    related: [ids.portrait, ids.review],
    author: null,
  });
  const varied = await guide(`populate=*&${context}`);
  expect(varied.cover.url).toBe(moon.url);
  const { gallery, author } = await get(`/api/articles/${ids.review}?populate=*`);
  expect(varied).toMatchObject({ gallery, author });
  expect(varied.related.map((one: { title: string }) => one.title)).toEqual(['Portraits', 'A bright one']);
});

test('a zone and repeatable components are taken whole, references inside them included', async () => {
  const context = await guideAs({
    facts: [{ label: 'Seats', value: '3', icon: moon.documentId }],
    body: [
      { __component: 'body.figure', caption: 'Moon', image: moon.documentId },
      {
        __component: 'body.teaser',
        headline: 'On',
        article: ids.portrait,
        facts: [{ label: 'A' }, { label: 'B' }],
      },
    ],
  });
  const on = 'populate[body][on]';
  const varied = await guide(
    `populate[facts][populate]=*&${on}[body.figure][populate]=*&${on}[body.teaser][populate]=*&${context}`,
  );
  expect(varied.facts).toMatchObject([{ label: 'Seats', icon: { name: 'moon.png' } }]);
  expect(varied.body).toMatchObject([
    { __component: 'body.figure', image: { name: 'moon.png' } },
    { __component: 'body.teaser', article: { title: 'Portraits' }, facts: [{ label: 'A' }, { label: 'B' }] },
  ]);
  const figures = await guide(`${on}[body.figure]=true&${context}`);
  expect(figures.body).toHaveLength(1);
  expect(figures.body[0]).not.toHaveProperty('image');
});

test('only what the caller selected is delivered', async () => {
  const context = await guideAs({ title: 'T', summary: 'S', cover: moon.documentId, seo: { title: 'X' } });
  const plain = await guide('fields=title');
  expect(await guide(`fields=title&${context}`)).toEqual({ ...plain, title: 'T' });
  const withCover = await guide(`fields[0]=summary&populate[cover][fields][0]=name&${context}`);
  expect(withCover).toEqual({
    id: plain.id,
    documentId: ids.guide,
    summary: 'S',
    cover: { id: moon.id, documentId: moon.documentId, name: 'moon.png' },
  });
});

test('an entry varies wherever it is populated, and what a variant brings varies too', async () => {
  const inner = { contentType: ARTICLE, documentId: ids.portrait, key: 'nested' };
  await variantsOf(app.strapi).save({ ...inner, target, overlay: { title: 'Portraits, nested' } });
  await variantsOf(app.strapi).publish(inner);
  const outer = { contentType: ARTICLE, documentId: ids.guide, key: 'nested' };
  await variantsOf(app.strapi).save({
    ...outer,
    target,
    overlay: { title: 'Guide, nested', related: [ids.portrait] },
  });
  await variantsOf(app.strapi).publish(outer);
  const varied = await guide('populate[related][fields]=title&context=variant:nested');
  expect(varied.related).toEqual([
    { id: expect.any(Number), documentId: ids.portrait, title: 'Portraits, nested' },
  ]);
  const homepage = await get('/api/homepage?populate[featured][fields][0]=title&context=variant:nested');
  expect(homepage.featured.map((one: { title: string }) => one.title)).toEqual([
    'Guide, nested',
    'Portraits, nested',
  ]);
  expect(homepage.featured[0]).not.toHaveProperty('locale');
});

test('a locale gets its own overlay or its own default content, never another language', async () => {
  const context = await guideAs({ title: 'Pick one', code: 'ALL' });
  const german = await guide(`locale=de&${context}`);
  expect(german).toMatchObject({ title: 'Den Fernseher wählen', code: 'TV' });
  const ref = { contentType: ARTICLE, documentId: ids.guide, key: `v${written}` };
  await variantsOf(app.strapi).save({ ...ref, locale: 'de', overlay: { title: 'Nehmen Sie den' } });
  await variantsOf(app.strapi).publish({ ...ref, locale: 'de' });
  expect(await guide(`locale=de&${context}`)).toMatchObject({ title: 'Nehmen Sie den', code: 'ALL' });
  expect(await guide(context)).toMatchObject({ title: 'Pick one', code: 'ALL' });
  const both = await guide(`populate=localizations&${context}`);
  expect(both.localizations).toMatchObject([{ locale: 'de', title: 'Nehmen Sie den' }]);
});

test('references come in the entry’s locale and on its side only', async () => {
  const context = await guideAs({ related: [ids.unfinished, ids.guide], title: 'Links' }, 'de');
  const varied = await guide(`locale=de&populate=related&${context}`);
  expect(varied.related.map((one: { title: string }) => one.title)).toEqual(['Links']);
});

test('a single type and a type without drafts or locales vary as well', async () => {
  const service = variantsOf(app.strapi);
  const homepage = { contentType: 'api::homepage.homepage', documentId: ids.homepage, key: 'decide' };
  await service.save({ ...homepage, target, overlay: { hero: { claim: 'Today only.' } } });
  await service.publish(homepage);
  const { hero } = await get('/api/homepage?populate=hero&context=variant:decide');
  expect(hero).toMatchObject({ headline: 'Good pictures', claim: 'Today only.' });
  const about = { contentType: 'api::page.page', documentId: ids.about, key: 'decide' };
  await service.save({ ...about, target, overlay: { content: 'We sell.' } });
  expect(await get(`/api/pages/${ids.about}?context=variant:decide`)).toMatchObject({
    title: 'About us',
    content: 'We sell.',
  });
});

test('lists vary entry by entry, filtered and sorted by default content', async () => {
  const context = await guideAs({ title: 'Zz' });
  const titles = async (query: string) =>
    (await get(`/api/articles?sort=title&fields=title&${query}`)).map((one: { title: string }) => one.title);
  expect(await titles('')).toEqual(['A bright one', 'Choosing a television', 'Portraits']);
  expect(await titles(context)).toEqual(['A bright one', 'Zz', 'Portraits']);
  expect(await titles(`filters[title]=Choosing a television&${context}`)).toEqual(['Zz']);
});

test('the caller may sort and filter what a variant brings', async () => {
  const context = await guideAs({ related: [ids.portrait, ids.review] });
  const titles = async (query: string) =>
    (await guide(`${query}&${context}`)).related.map((one: { slug: string }) => one.slug);
  expect(await titles('populate[related][sort]=slug')).toEqual(['a-bright-one', 'portraits']);
  expect(await titles('populate[related][filters][slug]=a-bright-one')).toEqual(['a-bright-one']);
});
