import { exchange, json } from '../harness/exchange';
import { BROWSER, newVisitor, post } from '../harness/visitor';
import { expectRefusal, openLetterbox, view, type Letterbox } from './letterbox';

let box: Letterbox;
beforeAll(async () => {
  box = await openLetterbox();
});
afterAll(() => box?.close());

describe('a whole request is refused', () => {
  test('that holds 10,000 events', async () => {
    expectRefusal(
      await box.events(...Array.from({ length: 10_000 }, (_, i) => view(`many-${i}`))),
      413,
      'too-large',
    );
    expect(await box.kept('many-0')).toEqual([]);
  });

  test('that holds 501 events within the size', async () => {
    expectRefusal(
      await box.events(...Array.from({ length: 501 }, () => ({ type: 'view' }))),
      413,
      'too-many-events',
    );
  });

  test('of 2 MB, by us and not only by Strapi', async () => {
    expectRefusal(await box.events(view('huge', { path: 'x'.repeat(2_000_000) })), 413, 'too-large');
  });

  test('just above 64 KB', async () => {
    expectRefusal(
      await box.events(view('large', { path: 'x'.repeat(65_000) }), view('more', { path: 'y'.repeat(600) })),
      413,
      'too-large',
    );
  });

  test.each([
    '{"events":[',
    '{"events":[{"type":"view"}]',
    "{'events':[]}",
    'events',
    '\u0000',
    '{"events":[]}}',
  ])('that is malformed: %j', async (body) => {
    expectRefusal(await box.raw(body), 400, 'malformed');
    expectRefusal(await box.raw(body, { 'Content-Type': 'text/plain' }), 400, 'malformed');
  });

  test.each([
    ['of an event', '{"events":[{"type":"view","__proto__":{"polluted":true}}]}'],
    ['of its data', '{"events":[{"type":"view","data":{"__proto__":{"polluted":true}}}]}'],
    ['of the body', '{"events":[],"__proto__":{"polluted":true}}'],
  ])('that names the `__proto__` %s', async (_where, body) => {
    expectRefusal(await box.raw(body), 400, 'malformed');
    expectRefusal(await box.raw(body, { 'Content-Type': 'text/plain' }), 400, 'malformed');
  });

  test.each([
    '{}',
    '{"events":{}}',
    '{"events":"view"}',
    '{"events":null}',
    '{"events":1}',
    '[]',
    '[{"type":"view"}]',
  ])('that is of the wrong type: %s', async (body) => {
    expectRefusal(await box.raw(body), 400, expect.stringMatching(/^(invalid|malformed)$/));
  });

  test('without a token, with a forged one, and with one of another shape', async () => {
    const { token } = box.visitor;
    const other = token.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'));
    const body = JSON.stringify({ events: [view('forged')] });
    for (const bad of [
      '',
      other,
      `${token}x`,
      'v1',
      'v2.a.b.c',
      token.split('.').slice(0, 3).join('.'),
      '../../etc',
    ]) {
      expectRefusal(await box.raw(body, { 'X-Context-Visitor': bad }), 401, 'no-visitor');
    }
    expect(await box.kept('forged')).toEqual([]);
  });

  test('of a visitor who agreed to nothing', async () => {
    const other = await newVisitor(box.app.url);
    const headers = {
      'X-Context-Visitor': other.token,
      'Content-Type': 'application/json',
      'User-Agent': BROWSER,
    };
    const withdrawn = await exchange(box.app.url, {
      method: 'PUT',
      path: '/api/context-variants/me/consent',
      headers,
      body: JSON.stringify({ personalisation: false, measurement: false }),
    });
    expect(withdrawn.status).toBe(200);
    expectRefusal(
      await post(box.app.url, '/events', { events: [view('silent')] }, headers),
      403,
      'no-consent',
    );
    expect(await box.kept('silent')).toEqual([]);
  });

  test('of somebody who never was asked: they get no token to send events with', async () => {
    const answer = await post(box.app.url, '/visitors', {});
    expect([answer.status, json(answer)]).toEqual([200, { data: { token: null } }]);
  });
});
