import type { Overlay } from '../../contract/variant';
import { boot, type Booted } from '../harness/boot';
import { uploadImage, type UploadedFile } from '../harness/fill';
import { seed, type Seeded } from '../harness/seed';
import { variantsOf } from './service';

const ARTICLE = 'api::article.article';
const PAGE = 'api::page.page';

let app: Booted;
let ids: Seeded;
let moon: UploadedFile;
beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  moon = await uploadImage(app.strapi, 'moon', [240, 240, 200]);
});
afterAll(() => app.destroy());

const service = () => variantsOf(app.strapi);
const guide = (key: string) => ({ contentType: ARTICLE, documentId: ids.guide, key });
const change = (data: object, locale = 'en') =>
  app.strapi.documents(ARTICLE).update({ documentId: ids.guide, locale, data });
/** What has drifted of one variant, as `locale attribute`. */
const drifted = async (key: string) =>
  (await service().drift(guide(key)))
    .filter((one) => one.key === key)
    .flatMap(({ locale, attributes }) => attributes.map((name) => `${locale} ${name}`));
async function written(key: string, overlay: Overlay, locale = 'en') {
  await service().save({ ...guide(key), locale, overlay });
  return guide(key);
}

test('what the default says anew since a variant was written is told, by attribute', async () => {
  const ref = await written('scalars', { title: 'Ours', summary: 'Ours', minutes: 9 });
  expect(await drifted('scalars')).toEqual([]);
  await change({ title: 'Theirs', minutes: 6, content: 'Not ours.' });
  expect((await drifted('scalars')).sort()).toEqual(['en minutes', 'en title']);
  await service().keep({ ...ref, attributes: ['minutes'] });
  expect(await drifted('scalars')).toEqual(['en title']);
  await service().keep(ref);
  expect(await drifted('scalars')).toEqual([]);
});

test('changing the default back is no change', async () => {
  await written('back', { difficulty: 'hard' });
  await change({ difficulty: 'medium' });
  expect(await drifted('back')).toEqual(['en difficulty']);
  await change({ difficulty: 'easy' });
  expect(await drifted('back')).toEqual([]);
});

test('writing an attribute anew counts as having seen the default, leaving it as it was does not', async () => {
  await written('rewritten', { summary: 'Ours', contact: 'ours@example.com' });
  await change({ summary: 'Changed.', contact: 'changed@example.com' });
  await written('rewritten', { summary: 'Ours, again', contact: 'ours@example.com' });
  expect(await drifted('rewritten')).toEqual(['en contact']);
});

test('of a merged component only what the variant writes counts', async () => {
  await written('merged', { seo: { social: { handle: '@ours' } } });
  const seo = { title: 'Televisions, anew', social: { title: 'TV', handle: '@tv' } };
  await change({ seo });
  expect(await drifted('merged')).toEqual([]);
  await change({ seo: { ...seo, social: { title: 'TV', handle: '@theirs' } } });
  expect(await drifted('merged')).toEqual(['en seo']);
});

test('files, relations, lists and zones drift by what they refer to, not by their rows', async () => {
  await written('references', { cover: null, related: [ids.portrait], facts: [], body: [] });
  await app.strapi.documents(ARTICLE).publish({ documentId: ids.guide });
  expect(await drifted('references')).toEqual([]);
  const seen = await app.strapi.documents(ARTICLE).findOne({
    documentId: ids.guide,
    populate: { facts: { populate: { icon: true } } },
  });
  const [first] = seen?.facts ?? [];
  await change({ cover: moon.id, related: [ids.review], facts: [first] });
  expect((await drifted('references')).sort()).toEqual(['en cover', 'en facts', 'en related']);
});

test('each locale drifts by itself, and what is not localised in all at once', async () => {
  await written('locales', { day: '2027-01-01', code: 'X' });
  await written('locales', { day: '2027-01-01' }, 'de');
  await change({ day: '2030-01-01' }, 'de');
  expect(await drifted('locales')).toEqual(['de day']);
  await change({ code: 'CHANGED' });
  expect((await drifted('locales')).sort()).toEqual(['* code', 'de day']);
});

test('what was seen goes along to the published side and back', async () => {
  const ref = await written('sides', { extra: { b: 1, a: 2 } });
  await service().publish(ref);
  await change({ extra: { changed: true } });
  await written('sides', { extra: { c: 3 } });
  expect(await drifted('sides')).toEqual([]);
  await service().discard(ref);
  expect(await drifted('sides')).toEqual(['en extra']);
});

test('types without drafts drift too', async () => {
  const ref = { contentType: PAGE, documentId: ids.about, key: 'drifts' };
  await service().save({ ...ref, overlay: { content: 'Ours' } });
  const theirs: object = { content: 'Theirs' };
  await app.strapi.documents(PAGE).update({ documentId: ids.about, data: theirs });
  expect(await service().drift(ref)).toEqual([{ key: 'drifts', locale: '*', attributes: ['content'] }]);
  await service().keep(ref);
  expect(await service().drift(ref)).toEqual([]);
});

test('keeping changes no revision: nobody who is writing is told that they are late', async () => {
  const ref = await written('quiet', { summary: 'Ours' });
  await service().keep(ref);
  await service().save({ ...ref, overlay: { summary: 'Ours, later' }, revision: 1 });
});
