import request from 'supertest';
import { boot, type Booted } from '../harness/boot';

let app: Booted;
beforeAll(async () => {
  app = await boot({ plugin: { consent: { mode: 'implied' } } });
});
afterAll(() => app.destroy());

const routes = '/api/context-variants';
const gpc = { 'Sec-GPC': '1' };
const meet = (body: object = {}, headers: Record<string, string> = {}) =>
  request(app.http).post(`${routes}/visitors`).set(headers).send(body);
const send = (token: string, headers: Record<string, string> = {}) =>
  request(app.http)
    .post(`${routes}/events`)
    .set({ 'X-Context-Visitor': token, ...headers })
    .send({ events: [{ type: 'search', query: 'what is OLED' }] });

describe('consent, where it is implied', () => {
  it('takes a yes for granted until a no', async () => {
    const { token } = (await meet().expect(200)).body.data;
    await send(token).expect(200);
    await request(app.http)
      .put(`${routes}/me/consent`)
      .set('X-Context-Visitor', token)
      .send({ personalisation: false, measurement: false })
      .expect(200);
    await send(token).expect(403);
  });

  it('takes nothing for granted from browsers that signal a no', async () => {
    expect((await meet({}, gpc)).body.data.token).toBeNull();
    const { token } = (await meet()).body.data;
    await send(token, gpc).expect(403);
    const me = await request(app.http)
      .get(`${routes}/me`)
      .set({ 'X-Context-Visitor': token, ...gpc });
    expect(me.body.data.facts).toEqual([]);
  });

  it('lets an explicit yes on this site win over the signal', async () => {
    const { token } = (await meet({ consent: { personalisation: true } }, gpc)).body.data;
    await send(token, gpc).expect(200);
  });

  it('makes a stranger with a token of their own of whoever says “not me”; a no stays a no', async () => {
    const notMe = (token: string) =>
      request(app.http)
        .patch(`${routes}/me`)
        .set('X-Context-Visitor', token)
        .send({ notMe: true })
        .expect(200);
    const { token } = (await meet().expect(200)).body.data;
    await send(token).expect(200);
    const answer = await notMe(token);
    const fresh: string = answer.body.data.token;
    expect(fresh).not.toBe(token);
    expect(String(answer.headers['set-cookie'])).toContain(`context_visitor=${fresh};`);
    expect(answer.body.data).toMatchObject({ facts: [], consent: { personalisation: true, implied: true } });
    await send(fresh).expect(200);
    await request(app.http)
      .put(`${routes}/me/consent`)
      .set('X-Context-Visitor', fresh)
      .send({ personalisation: false, measurement: false })
      .expect(200);
    await send((await notMe(fresh)).body.data.token).expect(403);
  });
});
