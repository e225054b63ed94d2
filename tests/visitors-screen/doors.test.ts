import request from 'supertest';
import type { Beliefs, FoundVisitor, Timeline, VisitorPage } from '../../contract/visitor-page';
import { meet } from '../delivery/visitors';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { seed, type Seeded } from '../harness/seed';
import { clockOf, FIRST, idOf, NOW, receiveAda, type Ada, type Clock } from './ada';

const VISITORS = '/context-variants/visitors';
const NOBODY = 'f'.repeat(64);

let app: Booted;
let ids: Seeded;
let admin: AdminAccount;
let clock: Clock;
let ada: Ada;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  clock = clockOf(app, FIRST);
  admin = await adminAccount(app.strapi);
  ada = await receiveAda(app, ids, clock);
});
afterAll(() => app.destroy());

const send = (method: 'get' | 'post' | 'delete', path: string, jwt = admin.jwt) =>
  request(app.http)[method](`${VISITORS}${path}`).set('Authorization', `Bearer ${jwt}`);
async function ask<T>(path: string): Promise<T> {
  return (await send('get', path).expect(200)).body.data;
}
const find = async (sought: string): Promise<FoundVisitor[]> =>
  (await send('post', '/find').send({ sought }).expect(200)).body.data;
const timeline = (query = '') => ask<Timeline>(`/${ada.id}/events${query}`);

describe('finding a visitor', () => {
  test('by their token, by their id, and by the beginning of it', async () => {
    for (const sought of [ada.token, ` ${ada.id}`, ada.id.slice(0, 6).toUpperCase()]) {
      expect(await find(sought)).toMatchObject([{ id: ada.id, since: FIRST }]);
    }
    expect(await find('00000000')).toEqual([]);
  });

  test('says of what is neither what it has to be', async () => {
    for (const sought of ['ada@example.com', 'abc', 'v1.deadbeef.x.y']) {
      const { body } = await send('post', '/find').send({ sought }).expect(400);
      expect(body.error.details).toEqual({ code: 'invalid', path: ['sought'] });
    }
    const { body } = await send('post', '/find').send({}).expect(400);
    expect(body.error.details.path).toEqual(['sought']);
  });

  test('or among those who were there last, without a word on what is believed', async () => {
    const [last] = await ask<FoundVisitor[]>('');
    expect(last).toEqual({
      id: ada.id,
      since: FIRST,
      consent: expect.objectContaining({ personalisation: true }),
      last: { at: expect.any(Number), channels: ['web', 'store', 'email'] },
    });
  });
});

describe('the page of a visitor', () => {
  test('tells where they stand, what they weigh up and what they said, and how far it may be named', async () => {
    const page = await ask<VisitorPage>(`/${ada.id}?locale=en`);
    const [televisions] = page.known?.topics ?? [];
    expect(page).toMatchObject({ id: ada.id, now: NOW, since: FIRST, known: { visits: 5 } });
    expect(televisions).toMatchObject({ key: ids.televisions, name: 'Televisions', stage: 'compare' });
    expect(televisions?.shortlist.map(({ name, state }) => [name, state])).toEqual([
      ['Choosing a television', 'in-play'],
      ['A bright one', 'dropped'],
    ]);
    expect(page.known?.attributes).toContainEqual(
      expect.objectContaining({ key: 'knowledge', value: 'expert', source: 'declared', tact: 'say' }),
    );
  });

  test('names topics in the language that is asked for', async () => {
    const page = await ask<VisitorPage>(`/${ada.id}?locale=de`);
    expect(page.known?.topics[0]?.name).toBe('Fernseher');
  });

  test('says nothing of whoever agreed to be counted alone', async () => {
    const { token, did } = await meet(app, { personalisation: false, measurement: true });
    await did({ type: 'search', query: 'my secret' });
    expect((await ask<VisitorPage>(`/${idOf(token)}`)).known).toBeNull();
    expect((await ask<Timeline>(`/${idOf(token)}/events`)).events).toEqual([]);
    expect((await ask<FoundVisitor[]>('')).map(({ id }) => id)).not.toContain(idOf(token));
  });

  test('is kept by no cache, and there is none of a stranger', async () => {
    expect((await send('get', `/${ada.id}`)).headers['cache-control']).toBe('private, no-store');
    const { body } = await send('get', `/${NOBODY}`).expect(404);
    expect(body.error.details).toEqual({ code: 'not-found' });
    expect((await send('get', '/ada').expect(400)).body.error.details.path).toEqual(['id']);
  });
});

describe('what happened', () => {
  test('is told over all channels, the latest first, with the changes of stage that it brought about', async () => {
    const { events, total, channels, topics } = await timeline('?locale=en');
    expect(events.map(({ type }) => type)).toEqual([
      'feedback',
      'drop',
      ...['compare', 'compare', 'compare', 'compare'],
      '$declare',
      'shortlist',
      ...['ask', 'shortlist'],
      'touch',
      'dwell',
      'view',
      'search',
    ]);
    expect(total).toBe(14);
    expect(channels).toEqual([
      { channel: 'web', events: 10 },
      { channel: 'store', events: 3 },
      { channel: 'email', events: 1 },
    ]);
    expect(topics).toMatchObject([{ key: ids.televisions, name: 'Televisions' }]);
    expect(events[0]).toMatchObject({ clear: true, entries: [{ name: 'Choosing a television' }] });
    expect(events[6]).toMatchObject({ declared: { knowledge: 'expert' } });
    expect(events.at(-1)).toMatchObject({ query: 'best television', topics: ['Televisions'] });
    expect(events.flatMap(({ moves }) => moves)).toContainEqual(
      expect.objectContaining({ to: 'compare', topic: 'Televisions' }),
    );
  });

  test('by channel, by topic, and a page at a time, each event once', async () => {
    expect((await timeline('?channel=store')).events.map(({ channel }) => channel)).toEqual(
      Array(3).fill('store'),
    );
    expect((await timeline(`?topic=${ids.cameras}`)).total).toBe(0);
    clock.now = NOW - 1000;
    const many = await meet(app);
    for (let i = 0; i < 3; i += 1) {
      await many.did(...Array.from({ length: 40 }, (_, n) => ({ type: 'search', query: `${i} ${n}` })));
    }
    clock.now = NOW;
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const before: string = next === '' ? '' : `?before=${encodeURIComponent(next)}`;
      const page: Timeline = await ask(`/${idOf(many.token)}/events${before}`);
      expect(page.total).toBe(120);
      seen.push(...page.events.map(({ id }) => id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen).toHaveLength(120);
    const { body } = await send('get', `/${ada.id}/events?before=yesterday`).expect(400);
    expect(body.error.details.path).toEqual(['before']);
  });
});

describe('what was believed', () => {
  test('ends where they stand now, begins with the first event, and sums to one at each moment', async () => {
    const [beliefs, page] = [await ask<Beliefs>(`/${ada.id}/beliefs`), await ask<VisitorPage>(`/${ada.id}`)];
    const [televisions] = beliefs.topics;
    expect(beliefs.moments.at(0)).toBe(FIRST);
    expect(beliefs.moments.at(-1)).toBe(NOW);
    expect([...beliefs.moments].sort((a, b) => a - b)).toEqual(beliefs.moments);
    expect(beliefs.moments.length).toBeLessThan(200);
    for (const belief of televisions?.belief ?? []) {
      expect(belief?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
    }
    const now = page.known?.topics[0];
    expect(televisions?.stage.at(-1)).toBe(now?.stage);
    televisions?.belief.at(-1)?.forEach((share, i) => expect(share).toBeCloseTo(now?.belief[i] ?? 0, 2));
    const knowledge = beliefs.attributes.find(({ key }) => key === 'knowledge');
    expect(knowledge?.held.at(-1)).toEqual({ value: 'expert', certainty: 1 });
  });

  test('fades between two visits', async () => {
    const { moments, topics } = await ask<Beliefs>(`/${ada.id}/beliefs`);
    const sure = (at: number) => Math.max(...(topics[0]?.belief[moments.indexOf(at)] ?? [0]));
    const lastSeen = FIRST + 21 * 24 * 60 * 60_000;
    expect(sure(NOW)).toBeLessThan(sure(lastSeen));
  });
});

describe('who looked', () => {
  test('is written down to the minute and shown, once for all that a page asks for', async () => {
    clock.now = NOW + 61_000;
    await ask(`/${ada.id}`);
    await ask(`/${ada.id}/beliefs`);
    await send('get', `/${ada.id}/export`).expect(200);
    const { looks } = await ask<VisitorPage>(`/${ada.id}`);
    const look = { at: NOW + 60_000, person: admin.id, name: 'Ada Admin' };
    expect(looks.slice(0, 3)).toEqual([
      { ...look, what: 'looked' },
      { ...look, what: 'took-along' },
      expect.objectContaining({ at: NOW }),
    ]);
  });

  test('lists and searches do not count as looking at anybody', async () => {
    clock.now = NOW + 300_000;
    await find(ada.id);
    await ask('');
    clock.now = NOW + 400_000;
    expect((await ask<VisitorPage>(`/${ada.id}`)).looks[1]?.at).toBeLessThan(NOW + 300_000);
  });
});

describe('what is taken along and erased', () => {
  test('is what the visitor themselves would get', async () => {
    const taken = await send('get', `/${ada.id}/export`).expect(200);
    const own = await request(app.http)
      .get('/api/context-variants/me/export')
      .set('X-Context-Visitor', ada.token);
    expect(taken.headers['content-disposition']).toContain(`visitor-${ada.id.slice(0, 8)}.ndjson`);
    expect(taken.text).toBe(own.text);
    expect(taken.text.trim().split('\n')).toHaveLength(14);
  });

  test('and whoever is erased is a stranger, whose token holds no longer', async () => {
    await send('delete', `/${ada.id}`).expect(204);
    for (const path of ['', '/events', '/beliefs', '/export']) {
      await send('get', `/${ada.id}${path}`).expect(404);
    }
    expect(await find(ada.id)).toEqual([]);
    const me = await request(app.http).get('/api/context-variants/me').set('X-Context-Visitor', ada.token);
    expect(me.status).toBe(401);
  });
});

test('whoever may look does not erase', async () => {
  const { id } = await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-author' } });
  const author = await adminAccount(app.strapi, 'strapi-author');
  await send('get', '', author.jwt).expect(403);
  await app.strapi
    .service('admin::role')
    .addPermissions(id, [{ action: 'plugin::context-variants.visitors.read' }]);
  await send('get', '', author.jwt).expect(200);
  await send('delete', `/${NOBODY}`, author.jwt).expect(403);
});
