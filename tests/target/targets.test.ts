import request from 'supertest';
import type { Competition, EntryTargets } from '../../contract/targeting';
import { ARTICLE } from '../editing/desk';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';

const NOON = Date.parse('2026-11-22T12:00Z');

let app: Booted;
let ids: Seeded;
let admin: AdminAccount;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  service('clock').set(() => NOON);
  await service('rule-books').save({
    contentType: ARTICLE,
    audiences: [{ key: 'regulars', name: 'Regulars', condition: { visits: { $gte: 3 } } }],
  });
  admin = await adminAccount(app.strapi);
});
afterAll(() => app.destroy());

const service = (name: string) => app.strapi.plugin('context-variants').service(name);
const save = (key: string, input: object) =>
  service('variants').save({ contentType: ARTICLE, documentId: ids.guide, key, ...input });
const entry = (path: string) => `/context-variants/entries/${ARTICLE}/${ids.guide}${path}?locale=en`;
const send = (method: 'get' | 'put' | 'post', path: string, body?: object, { jwt } = admin) => {
  const asked = request(app.http)[method](entry(path)).set('Authorization', `Bearer ${jwt}`);
  return body ? asked.send(body) : asked;
};
const targets = async (): Promise<EntryTargets> => (await send('get', '/targets').expect(200)).body.data;
const revisionOf = async (key: string) =>
  (await targets()).variants.find((one) => one.key === key)?.revision ?? 0;
const compete = async (input: object): Promise<Competition> =>
  (await send('post', '/competition', input).expect(200)).body.data;
const rivals = async (input: object) =>
  (await compete(input)).rivals.map(({ variant, wins, by, always }) => ({ variant, wins, by, always }));

describe('the targets of an entry', () => {
  test('are told with all that a target can name', async () => {
    const { variants, choices, default: byDefault } = await targets();
    expect(variants.map(({ key, target }) => [key, target])).toEqual([
      ['comparing', { stages: ['compare'] }],
      ['deciding', { stages: ['decide'] }],
    ]);
    expect(byDefault).toMatchObject({ key: 'default', target: {}, revision: 0 });
    expect(choices.stages.map(({ key }) => key)).toEqual(['explore', 'compare', 'decide', 'own']);
    expect(choices.audiences).toEqual([{ key: 'regulars', name: 'Regulars' }]);
    // The guide is about one topic: there is nothing to choose between.
    expect(choices.topics).toEqual([]);
  });

  test('are saved whole, and act when saved', async () => {
    const target = {
      stages: ['decide', 'own'],
      attributes: { knowledge: 'novice' },
      audience: 'regulars',
      from: '2026-12-01T08:00:00+01:00',
      until: Date.parse('2026-12-24T00:00Z'),
    };
    const input = {
      target,
      suggests: { stages: ['own'] },
      arguments: ['warranty'],
      name: 'Last doubts',
      revision: await revisionOf('deciding'),
    };
    await send('put', '/variants/deciding/target', input).expect(200);
    const { variants, choices } = await targets();
    expect(variants.find(({ key }) => key === 'deciding')).toMatchObject({
      name: 'Last doubts',
      target: { ...target, from: Date.parse('2026-12-01T07:00Z') },
      suggests: { stages: ['own'] },
      arguments: ['warranty'],
    });
    expect(choices.arguments).toEqual(['warranty']);
  });

  test('hold for the default content too', async () => {
    const input = { target: { stages: ['explore'] }, suggests: null, revision: 0 };
    await send('put', '/variants/default/target', input).expect(200);
    expect((await targets()).default).toMatchObject({ target: { stages: ['explore'] }, revision: 1 });
    await send('put', '/variants/default/target', { target: {}, revision: 1 }).expect(200);
  });

  test('somebody who was faster is not overwritten', async () => {
    const revision = await revisionOf('comparing');
    await save('comparing', { name: 'Side by side' });
    const { body } = await send('put', '/variants/comparing/target', { target: {}, revision }).expect(409);
    expect(body.error.details).toMatchObject({ code: 'stale', revision: revision + 1 });
    expect((await targets()).variants.find(({ key }) => key === 'comparing')).toMatchObject({
      target: { stages: ['compare'] },
    });
  });

  test.each<[string, object, (string | number)[]]>([
    ['a schedule that ends before it starts', { from: 2000, until: 1000 }, ['target', 'until']],
    ['a value off the scale', { attributes: { knowledge: 'guru' } }, ['target', 'attributes', 'knowledge']],
    ['an unknown stage', { stages: ['decide', 'dream'] }, ['target', 'stages', 1]],
    ['an unknown audience', { audience: 'strangers' }, ['target', 'audience']],
    ['an unknown topic', { topics: ['nowhere'] }, ['target', 'topics', 0]],
    ['a date that is none', { from: 'tomorrow' }, ['target', 'from']],
  ])('%s is refused with its place, and nothing is kept', async (_what, target, path) => {
    const before = await targets();
    const revision = await revisionOf('comparing');
    const saved = await send('put', '/variants/comparing/target', { name: 'New', target, revision });
    expect(saved.body.error).toMatchObject({ status: 400, details: { path } });
    const created = await send('post', '/variants', { name: 'New', target });
    expect(created.body.error).toMatchObject({ status: 400, details: { path } });
    const tried = await send('post', '/competition', { variant: 'comparing', target });
    expect(tried.body.error).toMatchObject({ status: 400, details: { path } });
    expect(await targets()).toEqual(before);
  });

  test('are closed to who may not write variants, or not this entry', async () => {
    const editor = await adminAccount(app.strapi, 'strapi-author');
    const input = { target: {}, revision: await revisionOf('comparing') };
    const asked = [
      send('get', '/targets', undefined, editor),
      send('post', '/competition', { target: {} }, editor),
      send('put', '/variants/comparing/target', input, editor),
    ];
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([403, 403, 403]);
    const { body } = await send('put', '/variants/nobody/target', input).expect(404);
    expect(body.error.details).toMatchObject({ code: 'not-found' });
  });
});

describe('what a target competes with', () => {
  beforeAll(async () => {
    await save('comparing', { name: 'Side by side', target: { stages: ['compare'] }, order: 0 });
    await save('deciding', { target: { stages: ['decide'] }, order: 1 });
  });

  test('is nothing where nobody is both', async () => {
    expect(await compete({ target: { stages: ['own'] } })).toEqual({ rivals: [], twins: [] });
  });

  test('the one that fits better wins for those who are both, and the other remains for the rest', async () => {
    const novice = { stages: ['compare'], attributes: { knowledge: 'novice' } };
    expect(await rivals({ target: novice })).toEqual([
      { variant: 'comparing', wins: false, by: 'fit', always: false },
    ]);
    await save('comparing', { target: novice });
    const { rivals: found } = await compete({ target: { stages: ['compare', 'own'] } });
    expect(found).toMatchObject([
      { variant: 'comparing', wins: true, by: 'fit', always: false, both: { stages: ['compare'] } },
    ]);
    expect(found[0]?.both.attributes).toEqual({ knowledge: 'novice' });
    await save('comparing', { target: { stages: ['compare'] } });
  });

  test('a target that another one always wins over is never shown, and said so', async () => {
    expect(await rivals({ target: { stages: ['compare'] } })).toEqual([
      { variant: 'comparing', wins: true, by: 'order', always: true },
    ]);
    expect(await rivals({ target: { stages: ['compare'] }, order: -1 })).toEqual([
      { variant: 'comparing', wins: false, by: 'order', always: true },
    ]);
    expect(await rivals({ target: { stages: ['compare'], audience: 'regulars' } })).toEqual([
      { variant: 'comparing', wins: false, by: 'audience', always: false },
    ]);
  });

  test('two with one target are told; those whose schedules never meet take turns', async () => {
    expect((await compete({ target: { stages: ['compare'] } })).twins).toEqual([
      { variant: 'comparing', name: 'Side by side', atOnce: true },
    ]);
    const until = Date.parse('2026-12-01T00:00Z');
    await save('comparing', { target: { stages: ['compare'], until } });
    const later = await compete({ target: { stages: ['compare'], from: until } });
    expect(later).toMatchObject({ rivals: [], twins: [{ variant: 'comparing', atOnce: false }] });
    await save('comparing', { target: { stages: ['compare'] } });
  });

  test('a paused variant competes with nobody', async () => {
    await save('comparing', { paused: true });
    expect(await compete({ target: { stages: ['compare'] } })).toEqual({ rivals: [], twins: [] });
    await save('comparing', { paused: false });
  });

  test('default content that is written for somebody takes part', async () => {
    await save('default', { target: { stages: ['own'], attributes: { knowledge: 'novice' } } });
    expect(await rivals({ target: { stages: ['own'] } })).toEqual([
      { variant: null, wins: true, by: 'fit', always: false },
    ]);
    expect(await rivals({ variant: 'default', target: { stages: ['compare'] } })).toEqual([
      { variant: 'comparing', wins: true, by: 'default', always: true },
    ]);
  });
});
