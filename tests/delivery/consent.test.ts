import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { seed, type Seeded } from '../harness/seed';
import { meet, YES } from './visitors';

let app: Booted;
let ids: Seeded;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
});
afterAll(() => app.destroy());

const routes = '/api/context-variants';
const visitors = (body: object = {}, headers: Record<string, string> = {}) =>
  request(app.http).post(`${routes}/visitors`).set(headers).send(body);
const events = (token: string, headers: Record<string, string> = {}) =>
  request(app.http)
    .post(`${routes}/events`)
    .set({ 'X-Context-Visitor': token, ...headers })
    .send({ events: [{ type: 'search', query: 'what is OLED' }] });

describe('consent, where it is required', () => {
  it.each([
    ['nothing is said', {}],
    ['the visitor says no', { consent: { personalisation: false, measurement: false } }],
    ['the answer is empty', { consent: {} }],
  ])('gives no token and sets no cookie while %s', async (_, body) => {
    const answer = await visitors(body).expect(200);
    expect(answer.body).toEqual({ data: { token: null } });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('gives a token once the visitor agrees, as a cookie that scripts cannot read as well', async () => {
    const answer = await visitors({ consent: YES }, { 'Sec-GPC': '1' }).expect(200);
    expect(answer.body.data.token).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]{22}\.[\w-]{43}$/);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toContain(`context_visitor=${answer.body.data.token};`);
    expect(cookie).toMatch(/httponly/i);
    expect(cookie).toMatch(/samesite=lax/i);
    expect(cookie).not.toMatch(/secure/i);
  });

  it('knows who comes back with a token instead of making them another visitor', async () => {
    const visitor = await meet(app);
    const again = await visitors({}, { 'X-Context-Visitor': visitor.token }).expect(200);
    expect(again.body.data.token).toBe(visitor.token);
  });

  it('lets the header win over the cookie', async () => {
    const [one, other] = [await meet(app), await meet(app)];
    await one.search('what is OLED');
    const known = await request(app.http)
      .get(`${routes}/me`)
      .set({ 'X-Context-Visitor': one.token, Cookie: `context_visitor=${other.token}` });
    expect(known.body.data.facts).toContainEqual(expect.objectContaining({ fact: 'knowledge' }));
    const byCookie = await request(app.http)
      .get(`${routes}/me`)
      .set('Cookie', `context_visitor=${one.token}`);
    expect(byCookie.body.data.facts).toEqual(known.body.data.facts);
  });

  it('deletes what was kept when it is withdrawn, and keeps the withdrawal', async () => {
    const visitor = await meet(app);
    await visitor.search('what is OLED');
    expect((await visitor.me()).facts).not.toEqual([]);
    const put = (body: object) =>
      request(app.http).put(`${routes}/me/consent`).set('X-Context-Visitor', visitor.token).send(body);
    await put({ personalisation: false, measurement: false }).expect(200);
    expect(await visitor.me()).toMatchObject({
      consent: { personalisation: false, measurement: false },
      facts: [],
    });
    const refused = await events(visitor.token);
    expect(refused.status).toBe(403);
    expect(refused.body.error.details.code).toBe('no-consent');
    await put({ personalisation: true }).expect(200);
    expect((await visitor.me()).facts).toEqual([]);
  });

  it('keeps events for measurement alone without drawing conclusions about the person', async () => {
    const visitor = await meet(app, { measurement: true });
    expect((await events(visitor.token)).body.data.accepted).toBe(1);
    expect((await visitor.me()).facts).toEqual([]);
    const patched = await visitor.patch({ attributes: { knowledge: 'expert' } });
    expect(patched.status).toBe(403);
  });

  it('forgets for good: the token is nobody’s from then on', async () => {
    const visitor = await meet(app);
    await visitor.search('what is OLED');
    const gone = await request(app.http).delete(`${routes}/me`).set('X-Context-Visitor', visitor.token);
    expect(gone.status).toBe(204);
    expect(String(gone.headers['set-cookie'])).toMatch(/context_visitor=;/);
    for (const answer of [
      await events(visitor.token),
      await request(app.http).get(`${routes}/me`).set('X-Context-Visitor', visitor.token),
      await request(app.http).put(`${routes}/me/consent`).set('X-Context-Visitor', visitor.token).send(YES),
    ]) {
      expect(answer.status).toBe(401);
      expect(answer.body.error.details.code).toBe('no-visitor');
    }
    const met = await visitors({ consent: YES }, { 'X-Context-Visitor': visitor.token });
    expect(met.body.data.token).not.toBe(visitor.token);
    await visitor.get(`/articles/${ids.guide}`).expect(200);
  });

  it('gives bots no token', async () => {
    const answer = await visitors({ consent: YES }, { 'User-Agent': 'GPTBot/1.0' }).expect(200);
    expect(answer.body.data.token).toBeNull();
  });
});

describe('what a visitor may send about themselves', () => {
  it.each([
    ['attributes.knowledge', 'unknown-value', { attributes: { knowledge: 'genius' } }],
    ['attributes.mood', 'unknown-name', { attributes: { mood: 'good' } }],
    ['topics.bicycles', 'unknown-value', { topics: { bicycles: { done: true } } }],
    ['certainty', 'invalid', { certainty: 1 }],
  ])('is refused by the name of the field: %s', async (field, code, body) => {
    const visitor = await meet(app);
    const answer = await visitor.patch(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(field);
    expect(answer.body.error.details.code).toBe(code);
  });

  it('closes a journey by the name of its topic', async () => {
    const visitor = await meet(app);
    const contentType = 'api::article.article';
    await visitor.did({ type: 'compare', contentType, documentIds: [ids.guide, ids.review] });
    expect((await visitor.me()).topics[ids.televisions]).toMatchObject({
      stage: 'compare',
      slug: 'televisions',
    });
    await visitor.patch({ topics: { televisions: { done: true } } }).expect(200);
    expect((await visitor.me()).topics[ids.televisions]).toMatchObject({ stage: null, shortlist: [] });
  });

  it('tells everything in the language that is asked for', async () => {
    const visitor = await meet(app);
    await visitor.search('what is OLED');
    const german = await request(app.http)
      .get(`${routes}/me?locale=de`)
      .set('X-Context-Visitor', visitor.token)
      .expect(200);
    expect(german.headers['cache-control']).toBe('private, no-store');
    expect(german.body.data.facts[0].sentence).toBe(
      'Aus dem, was Sie gesucht und gelesen haben, schließen wir: Vorwissen: Neuling.',
    );
  });
});

describe('what a visitor may take along', () => {
  it('is every event that is kept of them, a line each, without the token', async () => {
    const visitor = await meet(app);
    await visitor.search('what is OLED');
    await visitor.did({
      type: 'compare',
      contentType: 'api::article.article',
      documentIds: [ids.guide, ids.review],
    });
    const answer = await request(app.http)
      .get(`${routes}/me/export`)
      .set('X-Context-Visitor', visitor.token)
      .expect(200)
      .expect('Content-Type', /x-ndjson/);
    const text = Buffer.isBuffer(answer.body) ? answer.body.toString() : answer.text;
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((one) => one.type)).toEqual(['search', 'compare']);
    expect(lines[1].topics).toEqual([ids.televisions]);
    expect(text).not.toContain(visitor.token.split('.')[2]);
    await request(app.http).get(`${routes}/me/export`).expect(401);
  });
});
