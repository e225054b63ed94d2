import request from 'supertest';
import type { CalibrationState } from '../../contract/calibration';
import { meet } from '../delivery/visitors';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, apiToken, type AdminAccount } from '../harness/fill';
import { seed, type Seeded } from '../harness/seed';

const DAY = 24 * 60 * 60 * 1000;
const PATH = '/context-variants/calibration';

let app: Booted;
let ids: Seeded;
let admin: AdminAccount;
let now = Date.parse('2026-05-01T10:00Z');

beforeAll(async () => {
  app = await boot({ plugin: { limits: { requestsPerMinute: 100_000 } } });
  ids = await seed(app.strapi);
  app.strapi
    .plugin('context-variants')
    .service('clock')
    .set(() => now);
  admin = await adminAccount(app.strapi);
});
afterAll(() => app.destroy());

const send = (method: 'get' | 'post' | 'delete', path = PATH, jwt: string | undefined = admin.jwt) => {
  const asked = request(app.http)[method](path);
  return jwt ? asked.set('Authorization', `Bearer ${jwt}`) : asked;
};
const ask = async (): Promise<CalibrationState> => (await send('get').expect(200)).body.data;
const vocabulary = () => app.strapi.plugin('context-variants').service('vocabulary');

/** Visitors of whom those who look at the help page buy more often than not, and the others seldom. */
async function visits(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const visitor = await meet(app);
    const help = i % 2 === 0;
    const buys = help ? i % 10 < 7 : i % 10 === 1;
    const page = { contentType: 'api::page.page', documentId: ids.about };
    const article = { contentType: 'api::article.article', documentId: ids.guide };
    await visitor.did(
      { type: 'view', ...(help ? page : article) },
      { type: 'dwell', seconds: 30, ...(help ? page : article) },
      ...(buys ? [{ type: 'purchase' }] : []),
    );
  }
}

async function ended(): Promise<CalibrationState> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const state = await ask();
    if (state.status !== 'running') return state;
    if (Date.now() > deadline) throw new Error('calibrating does not end');
  }
}

describe('calibrating through the admin', () => {
  test('is for people who hold the permission', async () => {
    await send('get', PATH, '').expect(401);
    await send('get', PATH, await apiToken(app.strapi)).expect(401);
    const editor = await adminAccount(app.strapi, 'strapi-editor');
    await send('get', PATH, editor.jwt).expect(403);
    await send('post', PATH, editor.jwt).expect(403);
    expect(await ask()).toMatchObject({ status: 'idle', proposal: null });
  });

  test('says how much is missing where there is too little to learn from', async () => {
    await visits(10);
    now += 2 * DAY;
    const { body } = await send('post').expect(202);
    expect(body.data).toMatchObject({ status: 'running', by: 'Ada Admin', startedAt: now });
    expect(await ended()).toMatchObject({
      status: 'refused',
      error: { code: 'too-little-data', details: { goals: 5, others: 5, needed: 100 } },
    });
    const { body: none } = await send('post', `${PATH}/accept`).expect(404);
    expect(none.error.details).toEqual({ code: 'not-found' });
  });

  test('leaves out who was here within the last day without a goal, since they may yet reach one', async () => {
    await visits(10);
    await send('post').expect(202);
    expect((await ended()).error?.details).toMatchObject({ goals: 10, others: 5 });
    now += 2 * DAY;
  });

  test('can be cancelled, and is not run twice at once', async () => {
    // So many that learning from them takes longer than to call it off.
    await visits(280);
    now += 2 * DAY;
    await send('post').expect(202);
    const { body } = await send('post').expect(409);
    expect(body).toMatchObject({ data: null, error: { status: 409, details: { code: 'running' } } });
    expect((await send('delete').expect(200)).body.data.status).toBe('cancelled');
    expect((await ended()).status).toBe('cancelled');
  });

  test('proposes, and puts in force what is accepted, as a new version that says by whom', async () => {
    await send('post').expect(202);
    const { status, proposal } = await ended();
    expect(status).toBe('proposed');
    expect(proposal?.changes.map(({ text }) => text.en).join('\n')).toMatch(/Views of “Page”: twice as much/);
    expect(vocabulary().version()).toBe(0);
    const { body } = await send('post', `${PATH}/accept`).expect(200);
    expect(body.data).toMatchObject({ status: 'accepted', version: 1 });
    const [newest] = await vocabulary().versions();
    expect(newest).toMatchObject({ version: 1, by: 'Ada Admin', at: now });
    expect(newest.content.readiness).toEqual(proposal?.after.readiness);
  });

  test('changes what visitors are taken for once it is in force', async () => {
    const [helped, other] = [await meet(app), await meet(app)];
    await helped.did({ type: 'view', contentType: 'api::page.page', documentId: ids.about });
    await other.did({ type: 'view', contentType: 'api::article.article', documentId: ids.guide });
    const readiness = async ({ me }: typeof helped) => Number((await me()).topics['site']?.['readiness']);
    expect(await readiness(helped)).toBeGreaterThan(2 * (await readiness(other)));
  });

  test('is refused where the settings were changed meanwhile', async () => {
    await send('post').expect(202);
    expect((await ended()).status).toBe('proposed');
    await vocabulary().save(vocabulary().current(), 'Eve');
    const { body } = await send('post', `${PATH}/accept`).expect(409);
    expect(body.error.details).toMatchObject({ code: 'stale' });
    expect(vocabulary().version()).toBe(2);
  });
});
