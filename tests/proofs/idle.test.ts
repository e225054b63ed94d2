import fs from 'node:fs';
import { boot } from '../harness/boot';
import { differences, exchange, type Exchange, type Sent } from '../harness/exchange';
import { apiToken } from '../harness/fill';
import { seed, type Seeded } from '../harness/seed';
import { copyDir, type AppSettings } from '../harness/settings';
import { spawn } from '../harness/spawn';
import { idleRequests } from './idle-requests';

let original: string;
let requests: Sent[];
let plain: Exchange[];

/** Sends all requests, one after another, to an app on its own copy of the database. */
async function record(settings: AppSettings): Promise<Exchange[]> {
  const dir = copyDir(original);
  const app = await spawn({ ...settings, dir, steady: true });
  const answers: Exchange[] = [];
  for (const sent of requests)
    answers.push(await exchange(app.url, { ...sent, headers: { Host: 'cms.example', ...sent.headers } }));
  const door = await exchange(app.url, { method: 'POST', path: '/api/context-variants/visitors' });
  expect(door.status).toBe(settings.withoutPlugin ? 405 : 200);
  await app.stop();
  fs.rmSync(dir, { recursive: true });
  return answers;
}

/** What differs, each with the request it belongs to. */
const compare = (left: readonly Exchange[], right: readonly Exchange[]): string[] =>
  requests.flatMap(({ method = 'GET', path }, i) => {
    const [a, b] = [left[i], right[i]];
    if (!a || !b) return [`${method} ${path} was not answered`];
    return differences(a, b).map((difference) => `${method} ${path}: ${difference}`);
  });

beforeAll(async () => {
  const app = await boot({ withoutPlugin: true });
  const ids: Seeded = await seed(app.strapi);
  requests = idleRequests(ids, await apiToken(app.strapi, 'read-only'));
  await app.destroy(true);
  original = app.dir;
  plain = await record({ withoutPlugin: true });
});
afterAll(() => fs.rmSync(original, { recursive: true, force: true }));

test('the comparison covers at least forty exchanges, ten of them from another origin, and many kinds of answers', () => {
  expect(requests.length).toBeGreaterThanOrEqual(40);
  expect(requests.filter(({ headers }) => headers?.Origin).length).toBeGreaterThanOrEqual(10);
  const statuses = new Set(plain.map(({ status }) => status));
  for (const status of [200, 201, 204, 400, 401, 403, 404, 413]) expect([...statuses]).toContain(status);
});

test('two Strapis without the plugin answer alike, so that a difference means something', async () => {
  expect(compare(plain, await record({ withoutPlugin: true }))).toEqual([]);
});

test('a Strapi with the plugin but without variants answers, byte by byte, as one without the plugin', async () => {
  expect(compare(plain, await record({}))).toEqual([]);
});

test('one changed byte, header or status is noticed', () => {
  const changed = (index: number, change: (answer: Exchange) => Exchange) =>
    compare(
      plain,
      plain.map((answer, i) => (i === index ? change(answer) : answer)),
    );
  const flipped = ({ body }: Exchange) => {
    const copy = Buffer.from(body);
    copy.writeUInt8((copy[20] ?? 0) ^ 1, 20);
    return copy;
  };
  expect(changed(3, (answer) => ({ ...answer, body: flipped(answer) }))).toHaveLength(1);
  expect(changed(5, (answer) => ({ ...answer, status: 203 }))).toHaveLength(1);
  expect(
    changed(7, ({ headers, ...rest }) => ({ ...rest, headers: headers.map(([k, v]) => [k, `${v} `]) }))
      .length,
  ).toBeGreaterThan(1);
  expect(
    changed(9, ({ headers, ...rest }) => ({ ...rest, headers: [...headers, ['Set-Cookie', 'a=1']] })),
  ).toEqual([expect.stringContaining('became Set-Cookie: a=1')]);
});
