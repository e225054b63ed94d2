import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { seed, type Seeded } from '../harness/seed';
import { meet } from './visitors';

const TYPE = 'api::article.article';
const DESKTOP =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';
const PHONE =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';
const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

let app: Booted;
let ids: Seeded;

/** A shop whose guide is written anew for people at a desk, and for those in the store. */
async function open(requestFacts?: string): Promise<void> {
  app = await boot({ plugin: requestFacts === undefined ? {} : { requestFacts } });
  ids = await seed(app.strapi);
  const variants = app.strapi.plugin('context-variants').service('variants');
  const ref = { contentType: TYPE, documentId: ids.guide, locale: 'en' };
  for (const setting of ['desk', 'in-store']) {
    const target = { attributes: { setting } };
    await variants.save({ ...ref, key: setting, name: setting, target, overlay: { title: setting } });
    await variants.publish({ ...ref, key: setting });
  }
}
const DEFAULT = 'Choosing a television';
/** What a browser is given, with whatever token. */
const read = (agent: string, token?: string) =>
  request(app.http)
    .get(`/api/articles/${ids.guide}`)
    .set({ 'User-Agent': agent, 'X-Context-Record': 'off', ...(token && { 'X-Context-Visitor': token }) })
    .expect(200);
const title = async (agent: string, token?: string): Promise<string> =>
  (await read(agent, token)).body.data.title;

describe('the device in the visitor’s hands', () => {
  beforeAll(() => open());
  afterAll(() => app.destroy());

  it('counts for visitors we know, and nothing of it is kept', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'view', path: '/' });
    expect(await title(DESKTOP, visitor.token)).toBe('desk');
    expect(await title(PHONE, visitor.token)).toBe(DEFAULT);
    const { facts } = await visitor.me();
    expect(facts.map(({ fact }) => fact)).not.toContain('setting');
  });

  it('is told to the visitor, as every fact that we would use', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'view', path: '/' });
    const headers = { 'X-Context-Visitor': visitor.token, 'User-Agent': DESKTOP };
    const me = await request(app.http).get('/api/context-variants/me').set(headers).expect(200);
    expect(me.body.data.facts).toContainEqual(expect.objectContaining({ fact: 'setting', value: 'desk' }));
  });

  it('gives way to what the visitor says, and to where an event places them', async () => {
    const visitor = await meet(app);
    await visitor.patch({ attributes: { setting: 'in-store' } }).expect(200);
    expect(await title(DESKTOP, visitor.token)).toBe('in-store');
    const shopper = await meet(app);
    await shopper.did({ type: 'touch', channel: 'store' });
    expect(await title('curl/8.0', shopper.token)).toBe('in-store');
  });

  it('is the same for all newcomers: it does not count', async () => {
    expect(await title(DESKTOP)).toBe(DEFAULT);
    expect(await title(DESKTOP, (await meet(app)).token)).toBe(DEFAULT);
  });

  it('does not count where the URL alone decides', async () => {
    const answer = await request(app.http)
      .get(`/api/articles/${ids.guide}?context=knowledge:novice`)
      .set('User-Agent', DESKTOP)
      .expect(200);
    expect(answer.body.data.title).toBe(DEFAULT);
  });
});

describe('request facts that always count', () => {
  beforeAll(() => open('always'));
  afterAll(() => app.destroy());

  it('tell of newcomers too, in an answer that nobody else gets', async () => {
    const answer = await read(DESKTOP);
    expect(answer.body.data.title).toBe('desk');
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(await title(PHONE)).toBe(DEFAULT);
  });

  it('tell nothing of bots, nor of somebody who said no', async () => {
    expect(await title(BOT)).toBe(DEFAULT);
    const visitor = await meet(app);
    await visitor.did({ type: 'view', path: '/' });
    await request(app.http)
      .put('/api/context-variants/me/consent')
      .set('X-Context-Visitor', visitor.token)
      .send({ personalisation: false, measurement: true })
      .expect(200);
    expect(await title(DESKTOP, visitor.token)).toBe(DEFAULT);
  });
});

describe('request facts that never count', () => {
  beforeAll(() => open('never'));
  afterAll(() => app.destroy());

  it('leave visitors we know where they were', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'view', path: '/' });
    expect(await title(DESKTOP, visitor.token)).toBe(DEFAULT);
  });
});
