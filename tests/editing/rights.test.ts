import { boot, type Booted } from '../harness/boot';
import { adminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { variantsOf } from '../variants/service';
import { ARTICLE, deskOf, type Desk, type Where } from './desk';
import { CM, EDITOR, roleOf } from './role';

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
  await openLanguages();
});
afterAll(() => app.destroy());

const { permissions, held, change, openLanguages, without } = roleOf(() => app);
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
    const alone = { contextVariants: { along: false } };
    expect((await desk.act({ ...guide, variant: undefined }, 'publish', alone)).status).toBe(403);
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

/** Running variants upon what nobody has seen: 409 for who may, so that nothing changes. */
const runs = (): [string, () => Promise<{ readonly status: number }>][] => {
  const entry = `/context-variants/entries/${ARTICLE}/${ids.guide}`;
  const at = `${entry}/variants/comparing`;
  const locale = { locale: 'en' };
  const settled = { revision: '0-0-0', keep: ['title'], take: [] };
  return [
    ['pause', async () => desk.send('put', `${at}/paused`, locale, { paused: true, revision: 0 })],
    ['reorder', async () => desk.send('put', `${entry}/order`, locale, { keys: ['comparing'], seen: [] })],
    ['settle', async () => desk.send('post', `${at}/drift`, locale, settled)],
    ['remove', async () => desk.send('delete', at, { ...locale, revision: 0 })],
  ];
};
const answers = async () => {
  const heard: string[] = [];
  for (const [what, run] of runs()) heard.push(`${what} ${(await run()).status}`);
  return heard;
};
const REFUSED = ['pause 403', 'reorder 403', 'settle 403', 'remove 403'];

test('variants are run by who may write them and the entry, in its language and under its conditions', async () => {
  expect(await answers()).toEqual(['pause 409', 'reorder 409', 'settle 409', 'remove 409']);
  await without(WRITE, null, async () => expect(await answers()).toEqual(REFUSED));
  const { properties } = await held(`${CM}.update`);
  const narrower: [string, object | null][] = [
    ['taken', null],
    ['in German only', { properties: { ...properties, locales: ['de'] } }],
    ['of own entries only', { conditions: ['admin::is-creator'] }],
  ];
  for (const [, less] of narrower) {
    await without(`${CM}.update`, less, async () =>
      expect(await answers()).toEqual(['pause 403', 'reorder 403', 'settle 403', 'remove 409']),
    );
    await without(`${CM}.delete`, less, async () =>
      expect(await answers()).toEqual(['pause 409', 'reorder 409', 'settle 409', 'remove 403']),
    );
  }
});

test('a field that the role may not read or write is neither compared nor settled', async () => {
  await boss.save(guide, { summary: 'Ours' });
  await boss.save({ ...guide, variant: undefined }, { summary: 'The default, anew' });
  const at = `/context-variants/entries/${ARTICLE}/${ids.guide}/variants/comparing/drift`;
  const compare = async () => (await desk.send('get', at, { locale: 'en' }).expect(200)).body.data;
  const named = (of: { fields: { name: string }[] }) => of.fields.map(({ name }) => name);
  expect(named(await compare())).toContain('summary');
  await without(`${CM}.read`, await fieldsWithout(`${CM}.read`, 'summary'), async () => {
    expect(named(await compare())).not.toContain('summary');
  });
  await without(`${CM}.update`, await fieldsWithout(`${CM}.update`, 'summary'), async () => {
    const { revision } = await compare();
    const settled = { revision, keep: [], take: ['summary'] };
    expect((await desk.send('post', at, { locale: 'en' }, settled)).status).toBe(403);
  });
  expect(named(await compare())).toContain('summary');
});

test('a related entry whose name the role may not read is compared by its id', async () => {
  const author = async (name: string) =>
    (await app.strapi.documents('api::author.author').create({ data: { name } })).documentId;
  const [mine, theirs] = [await author('Hidden One'), await author('Hidden Two')];
  const ref = { contentType: ARTICLE, documentId: ids.guide, key: 'comparing', locale: 'en' };
  await variantsOf(app.strapi).save({ ...ref, overlay: { author: mine } });
  const data: object = { author: theirs };
  await app.strapi.documents(ARTICLE).update({ documentId: ids.guide, locale: 'en', data });
  const at = `/context-variants/entries/${ARTICLE}/${ids.guide}/variants/comparing/drift`;
  const compared = async () => {
    const { body } = await desk.send('get', at, { locale: 'en' }).expect(200);
    const field = body.data.fields.find(({ name }: { name: string }) => name === 'author');
    return [field.mine[0].value, field.now[0].value];
  };
  expect(await compared()).toEqual([['Hidden One'], ['Hidden Two']]);
  const where = { action: `${CM}.read`, subject: 'api::author.author', role: { code: EDITOR } };
  const { id, properties } = await permissions().findOne({ where });
  await change(id, { properties: { ...properties, fields: ['bio'] } });
  try {
    expect(await compared()).toEqual([[mine], [theirs]]);
  } finally {
    await change(id, { properties });
  }
});

test('nobody without a login reaches any of it', async () => {
  const stranger = deskOf(app, { id: 0, email: '', password: '', jwt: 'none' });
  expect((await stranger.open(guide)).status).toBe(401);
  expect((await stranger.save(guide, { title: 'No' })).status).toBe(401);
  expect((await stranger.create(guide, { name: 'No' })).status).toBe(401);
});
