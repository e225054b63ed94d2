import { mulberry32 } from '../../bench/measure';
import { boot, type Booted } from '../harness/boot';
import { seed, type Seeded } from '../harness/seed';
import { meet } from './visitors';

const ARTICLE = 'api::article.article';
const STAGES = ['explore', 'compare', 'decide', 'own'];
const KINDS = ['view', 'view', 'search', 'compare', 'shortlist', 'cart', 'drop', 'purchase', 'ask'];

let app: Booted;
let ids: Seeded;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  const variants = app.strapi.plugin('context-variants').service('variants');
  for (const documentId of [ids.guide, ids.review, ids.portrait]) {
    for (const stage of STAGES) {
      const one = { contentType: ARTICLE, documentId, key: stage };
      const overlay = { summary: stage };
      await variants.save({ ...one, name: stage, target: { stages: [stage] }, overlay, locale: 'en' });
      await variants.publish({ ...one, locale: 'en' });
    }
  }
  const featured = [ids.portrait, ids.guide, ids.review];
  const data: object = { title: 'Welcome', featured };
  await app.strapi
    .documents('api::homepage.homepage')
    .update({ documentId: ids.homepage, locale: 'en', data, status: 'published' });
});
afterAll(() => app.destroy());

test('a visitor sees one stage per topic over all entries of a page, on every page, and is told the same', async () => {
  const random = mulberry32(20261122);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const visitor = await meet(app);
  const about = { [ids.guide]: 'televisions', [ids.review]: 'televisions', [ids.portrait]: 'cameras' };
  const shown = new Set<string>();
  for (let step = 0; step < 30; step += 1) {
    const type = pick(KINDS);
    const documentIds = type === 'compare' ? [ids.guide, ids.review] : [pick(Object.keys(about))];
    const topic = pick(['televisions', 'cameras']);
    await visitor.did({
      type,
      contentType: ARTICLE,
      documentIds,
      topic,
      ...(type === 'search' && { query: 'tv' }),
    });
    const { topics } = await visitor.me();
    const pages = [
      (await visitor.get('/homepage?populate=featured').expect(200)).body.data.featured,
      (await visitor.get('/articles?sort=title').expect(200)).body.data,
      [(await visitor.get(`/articles/${ids.review}`).expect(200)).body.data],
    ];
    for (const entry of pages.flat()) {
      const name = about[entry.documentId];
      if (name === undefined) continue;
      const key = name === 'televisions' ? ids.televisions : ids.cameras;
      const stage = topics[key]?.stage ?? null;
      expect([step, entry.title, STAGES.includes(entry.summary) ? entry.summary : null]).toEqual([
        step,
        entry.title,
        stage,
      ]);
      shown.add(`${name} ${stage}`);
    }
    expect(pages[0]).toHaveLength(3);
  }
  expect(shown.size).toBeGreaterThan(5);
});
