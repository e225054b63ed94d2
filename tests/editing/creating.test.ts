import { boot, type Booted } from '../harness/boot';
import { adminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { ARTICLE, deskOf, HOMEPAGE, type Desk, type Where } from './desk';
import { contentRows } from './rows';

let app: Booted;
let ids: Seeded;
let desk: Desk;
let guide: Where;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  desk = deskOf(app, await adminAccount(app.strapi));
  guide = { id: ids.guide, locale: 'en' };
});
afterAll(() => app.destroy());

test('a new variant gets a key from its name, its target, and the last place', async () => {
  const before = await contentRows(app.dir);
  const target = { stages: ['decide'], attributes: { knowledge: 'expert' } };
  const { status, body } = await desk.create(guide, { name: 'Für Kenner!', target });
  expect({ status, data: body.data }).toEqual({
    status: 201,
    data: { key: 'fur-kenner', name: 'Für Kenner!' },
  });
  const again = await desk.create(guide, { name: 'Für Kenner' });
  expect(again.body.data.key).toBe('fur-kenner-2');
  const { variants } = (await desk.open(guide)).variants;
  expect(variants.map(({ key }) => key)).toEqual(['comparing', 'deciding', 'fur-kenner', 'fur-kenner-2']);
  expect(variants[2]).toMatchObject({ target, states: {} });
  expect((await desk.open({ ...guide, variant: 'fur-kenner' })).data).toMatchObject({
    title: 'Choosing a television',
    status: 'draft',
  });
  expect(await contentRows(app.dir)).toBe(before);
});

test('a copy begins with all that the other one says, in every language, as drafts', async () => {
  await desk.save({ ...guide, variant: 'comparing' }, { title: 'A newer draft', code: 'C-1' });
  await desk.save({ ...guide, locale: 'de', variant: 'comparing' }, { title: 'Im Vergleich' });
  await desk.create(guide, { name: 'Copied', copyFrom: 'comparing' });
  const copied = { ...guide, variant: 'copied' };
  expect((await desk.open(copied)).data).toMatchObject({
    title: 'A newer draft',
    code: 'C-1',
    status: 'draft',
  });
  expect((await desk.open({ ...copied, locale: 'de' })).data.title).toBe('Im Vergleich');
});

test('a single type gets variants too', async () => {
  const { status } = await desk.create({ uid: HOMEPAGE, id: ids.homepage, locale: 'en' }, { name: 'Guests' });
  expect(status).toBe(201);
  expect((await desk.open({ uid: HOMEPAGE, variant: 'guests' })).data.title).toBe('Welcome');
});

test.each<[string, () => Where, object, number, object]>([
  ['no name', () => guide, { name: ' ' }, 400, { code: 'invalid', path: ['name'] }],
  ['a key that is taken', () => guide, { name: 'X', key: 'deciding' }, 400, { path: ['key'] }],
  ['a stage that does not exist', () => guide, { name: 'X', target: { stages: ['never'] } }, 400, {}],
  ['a field that does not exist', () => guide, { name: 'X', order: 3 }, 400, { path: ['order'] }],
  ['a copy of nothing', () => guide, { name: 'X', copyFrom: 'nobody' }, 404, { code: 'not-found' }],
  ['an entry that does not exist', () => ({ id: 'nowhere' }), { name: 'X' }, 404, { code: 'unknown-entry' }],
  ['a type without variants', () => ({ uid: 'api::note.note', id: ids.note }), { name: 'X' }, 404, {}],
])('%s is refused, and nothing is kept', async (_what, where, input, status, details) => {
  const records = () =>
    app.strapi
      .plugin('context-variants')
      .service('variants')
      .list({ contentType: ARTICLE, documentId: ids.guide });
  const before = await records();
  const answer = await desk.create(where(), input);
  expect(answer).toMatchObject({ status, body: { data: null, error: { status, details } } });
  expect(await records()).toEqual(before);
});
