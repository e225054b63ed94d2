import request from 'supertest';
import type { Overlay } from '../../contract/variant';
import { boot, type Booted } from '../harness/boot';
import { seed, type Seeded } from '../harness/seed';
import { refusal, variantsOf } from './service';

const ARTICLE = 'api::article.article';
const target = { stages: ['own'] };

let app: Booted;
let ids: Seeded;
beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
});
afterAll(() => app.destroy());

const service = () => variantsOf(app.strapi);
const titleOf = async (documentId: string, key: string, query = '') => {
  const path = `/api/articles/${documentId}?fields=title&context=variant:${key}${query}`;
  const { body } = await request(app.http).get(path).set('Authorization', `Bearer ${ids.token}`).expect(200);
  return body.data.title as string;
};
const draft = async (documentId: string, key: string, overlay: Overlay, locale = 'en') => {
  const ref = { contentType: ARTICLE, documentId, key };
  await service().save({ ...ref, target, locale, overlay });
  return ref;
};

test('a draft is seen among drafts only, until it is published', async () => {
  const ref = await draft(ids.review, 'drafted', { title: 'New words' });
  expect(await titleOf(ids.review, 'drafted')).toBe('A bright one');
  expect(await titleOf(ids.review, 'drafted', '&status=draft')).toBe('New words');
  await service().publish(ref);
  expect(await titleOf(ids.review, 'drafted')).toBe('New words');
});

test('later drafts stay apart from what is published, and unpublishing keeps them', async () => {
  const ref = await draft(ids.review, 'later', { title: 'First' });
  await service().publish(ref);
  await draft(ids.review, 'later', { title: 'Second' });
  expect(await titleOf(ids.review, 'later')).toBe('First');
  const { overlays } = await service().unpublish(ref);
  expect(overlays).toMatchObject([{ status: 'draft', overlay: { title: 'Second' }, revision: 2 }]);
  expect(await titleOf(ids.review, 'later')).toBe('A bright one');
  expect(await titleOf(ids.review, 'later', '&status=draft')).toBe('Second');
});

test('one locale is published without the other', async () => {
  const ref = await draft(ids.guide, 'two', { title: 'English', code: 'S' });
  await draft(ids.guide, 'two', { title: 'Deutsch' }, 'de');
  await service().publish({ ...ref, locale: 'de' });
  expect(await titleOf(ids.guide, 'two', '&locale=de')).toBe('Deutsch');
  expect(await titleOf(ids.guide, 'two')).toBe('Choosing a television');
  await service().publish(ref);
  expect(await titleOf(ids.guide, 'two')).toBe('English');
  await service().unpublish({ ...ref, locale: 'en' });
  const published = (await service().unpublish({ ...ref, locale: 'de' })).overlays.filter(
    ({ status }) => status === 'published',
  );
  expect(published).toEqual([]);
});

test('a required attribute that would be empty is refused at publishing, by name', async () => {
  const ref = await draft(ids.guide, 'hollow', { title: null });
  const error = await refusal(service().publish(ref));
  expect(error.details).toMatchObject({ code: 'invalid', path: ['overlay', 'title'], reason: 'required' });
  expect(error.message).toContain('overlay.title is required');
  expect(await titleOf(ids.guide, 'hollow')).toBe('Choosing a television');
});

test('what the default fills in counts, and what nobody fills in does not', async () => {
  const homepage = { contentType: 'api::homepage.homepage', documentId: ids.homepage, key: 'filled' };
  await service().save({ ...homepage, target, overlay: { hero: { claim: 'Now.' } } });
  await service().publish(homepage);
  const facts = await draft(ids.guide, 'facts', { facts: [{ value: 'no label' }] });
  const error = await refusal(service().publish(facts));
  expect(error.details).toMatchObject({ code: 'invalid', path: ['overlay', 'facts', 0, 'label'] });
});

test('a type without drafts is live when saved, and refuses what would be incomplete there and then', async () => {
  const page = { contentType: 'api::page.page', documentId: ids.about, key: 'live' };
  const hollow = await refusal(service().save({ ...page, target, overlay: { title: '' } }));
  expect(hollow.details).toMatchObject({ code: 'invalid', path: ['overlay', 'title'] });
  const { overlays } = await service().save({ ...page, target, overlay: { title: 'Live' } });
  expect(overlays).toMatchObject([{ locale: '*', status: 'published' }]);
  expect((await refusal(service().publish(page))).message).toContain('what is saved is live');
  expect((await refusal(service().save({ ...page, locale: 'de', overlay: {} }))).details).toMatchObject({
    code: 'invalid',
    path: ['locale'],
  });
});

test.each([
  ['a variant that is none', 'nobody', 'not-found'],
  ['one without a draft', 'headless', 'not-found'],
  ['the default', 'default', 'reserved'],
])('publishing %s is refused', async (_name, key, code) => {
  await service().save({ contentType: ARTICLE, documentId: ids.portrait, key: 'headless' });
  const ref = { contentType: ARTICLE, documentId: ids.portrait, key };
  expect((await refusal(service().publish(ref))).details.code).toBe(code);
});

test('a variant is removed from one locale, then wholly', async () => {
  const ref = await draft(ids.guide, 'goes', { title: 'English', code: 'S' });
  await draft(ids.guide, 'goes', { title: 'Deutsch' }, 'de');
  const left = async () => (await service().list(ref)).find(({ key }) => key === 'goes');
  await service().remove({ ...ref, locale: 'de' });
  expect((await left())?.overlays.map(({ locale }) => locale)).toEqual(['en', '*']);
  await service().remove(ref);
  expect(await left()).toBeUndefined();
  expect((await refusal(service().remove(ref))).details.code).toBe('not-found');
});

test('with an entry go its variants, with a locale of it what they say there', async () => {
  const documents = app.strapi.documents(ARTICLE);
  const words = (title: string): object => ({ title });
  const { documentId } = await documents.create({ data: words('Short life'), status: 'published' });
  await documents.update({ documentId, locale: 'de', data: words('Kurzes Leben'), status: 'published' });
  const ref = await draft(documentId, 'brief', { title: 'English' });
  await draft(documentId, 'brief', { title: 'Deutsch' }, 'de');
  await documents.delete({ documentId, locale: 'de' });
  const [record] = await service().list(ref);
  expect(record?.overlays.map(({ locale }) => locale)).toEqual(['en']);
  await documents.delete({ documentId, locale: '*' });
  expect(await service().list(ref)).toEqual([]);
});

test('a deletion that is rolled back keeps the variants', async () => {
  const ref = await draft(ids.portrait, 'kept', { title: 'Kept' });
  await service().publish(ref);
  const rolledBack = app.strapi.db.transaction(async () => {
    await app.strapi.documents(ARTICLE).delete({ documentId: ids.portrait, locale: '*' });
    throw new Error('changed our mind');
  });
  await expect(rolledBack).rejects.toThrow('changed our mind');
  expect(await titleOf(ids.portrait, 'kept')).toBe('Kept');
  expect((await service().list(ref)).map(({ key }) => key)).toContain('kept');
});

test('whoever listens hears of each change once it is committed', async () => {
  const heard: [string, unknown][] = [];
  const names = ['create', 'update', 'publish', 'unpublish', 'delete'];
  const stop = names.map((name) =>
    app.strapi.eventHub.on(`context-variants.variant.${name}`, (...told: unknown[]) => {
      heard.push([name, told[0]]);
      return Promise.resolve();
    }),
  );
  const ref = await draft(ids.guide, 'loud', { title: 'A' });
  await draft(ids.guide, 'loud', { title: 'B' });
  await service().publish(ref);
  await service().unpublish(ref);
  await service().remove(ref);
  await refusal(service().save({ ...ref, target: { stages: ['none'] } }));
  stop.forEach((off) => off());
  expect(heard.map(([name]) => name)).toEqual(names);
  expect(heard[2]?.[1]).toEqual(ref);
});

test('discarding a variant’s draft goes back to what is published', async () => {
  const ref = await draft(ids.review, 'goes-back', { title: 'Published' });
  expect((await refusal(service().discard(ref))).details.code).toBe('not-found');
  await service().publish(ref);
  await draft(ids.review, 'goes-back', { title: 'Draft' });
  const { overlays } = await service().discard(ref);
  expect(overlays).toMatchObject([
    { status: 'draft', overlay: { title: 'Published' }, revision: 3 },
    { status: 'published', overlay: { title: 'Published' }, revision: 3 },
  ]);
  const late = { ...ref, overlay: { title: 'Late' }, revision: 2 };
  expect((await refusal(service().save(late))).details.code).toBe('stale');
});

test('discarding in one language takes back what all of them share, and nothing of it goes live later', async () => {
  const ref = await draft(ids.guide, 'shares', { title: 'English' });
  await draft(ids.guide, 'shares', { title: 'Deutsch' }, 'de');
  await service().publish(ref);
  const shared = async () =>
    (await service().list(ref))
      .find(({ key }) => key === 'shares')
      ?.overlays.filter(({ locale }) => locale === '*')
      .map(({ status, overlay, revision }) => [status, overlay, revision]);
  await draft(ids.guide, 'shares', { title: 'English', code: 'Never' });
  await service().discard({ ...ref, locale: 'en' });
  expect(await shared()).toEqual([]);
  await draft(ids.guide, 'shares', { title: 'English', code: 'Live' });
  await service().publish({ ...ref, locale: 'en' });
  await draft(ids.guide, 'shares', { title: 'English', code: 'Thrown away' });
  await service().discard({ ...ref, locale: 'en' });
  await service().publish({ ...ref, locale: 'de' });
  expect(await shared()).toEqual([
    ['draft', { code: 'Live' }, 3],
    ['published', { code: 'Live' }, 3],
  ]);
});
