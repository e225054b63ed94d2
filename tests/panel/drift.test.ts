import request from 'supertest';
import type { EntryPanel } from '../../contract/panel';
import type { DriftedVariant } from '../../contract/running';
import { contentRows } from '../editing/rows';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { seed, type Seeded } from '../harness/seed';

const ARTICLE = 'api::article.article';

let app: Booted;
let ids: Seeded;
let admin: AdminAccount;
let before: string;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  admin = await adminAccount(app.strapi);
  const overlay = {
    title: 'Ours',
    code: 'OURS',
    cover: null,
    seo: { title: 'Ours too' },
    related: [ids.portrait],
    body: [{ __component: 'body.text', text: 'Ours' }],
  };
  await variants().save({ ...variant(), name: 'Drifts', overlay });
  const theirs: object = {
    title: 'Choosing the right television',
    code: 'TVX',
    cover: null,
    seo: { title: 'All televisions', description: 'Not written in the variant' },
    related: [ids.review],
    body: [{ __component: 'body.text', text: 'Other opening words.' }],
  };
  await app.strapi.documents(ARTICLE).update({ documentId: ids.guide, data: theirs });
  before = await contentRows(app.dir);
});
afterAll(() => app.destroy());

const variants = () => app.strapi.plugin('context-variants').service('variants');
const variant = () => ({ contentType: ARTICLE, documentId: ids.guide, key: 'drifts', locale: 'en' });
const base = () => `/context-variants/entries/${ARTICLE}/${ids.guide}`;
const ask = (method: 'get' | 'post', path: string, body?: object) => {
  const asked = request(app.http)[method](path).set('Authorization', `Bearer ${admin.jwt}`);
  return body ? asked.send(body) : asked;
};
const drifted = async (locale = 'en') => {
  const { body } = await ask('get', `${base()}?locale=${locale}`).expect(200);
  return [...((body.data as EntryPanel).rows[0]?.drifted ?? [])].sort();
};
const compared = async (locale = 'en'): Promise<DriftedVariant> =>
  (await ask('get', `${base()}/variants/drifts/drift?locale=${locale}`).expect(200)).body.data;
const settle = async (input: object, locale = 'en') =>
  ask('post', `${base()}/variants/drifts/drift?locale=${locale}`, {
    revision: (await compared(locale)).revision,
    keep: [],
    take: [],
    ...input,
  });

test('the panel names what the default content says anew, in the language asked for', async () => {
  expect(await drifted()).toEqual(['body', 'code', 'cover', 'related', 'seo', 'title']);
  // What all languages share has changed for all of them.
  expect(await drifted('de')).toEqual(['code']);
});

test('each field is compared: the default then, the default now, and what the variant says', async () => {
  const { fields } = await compared();
  const of = (name: string) => fields.find((field) => field.name === name);
  const plain = (type: string, value: unknown, at = '') => [{ at, type, value }];
  expect(of('title')).toEqual({
    name: 'title',
    then: plain('string', 'Choosing a television'),
    now: plain('string', 'Choosing the right television'),
    mine: plain('string', 'Ours'),
    mayWrite: true,
  });
  expect(of('seo')).toMatchObject({
    then: plain('string', 'Televisions', 'title'),
    now: plain('string', 'All televisions', 'title'),
    mine: plain('string', 'Ours too', 'title'),
  });
  expect(of('cover')).toMatchObject({ then: [{ value: ['sunset.png'] }], now: [{ value: [] }] });
  expect(of('related')).toMatchObject({
    then: [{ value: ['A bright one', 'Portraits'] }],
    now: [{ value: ['A bright one'] }],
    mine: [{ value: ['Portraits'] }],
  });
  expect(of('body')?.now).toEqual([{ at: '1 text', type: 'richtext', value: 'Other opening words.' }]);
});

test('what is kept stays as it is, and is no drift any more; what is taken is the default content again', async () => {
  const answer = await settle({ keep: ['title', 'related', 'body'], take: ['seo', 'code'] });
  expect(answer.status).toBe(204);
  expect(await drifted()).toEqual(['cover']);
  const [record] = await variants().list({ contentType: ARTICLE, documentId: ids.guide });
  const said = Object.assign({}, ...record.overlays.map(({ overlay }: { overlay: object }) => overlay));
  expect(Object.keys(said).sort()).toEqual(['body', 'cover', 'related', 'title']);
  expect(said.title).toBe('Ours');
});

test('what all languages share is kept, and is no drift any more in any of them', async () => {
  await app.strapi.documents(ARTICLE).update({ documentId: ids.guide, data: { code: 'TV' } as object });
  await variants().save({ ...variant(), overlay: { code: 'OURS', title: 'Ours', cover: null } });
  await app.strapi.documents(ARTICLE).update({ documentId: ids.guide, data: { code: 'TVX' } as object });
  before = await contentRows(app.dir);
  expect([await drifted(), await drifted('de')]).toEqual([['code', 'cover'], ['code']]);
  expect((await settle({ keep: ['code'] })).status).toBe(204);
  expect([await drifted(), await drifted('de')]).toEqual([['cover'], []]);
  expect((await compared()).fields.map(({ name }) => name)).toEqual(['cover']);
});

test('a shared field is taken in a language in which the variant says nothing, and it still says nothing there', async () => {
  await app.strapi.documents(ARTICLE).update({ documentId: ids.guide, data: { code: 'TVZ' } as object });
  before = await contentRows(app.dir);
  expect(await drifted('de')).toEqual(['code']);
  expect((await settle({ take: ['code'] }, 'de')).status).toBe(204);
  expect(await drifted('de')).toEqual([]);
  const [record] = await variants().list({ contentType: ARTICLE, documentId: ids.guide });
  const written = record.overlays.map(({ locale }: { locale: string }) => locale);
  expect(written.sort()).toEqual(['*', 'en']);
});

test('a comparison that is out of date settles nothing', async () => {
  const { revision } = await compared();
  const overlay = { title: 'Theirs', cover: null };
  await variants().save({ ...variant(), overlay });
  const late = await settle({ revision, take: ['cover'] });
  expect(late.status).toBe(409);
  expect(late.body.error.details).toMatchObject({ code: 'stale', path: ['revision'] });
  expect(await drifted()).toEqual(['cover']);
});

test.each([
  ['a field that nobody knows', { keep: ['nothing'] }, 400, ['keep', 0]],
  ['a field that cannot vary', { take: ['slug'] }, 400, ['take', 0]],
  ['a field that is to be both', { keep: ['cover'], take: ['cover'] }, 400, ['take']],
  ['no list', { keep: 'cover' }, 400, ['keep']],
])('%s is refused, and nothing is half settled', async (_what, input, status, path) => {
  const answer = await settle(input);
  expect(answer.status).toBe(status);
  expect(answer.body.error.details.path).toEqual(path);
  expect(await drifted()).toEqual(['cover']);
});

test('of the default contents not a byte was written', async () => {
  expect(await contentRows(app.dir)).toBe(before);
});
