import { boot, type Booted } from '../harness/boot';
import { adminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { ARTICLE, deskOf, type Desk, type Where } from './desk';

const EDITOR = 'strapi-editor';
const CM = 'plugin::content-manager.explorer';
const WRITE = 'plugin::context-variants.variants.update';
const SEE = 'plugin::context-variants.variants.read';

let app: Booted;
let ids: Seeded;
let desk: Desk;
let boss: Desk;
let guide: Where;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  boss = deskOf(app, await adminAccount(app.strapi));
  desk = deskOf(app, await adminAccount(app.strapi, EDITOR));
  guide = { id: ids.guide, locale: 'en', variant: 'comparing' };
  // A new Strapi lets its shipped roles read no language until someone ticks them.
  for (const verb of ['create', 'read', 'update', 'publish']) {
    const { properties } = await held(`${CM}.read`);
    const right = await held(`${CM}.${verb}`);
    const languages = { properties: { ...properties, locales: ['en', 'de'] } };
    if (right) await change(right.id, languages);
    else await give(`${CM}.${verb}`, languages);
  }
});
afterAll(() => app.destroy());

const permissions = () => app.strapi.db.query('admin::permission');
const held = (action: string) =>
  permissions().findOne({
    where: { action, role: { code: EDITOR }, ...(action.startsWith(CM) && { subject: ARTICLE }) },
  });
const change = (id: number, data: object) => permissions().update({ where: { id }, data });

async function give(action: string, right: object): Promise<void> {
  const role = await app.strapi.db.query('admin::role').findOne({ where: { code: EDITOR } });
  await permissions().create({ data: { action, subject: ARTICLE, conditions: [], ...right, role: role.id } });
}

/** Takes something from the role while `work` runs. */
async function without(action: string, less: object | null, work: () => Promise<void>): Promise<void> {
  const { id, ...right } = await held(action);
  const { properties, conditions, action: name } = right;
  if (less) await change(id, less);
  // Taken away, but not deleted, so that it can be given back.
  else await change(id, { action: `${name}.taken` });
  try {
    await work();
  } finally {
    await change(id, { properties, conditions, action: name });
  }
}
const fieldsWithout = async (action: string, ...names: string[]) => {
  const { properties } = await held(action);
  const fields = properties.fields.filter((field: string) => !names.some((name) => field.startsWith(name)));
  return { properties: { ...properties, fields } };
};

test('an Editor writes variants of the entries that the role may write', async () => {
  expect((await desk.save(guide, { title: 'By the Editor' })).status).toBe(200);
  expect((await desk.act(guide, 'publish', { title: 'By the Editor, live' })).status).toBe(200);
});

test.each<[string, () => Promise<{ readonly status: number }>]>([
  ['saves', () => desk.save(guide, { title: 'No' })],
  ['publishes', () => desk.act(guide, 'publish')],
  ['unpublishes', () => desk.act(guide, 'unpublish')],
  ['discards', () => desk.act(guide, 'discard')],
  ['creates', () => desk.create(guide, { name: 'No' })],
])('who may not write variants %s nothing, and sees them all the same', async (_what, act) => {
  await without(WRITE, null, async () => {
    expect((await act()).status).toBe(403);
    const seen = await desk.open(guide);
    expect(seen.variants.mayWrite).toBe(false);
    expect(seen.data.title).toBe('By the Editor, live');
  });
});

test('who may not see variants sees the entry as if there were none', async () => {
  await without(SEE, null, async () => {
    const seen = await desk.open({ ...guide, variant: undefined });
    expect(seen.status).toBe(200);
    expect(seen.variants).toBeUndefined();
    expect((await desk.open(guide)).status).toBe(403);
    expect((await desk.save(guide, { title: 'No' })).status).toBe(403);
    expect((await desk.create(guide, { name: 'No' })).status).toBe(403);
    expect(await desk.draftLinks(guide).catch(() => 'refused')).toBe('refused');
    const relations = `/content-manager/relations/${ARTICLE}/${ids.guide}/author`;
    expect((await desk.send('get', relations, { locale: 'en', variant: 'comparing' })).status).toBe(403);
  });
});

test('a field that the role may not read is not shown of a variant either, nor what it says by default', async () => {
  await boss.save(guide, { summary: 'A secret summary' });
  await without(`${CM}.read`, await fieldsWithout(`${CM}.read`, 'summary'), async () => {
    const seen = await desk.open(guide);
    expect(seen.data).not.toHaveProperty('summary');
    expect(seen.open.defaults).not.toHaveProperty('summary');
    expect(seen.open.fields).not.toHaveProperty('summary');
  });
});

test('a field that the role may not write stays as it is, whatever is sent', async () => {
  await without(`${CM}.update`, await fieldsWithout(`${CM}.update`, 'summary', 'seo'), async () => {
    const contextVariants = { reset: ['summary'], keep: ['seo'] };
    const form = { summary: 'Mine', title: 'Allowed', seo: { title: 'Mine' }, contextVariants };
    expect((await desk.save(guide, form)).status).toBe(200);
    const copied = await desk.create(guide, { name: 'Copied', copyFrom: 'comparing' });
    expect(copied.status).toBe(201);
  });
  expect((await boss.open(guide)).data).toMatchObject({
    title: 'Allowed',
    summary: 'A secret summary',
    seo: { title: 'Televisions' },
  });
  const copy = await boss.open({ ...guide, variant: 'copied' });
  expect(copy.open.fields).toEqual({ title: 'changed' });
});

test('who may not publish the entry does not publish its variants', async () => {
  await without(`${CM}.publish`, null, async () => {
    expect((await desk.act(guide, 'publish')).status).toBe(403);
    expect((await desk.act(guide, 'unpublish')).status).toBe(403);
    expect((await desk.save(guide, { title: 'A draft' })).status).toBe(200);
  });
});

test('languages that the role may not write are closed for variants too', async () => {
  const { properties } = await held(`${CM}.update`);
  const german = { ...guide, locale: 'de' };
  await without(`${CM}.update`, { properties: { ...properties, locales: ['en'] } }, async () => {
    expect((await desk.save(german, { title: 'Nein' })).status).toBe(403);
  });
  expect((await desk.save(german, { title: 'Ja' })).status).toBe(200);
});

test('conditions are judged by the default content, not by what the variant says', async () => {
  const conditions = { conditions: ['admin::is-creator'] };
  for (const verb of ['read', 'update']) {
    await without(`${CM}.${verb}`, conditions, async () => {
      expect((await desk.save(guide, { title: 'No' })).status).toBe(403);
    });
  }
});

test('nobody without a login reaches any of it', async () => {
  const stranger = deskOf(app, { id: 0, email: '', password: '', jwt: 'none' });
  expect((await stranger.open(guide)).status).toBe(401);
  expect((await stranger.save(guide, { title: 'No' })).status).toBe(401);
  expect((await stranger.create(guide, { name: 'No' })).status).toBe(401);
});
