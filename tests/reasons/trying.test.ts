import request from 'supertest';
import type { Explained } from '../../contract/explanation';
import { meet, type Visitor } from '../delivery/visitors';
import { boot, type Booted } from '../harness/boot';
import { adminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';

const ARTICLE = 'api::article.article';
const DAY = 24 * 60 * 60 * 1000;

let app: Booted;
let ids: Seeded;
let now = Date.UTC(2026, 5, 1, 9);
let admin: string;
/** Articles on televisions that nobody has seen. */
const unseen: string[] = [];

const variants = () => app.strapi.plugin('context-variants').service('variants');
const explain = (input: object): Promise<Explained> =>
  app.strapi
    .plugin('context-variants')
    .service('explain')
    .explain({ contentType: ARTICLE, documentId: ids.guide, ...input });
const post = (input: object, jwt?: string) => {
  const asked = request(app.http)
    .post('/context-variants/explain')
    .send({ contentType: ARTICLE, documentId: ids.guide, ...input });
  return jwt === undefined ? asked : asked.set('Authorization', `Bearer ${jwt}`);
};

beforeAll(async () => {
  app = await boot();
  app.strapi
    .plugin('context-variants')
    .service('clock')
    .set(() => now);
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  const more = async (key: string, name: string, target: object, head: object = {}) => {
    const entry = { contentType: ARTICLE, documentId: ids.guide, key, locale: 'en' };
    await variants().save({ ...entry, name, target, overlay: { title: name }, ...head });
    if (key !== 'draft-only') await variants().publish(entry);
  };
  await more('resting', 'Resting', { stages: ['compare'] }, { paused: true });
  await more('winter', 'Winter', { stages: ['compare'], from: now + DAY });
  await more('experts', 'For experts', { stages: ['compare'], attributes: { knowledge: 'expert' } });
  await more('draft-only', 'Draft only', { stages: ['compare'] });
  for (let i = 0; i < 5; i += 1) {
    const data = { title: `U ${i}`, slug: `u-${i}`, sku: `U${i}`, category: ids.televisions };
    const { documentId } = await app.strapi.documents(ARTICLE).create({ data, status: 'published' });
    unseen.push(documentId);
  }
  admin = (await adminAccount(app.strapi)).jwt;
});
afterAll(() => app.destroy());

const outs = ({ candidates }: Explained) =>
  Object.fromEntries(candidates.map(({ variant, out }) => [variant ?? 'default', out?.code ?? 'in']));

describe('an entry tried on a composed visitor', () => {
  it('tells who gets what, who was out and why, who came second, and what would tip it', async () => {
    const told = await explain({ recipient: { stages: { televisions: 'compare' } } });
    expect(told.decision).toEqual({
      variant: 'comparing',
      name: 'comparing',
      reason: 'match',
      topic: { key: ids.televisions, label: 'Televisions' },
      stage: 'compare',
    });
    expect(outs(told)).toEqual({
      comparing: 'in',
      default: 'in',
      deciding: 'stage',
      resting: 'paused',
      winter: 'schedule',
      experts: 'unsure',
      'draft-only': 'unpublished',
    });
    expect(told.runnerUp).toMatchObject({ variant: null, lostBy: 'stage' });
    expect(told.wouldTip?.tip).toMatchObject({
      change: { kind: 'attribute', attribute: 'knowledge', value: 'expert', by: 'visitor' },
      cost: 1,
      variant: 'experts',
    });
  });

  it('speaks to the editor of the visitor, in English and German', async () => {
    const recipient = { stages: { televisions: 'compare' } };
    const [english, german] = [await explain({ recipient }), await explain({ recipient, language: 'de' })];
    expect(english.because.map((one) => one.text)).toEqual([
      'This visitor gets “comparing”.',
      'On “Televisions” this visitor seems to be weighing alternatives against each other.',
    ]);
    expect(english.wouldTip?.text).toBe(
      'If this visitor told us “Knowledge: expert”, this visitor would get “For experts”.',
    );
    expect(german.wouldTip?.text).toBe(
      'Wenn diese Person uns „Vorwissen: Kenner“ sagte, bekäme diese Person „For experts“.',
    );
    expect(german.runnerUp?.text).toBe(
      'Sonst bekäme diese Person den Standardinhalt: dort ist keine Phase genannt.',
    );
    const all = [english, german].flatMap((one) => one.candidates.map(({ text }) => text));
    expect(all).toEqual(
      expect.arrayContaining([
        '“Resting” is out: it is paused.',
        '„Winter“ scheidet aus: außerhalb des Zeitplans.',
        '“For experts” is out: we are not sure enough of “Knowledge”.',
        'The default content is in: for everybody.',
      ]),
    );
  });

  it('looks at schedules at the date that is asked for, and at drafts where they are', async () => {
    const recipient = { stages: { televisions: 'compare' } };
    const later = await explain({ recipient, at: new Date(now + 2 * DAY).toISOString() });
    expect(outs(later)['winter']).toBe('in');
    expect(outs(await explain({ recipient, status: 'draft' }))['draft-only']).toBe('in');
    expect((await explain({ recipient, locale: 'de' })).decision).toMatchObject({ reason: 'no-variants' });
  });

  it('takes attributes, a shortlist and the address into account', async () => {
    const recipient = {
      stages: { televisions: 'compare' },
      attributes: { knowledge: 'expert' },
      shortlist: { televisions: [ids.review] },
    };
    expect((await explain({ recipient })).decision).toMatchObject({ variant: 'experts' });
    const said = await explain({ recipient, context: 'stage:decide' });
    expect(said.decision).toMatchObject({ variant: 'deciding', stage: 'decide' });
    expect(said.wouldTip?.tip?.change).toMatchObject({ by: 'address' });
    expect((await explain({})).decision).toMatchObject({ variant: null, reason: 'newcomer' });
  });

  it.each([
    [
      'an unknown stage',
      { recipient: { stages: { televisions: 'dreaming' } } },
      ['recipient', 'stages', 'televisions'],
    ],
    [
      'an unknown topic',
      { recipient: { stages: { toasters: 'compare' } } },
      ['recipient', 'stages', 'toasters'],
    ],
    [
      'an unknown value',
      { recipient: { attributes: { knowledge: 'wizard' } } },
      ['recipient', 'attributes', 'knowledge'],
    ],
    ['an unknown field', { person: 'x' }, ['person']],
    ['a type without variants', { contentType: 'api::note.note' }, ['contentType']],
  ])('refuses %s by name', async (_what, input, path) => {
    const { body } = await post(input, admin).expect(400);
    expect(body.error.details).toMatchObject({ code: expect.any(String), path });
  });
});

describe('an entry tried on a stored visitor', () => {
  /** Makes happen what was told, through the routes that visitors have. */
  async function happen(visitor: Visitor, { wouldTip }: Explained): Promise<void> {
    const change = wouldTip?.tip?.change;
    if (change?.kind === 'attribute') {
      await visitor.patch({ attributes: { [change.attribute]: change.value } }).expect(200);
    } else if (change?.kind === 'event') {
      for (const documentId of unseen) {
        const entry = { contentType: ARTICLE, documentId, key: 'default' };
        await variants().save({ ...entry, target: {}, suggests: change.suggests ?? null });
      }
      const seconds = change.event === 'dwell' ? { seconds: 86_400 } : {};
      const about = (documentId: string) => ({ contentType: ARTICLE, documentId, ...seconds });
      const events = unseen.slice(0, change.times).map((one) => ({ type: change.event, ...about(one) }));
      const { accepted } = await visitor.did(...events);
      expect(accepted).toBe(change.times);
    } else throw new Error(`cannot make ${JSON.stringify(change)} happen`);
  }

  const compare = () => ({ type: 'compare', contentType: ARTICLE, documentIds: [ids.guide, ids.review] });
  const cart = () => ({ type: 'cart', contentType: ARTICLE, documentId: ids.guide });

  it.each([
    ['who has compared', () => [compare()]],
    ['who has something in the cart', () => [compare(), cart()]],
    ['who has compared twice', () => [compare(), { ...compare(), topic: 'televisions' }]],
    ['who has only searched', () => [{ type: 'search', query: 'a good one', topic: 'televisions' }]],
  ])('what would tip it for one %s does, once it happens', async (_who, events) => {
    const visitor = await meet(app);
    await visitor.did(...events());
    now += DAY / 24;
    const told = await explain({ visitor: { token: visitor.token } });
    const before = await visitor.get(`/articles/${ids.guide}?context=explain`).expect(200);
    expect(before.body.meta.contextVariants[0].variant).toBe(told.decision.variant);
    await happen(visitor, told);
    const after = await visitor.get(`/articles/${ids.guide}?context=explain`).expect(200);
    expect(after.body.meta.contextVariants[0].variant).toBe(told.wouldTip?.tip?.variant);
    expect(told.wouldTip?.tip?.variant).not.toBe(told.decision.variant);
  });

  it('is for those alone who hold the permission', async () => {
    const visitor = { token: (await meet(app)).token };
    const editor = await adminAccount(app.strapi, 'strapi-editor');
    const right = await app.strapi.db.query('admin::permission').findOne({
      where: {
        action: 'plugin::content-manager.explorer.read',
        subject: ARTICLE,
        role: { code: 'strapi-editor' },
      },
    });
    const properties = { ...right.properties, locales: ['en'] };
    await app.strapi.db.query('admin::permission').update({ where: { id: right.id }, data: { properties } });
    const answer = await post({ visitor }, admin).expect(200);
    expect(answer.body.data.decision.reason).toBe('newcomer');
    expect(answer.headers['cache-control']).toBe('private, no-store');
    const { body } = await post({ visitor }, editor.jwt).expect(403);
    expect(body.error.details).toMatchObject({ code: 'forbidden', path: ['visitor'] });
    await post({ recipient: { stages: { televisions: 'compare' } } }, editor.jwt).expect(200);
    await post({ recipient: {}, locale: 'de' }, editor.jwt).expect(403);
    await post({ recipient: {} }).expect(401);
    await post({ visitor: { hash: '0'.repeat(64) } }, admin).expect(404);
  });
});
