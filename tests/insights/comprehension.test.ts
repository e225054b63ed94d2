import request from 'supertest';
import type { Comprehension } from '../../contract/comprehension';
import { meet, type Visitor } from '../delivery/visitors';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, apiToken, type AdminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';

const PAGE = 'api::page.page';
const ARTICLE = 'api::article.article';
const MINUTE = 60_000;

let app: Booted;
let ids: Seeded;
let admin: AdminAccount;
let now = Date.parse('2026-05-01T10:00Z');
const experts: Visitor[] = [];

const ask = (query: object = {}, jwt = admin.jwt) =>
  request(app.http)
    .get('/context-variants/comprehension')
    .query({ contentType: PAGE, documentId: ids.about, ...query })
    .set('Authorization', `Bearer ${jwt}`);
const comprehension = async (query: object = {}): Promise<Comprehension> =>
  (await ask(query).expect(200)).body.data;
const row = ({ rows }: Comprehension, variant: string | null, kind: object = {}) =>
  rows.find((one) => one.variant === variant && JSON.stringify(one.kind) === JSON.stringify(kind))!;

/** Whether the reading has been kept by now: that happens after the answer. */
async function kept({ token }: Visitor): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const { text } = await request(app.http)
      .get('/api/context-variants/me/export')
      .set('X-Context-Visitor', token);
    if (text.includes('"view"')) return;
    if (Date.now() > deadline) throw new Error('no reading was kept');
  }
}

async function reads(
  visitor: Visitor,
  seconds: number,
  clear: boolean,
  path = `/pages/${ids.about}`,
  entry = { contentType: PAGE, documentId: ids.about },
): Promise<void> {
  await visitor.get(path, { 'X-Context-Record': 'on' }).expect(200);
  await kept(visitor);
  now += MINUTE;
  await visitor.did({ type: 'dwell', seconds, ...entry }, { type: 'feedback', data: { clear }, ...entry });
}
const expert = { attributes: { knowledge: 'expert' } };

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  const clock = app.strapi.plugin('context-variants').service('clock');
  clock.set(() => now);
  admin = await adminAccount(app.strapi);
  for (let i = 0; i < 12; i += 1) {
    const visitor = await meet(app);
    await visitor.patch(expert).expect(200);
    await reads(visitor, 60, true);
    experts.push(visitor);
    await reads(await meet(app), 1, false);
  }
  const guide = { contentType: ARTICLE, documentId: ids.guide };
  for (let i = 0; i < 10; i += 1) {
    const visitor = await meet(app);
    const compares = { type: 'compare', contentType: ARTICLE, documentIds: [ids.guide, ids.review] };
    for (let j = 0; j < 3; j += 1) await visitor.did(compares);
    now += MINUTE;
    await reads(visitor, 60, true, `/articles/${ids.guide}`, guide);
  }
  const unmeasured = await meet(app, { personalisation: true, measurement: false });
  await unmeasured.patch(expert).expect(200);
  await reads(unmeasured, 60, true);
});
afterAll(() => app.destroy());

describe('how well an entry is understood', () => {
  test('is nothing to tell while visits may still go on', async () => {
    const early = now;
    now = Date.parse('2026-05-01T10:05Z');
    expect(row(await comprehension(), 'expert')).toMatchObject({ state: 'too-few', visitors: null });
    now = early + 60 * MINUTE;
  });

  test('is told of what was shown, from what readers did and said; only of those who may be measured', async () => {
    const told = await comprehension();
    const [clear, unclear] = [row(told, 'expert'), row(told, null)];
    expect(clear).toMatchObject({ contentType: PAGE, documentId: ids.about, visitors: 12 });
    expect(unclear).toMatchObject({ state: 'estimated', visitors: 12 });
    expect(clear.low).toBeGreaterThan(unclear.high ?? 1);
    expect(clear.low).toBeLessThan(clear.understood ?? 0);
    expect(clear.understood).toBeLessThan(clear.high ?? 0);
  });

  test('is told by kinds of recipients, every kind of them and nothing of small ones', async () => {
    const told = await comprehension();
    expect(row(told, 'expert', { knowledge: 'expert' })).toMatchObject({ state: 'estimated', visitors: 12 });
    const kinds = told.rows.filter(({ variant }) => variant === null).map(({ kind }) => kind);
    expect(kinds).toEqual([
      {},
      ...['explore', 'compare', 'decide', 'own'].map((stage) => ({ stage })),
      ...['novice', 'familiar', 'expert'].map((knowledge) => ({ knowledge })),
    ]);
    expect(row(told, null, { knowledge: 'expert' })).toMatchObject({ state: 'too-few', visitors: null });
  });

  test('tells the stage on which readers stood when they were shown the variant', async () => {
    const told = await comprehension({ contentType: ARTICLE, documentId: ids.guide, locale: 'en' });
    expect(row(told, 'comparing', { stage: 'compare' })).toMatchObject({ state: 'estimated', visitors: 10 });
    expect(row(told, 'comparing', { stage: 'explore' })).toMatchObject({ state: 'too-few' });
    expect(row(told, null)).toMatchObject({ state: 'too-few' });
  });

  test('is worked out anew after a quarter of an hour, without those who took their consent back', async () => {
    const before = await comprehension();
    for (const { token } of experts.slice(0, 3)) {
      await request(app.http)
        .put('/api/context-variants/me/consent')
        .set('X-Context-Visitor', token)
        .send({ personalisation: true, measurement: false })
        .expect(200);
    }
    now += 14 * MINUTE;
    expect((await comprehension()).at).toBe(before.at);
    now += 2 * MINUTE;
    const after = await comprehension();
    expect(after.at).toBeGreaterThan(before.at);
    expect(row(after, 'expert')).toMatchObject({ state: 'too-few', visitors: null });
    expect(row(after, null)).toMatchObject({ visitors: 12 });
  });

  test('is for people of the admin panel alone, and never kept by caches', async () => {
    await ask({}, await apiToken(app.strapi)).expect(401);
    const { body } = await ask({ documentId: 'nowhere' }).expect(404);
    expect(body.error.details).toEqual({ code: 'not-found' });
    expect((await ask()).headers['cache-control']).toBe('private, no-store');
  });
});
