import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { allow } from '../harness/fill';

const LIMIT = 8;
const ARTICLE = 'api::article.article';

let app: Booted;
const tokens: string[] = [];

beforeAll(async () => {
  app = await boot({ plugin: { limits: { requestsPerMinute: LIMIT } } });
  await allow(app.strapi, ['plugin::context-variants.sharing.varying']);
  for (let i = 0; i < 2; i += 1) {
    const met = await request(app.http)
      .post('/api/context-variants/visitors')
      .send({ consent: { personalisation: true } })
      .expect(200);
    tokens.push(met.body.data.token);
  }
});
afterAll(() => app.destroy());

const ask = (path: string, token = '') =>
  request(app.http).get(`/api/context-variants${path}`).set('X-Context-Visitor', token);
const context = (token?: string) => ask(`/context?contentType=${ARTICLE}`, token);
/** Asks once more than allowed; answers what became of the last one. */
const tooOften = async (once: () => request.Test, allowed = LIMIT) => {
  for (let i = 0; i < allowed; i += 1) expect((await once()).status).not.toBe(429);
  return once();
};
const expectRefused = ({ status, headers, body }: request.Response) => {
  expect(status).toBe(429);
  expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1);
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
  expect(body.error).toMatchObject({ status: 429, details: { code: 'too-many-requests' } });
};

describe('who asks more often than is allowed in a minute is asked to come back', () => {
  it('for their context: each visitor for themselves, since one edge server asks for many', async () => {
    expectRefused(await tooOften(() => context(tokens[0])));
    expect((await context(tokens[1])).status).toBe(200);
  });

  it('for the context of nobody, whatever they call themselves: by address', async () => {
    let n = 0;
    expectRefused(await tooOften(() => context(`v1.made-up.${(n += 1)}`)));
    expectRefused(await context());
  });

  it('for what varies', async () => {
    expectRefused(await tooOften(() => ask('/varying')));
  });

  it('at the doors for visitors, all of them together', async () => {
    // two visitors were met before
    expectRefused(await tooOften(() => ask('/me', tokens[0]), LIMIT - 2));
    const events = request(app.http)
      .post('/api/context-variants/events')
      .set('X-Context-Visitor', `${tokens[0]}`);
    expectRefused(await events.send({ events: [{ type: 'view' }] }));
  });
});
