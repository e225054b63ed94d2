import { boot, type Booted } from '../harness/boot';
import { adminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { ARTICLE, deskOf, type Desk, type Where } from './desk';
import { contentRows } from './rows';

const AUTHOR = 'api::author.author';

let app: Booted;
let ids: Seeded;
let desk: Desk;
let guide: Where;
let byDefault: Where;
let ben: { id: number; documentId: string };
let before: string;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  desk = deskOf(app, await adminAccount(app.strapi));
  const { id, documentId } = await app.strapi.documents(AUTHOR).create({ data: { name: 'Ben' } });
  ben = { id: Number(id), documentId };
  guide = { id: ids.guide, locale: 'en', variant: 'comparing', variantOf: ids.guide };
  byDefault = { ...guide, variant: undefined, variantOf: undefined };
  before = await contentRows(app.dir);
});
afterAll(() => app.destroy());

/** An article's draft row, as the form connects it. */
async function item(documentId: string) {
  const row = await app.strapi.documents(ARTICLE).findOne({ documentId, status: 'draft' });
  return { id: Number(row?.id), documentId, locale: 'en' };
}

test('relations are changed relative to what the variant shows, in the order that the form asks for', async () => {
  expect(await desk.related(guide, 'related')).toEqual([ids.review, ids.portrait]);
  const review = await item(ids.review);
  await desk.save(guide, { related: { connect: [await item(ids.unfinished)], disconnect: [review] } });
  expect(await desk.related(guide, 'related')).toEqual([ids.portrait, ids.unfinished]);
  await desk.save(guide, {
    related: { connect: [{ ...review, position: { before: ids.unfinished } }], disconnect: [] },
  });
  expect(await desk.related(guide, 'related')).toEqual([ids.portrait, ids.review, ids.unfinished]);
  await desk.save(guide, {
    related: { connect: [{ ...review, position: { start: true } }], disconnect: [] },
  });
  expect(await desk.related(guide, 'related')).toEqual([ids.review, ids.portrait, ids.unfinished]);
  expect(await desk.related(byDefault, 'related')).toEqual([ids.review, ids.portrait]);
});

test('one relation takes the place of another, and none is none', async () => {
  const [ines] = await desk.related(guide, 'author');
  await desk.save(guide, { author: { connect: [ben], disconnect: [{ documentId: ines }] } });
  expect(await desk.related(guide, 'author')).toEqual([ben.documentId]);
  const emptied = await desk.save(guide, { author: { connect: [], disconnect: [ben] } });
  expect(emptied.open.fields).toMatchObject({ author: 'emptied' });
  expect(await desk.related(guide, 'author')).toEqual([]);
  const same = await desk.save(guide, { author: { connect: [{ documentId: ines }], disconnect: [] } });
  expect(same.open.fields).not.toHaveProperty('author');
});

test('what can be chosen leaves out what the variant is related to, not what the default content is', async () => {
  await desk.save(guide, { related: { connect: [], disconnect: [await item(ids.review)] } });
  const choice = await desk.available(guide, 'related');
  expect(choice).toContain(ids.review);
  expect(choice).not.toContain(ids.unfinished);
  const { id } = await item(ids.unfinished);
  expect(await desk.available(guide, 'related', { idsToInclude: [id] })).toContain(ids.unfinished);
  expect(await desk.available(byDefault, 'related')).not.toContain(ids.review);
});

test('a component that only the variant has lists its relations', async () => {
  const { data } = await desk.open(guide);
  const teaser = {
    __component: 'body.teaser',
    headline: 'New',
    article: { connect: [await item(ids.portrait)] },
  };
  const seen = await desk.save(guide, { body: [...data.body, teaser] });
  const part = { uid: 'body.teaser', id: seen.data.body[3].id };
  expect(part.id).toBeLessThan(0);
  expect(await desk.related(guide, 'article', part)).toEqual([ids.portrait]);
  const changed = [...seen.data.body];
  changed[3] = {
    ...changed[3],
    article: { connect: [await item(ids.review)], disconnect: [await item(ids.portrait)] },
  };
  await desk.save(guide, { body: changed });
  expect(await desk.related(guide, 'article', part)).toEqual([ids.review]);
});

test('before publishing, relations to what is not published are counted', async () => {
  expect(await desk.draftLinks(byDefault)).toBe(0);
  const { data } = await desk.open(guide);
  const body = [{ __component: 'body.teaser', article: { connect: [await item(ids.unfinished)] } }];
  await desk.save(guide, { body: [...data.body, ...body] });
  expect(await desk.draftLinks(guide)).toBe(1);
});

test('a relation that cannot be seen any more is not lost by a save of something else', async () => {
  const gone = await app.strapi.documents(AUTHOR).create({ data: { name: 'Passing' } });
  await desk.save(guide, { author: { connect: [{ documentId: gone.documentId }], disconnect: [] } });
  const stored = async () => {
    const variants = app.strapi.plugin('context-variants').service('variants');
    const [record] = await variants.list({ contentType: ARTICLE, documentId: ids.guide });
    return record.overlays.find((one: { status: string }) => one.status === 'draft').overlay.author;
  };
  await app.strapi.db.query(AUTHOR).delete({ where: { documentId: gone.documentId } });
  const saved = await desk.save(guide, {
    title: 'Another title',
    author: { connect: [], disconnect: [] },
  });
  expect(saved).toMatchObject({ status: 200, data: { title: 'Another title' } });
  expect(await stored()).toBe(gone.documentId);
});

test('of the default contents not a byte was written', async () => {
  expect(await contentRows(app.dir)).toBe(before);
});
