import { boot, type Booted } from '../harness/boot';
import { seed, type Seeded } from '../harness/seed';
import { meet } from './visitors';

const CATEGORY = 'api::category.category';

let app: Booted;
let ids: Seeded;
let electronics: string;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  const categories = app.strapi.documents(CATEGORY);
  electronics = (await categories.create({ data: { name: 'Electronics', slug: 'electronics' } as object }))
    .documentId;
  await categories.update({ documentId: ids.televisions, data: { parent: electronics } as object });
});
afterAll(() => app.destroy());

test('what somebody does on a topic says something of the one above it, and less', async () => {
  const visitor = await meet(app);
  const compared = [ids.guide, ids.review];
  await visitor.did({ type: 'compare', contentType: 'api::article.article', documentIds: compared });
  const { topics } = await visitor.me();
  expect(topics[ids.televisions]?.stage).toBe('compare');
  expect(Number(topics[electronics]?.interest)).toBeGreaterThan(0);
  expect(Number(topics[electronics]?.interest)).toBeLessThan(Number(topics[ids.televisions]?.interest));
  expect(topics[ids.cameras]).toBeUndefined();
});
