import { boot, type Booted } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { ARTICLE, deskOf, type Desk, type Where } from './desk';
import { CM, EDITOR, roleOf } from './role';

let app: Booted;
let ids: Seeded;
let editor: AdminAccount;
let desk: Desk;
let guide: Where;
const { openLanguages, without } = roleOf(() => app);

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  editor = await adminAccount(app.strapi, EDITOR);
  desk = deskOf(app, editor);
  guide = { id: ids.guide, locale: 'en', variant: 'comparing' };
  await openLanguages();
});
afterAll(() => app.destroy());

const panel = async () =>
  (await desk.send('get', `/context-variants/entries/${ARTICLE}/${ids.guide}`, { locale: 'en' })).body.data;
const pause = async () => {
  const at = `/context-variants/entries/${ARTICLE}/${ids.guide}/variants/comparing/paused`;
  return (await desk.send('put', at, { locale: 'en' }, { paused: true, revision: 0 })).status;
};

/** All rows of an entry are said to be by that person while `work` runs. */
async function writtenBy(id: number | null, documentId: string, work: () => Promise<void>): Promise<void> {
  const rows = await app.strapi.db.query(ARTICLE).findMany({ where: { documentId }, select: ['id'] });
  const put = async (createdBy: number | null) => {
    for (const row of rows)
      await app.strapi.db.query(ARTICLE).update({ where: { id: row.id }, data: { createdBy } });
  };
  await put(id);
  await work().finally(() => put(null));
}
const withCondition = (condition: string, work: () => Promise<void>): Promise<void> =>
  ['read', 'update', 'publish', 'delete'].reduceRight<() => Promise<void>>(
    (inner, verb) => () => without(`${CM}.${verb}`, { conditions: [condition] }, inner),
    work,
  )();

test('who may write what colleagues of the same role wrote may write its variants, and no others', async () => {
  await withCondition('admin::has-same-role-as-creator', async () => {
    await writtenBy(editor.id, ids.guide, async () => {
      expect((await desk.open({ ...guide, variant: undefined })).status).toBe(200);
      expect((await desk.open(guide)).status).toBe(200);
      expect((await desk.save(guide, { title: 'Among colleagues' })).status).toBe(200);
      expect((await desk.act(guide, 'publish')).status).toBe(200);
      expect((await desk.create(guide, { name: 'Of a colleague', copyFrom: 'comparing' })).status).toBe(201);
      // 409: nobody has seen that revision, so that nothing changes.
      expect(await pause()).toBe(409);
      expect((await panel()).mayWrite).toBe(true);
    });
    expect((await desk.open(guide)).status).toBe(403);
    expect((await desk.save(guide, { title: 'No' })).status).toBe(403);
  });
});

test('what a condition denies two relations away is denied for variants too', async () => {
  const { conditionProvider } = app.strapi.service('admin::permission');
  // Strapi takes conditions at its start alone.
  Object.assign(app.strapi, { isLoaded: false });
  await conditionProvider.register({
    displayName: 'Of an author that somebody else keeps',
    name: 'of-others-authors',
    handler: ({ id }: AdminAccount) => ({ 'author.createdBy.id': { $ne: id } }),
  });
  Object.assign(app.strapi, { isLoaded: true });
  const author = await app.strapi.documents('api::author.author').create({ data: { name: 'Kept by me' } });
  const rows = app.strapi.db.query('api::author.author');
  await rows.update({ where: { documentId: author.documentId }, data: { createdBy: editor.id } });
  const data: object = { author: author.documentId };
  await app.strapi.documents(ARTICLE).update({ documentId: ids.guide, locale: 'en', data });
  await without(`${CM}.update`, { conditions: ['api::of-others-authors'] }, async () => {
    const form = { title: 'No' };
    expect((await desk.save({ ...guide, variant: undefined }, form)).status).toBe(403);
    expect((await desk.save(guide, form)).status).toBe(403);
    expect(await pause()).toBe(403);
    expect((await panel()).mayWrite).toBe(false);
  });
});
