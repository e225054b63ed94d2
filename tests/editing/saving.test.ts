import { fixedReason } from '../../contract/fixed';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, uploadImage, type UploadedFile } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { deskOf, ARTICLE, type Desk, type Where } from './desk';
import { contentRows } from './rows';

let app: Booted;
let ids: Seeded;
let desk: Desk;
let guide: Where;
let picture: UploadedFile;
let before: string;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  picture = await uploadImage(app.strapi, 'night', [10, 10, 60]);
  desk = deskOf(app, await adminAccount(app.strapi));
  guide = { id: ids.guide, locale: 'en', variant: 'comparing' };
  before = await contentRows(app.dir);
});
afterAll(() => app.destroy());

const stored = async (key = 'comparing', locale = 'en') => {
  const records = await app.strapi
    .plugin('context-variants')
    .service('variants')
    .list({ contentType: ARTICLE, documentId: ids.guide });
  const record = records.find((one: { key: string }) => one.key === key);
  return record.overlays.find(
    (one: { locale: string; status: string }) => one.locale === locale && one.status === 'draft',
  )?.overlay;
};
/** What the form holds and sends back: all that it got, relations as changes. */
const formOf = ({ data }: { data: Record<string, unknown> }, change: object = {}) => {
  const untouched = { connect: [], disconnect: [] };
  return { ...data, author: untouched, related: untouched, category: untouched, ...change };
};

test('the edit view shows the entry as the open variant, and what differs', async () => {
  const seen = await desk.open(guide);
  expect(seen.data).toMatchObject({ title: 'The guide, comparing', minutes: 5, status: 'published' });
  expect(seen.open.fields).toEqual({ title: 'changed' });
  expect(seen.open.defaults).toMatchObject({ title: 'Choosing a television', minutes: 5 });
  expect((await desk.open({ ...guide, variant: undefined })).data.title).toBe('Choosing a television');
});

test('the picker lists the variants and how far each has come, whether or not one is open', async () => {
  const { variants } = await desk.open({ ...guide, variant: undefined });
  expect(variants).toMatchObject({ documentId: ids.guide, locale: 'en', open: null, mayWrite: true });
  expect(variants.variants).toMatchObject([
    { key: 'comparing', name: 'comparing', target: { stages: ['compare'] }, states: { en: 'live' } },
    { key: 'deciding', states: { en: 'live' } },
  ]);
});

test('what the form says cannot vary is what the server does not store', async () => {
  const schema = app.strapi.contentType(ARTICLE);
  const reasons = Object.entries(schema.attributes).flatMap(([name, attribute]) => {
    const reason = fixedReason(attribute, name === 'category');
    return reason ? [[name, reason]] : [];
  });
  expect(Object.fromEntries(reasons)).toMatchObject({ slug: 'address', sku: 'unique', legal: 'excluded' });
  const values = { slug: 'x', sku: 'X', secret: 'x', internal: 'x', legal: 'x', category: [ids.cameras] };
  expect(Object.keys(values).sort()).toEqual(
    reasons
      .map(([name]) => name)
      .filter((name) => name && name in values)
      .sort(),
  );
  await desk.save(guide, values);
  expect(await stored()).toEqual({ title: 'The guide, comparing' });
});

test('a save stores only what differs', async () => {
  const form = formOf(await desk.open(guide), { minutes: 12 });
  expect((await desk.save(guide, form)).status).toBe(200);
  expect(await stored()).toEqual({ title: 'The guide, comparing', minutes: 12 });
});

test('a field with the words of the default content is the default content again', async () => {
  await desk.save(guide, { title: 'Choosing a television' });
  expect(await stored()).toEqual({ minutes: 12 });
});

test('a cleared field is emptied here', async () => {
  const seen = await desk.save(guide, { summary: '', minutes: null });
  expect(seen.open.fields).toEqual({ summary: 'emptied', minutes: 'emptied' });
  expect(await stored()).toEqual({ summary: null, minutes: null });
});

test('what the form leaves out stays', async () => {
  await desk.save(guide, { title: 'Side by side' });
  expect(await stored()).toEqual({ title: 'Side by side', summary: null, minutes: null });
});

test('a field is reset to the default content, and kept though it says the same', async () => {
  const title = 'Choosing a television';
  const seen = await desk.save(guide, {
    title,
    contextVariants: { reset: ['minutes', 'summary'], keep: ['title'] },
  });
  expect(seen.open.fields).toEqual({ title: 'kept' });
  expect(await stored()).toEqual({ title });
  await desk.save(guide, { title, minutes: 5 });
  expect(await stored()).toEqual({ title });
  await desk.save(guide, { contextVariants: { reset: ['title'] } });
  expect(await stored()).toEqual({});
});

test('pictures are stored by document', async () => {
  const { data } = await desk.open(guide);
  const seen = await desk.save(guide, { cover: picture, gallery: [picture, data.gallery[0]] });
  expect(await stored()).toEqual({
    cover: picture.documentId,
    gallery: [picture.documentId, data.gallery[0].documentId],
  });
  expect(seen.data.cover).toMatchObject({ id: picture.id, name: 'night.png', url: picture.url });
  await desk.save(guide, { cover: { id: data.cover.id }, gallery: data.gallery });
  expect(await stored()).toEqual({});
});

test('of a single component only what differs is stored', async () => {
  const { data } = await desk.open(guide);
  const seo = { ...data.seo, title: 'Compare', social: { ...data.seo.social, handle: '' } };
  const seen = await desk.save(guide, { seo });
  expect(await stored()).toEqual({ seo: { title: 'Compare', social: { handle: null } } });
  expect(seen.open.fields).toEqual({
    seo: 'changed',
    'seo.title': 'changed',
    'seo.social': 'changed',
    'seo.social.handle': 'emptied',
  });
  expect(seen.data.seo).toMatchObject({
    title: 'Compare',
    description: 'A guide',
    image: { name: 'sunset.png' },
  });
  await desk.save(guide, { seo: { ...seen.data.seo, title: 'Televisions', social: data.seo.social } });
  expect(await stored()).toEqual({});
});

test('a component is taken out, and written anew with only what was typed', async () => {
  await desk.save(guide, { seo: null });
  expect(await stored()).toEqual({ seo: null });
  const seen = await desk.save(guide, { seo: { title: 'New' } });
  expect(seen.data.seo).toMatchObject({ title: 'New', description: null, image: null });
  const reset = await desk.save(guide, { contextVariants: { reset: ['seo'] } });
  expect(reset.data.seo.title).toBe('Televisions');
});

test('of a zone and of a repeatable component the whole is stored; parts keep what the form leaves out', async () => {
  const { data } = await desk.open(guide);
  const [text, figure, teaser] = data.body;
  const changed = await desk.save(guide, {
    body: [{ ...teaser, headline: 'Read this', article: { connect: [], disconnect: [] } }, text],
    facts: [{ label: 'Only one' }],
  });
  expect(await stored()).toMatchObject({
    body: [
      {
        __component: 'body.teaser',
        headline: 'Read this',
        article: ids.review,
        facts: [{ label: 'Minutes' }],
      },
      { __component: 'body.text', text: 'Opening words.' },
    ],
    facts: [{ label: 'Only one', value: null, icon: null }],
  });
  expect(changed.data.body).toMatchObject([
    { headline: 'Read this', article: { count: 1 } },
    { text: 'Opening words.' },
  ]);
  const again = await desk.save(guide, { body: [{ ...changed.data.body[0], headline: 'And this' }, figure] });
  expect(again.data.body).toMatchObject([
    { headline: 'And this', article: { count: 1 } },
    { __component: 'body.figure', caption: 'A sunset', image: { name: 'sunset.png' } },
  ]);
  await desk.save(guide, { body: data.body, facts: data.facts });
  expect(await stored()).toEqual({});
});

test('the variant is written per language', async () => {
  const german = { ...guide, locale: 'de' };
  await desk.save(german, { title: 'Im Vergleich', code: 'TV-2' });
  expect(await stored('comparing', 'de')).toEqual({ title: 'Im Vergleich' });
  expect(await stored('comparing', '*')).toEqual({ code: 'TV-2' });
  expect((await desk.open(guide)).data).toMatchObject({ title: 'Choosing a television', code: 'TV-2' });
  await desk.save(guide, { code: 'TV' });
  expect((await desk.open(german)).data).toMatchObject({ title: 'Im Vergleich', code: 'TV' });
});

test('a save in one language changes nothing in another, though the variant writes a field that both share', async () => {
  const german = { ...guide, locale: 'de' };
  await desk.save(guide, { code: 'TV-3' });
  await desk.act(german, 'publish', { title: 'Im Vergleich' });
  await desk.act(guide, 'publish');
  const mine = await desk.open(guide);
  expect(mine.data).toMatchObject({ code: 'TV-3', status: 'published' });
  await desk.save(german, { title: 'Anders', code: 'TV-3' });
  const now = await desk.open(guide);
  expect([now.data.status, now.open.revision]).toEqual(['published', mine.open.revision]);
  const { revision } = mine.open;
  const saved = await desk.save(guide, { minutes: 7, contextVariants: { revision } });
  expect(saved).toMatchObject({ status: 200, data: { minutes: 7, code: 'TV-3' } });
  await desk.save(guide, { contextVariants: { reset: ['minutes', 'code'] } });
  expect([await stored(), await stored('comparing', '*')]).toEqual([{}, {}]);
});

test('a value that does not fit is refused at its field, and nothing is stored', async () => {
  const refusedSave = await desk.save(guide, { title: 'Half', minutes: 'many' });
  expect(refusedSave.status).toBe(400);
  expect(refusedSave.error.details).toMatchObject({ code: 'invalid', errors: [{ path: ['minutes'] }] });
  expect(await stored()).toEqual({});
});

test('a variant that the entry does not have is refused, and the default content is not written', async () => {
  for (const variant of ['nobody', 'default']) {
    const seen = await desk.save({ ...guide, variant }, { title: 'Lost' });
    expect(seen).toMatchObject({ status: 404, error: { details: { code: 'not-found' } } });
    expect((await desk.open({ ...guide, variant })).status).toBe(404);
  }
});

test('in a language that the entry is not written in, there is nothing to write upon', async () => {
  const review = { id: ids.review, locale: 'de', variant: 'fresh' };
  await desk.create({ id: ids.review, locale: 'en' }, { name: 'Fresh' });
  const seen = await desk.save(review, { title: 'Neu' });
  expect(seen).toMatchObject({ status: 404, error: { details: { code: 'unknown-entry' } } });
  expect(await desk.open(review)).toMatchObject({ status: 200, data: {}, open: null });
});

test('a request for another entry is not about the open variant', async () => {
  const other = { id: ids.review, locale: 'en', variant: 'comparing', variantOf: ids.guide };
  const seen = await desk.open(other);
  expect(seen).toMatchObject({ status: 200, data: { title: 'A bright one' }, open: null });
});

test('of the default contents not a byte was written', async () => {
  expect(await contentRows(app.dir)).toBe(before);
});
