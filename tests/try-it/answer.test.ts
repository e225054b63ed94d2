import path from 'node:path';
import { knex } from 'knex';
import request from 'supertest';
import type { TryAnswer } from '../../contract/trying';
import { meet } from '../delivery/visitors';
import { boot, type Booted } from '../harness/boot';
import { adminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';

const ARTICLE = 'api::article.article';
const HOMEPAGE = 'api::homepage.homepage';
const NOON = Date.UTC(2026, 5, 1, 12);

let app: Booted;
let ids: Seeded;
let admin: string;
let editor: string;

const post = (input: object, jwt = admin) =>
  request(app.http)
    .post('/context-variants/try')
    .send({ contentType: ARTICLE, documentId: ids.guide, ...input })
    .set('Authorization', `Bearer ${jwt}`);
const tried = async (input: object): Promise<TryAnswer> => (await post(input).expect(200)).body.data;
const hashOf = async (token: string): Promise<string> => {
  const { body } = await request(app.http)
    .post('/context-variants/visitors/find')
    .send({ sought: token })
    .set('Authorization', `Bearer ${admin}`)
    .expect(200);
  return body.data[0].id;
};
const comparing = { recipient: { stages: { televisions: 'compare' } } };

beforeAll(async () => {
  app = await boot();
  app.strapi
    .plugin('context-variants')
    .service('clock')
    .set(() => NOON);
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  const variants = app.strapi.plugin('context-variants').service('variants');
  const seen = { contentType: ARTICLE, documentId: ids.review, key: 'seen', locale: 'en' };
  const overlay = { title: 'A bright one, seen' };
  await variants.save({ ...seen, name: 'Seen', target: { stages: ['compare'] }, overlay });
  await variants.publish(seen);
  admin = (await adminAccount(app.strapi)).jwt;
  editor = (await adminAccount(app.strapi, 'strapi-editor')).jwt;
});
afterAll(() => app.destroy());

describe('trying an entry on somebody', () => {
  it.each([
    ['somebody who compares', comparing],
    [
      'a novice who decides',
      { recipient: { stages: { televisions: 'decide' }, attributes: { knowledge: 'novice' } } },
    ],
    ['a newcomer', {}],
    ['the default content', { context: 'off' }],
    ['one variant', { context: 'variant:deciding' }],
    ['a draft', { ...comparing, status: 'draft' }],
    ['another language', { ...comparing, locale: 'de' }],
    ['a single type', { ...comparing, contentType: HOMEPAGE, documentId: 'HOME' }],
  ])('gives what the content API gives at the address told, for %s', async (_who, input: object) => {
    const asked = 'documentId' in input ? { ...input, documentId: ids.homepage } : input;
    const { answer, address } = await tried(asked);
    const real = await request(app.http)
      .get(address?.url ?? '')
      .set('Authorization', `Bearer ${ids.token}`)
      .expect(200);
    expect(answer?.data).toEqual(real.body.data);
    expect(address?.without).toEqual([]);
  });

  it('gives two people two answers, and each the reason', async () => {
    const [compares, decides] = [
      await tried(comparing),
      await tried({ recipient: { stages: { televisions: 'decide' } } }),
    ];
    expect(compares.answer?.data['title']).toBe('The guide, comparing');
    expect(decides.answer?.data['title']).toBe('The guide, deciding');
    expect(compares.explained.because[0]?.text).toBe('This visitor gets “comparing”.');
    expect(decides.explained.because[0]?.text).toBe('This visitor gets “deciding”.');
  });

  it('explains entries that vary within the answer too', async () => {
    const { within } = await tried(comparing);
    expect(within.map(({ label, path, explained }) => [label, path, explained.decision.variant])).toEqual([
      ['A bright one, seen', '/data/related/0', 'seen'],
    ]);
  });

  it('says what of a visitor the address leaves out', async () => {
    const recipient = {
      visits: 4,
      device: 'phone',
      channel: 'email',
      shortlist: { televisions: [ids.review] },
    };
    const { address } = await tried({ recipient, at: '2026-12-01T12:00:00.000Z' });
    expect(address?.without).toEqual(['shortlist', 'visits', 'device', 'channel', 'at']);
  });

  it('takes the device and the channel for hints, as requests and events do', async () => {
    const setting = { attributes: { setting: 'desk' } };
    const variants = app.strapi.plugin('context-variants').service('variants');
    const entry = { contentType: ARTICLE, documentId: ids.portrait, key: 'seated', locale: 'en' };
    await variants.save({ ...entry, name: 'Seated', target: setting, overlay: { title: 'Sit down' } });
    await variants.publish(entry);
    const title = async (recipient: object) =>
      (await tried({ documentId: ids.portrait, recipient: { visits: 30, ...recipient } })).answer?.data[
        'title'
      ];
    expect([await title({ device: 'desktop' }), await title({ device: 'phone' })]).toEqual([
      'Sit down',
      'Portraits',
    ]);
  });

  it('has no answer where the entry is not written', async () => {
    const { answer, explained } = await tried({ documentId: ids.review, locale: 'de' });
    expect(answer).toBeNull();
    expect(explained.decision.variant).toBeNull();
  });

  it.each([
    [
      'an unknown stage',
      { recipient: { stages: { televisions: 'dreaming' } } },
      ['recipient', 'stages', 'televisions'],
    ],
    ['an unknown device', { recipient: { device: 'abacus' } }, ['recipient', 'device']],
    ['a type without variants', { contentType: 'api::note.note' }, ['contentType']],
    ['a moment that is none', { at: 'soon' }, ['at']],
  ])('refuses %s by name', async (_what, input, path) => {
    const { body } = await post(input).expect(400);
    expect(body.error.details).toMatchObject({ code: expect.any(String), path });
  });
});

describe('trying an entry on a stored visitor', () => {
  const looks = async (visitor: string | null) =>
    (
      await request(app.http)
        .get(`/context-variants/visitors/${visitor}`)
        .set('Authorization', `Bearer ${admin}`)
        .expect(200)
    ).body.data.looks.filter(({ what }: { what: string }) => what === 'explained');

  it('gives what they get, tells who they are by their hash alone, and writes down who looked', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'compare', contentType: ARTICLE, documentIds: [ids.guide, ids.review] });
    const own = await visitor.get(`/articles/${ids.guide}`).expect(200);
    const told = await tried({ visitor: { token: visitor.token } });
    expect(told.answer?.data['title']).toBe(own.body.data.title);
    expect(told.visitor).toMatch(/^[0-9a-f]{64}$/);
    expect(told.address).toBeNull();
    expect(JSON.stringify(told)).not.toContain(visitor.token);
    expect(await looks(told.visitor)).toEqual([
      { at: NOON, person: expect.any(Number), what: 'explained', name: 'Ada Admin' },
    ]);
  });

  it('says to try again where the history is out of reach, and so does an explanation', async () => {
    const entry = { contentType: ARTICLE, documentId: ids.guide, visitor: { hash: 'a'.repeat(64) } };
    const filename = path.join(app.dir, 'context-variants-history.db');
    const history = knex({ client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true });
    await history.schema.renameTable('context_variants_visitors', 'hidden');
    const explained = () =>
      request(app.http).post('/context-variants/explain').send(entry).set('Authorization', `Bearer ${admin}`);
    const answers = [await post(entry), await explained()];
    await history.schema.renameTable('hidden', 'context_variants_visitors');
    await history.destroy();
    for (const { status, headers, body } of answers) {
      expect([status, headers['retry-after'], body.error.details]).toEqual([
        503,
        '5',
        { code: 'unavailable' },
      ]);
      expect(body.error.message).toBe('The history is not available at the moment');
    }
    await explained().expect(404);
  });

  it('records nothing of it with the visitor', async () => {
    const visitor = await meet(app);
    await visitor.search('a good one');
    const before = await visitor.me();
    await tried({ visitor: { token: visitor.token } });
    expect(await visitor.me()).toEqual(before);
  });

  it('is for those alone who may look at stored visitors; nothing is written down of who may not', async () => {
    const met = await meet(app);
    await met.search('a good one');
    const visitor = { token: met.token };
    const { body } = await post({ visitor }, editor).expect(403);
    expect(body.error.details).toMatchObject({ code: 'forbidden', path: ['visitor'] });
    expect(await looks(await hashOf(visitor.token))).toEqual([]);
    await post({ visitor: { hash: '0'.repeat(64) } }).expect(404);
    await request(app.http).post('/context-variants/try').send({}).expect(401);
  });

  it('shows an Editor no field and no related entry that they may not read', async () => {
    const permissions = app.strapi.db.query('admin::permission');
    const ofEditors = { action: 'plugin::content-manager.explorer.read', role: { code: 'strapi-editor' } };
    const held = (subject: string) => permissions.findOne({ where: { ...ofEditors, subject } });
    const [articles, authors] = [await held(ARTICLE), await held('api::author.author')];
    const properties = { ...articles.properties, locales: ['en'] };
    await permissions.update({ where: { id: articles.id }, data: { properties } });
    const before = (await post(comparing, editor).expect(200)).body.data.answer.data;
    expect(before).toMatchObject({ summary: expect.any(String), author: { name: 'Ines' } });
    const fields = properties.fields.filter((field: string) => field !== 'summary');
    await permissions.update({
      where: { id: articles.id },
      data: { properties: { ...properties, fields } },
    });
    await permissions.delete({ where: { id: authors.id } });
    const { data } = (await post(comparing, editor).expect(200)).body.data.answer;
    expect(data).toMatchObject({ title: 'The guide, comparing', cover: { name: 'sunset.png' } });
    expect(data).not.toHaveProperty('summary');
    expect(data).not.toHaveProperty('author');
  });
});
