import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { adminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { deskOf, HOMEPAGE, type Desk, type Where } from './desk';
import { contentRows } from './rows';

let app: Booted;
let ids: Seeded;
let desk: Desk;
let guide: Where;
let before: string;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  desk = deskOf(app, await adminAccount(app.strapi));
  guide = { id: ids.guide, locale: 'en', variant: 'comparing' };
  before = await contentRows(app.dir);
});
afterAll(() => app.destroy());

const served = async (path: string) =>
  (await request(app.http).get(`/api/${path}?context=variant:comparing&locale=en`).expect(200)).body.data;
const title = async () => (await served(`articles/${ids.guide}`)).title;

test('a saved variant is a draft until it is published; the published tab shows what visitors get', async () => {
  const saved = await desk.save(guide, { title: 'Newer' });
  expect(saved.data.status).toBe('modified');
  expect(await title()).toBe('The guide, comparing');
  expect((await desk.open({ ...guide, status: 'published' })).data.title).toBe('The guide, comparing');
  const published = await desk.act(guide, 'publish', { title: 'Newest' });
  expect(published.data).toMatchObject({ title: 'Newest', status: 'published' });
  expect(await title()).toBe('Newest');
  expect((await desk.open({ ...guide, status: 'published' })).data.title).toBe('Newest');
});

test('a save that changes nothing leaves the variant published, and disturbs nobody', async () => {
  const { data, open } = await desk.open(guide);
  const untouched = { connect: [], disconnect: [] };
  const form = { ...data, author: untouched, related: untouched, category: untouched };
  const saved = await desk.save(guide, form);
  expect(saved).toMatchObject({ status: 200, data: { title: 'Newest', status: 'published' } });
  expect(saved.variants.variants[0]?.states).toMatchObject({ en: 'live' });
  const { revision } = open;
  const theirs = await desk.save(guide, { title: 'Theirs', contextVariants: { revision } });
  expect(theirs).toMatchObject({ status: 200, data: { title: 'Theirs', status: 'modified' } });
});

test('a discarded draft is what is published again', async () => {
  await desk.save(guide, { title: 'Not so' });
  const discarded = await desk.act(guide, 'discard');
  expect(discarded.data).toMatchObject({ title: 'Newest', status: 'published' });
});

test('a discarded field that all languages share is what is published again, and nothing counts as modified', async () => {
  const seen = await desk.save(guide, { code: 'Not so' });
  expect(seen.data).toMatchObject({ code: 'Not so', status: 'modified' });
  const discarded = await desk.act(guide, 'discard');
  expect(discarded.data).toMatchObject({ code: seen.open.defaults['code'], status: 'published' });
});

test('an unpublished variant is a draft, and visitors get the default content', async () => {
  const seen = await desk.act(guide, 'unpublish');
  expect(seen).toMatchObject({ data: { title: 'Newest', status: 'draft' }, availableStatus: [] });
  expect(await title()).toBe('Choosing a television');
  await desk.act(guide, 'publish');
  expect((await desk.open(guide)).availableStatus).toHaveLength(1);
});

test('unpublished with its draft discarded, what was published is the draft', async () => {
  await desk.save(guide, { title: 'Thrown away' });
  const seen = await desk.act(guide, 'unpublish', { discardDraft: true });
  expect(seen.data).toMatchObject({ title: 'Newest', status: 'draft' });
  await desk.act(guide, 'publish');
});

test('a required field that is empty is saved, and refused at publishing, at its field', async () => {
  expect((await desk.save(guide, { title: '' })).status).toBe(200);
  const seen = await desk.act(guide, 'publish', { title: '' });
  expect(seen.status).toBe(400);
  expect(seen.error.message).toContain('Write it, or use the default');
  expect(seen.error.details).toMatchObject({ errors: [{ path: ['title'] }] });
  expect(await title()).toBe('Newest');
  await desk.act(guide, 'discard');
});

test('a token in blocks that cannot be said is told at the field, and its very place besides; nothing is saved', async () => {
  const paragraph = (...words: string[]) => ({
    type: 'paragraph',
    children: words.map((text) => ({ type: 'text', text })),
  });
  const before = (await desk.open(guide)).open;
  const story = [paragraph('As it was'), paragraph('So: ', '{{ visitor.topic }}', '{{ visitor.sho')];
  const refused = await desk.save(guide, { title: 'Half saved', story });
  expect(refused).toMatchObject({
    status: 400,
    error: {
      details: {
        code: 'invalid',
        path: ['overlay', 'story', 1, 'children', 1, 'text'],
        errors: [
          {
            path: ['story'],
            message: expect.stringContaining('may have no value'),
            reason: 'hole',
            values: { name: 'visitor.topic' },
          },
        ],
      },
    },
  });
  expect(refused.error.details['errors']).toHaveLength(1);
  expect((await desk.open(guide)).open).toEqual(before);
});

test('discarding is refused where nothing is published', async () => {
  await desk.create(guide, { name: 'Fresh' });
  const fresh = { ...guide, variant: 'fresh' };
  const seen = await desk.act(fresh, 'discard');
  expect(seen).toMatchObject({ status: 404, error: { details: { code: 'not-found' } } });
});

test('a save upon what somebody has changed since is told, and goes through when asked again', async () => {
  const mine = await desk.open(guide);
  await desk.save(guide, { title: 'By somebody else' });
  const revision = mine.open.revision;
  const refused = await desk.save(guide, { title: 'By me', contextVariants: { revision } });
  expect(refused).toMatchObject({
    status: 409,
    error: { name: 'ConflictError', details: { code: 'stale' } },
  });
  expect((await desk.open(guide)).data.title).toBe('By somebody else');
  const again = { revision: refused.error.details['revision'] };
  expect((await desk.save(guide, { title: 'By me', contextVariants: again })).status).toBe(200);
  const publish = await desk.act(guide, 'publish', { title: 'Late', contextVariants: { revision } });
  expect(publish.status).toBe(409);
});

test('a single type is edited as any entry', async () => {
  const home: Where = { uid: HOMEPAGE, locale: 'en', variant: 'comparing' };
  const seen = await desk.open(home);
  expect(seen.data.title).toBe('Welcome, comparing');
  const hero = { ...seen.data.hero, headline: 'Best pictures', link: { connect: [], disconnect: [] } };
  const saved = await desk.save(home, { title: 'Hello', hero });
  expect(saved.open.fields).toEqual({ title: 'changed', hero: 'changed', 'hero.headline': 'changed' });
  await desk.act(home, 'publish', { title: 'Hello again' });
  const page = await served('homepage');
  expect(page.title).toBe('Hello again');
  expect(saved.variants.documentId).toBe(ids.homepage);
  const featured = await desk.related({ ...home, id: ids.homepage }, 'featured');
  expect(featured).toEqual([ids.guide, ids.portrait]);
});

test('what is saved is live on types without drafts', async () => {
  const about: Where = { uid: 'api::page.page', id: ids.about, variant: 'expert' };
  const saved = await desk.save(about, { title: 'About, for experts' });
  expect(saved).toMatchObject({
    status: 200,
    data: { title: 'About, for experts' },
    open: { fields: { title: 'changed' } },
  });
  const { body } = await request(app.http).get(`/api/pages/${ids.about}?context=variant:expert`).expect(200);
  expect(body.data.title).toBe('About, for experts');
});

test('of the default contents not a byte was written', async () => {
  expect(await contentRows(app.dir)).toBe(before);
});

test('publishing the default content itself goes on as ever, and publishes its variants along', async () => {
  await desk.save(guide, { title: 'Along' });
  const entry = { ...guide, variant: undefined };
  await desk.act(entry, 'publish', { title: 'The default' });
  expect(await title()).toBe('Along');
  expect((await desk.open(entry)).data.title).toBe('The default');
});

test('the default content is published alone where that is asked for: its variants stay drafts', async () => {
  await desk.save(guide, { title: 'Not yet' });
  const entry = { ...guide, variant: undefined };
  const alone = { contextVariants: { along: false } };
  expect(await desk.act(entry, 'publish', { title: 'Alone', ...alone })).toMatchObject({
    status: 200,
    variants: undefined,
  });
  expect((await desk.open({ ...entry, status: 'published' })).data.title).toBe('Alone');
  expect(await title()).toBe('Along');
  expect((await desk.open(guide)).data).toMatchObject({ title: 'Not yet', status: 'modified' });
  const wrong = await desk.act(entry, 'publish', { contextVariants: { along: 'no' } });
  expect(wrong).toMatchObject({
    status: 400,
    error: { details: { code: 'invalid', path: ['contextVariants', 'along'] } },
  });
});

test('published alone it is only for that once: the drafts that waited go along the next time', async () => {
  await desk.act({ ...guide, variant: undefined }, 'publish', { title: 'Together' });
  expect(await title()).toBe('Not yet');
});

test('a single type is published alone too', async () => {
  const home: Where = { uid: HOMEPAGE, locale: 'en' };
  await desk.save({ ...home, variant: 'comparing' }, { title: 'Waits' });
  await desk.act(home, 'publish', { title: 'Welcome alone', contextVariants: { along: false } });
  expect((await served('homepage')).title).toBe('Hello again');
  expect((await desk.open({ ...home, status: 'published' })).data.title).toBe('Welcome alone');
});

test('a save upon a default content that was changed since is told too', async () => {
  const mine = await desk.open(guide);
  await desk.save({ ...guide, variant: undefined }, { summary: 'Other words' });
  const contextVariants = { revision: mine.open.revision };
  const seen = await desk.save(guide, { summary: 'What matters.', contextVariants });
  expect(seen).toMatchObject({ status: 409, error: { message: expect.stringContaining('default content') } });
});

test('a form for a variant whose single type is gone, or another by now, is never written as default content', async () => {
  const home: Where = { uid: HOMEPAGE, locale: 'en', variant: 'comparing', variantOf: ids.homepage };
  const homepages = app.strapi.documents(HOMEPAGE);
  await homepages.delete({ documentId: ids.homepage, locale: '*' });
  expect((await desk.save(home, { title: 'For comparing' })).status).toBe(404);
  expect(await homepages.count({})).toBe(0);
  await homepages.create({ data: { title: 'Anew' }, locale: 'en' });
  expect((await desk.save(home, { title: 'For comparing' })).status).toBe(404);
  expect((await desk.act(home, 'publish', { title: 'For comparing' })).status).toBe(404);
  expect((await homepages.findFirst({ locale: 'en' }))?.['title']).toBe('Anew');
});

test('nor is one whose type has no variants any more', async () => {
  const note = await app.strapi.documents('api::note.note').create({ data: { title: 'As it is' } });
  const where: Where = { uid: 'api::note.note', id: note.documentId, variant: 'comparing' };
  const saved = await desk.save({ ...where, variantOf: note.documentId }, { title: 'For comparing' });
  expect(saved.status).toBe(404);
  expect((await desk.save({ ...where, variantOf: ids.guide }, { title: 'A related one' })).status).toBe(200);
});
