import { header, type Exchange } from '../harness/exchange';
import type { Seeded } from '../harness/seed';
import { newcomer, newVisitor, title, varied, type Visitor } from '../harness/visitor';

/** An app with the seeded variants and a cache in front of (or inside) it. */
export interface Cached {
  /** Where visitors ask. */
  readonly front: string;
  /** The app itself. */
  readonly origin: string;
  readonly ids: Seeded;
  /** Whether the answer came out of the cache. */
  isHit(answer: Exchange): boolean;
}

const DEFAULT = 'Choosing a television';

/** Declares the tests that no visitor's body ever reaches another one through a cache. */
export function neverMixesVisitors(cached: () => Cached): void {
  let comparing: Visitor;
  let deciding: Visitor;
  let address = 0;
  /** A varying address that nobody has asked for yet. */
  const fresh = () => `/api/articles/${cached().ids.guide}?round=${(address += 1)}`;

  beforeAll(async () => {
    const { origin, ids } = cached();
    const about = { contentType: 'api::article.article', topic: 'televisions' };
    comparing = await newVisitor(origin);
    await comparing.record({ type: 'compare', documentIds: [ids.guide, ids.review], ...about });
    deciding = await newVisitor(origin);
    await deciding.record({ type: 'cart', documentId: ids.review, ...about });
  });

  test('the cache is on: what does not vary comes out of it the second time', async () => {
    const { front, ids, isHit } = cached();
    for (const path of [`/api/articles/${ids.review}`, '/api/pages?pagination[pageSize]=1&sort=title:desc']) {
      expect(isHit(await newcomer(front, path))).toBe(false);
      const second = await newcomer(front, path);
      expect(isHit(second)).toBe(true);
      expect(varied(second)).toBeNull();
    }
  });

  const asks = {
    newcomer: async (path: string) => [await newcomer(cached().front, path), DEFAULT] as const,
    'comparing, by header': async (path: string) =>
      [await comparing.get(path, 'header', cached().front), 'The guide, comparing'] as const,
    'comparing, by cookie': async (path: string) =>
      [await comparing.get(path, 'cookie', cached().front), 'The guide, comparing'] as const,
    'deciding, by header': async (path: string) =>
      [await deciding.get(path, 'header', cached().front), 'The guide, deciding'] as const,
    'deciding, by cookie': async (path: string) =>
      [await deciding.get(path, 'cookie', cached().front), 'The guide, deciding'] as const,
    'stage by X-Context': async (path: string) =>
      [await newcomer(cached().front, path, { 'X-Context': 'stage:decide' }), 'The guide, deciding'] as const,
  };
  const names = Object.keys(asks) as (keyof typeof asks)[];
  const orders = names.flatMap((first) =>
    names.filter((other) => other !== first).map((second) => [first, second] as const),
  );

  test.each(orders)('%s, then %s: each gets their own', async (first, second) => {
    const path = fresh();
    for (const name of [first, second, first, second]) {
      const [answer, expected] = await asks[name](path);
      expect([name, answer.status, title(answer)]).toEqual([name, 200, expected]);
    }
  });

  test('lists and single types keep visitors apart too', async () => {
    const { front } = cached();
    for (const path of [
      '/api/homepage?fields[0]=title',
      '/api/articles?filters[slug]=choosing-a-television',
    ]) {
      const bodies: string[] = [];
      for (let round = 0; round < 2; round += 1) {
        bodies.push((await newcomer(front, path)).body.toString());
        bodies.push((await comparing.get(path, 'header', front)).body.toString());
        bodies.push((await deciding.get(path, 'cookie', front)).body.toString());
      }
      expect(new Set(bodies).size).toBe(3);
      expect(bodies.slice(0, 3)).toEqual(bodies.slice(3));
      expect(bodies[1]).toContain(', comparing');
      expect(bodies[2]).toContain(', deciding');
    }
  });

  test('what the address alone decides may be shared, and is the same for all', async () => {
    const { front, isHit } = cached();
    const path = `${fresh()}&context=stage:compare`;
    const first = await newcomer(front, path);
    expect(header(first, 'Cache-Control') ?? '').not.toMatch(/no-store|private/);
    expect(isHit(await newcomer(front, path))).toBe(true);
    for (const answer of [
      first,
      await deciding.get(path, 'header', front),
      await deciding.get(path, 'cookie', front),
    ]) {
      expect(title(answer)).toBe('The guide, comparing');
    }
  });
}
