import request from 'supertest';
import type { EntryPanel } from '../../contract/panel';
import { contentRows } from '../editing/rows';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';

const ARTICLE = 'api::article.article';

let app: Booted;
let ids: Seeded;
let admin: AdminAccount;
let before: string;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  await save({ key: 'owning', target: { stages: ['own'] }, order: 2 });
  admin = await adminAccount(app.strapi);
  before = await contentRows(app.dir);
});
afterAll(() => app.destroy());

const variants = () => app.strapi.plugin('context-variants').service('variants');
const save = (input: object) => variants().save({ contentType: ARTICLE, documentId: ids.guide, ...input });
const base = (id = ids.guide) => `/context-variants/entries/${ARTICLE}/${id}`;
const ask = (method: 'get' | 'put' | 'delete', path: string, body?: object) => {
  const asked = request(app.http)[method](path).set('Authorization', `Bearer ${admin.jwt}`);
  return body ? asked.send(body) : asked;
};
const panel = async (): Promise<EntryPanel> =>
  (await ask('get', `${base()}?locale=en`).expect(200)).body.data;
const keys = async () => (await panel()).rows.map(({ key }) => key);
const row = async (key: string) => {
  const found = (await panel()).rows.find((one) => one.key === key);
  if (!found) throw new Error(`no variant ${key}`);
  return found;
};
const titleFor = async (stage: string) => {
  const { body } = await request(app.http)
    .get(`/api/articles/${ids.guide}?context=stage:${stage}`)
    .expect(200);
  return body.data.title;
};
const pause = async (paused: unknown, revision?: number) =>
  ask('put', `${base()}/variants/comparing/paused?locale=en`, {
    paused,
    revision: revision ?? (await row('comparing')).revision,
  });

test('a paused variant is served to nobody until it goes on', async () => {
  expect(await titleFor('compare')).toBe('The guide, comparing');
  await (
    await pause(true)
  ).ok;
  expect((await row('comparing')).paused).toBe(true);
  expect(await titleFor('compare')).toBe('Choosing a television');
  await pause(false);
  expect(await titleFor('compare')).toBe('The guide, comparing');
});

test('who was slower is told, and nothing is changed', async () => {
  const { revision } = await row('comparing');
  await save({ key: 'comparing', name: 'Renamed by somebody else' });
  const late = await pause(true, revision);
  expect(late.status).toBe(409);
  expect(late.body.error.details).toMatchObject({ code: 'stale', path: ['revision'] });
  expect((await row('comparing')).paused).toBe(false);
  const url = `${base()}/variants/comparing?revision=${revision}`;
  expect((await ask('delete', url)).status).toBe(409);
  expect(await keys()).toContain('comparing');
});

test('the order that people give is the order in which variants are asked', async () => {
  const seen = await keys();
  expect(seen).toEqual(['comparing', 'deciding', 'owning']);
  const wanted = ['owning', 'comparing', 'deciding'];
  await ask('put', `${base()}/order?locale=en`, { keys: wanted, seen }).expect(204);
  expect(await keys()).toEqual(wanted);
  const late = await ask('put', `${base()}/order?locale=en`, { keys: seen, seen }).expect(409);
  expect(late.body.error.details.code).toBe('stale');
  expect(await keys()).toEqual(wanted);
});

test.each<[string, () => Promise<{ status: number; body: { error: { details: object } } }>, number, object]>([
  ['a pause that is neither', () => pause('yes'), 400, { code: 'invalid', path: ['paused'] }],
  [
    'an unknown field',
    async () => ask('put', `${base()}/variants/comparing/paused`, { pause: true }),
    400,
    { code: 'invalid' },
  ],
  [
    'an order that names one twice',
    async () => ask('put', `${base()}/order`, { keys: ['owning', 'owning'], seen: await keys() }),
    400,
    { code: 'invalid', path: ['keys'] },
  ],
  [
    'an order with a stranger in it',
    async () => ask('put', `${base()}/order`, { keys: ['deciding', 'nobody'], seen: await keys() }),
    404,
    { code: 'not-found' },
  ],
  [
    'an unknown variant',
    async () => ask('put', `${base()}/variants/nobody/paused`, { paused: true, revision: 1 }),
    404,
    { code: 'not-found' },
  ],
  [
    'an unknown entry',
    async () => ask('put', `${base('nowhere')}/variants/x/paused`, { paused: true, revision: 1 }),
    404,
    { code: 'unknown-entry' },
  ],
  [
    'a removal without what was seen',
    async () => ask('delete', `${base()}/variants/owning`),
    400,
    { code: 'invalid', path: ['revision'] },
  ],
])('%s is refused, and nothing is half saved', async (_what, act, status, details) => {
  const rows = (await panel()).rows;
  const answer = await act();
  expect(answer.status).toBe(status);
  expect(answer.body.error.details).toMatchObject(details);
  expect((await panel()).rows).toEqual(rows);
});

test('a variant goes in one language, or wholly', async () => {
  await save({ key: 'comparing', locale: 'de', overlay: { title: 'Im Vergleich' } });
  const url = `${base()}/variants/comparing`;
  expect((await row('comparing')).locales).toEqual(['de', 'en']);
  await ask('delete', `${url}?revision=${(await row('comparing')).revision}&locale=de`).expect(204);
  expect((await row('comparing')).locales).toEqual(['en']);
  await ask('delete', `${url}?revision=${(await row('comparing')).revision}`).expect(204);
  expect(await keys()).not.toContain('comparing');
  expect(await titleFor('compare')).toBe('Choosing a television');
});

test('of the default contents not a byte was written', async () => {
  expect(await contentRows(app.dir)).toBe(before);
});
