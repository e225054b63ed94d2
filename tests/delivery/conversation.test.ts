import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { meet, type Visitor } from './visitors';
import { whatTheUrlSays } from './what-the-url-says';

let app: Booted;
let ids: Seeded;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
});
afterAll(() => app.destroy());

const guide = () => `/articles/${ids.guide}`;
const titleFor = async (visitor: Visitor, path = guide()) =>
  (await visitor.get(path).expect(200)).body.data.title;
const compare = () => ({
  type: 'compare',
  contentType: 'api::article.article',
  documentIds: [ids.guide, ids.review],
});
const cart = () => ({ type: 'cart', contentType: 'api::article.article', documentId: ids.guide });

describe('one URL, two visitors', () => {
  it('gives a newcomer the default content, not to be kept by caches', async () => {
    const answer = await request(app.http).get(`/api${guide()}`).expect(200);
    expect(answer.body.data.title).toBe('Choosing a television');
    expect(answer.headers['x-context-variants']).toBe('varying=1, varied=0');
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.headers['vary']).toMatch(/Cookie, X-Context-Visitor, X-Context$/);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('follows one visitor from Comparing to Deciding while another stays a newcomer', async () => {
    const [ines, otto] = [await meet(app), await meet(app)];
    await ines.did(compare());
    expect(await titleFor(ines)).toBe('The guide, comparing');
    expect(await titleFor(ines, '/homepage')).toBe('Welcome, comparing');
    await ines.did(cart());
    expect(await titleFor(ines)).toBe('The guide, deciding');
    expect(await titleFor(otto)).toBe('Choosing a television');
  });

  it('does not take one topic for another', async () => {
    const visitor = await meet(app);
    await visitor.did({ ...compare(), topic: 'cameras' });
    expect(await titleFor(visitor)).toBe('Choosing a television');
  });

  it('gives experts their copy at once when they say that they are', async () => {
    const visitor = await meet(app);
    const answer = await visitor.patch({ attributes: { knowledge: 'expert' } }).expect(200);
    expect(answer.body.data.facts).toContainEqual(
      expect.objectContaining({ fact: 'knowledge', value: 'expert', source: 'declared', tact: 'say' }),
    );
    expect((await visitor.get(`/pages/${ids.about}`)).body.data.content).toBe('We write for experts.');
  });

  it('recognises experts by one search', async () => {
    const [expert, novice] = [await meet(app), await meet(app)];
    await expert.search('S95 vs 909 input lag');
    await novice.search('what is OLED');
    expect((await expert.get(`/pages/${ids.about}`)).body.data.content).toBe('We write for experts.');
    expect((await novice.get(`/pages/${ids.about}`)).body.data.content).toBe('We write.');
  });

  it('explains itself in a sentence, in the language of the entry', async () => {
    const visitor = await meet(app);
    await visitor.did(compare());
    const { body } = await visitor.get(`${guide()}?context=explain`).expect(200);
    expect(body.meta.contextVariants).toEqual([
      {
        runnerUp: expect.any(Object),
        wouldTip: expect.any(Object),
        path: '/data',
        documentId: ids.guide,
        variant: 'comparing',
        reason: 'match',
        because: [
          {
            code: 'stage',
            text: 'On “Televisions” you seem to be weighing alternatives against each other.',
          },
        ],
      },
    ]);
    const german = await visitor.get(`${guide()}?context=explain&locale=de`).expect(200);
    expect(german.body.data.title).toBe('Den Fernseher wählen');
    expect(german.body.meta.contextVariants[0]).toMatchObject({ variant: null, reason: 'no-variants' });
  });
});

describe('lists, nested entries and what the caller selects', () => {
  it('leaves the answer as Strapi gave it where there is no variant in the language of the entry', async () => {
    const visitor = await meet(app);
    await visitor.did(compare());
    const german = await visitor.get(`${guide()}?locale=de`).expect(200);
    expect(german.body.data.title).toBe('Den Fernseher wählen');
    for (const name of ['x-context-variants', 'cache-control']) expect(german.headers[name]).toBeUndefined();
  });

  it('varies entries of lists and below relations, and counts them', async () => {
    const visitor = await meet(app);
    await visitor.did(compare());
    const list = await visitor.get('/articles?sort=slug').expect(200);
    const titles = list.body.data.map((one: { title: string }) => one.title);
    expect(titles).toEqual(['A bright one', 'The guide, comparing', 'Portraits']);
    expect(list.headers['x-context-variants']).toBe('varying=1, varied=1');
    const nested = await visitor
      .get('/homepage?populate[featured][fields][0]=title&context=explain')
      .expect(200);
    expect(nested.body.data.featured.map((one: { title: string }) => one.title)).toContain(
      'The guide, comparing',
    );
    expect(nested.body.meta.contextVariants.map((one: { path: string }) => one.path)).toEqual([
      '/data',
      '/data/featured/0',
    ]);
  });

  it('adds nothing to what was asked for', async () => {
    const visitor = await meet(app);
    await visitor.did(compare());
    const { body } = await visitor.get(`${guide()}?fields[0]=title`).expect(200);
    expect(Object.keys(body.data).sort()).toEqual(['documentId', 'id', 'title']);
    expect(body.data.title).toBe('The guide, comparing');
    const other = await visitor.get(`${guide()}?fields[0]=slug`).expect(200);
    expect(Object.keys(other.body.data).sort()).toEqual(['documentId', 'id', 'slug']);
  });
});

whatTheUrlSays(() => ({ app, ids }));

it('reads what a batch of events is about in one go, though nobody has asked for it before', async () => {
  const visitor = await meet(app);
  let queries = 0;
  const count = ({ sql }: { sql: string }) => (queries += /from `articles`/.test(sql) ? 1 : 0);
  const events = Array.from({ length: 60 }, (_, i) => ({
    type: 'view',
    contentType: 'api::article.article',
    documentId: `madeup${i % 30}`,
  }));
  app.strapi.db.connection.on('query', count);
  const { accepted } = await visitor.did(...events);
  app.strapi.db.connection.removeListener('query', count);
  expect([accepted, queries]).toEqual([60, 1]);
});

describe('readings recorded by themselves', () => {
  const seen = async (visitor: Visitor) => (await visitor.me()).topics['site']?.['interest'] ?? 0;
  const lastSeen = async (visitor: Visitor) => (await visitor.me()).topics['site']?.['lastAt'];
  /** Waits until a fact holds; views are kept after the answer has left. */
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    const deadline = Date.now() + 5_000;
    while (!(await holds())) if (Date.now() > deadline) throw new Error('it never came to hold');
  };

  it('keeps the reading of one entry, by id or by slug', async () => {
    const visitor = await meet(app);
    await visitor.get(guide(), { 'X-Context-Record': '' });
    await until(async () => (await seen(visitor)) === 1);
    const first = await lastSeen(visitor);
    await visitor.get('/articles?filters[slug][$eq]=a-bright-one', { 'X-Context-Record': '' });
    // The first page was left within seconds, so that interest is no more than one page's.
    await until(async () => (await lastSeen(visitor)) !== first);
    await visitor.get('/articles?_q=what is OLED', { 'X-Context-Record': '' });
    await until(async () => (await visitor.me()).facts.some((fact) => fact['value'] === 'novice'));
  });

  it.each([
    ['lists', '/articles', {}],
    ['prefetches', 'one', { 'Sec-Purpose': 'prefetch' }],
    ['drafts', 'one?status=draft', {}],
    [
      'bots',
      'one',
      { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    ],
    ['explicit contexts', 'one?context=stage:decide', {}],
    ['requests that ask not to be', 'one', { 'X-Context-Record': 'off' }],
  ])('keeps nothing of %s', async (_, path, headers) => {
    const visitor = await meet(app);
    await visitor.get(path.replace('one', guide()), { 'X-Context-Record': '', ...headers });
    // A reading that is kept for certain comes after it: once that one is there, the first would be too.
    await visitor.get(`/articles/${ids.review}`, { 'X-Context-Record': '' });
    await until(async () => Number(await seen(visitor)) >= 1);
    expect(await seen(visitor)).toBe(1);
  });
});

describe('moving back', () => {
  it('follows broad browsing from Deciding back to default content', async () => {
    const clock = app.strapi.plugin('context-variants').service('clock') as { set(now: () => number): void };
    const variants = app.strapi.plugin('context-variants').service('variants');
    const contentType = 'api::article.article';
    const suggests = { stages: ['explore'] };
    for (const documentId of [ids.guide, ids.review]) {
      await variants.save({ contentType, documentId, key: 'default', target: suggests, suggests });
    }
    const visitor = await meet(app);
    await visitor.did(compare(), cart());
    expect(await titleFor(visitor)).toBe('The guide, deciding');
    for (let minute = 1; minute <= 6; minute += 1) {
      const later = Date.now() + minute * 60_000;
      clock.set(() => later);
      await visitor.did({ type: 'view', contentType, documentId: minute % 2 ? ids.guide : ids.review });
    }
    const title = await titleFor(visitor);
    const journey = (await visitor.me()).topics[ids.televisions];
    clock.set(Date.now);
    expect(title).toBe('Choosing a television');
    expect(journey?.stage).toBe('explore');
    expect(journey?.['trail']).toHaveLength(3);
  });
});
