import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import { boot, type Booted } from '../harness/boot';
import { exchange, header, json } from '../harness/exchange';
import { describeWith } from '../harness/needs';
import { cachingNginx, swap } from '../harness/nginx';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { copyDir } from '../harness/settings';
import { spawn, type Spawned } from '../harness/spawn';
import { BROWSER, newVisitor, type Visitor } from '../harness/visitor';
import { Crowd, type Asker, type Place } from './crowd';
import { neverMixesVisitors, type Cached } from './shared-cache';

const REQUESTS = 20_000;
const PLANTED = 2_000;
// On a machine that is busy besides; 10 to 20 seconds are usual.
const PATIENCE = 400_000;
// A reading would change what its visitor is due next.
const SETTINGS = { plugin: { record: false } };
const SHORTLIST = 'Welcome, comparing {{ visitor.shortlist | join: " and " | default: "nothing yet" }}';

describe('caches and a crowd of visitors', () => {
  let app: Booted;
  let origin: string;
  let ids: Seeded;
  let crowd: Crowd;
  let ada: Visitor;
  let ben: Visitor;
  let places: readonly Place[];

  beforeAll(async () => {
    app = await boot({ ...SETTINGS, graphql: true });
    ids = await seed(app.strapi);
    await seedVariants(app.strapi, ids);
    const variants: Record<string, (input: object) => Promise<unknown>> = app.strapi
      .plugin('context-variants')
      .service('variants');
    const where = {
      contentType: 'api::homepage.homepage',
      documentId: ids.homepage,
      key: 'comparing',
      locale: 'en',
    };
    await variants['save']?.({ ...where, overlay: { title: SHORTLIST } });
    await variants['publish']?.(where);
    await new Promise<void>((resolve) => app.http.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(app.http.address() as AddressInfo).port}`;

    const about = { contentType: 'api::article.article', topic: 'televisions' };
    [ada, ben] = [await newVisitor(origin), await newVisitor(origin)];
    const cem = await newVisitor(origin);
    const compare = { type: 'compare', documentIds: [ids.guide, ids.review], ...about };
    await ada.record(compare, { type: 'shortlist', documentId: ids.guide, ...about });
    await ben.record(compare, { type: 'shortlist', documentId: ids.review, ...about });
    await cem.record({ type: 'cart', documentId: ids.review, ...about });
    const both = (name: string, { token }: Visitor): Asker[] => [
      { name, share: 2, headers: { 'X-Context-Visitor': token } },
      { name, share: 2, headers: { Cookie: `context_visitor=${token}` } },
    ];
    const askers: Asker[] = [
      { name: 'a newcomer', share: 85, headers: {} },
      ...both('Ada', ada),
      ...both('Ben', ben),
      ...both('Cem', cem),
      { name: 'a context in the header', share: 2, headers: { 'X-Context': 'stage:compare' } },
      { name: 'nothing wanted', share: 1, headers: { 'X-Context': 'off' } },
    ];
    const { guide, review, portrait } = ids;
    const unvaried = [
      `/api/articles/${review}`,
      `/api/articles/${portrait}?fields[0]=title`,
      `/api/articles/${guide}?locale=de`,
    ];
    const explicit = [
      `/api/articles/${guide}?context=stage:compare`,
      `/api/articles/${guide}?context=stage@televisions:decide`,
      '/api/homepage?context=stage:compare',
      '/api/articles?sort=slug&fields[0]=title&context=stage:decide',
    ];
    const varying = [
      `/api/articles/${guide}`,
      '/api/homepage?fields[0]=title',
      '/api/articles?sort=slug&fields[0]=title',
      '/api/articles?filters[slug]=choosing-a-television&fields[0]=title',
    ];
    places = [
      ...unvaried.map((path) => ({ path, rounds: 75, share: 16 })),
      ...explicit.map((path) => ({ path, rounds: 40, share: 11 })),
      ...varying.map((path) => ({ path, rounds: 25, share: 2 })),
    ];
    crowd = new Crowd(places, askers);
    await crowd.learn(origin);
  });
  afterAll(async () => {
    crowd?.leave();
    await app?.destroy();
  });

  test('the crowd asks at most 500 URLs, and those that vary by visitor tell visitors apart', () => {
    expect(places.reduce((sum, { rounds }) => sum + rounds, 0)).toBeLessThanOrEqual(500);
    const answers = places.map(({ path }) => crowd.answers(path));
    expect(answers).toEqual([1, 1, 1, 1, 1, 1, 1, 3, 5, 3, 3]);
  });

  describeWith('nginx', 'nginx with proxy_cache as documented', (binary) => {
    let proxy: Awaited<ReturnType<typeof cachingNginx>>;
    beforeAll(async () => {
      proxy = await cachingNginx(binary, origin);
    });
    afterAll(() => proxy?.stop());

    const isHit: Cached['isHit'] = (answer) => header(answer, 'X-Cache-Status') === 'HIT';
    const by = {
      isHit: ({ headers }: { headers: Record<string, unknown> }) => headers['x-cache-status'] === 'HIT',
      mayHit: () => true,
    };
    neverMixesVisitors(() => ({ front: proxy.url, origin, ids, isHit }));

    test(
      `${REQUESTS} requests: nobody gets what is not theirs, and what may be shared is`,
      async () => {
        const met = await crowd.visit(proxy.url, REQUESTS, by);
        expect(met.leaks).toEqual([]);
        expect(met.shareable).toBeGreaterThan(REQUESTS / 2);
        expect(met.hits / met.shareable).toBeGreaterThanOrEqual(0.95);
      },
      PATIENCE,
    );

    const UNKEPT = 'proxy_no_cache $http_authorization';
    const FAULTS: readonly [string, (documented: string) => string][] = [
      [
        'answers that lost their "private"',
        (text) => swap(text, UNKEPT, `proxy_ignore_headers Cache-Control Vary; ${UNKEPT}`),
      ],
      [
        'newcomers stored, then served',
        (text) =>
          swap(
            text,
            UNKEPT,
            `proxy_ignore_headers Cache-Control Vary; ${UNKEPT}$http_x_context_visitor$http_x_context$http_cookie`,
          ),
      ],
    ];
    test.each(FAULTS)('a planted fault is caught: %s', async (_name, changed) => {
      const broken = await cachingNginx(binary, origin, changed);
      const { leaks } = await crowd
        .visit(broken.url, PLANTED, { ...by, untilLeak: true, atMost: 1 })
        .finally(() => broken.stop());
      expect(leaks.length).toBeGreaterThan(0);
    });

    test('what somebody reads with an API token is not kept', async () => {
      const path = `/api/articles/${ids.review}?status=draft`;
      const headers = { Authorization: `Bearer ${ids.token}`, 'User-Agent': BROWSER };
      for (let time = 0; time < 2; time += 1) {
        const answer = await exchange(proxy.url, { path, headers });
        expect([answer.status, isHit(answer)]).toEqual([200, false]);
      }
    });

    test('GraphQL is not kept, whichever way it is asked', async () => {
      const query = '{ homepage { title } }';
      const titles: string[] = [];
      for (const { token } of [ada, ben, ada]) {
        const headers = {
          'X-Context-Visitor': token,
          'User-Agent': BROWSER,
          'Content-Type': 'application/json',
        };
        const address = `/graphql?query=${encodeURIComponent(query)}`;
        const posted = await exchange(proxy.url, {
          method: 'POST',
          path: '/graphql',
          headers,
          body: JSON.stringify({ query }),
        });
        const got = await exchange(proxy.url, { path: address, headers });
        for (const answer of [posted, got]) {
          expect(header(answer, 'X-Cache-Status')).toBeNull();
          expect(header(answer, 'Cache-Control')).toBe('private, no-store');
          titles.push(json(answer).data.homepage.title);
        }
      }
      expect(new Set(titles).size).toBe(2);
      expect(titles.slice(4)).toEqual(titles.slice(0, 2));
    });
  });

  describe('the REST cache plugin inside Strapi', () => {
    let inside: Spawned;
    beforeAll(async () => {
      inside = await spawn({ ...SETTINGS, dir: copyDir(app.dir), restCache: true });
    });
    afterAll(async () => {
      await inside?.stop();
      if (inside) fs.rmSync(inside.dir, { recursive: true });
    });

    const isHit: Cached['isHit'] = (answer) => header(answer, 'X-Cache') === 'HIT';
    const by = {
      isHit: ({ headers }: { headers: Record<string, unknown> }) => headers['x-cache'] === 'HIT',
      mayHit: ({ headers }: Asker) => Object.keys(headers).length === 0,
    };
    neverMixesVisitors(() => ({ front: inside.url, origin: inside.url, ids, isHit }));

    test(
      `${REQUESTS} requests: nobody gets what is not theirs, and what may be shared is`,
      async () => {
        const met = await crowd.visit(inside.url, REQUESTS, by);
        expect(met.leaks).toEqual([]);
        expect(met.shareable).toBeGreaterThan(REQUESTS / 2);
        expect(met.hits / met.shareable).toBeGreaterThanOrEqual(0.95);
      },
      PATIENCE,
    );

    test('a planted fault is caught: a token in the header that does not show as a cookie', async () => {
      const { leaks } = await crowd.visit(inside.url, PLANTED, {
        ...by,
        untilLeak: true,
        atMost: 1,
        also: { 'X-Fixture-Fault': 'token-unseen' },
      });
      expect(leaks.length).toBeGreaterThan(0);
    });
  });
});
