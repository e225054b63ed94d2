import request from 'supertest';
import type { Filled, SayableFacts } from '../../contract/token-help';
import { ARTICLE } from '../editing/desk';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';

let app: Booted;
let ids: Seeded;
let admin: AdminAccount;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  admin = await adminAccount(app.strapi);
});
afterAll(() => app.destroy());

const fill = async (text: unknown, more: object = {}): Promise<Filled> => {
  const entry = { contentType: ARTICLE, documentId: ids.guide, locale: 'en', variant: 'comparing' };
  const asked = request(app.http).post('/context-variants/tokens/fill');
  const { body } = await asked
    .set('Authorization', `Bearer ${admin.jwt}`)
    .send({ ...entry, kind: 'plain', text, ...more })
    .expect(200);
  return body.data;
};

test('what a text may name is told, and nothing that is used silently', async () => {
  const { body } = await request(app.http)
    .get('/context-variants/tokens')
    .set('Authorization', `Bearer ${admin.jwt}`)
    .expect(200);
  const { facts } = body.data as SayableFacts;
  const names = facts.map(({ name }) => name);
  expect(names).toContain('visitor.shortlist');
  expect(names).toContain('visitor.attributes.knowledge');
  // Stages are inferred, and not said unless the vocabulary lets them.
  expect(names).not.toContain('visitor.stage');
});

test('a text is filled for a sample visitor with names of the site, and for somebody unknown', async () => {
  const filled = await fill('Still {{ visitor.shortlist | join_or | default: "your favourites" }}?');
  expect(filled).toEqual({
    sample: 'Still A bright one or Portraits?',
    stranger: 'Still your favourites?',
    faults: [],
  });
});

test('blocks and rich text are read as what they are', async () => {
  const text = 'On {{ visitor.topic | default: "this" }}';
  const blocks = [{ type: 'paragraph', children: [{ type: 'text', text }] }];
  expect(await fill(blocks, { kind: 'blocks' })).toMatchObject({
    sample: 'On Televisions',
    stranger: 'On this',
  });
  expect(await fill(text, { kind: 'markdown' })).toMatchObject({ sample: 'On Televisions', faults: [] });
});

test('what does not parse, or could leave a hole, is told with its place', async () => {
  expect((await fill('Two {{ visitor.topic }}')).faults).toMatchObject([{ line: 1, column: 5 }]);
  const { faults, sample } = await fill('A\n{{ visitor.topic | shout }}');
  expect(faults).toMatchObject([{ line: 2 }]);
  expect(sample).toBeNull();
});

test('is closed to who may not read the entry', async () => {
  const { jwt } = await adminAccount(app.strapi, 'strapi-author');
  await request(app.http)
    .post('/context-variants/tokens/fill')
    .set('Authorization', `Bearer ${jwt}`)
    .send({ contentType: ARTICLE, documentId: ids.guide, kind: 'plain', text: 'x' })
    .expect(403);
});
