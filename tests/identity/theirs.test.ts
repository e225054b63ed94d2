import request from 'supertest';
import { meet, YES, type Visitor } from '../delivery/visitors';
import { boot, type Booted } from '../harness/boot';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { deskWith, type Desk } from './desk';

const ME = '/api/context-variants/me';
const DAY = 24 * 60 * 60 * 1000;

let app: Booted;
let ids: Seeded;
let desk: Desk;
let now = Date.UTC(2026, 2, 1, 9);

beforeAll(async () => {
  app = await boot();
  app.strapi
    .plugin('context-variants')
    .service('clock')
    .set(() => now);
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  desk = deskWith(app, ids.token);
});
afterAll(() => app.destroy());

const as = (token: string) => ({ 'X-Context-Visitor': token });
const compared = () => ({
  type: 'compare',
  contentType: 'api::article.article',
  documentIds: [ids.guide, ids.review],
});
const titleFor = async (visitor: Visitor): Promise<string> =>
  (await visitor.get(`/articles/${ids.guide}`).expect(200)).body.data.title;
const told = async (visitor: Visitor, locale: string) =>
  (await request(app.http).get(`${ME}?locale=${locale}`).set(as(visitor.token)).expect(200)).body.data;
const sentences = async (visitor: Visitor, locale: string): Promise<string> =>
  (await told(visitor, locale)).facts.map(({ sentence }: { sentence: string }) => sentence).join('\n');

describe('consent', () => {
  const agree = async (visitor: Visitor, body: object) =>
    (await request(app.http).put(`${ME}/consent`).set(as(visitor.token)).send(body).expect(200)).body.data
      .consent;

  it('is per purpose, with the version of the words and the date, and each is withdrawn alone', async () => {
    const visitor = await meet(app, { personalisation: true, version: '2026-01' });
    const given = new Date(now).toISOString();
    expect((await visitor.me()).consent).toMatchObject({
      ...{ personalisation: true, measurement: false, version: '2026-01', at: given, implied: false },
    });
    await visitor.did(compared());
    now += DAY;
    const later = new Date(now).toISOString();
    expect(await agree(visitor, { measurement: true })).toEqual({
      ...{ personalisation: true, measurement: true, version: '2026-01', at: later },
    });
    expect(await titleFor(visitor)).toBe('The guide, comparing');
    await agree(visitor, { personalisation: false });
    expect((await visitor.me()).consent).toMatchObject({ personalisation: false, measurement: true });
    expect((await visitor.me()).facts).toEqual([]);
    expect(await titleFor(visitor)).toBe('Choosing a television');
  });

  it('to new words is asked anew by whoever sees the old version told: a yes moves version and date, and keeps what is there', async () => {
    const visitor = await meet(app, { ...YES, version: '2026-01' });
    await visitor.did(compared());
    now += DAY;
    expect((await visitor.me()).consent['version']).toBe('2026-01');
    const again = await request(app.http)
      .post('/api/context-variants/visitors')
      .set(as(visitor.token))
      .send({ consent: { ...YES, version: '2026-03' } })
      .expect(200);
    expect(again.body.data.token).toBe(visitor.token);
    expect((await visitor.me()).consent).toMatchObject({
      version: '2026-03',
      at: new Date(now).toISOString(),
    });
    expect(await titleFor(visitor)).toBe('The guide, comparing');
  });

  it('to new words that is refused leaves nothing but the refusal', async () => {
    const visitor = await meet(app, { ...YES, version: '2026-01' });
    await visitor.did(compared());
    await agree(visitor, { personalisation: false, measurement: false, version: '2026-03' });
    expect(await visitor.me()).toMatchObject({
      consent: { personalisation: false, measurement: false, version: '2026-03' },
      facts: [],
    });
    const lines = await request(app.http).get(`${ME}/export`).set(as(visitor.token)).expect(200);
    expect(lines.text ?? '').toBe('');
  });
});

describe('a correction is told at once, and the next page follows', () => {
  const corrected = (done: boolean) => ({ topics: { televisions: { done } } });

  it('just looking', async () => {
    const visitor = await meet(app);
    await visitor.did(compared());
    await visitor.patch(corrected(false)).expect(200);
    expect(await sentences(visitor, 'en')).toContain(
      'On “Televisions” you seem to be finding out what there is.',
    );
    expect(await sentences(visitor, 'de')).toContain(
      'Beim Thema „Fernseher“ scheinen Sie sich gerade umzusehen.',
    );
    expect(await titleFor(visitor)).toBe('Choosing a television');
  });

  it('already bought', async () => {
    const visitor = await meet(app);
    await visitor.did(compared());
    expect(await sentences(visitor, 'de')).toContain('„Fernseher“');
    await visitor.patch(corrected(true)).expect(200);
    for (const locale of ['en', 'de']) expect(await sentences(visitor, locale)).not.toMatch(/Telev|Fernseh/);
    expect(await titleFor(visitor)).toBe('Choosing a television');
  });
});

describe('not me', () => {
  const notMe = (token: string, body: object = { notMe: true }) =>
    request(app.http).patch(ME).set(as(token)).send(body);

  it('leaves the device a stranger’s, and the person what happened on their others', async () => {
    const [kiosk, phone] = [await meet(app), await meet(app)];
    await desk.identify(phone.token, 'ada');
    await phone.patch({ attributes: { knowledge: 'expert' } }).expect(200);
    await kiosk.did(compared());
    await desk.identify(kiosk.token, 'ada');
    expect(await sentences(kiosk, 'en')).toMatch(/expert/i);
    expect(await titleFor(phone)).toBe('The guide, comparing');

    const answer = await notMe(kiosk.token).expect(200);
    expect(answer.body.data).toEqual({
      ...{ visitor: 'newcomer', consent: null, facts: [], topics: {}, token: null },
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/context_visitor=;.*expires=Thu, 01 Jan 1970/i);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    // even whoever kept the token does not see the person by it any more
    expect(await sentences(kiosk, 'en')).not.toMatch(/expert/i);
    expect(await sentences(phone, 'en')).toMatch(/expert/i);
    expect(await titleFor(phone)).toBe('Choosing a television');
  });

  it('keeps each event under the device where it happened', async () => {
    const device = await meet(app);
    await device.did(compared());
    await desk.identify(device.token, 'bob');
    await notMe(device.token).expect(200);
    const lines = (await request(app.http).get(`${ME}/export`).set(as(device.token)).expect(200)).text;
    expect(lines.trim().split('\n')).toHaveLength(1);
    const other = await meet(app);
    await desk.identify(other.token, 'bob');
    expect((await other.me()).facts).toEqual([]);
  });

  it('needs nobody to have signed in, nor any consent', async () => {
    const visitor = await meet(app, { measurement: true });
    expect((await notMe(visitor.token).expect(200)).body.data.token).toBeNull();
  });

  it('is refused without a visitor, and beside anything else', async () => {
    expect((await notMe('v1.none').expect(401)).body.error.details).toEqual({ code: 'no-visitor' });
    const { token } = await meet(app);
    for (const [body, field] of [
      [{ notMe: true, attributes: { knowledge: 'expert' } }, 'attributes'],
      [{ notMe: false }, 'notMe'],
    ] as const) {
      const { details } = (await notMe(token, body).expect(400)).body.error;
      expect(details).toMatchObject({ code: 'invalid', path: [field] });
    }
  });
});

describe('everything', () => {
  it('is taken along, erased on every device, and stays away', async () => {
    const [phone, laptop] = [await meet(app), await meet(app)];
    for (const { token } of [phone, laptop]) await desk.identify(token, 'eve');
    await phone.did(compared());
    await laptop.search('what is OLED');
    const taken = await request(app.http).get(`${ME}/export`).set(as(laptop.token)).expect(200);
    expect(taken.headers['content-disposition']).toContain('history.ndjson');
    const kinds = taken.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).type);
    expect(kinds.sort()).toEqual(['compare', 'search']);
    await request(app.http).delete(ME).set(as(phone.token)).expect(204);
    for (const { token } of [phone, laptop])
      for (const path of [ME, `${ME}/export`]) await request(app.http).get(path).set(as(token)).expect(401);
    expect(await titleFor(laptop)).toBe('Choosing a television');
  });
});
