import request from 'supertest';
import type { EntryPanel } from '../../contract/panel';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';

const ARTICLE = 'api::article.article';
const CHRISTMAS = { from: Date.parse('2026-12-01T00:00Z'), until: Date.parse('2026-12-24T18:00Z') };

let app: Booted;
let ids: Seeded;
let admin: AdminAccount;
let now = Date.parse('2026-11-01T00:00Z');

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  app.strapi
    .plugin('context-variants')
    .service('clock')
    .set(() => now);
  admin = await adminAccount(app.strapi);
});
afterAll(() => app.destroy());

const entry = (contentType: string, documentId: string, locale?: string) =>
  `/context-variants/entries/${contentType}/${documentId}${locale ? `?locale=${locale}` : ''}`;

const ask = (path: string, { jwt }: AdminAccount = admin) =>
  request(app.http).get(path).set('Authorization', `Bearer ${jwt}`);

async function panel(documentId: string, locale?: string, contentType = ARTICLE): Promise<EntryPanel> {
  const { body } = await ask(entry(contentType, documentId, locale)).expect(200);
  return body.data;
}

const said = ({ rows }: EntryPanel) => rows.map(({ key, state }) => `${key} ${state}`);
const variants = () => app.strapi.plugin('context-variants').service('variants');
const save = (input: object) => variants().save({ contentType: ARTICLE, documentId: ids.guide, ...input });

describe('who gets what of an entry', () => {
  test('names its variants, whom each is for, and its topic', async () => {
    const guide = await panel(ids.guide, 'en');
    expect(guide).toMatchObject({ enabled: true, topic: { label: 'Televisions' } });
    expect(guide.rows).toMatchObject([
      { key: 'comparing', target: { stages: ['compare'] }, paused: false, schedule: 'now' },
      { key: 'deciding', target: { stages: ['decide'] } },
    ]);
    expect(guide.vocabulary.stages[1]?.label).toMatchObject({ en: 'Comparing', de: 'Vergleichen' });
  });

  test('tells per language what is live, a draft, and not written', async () => {
    await save({ key: 'comparing', locale: 'de', overlay: { title: 'Im Vergleich' } });
    expect(said(await panel(ids.guide, 'en'))).toEqual(['comparing live', 'deciding live']);
    expect(said(await panel(ids.guide, 'de'))).toEqual(['comparing draft', 'deciding absent']);
    expect((await panel(ids.guide, 'de')).topic).toEqual({ label: 'Fernseher' });
  });

  test('shows the default language where none is asked for', async () => {
    expect(said(await panel(ids.guide))).toEqual(['comparing live', 'deciding live']);
  });

  test('lists by order, then key, the way decisions are taken', async () => {
    await save({ key: 'zebra', order: -1, target: { stages: ['own'] } });
    expect((await panel(ids.guide, 'en')).rows.map(({ key }) => key)).toEqual([
      'zebra',
      'comparing',
      'deciding',
    ]);
    await variants().remove({ contentType: ARTICLE, documentId: ids.guide, key: 'zebra' });
  });

  test('tells that what is live has a newer draft', async () => {
    expect((await panel(ids.guide, 'en')).rows[0]).toMatchObject({ state: 'live', changed: false });
    await save({ key: 'comparing', locale: 'en', overlay: { title: 'Better words' } });
    expect((await panel(ids.guide, 'en')).rows[0]).toMatchObject({ state: 'live', changed: true });
  });

  test('tells whether a schedule is ahead, running or over, and that a variant is paused', async () => {
    await save({ key: 'deciding', target: { stages: ['decide'], ...CHRISTMAS }, paused: true });
    expect((await panel(ids.guide, 'en')).rows[1]).toMatchObject({ schedule: 'ahead', paused: true });
    now = CHRISTMAS.from;
    expect((await panel(ids.guide, 'en')).rows[1]?.schedule).toBe('now');
    now = CHRISTMAS.until;
    expect((await panel(ids.guide, 'en')).rows[1]?.schedule).toBe('over');
  });

  test('tells whom the default content is for and what reading it suggests', async () => {
    await save({ key: 'default', target: { stages: ['explore'] }, suggests: { stages: ['own'] } });
    const guide = await panel(ids.guide, 'en');
    expect(guide.default).toEqual({
      target: { stages: ['explore'] },
      suggests: { stages: ['own'] },
      state: 'live',
    });
    expect(guide.rows.map(({ key }) => key)).not.toContain('default');
    await save({ key: 'default', suggests: null });
    expect((await panel(ids.guide, 'en')).default.suggests).toEqual({ stages: ['explore'] });
  });

  test('tells how far the default content itself has come', async () => {
    expect((await panel(ids.unfinished, 'en')).default.state).toBe('draft');
    expect((await panel(ids.unfinished, 'de')).default.state).toBe('absent');
  });

  test('is live at once on types without drafts, and the same in every language where i18n is off', async () => {
    const about = await panel(ids.about, 'de', 'api::page.page');
    expect(said(about)).toEqual(['expert live']);
    expect(about.default.state).toBe('live');
  });

  test('names the topics of a target', async () => {
    await save({ key: 'cams', target: { topics: [ids.cameras] } });
    expect((await panel(ids.guide, 'en')).topics).toEqual({ [ids.cameras]: 'Cameras' });
  });

  test('says of a type without variants just that', async () => {
    const note = await panel(ids.note, undefined, 'api::note.note');
    expect(note).toMatchObject({ enabled: false, rows: [] });
  });

  test('is never kept by caches', async () => {
    const answer = await ask(entry(ARTICLE, ids.guide));
    expect(answer.headers['cache-control']).toBe('private, no-store');
  });
});

describe('what cannot be asked', () => {
  test.each([
    ['an unknown entry', () => entry(ARTICLE, 'nowhere'), 404, 'not-found'],
    ['an unknown type', () => entry('api::nothing.nothing', 'x'), 404, 'not-found'],
    ['a component', () => entry('shared.seo', 'x'), 404, 'not-found'],
    ['two languages at once', () => `${entry(ARTICLE, ids.guide, 'en')}&locale=de`, 400, 'invalid'],
  ])('%s is refused', async (_what, path, status, code) => {
    const { body } = await ask(path()).expect(status);
    expect(body).toMatchObject({ data: null, error: { status, details: { code } } });
  });
});
