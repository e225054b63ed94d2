import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { meet, type Visitor } from './visitors';

const ARTICLE = 'api::article.article';

let app: Booted;
let ids: Seeded;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  const variants = app.strapi.plugin('context-variants').service('variants');
  const german = { contentType: ARTICLE, documentId: ids.guide, key: 'comparing', locale: 'de' };
  await variants.save({ ...german, overlay: { title: 'Zwei im Vergleich' } });
  await variants.publish(german);
  await app.strapi
    .plugin('context-variants')
    .service('rule-books')
    .save(
      {
        contentType: 'api::page.page',
        audiences: [{ key: 'vip', name: 'Deep pockets', condition: { visits: { $gte: 4 } } }],
      },
      'the editor',
    );
  await variants.save({
    contentType: 'api::page.page',
    documentId: ids.about,
    key: 'vip',
    name: 'For deep pockets',
    target: { audience: 'vip' },
    overlay: { content: 'Come in, dear friend.' },
  });
});
afterAll(() => app.destroy());

const compare = () => ({ type: 'compare', contentType: ARTICLE, documentIds: [ids.guide, ids.review] });
const told = async (visitor: Visitor, path: string) =>
  (await visitor.get(`${path}${path.includes('?') ? '&' : '?'}context=explain`).expect(200)).body.meta
    .contextVariants[0];
const guide = (query = '') => `/articles/${ids.guide}${query}`;

describe('a visitor who asks why', () => {
  it('is told who came second and what of their own doing would change it, in the language of the entry', async () => {
    const visitor = await meet(app);
    await visitor.did(compare());
    const english = await told(visitor, guide());
    expect(english.runnerUp).toEqual({
      variant: null,
      code: 'stage',
      text: 'Otherwise you would get the default content: it names no stage.',
    });
    expect(english.wouldTip).toMatchObject({ code: 'event', variant: expect.anything() });
    expect(english.wouldTip.text).toMatch(/^With .*, you would get another version\.$/);
    const german = await told(visitor, guide('?locale=de'));
    expect(german.runnerUp.text).toBe('Sonst bekämen Sie den Standardinhalt: dort ist keine Phase genannt.');
    expect(german.wouldTip.text).toMatch(/^Mit .* bekämen Sie den Standardinhalt\.$/);
  });

  it('is told the truth: what they declare as told gives them what was told', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'search', query: 'something' });
    const before = await told(visitor, `/pages/${ids.about}`);
    expect(before).toMatchObject({ variant: null, wouldTip: { code: 'attribute', variant: 'expert' } });
    expect(before.wouldTip.text).toBe('If you told us “Knowledge: expert”, you would get another version.');
    await visitor.patch({ attributes: { knowledge: 'expert' } }).expect(200);
    expect(await told(visitor, `/pages/${ids.about}`)).toMatchObject({ variant: 'expert' });
  });

  it('is not told what the site owner has set, and for whom', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'search', query: 'something' });
    const { text } = await visitor.get(`/pages/${ids.about}?context=explain`).expect(200);
    expect(text).not.toMatch(/vip|pockets|visits/i);
  });

  it('is told of the address alone where nothing may be kept of them', async () => {
    const answer = await request(app.http).get(`/api${guide()}?context=explain`).expect(200);
    const [one] = answer.body.meta.contextVariants;
    expect(one).toMatchObject({ variant: null, reason: 'newcomer', wouldTip: { code: 'stage' } });
    expect(one.wouldTip.text).toBe('If the address said “Comparing”, you would get another version.');
    const said = await request(app.http).get(`/api${guide()}?context=stage:compare`).expect(200);
    expect(said.body.data.title).toBe('The guide, comparing');
  });

  it('hears of events as soon as they would count', async () => {
    expect(await told(await meet(app), guide())).toMatchObject({
      reason: 'newcomer',
      wouldTip: { code: 'event' },
    });
  });

  it('is told nothing of the kind where the decision was not about them', async () => {
    for (const context of ['off,explain', 'variant:comparing,explain']) {
      const answer = await request(app.http).get(`/api${guide()}?context=${context}`).expect(200);
      const [one] = answer.body.meta.contextVariants;
      expect(Object.keys(one).sort()).toEqual(['because', 'documentId', 'path', 'reason', 'variant']);
    }
  });
});
