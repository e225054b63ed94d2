import request from 'supertest';
import { boot, type Booted } from './boot';
import { seed, type Seeded } from './seed';

let app: Booted;
let ids: Seeded;
beforeAll(async () => {
  app = await boot({ withoutPlugin: true });
  ids = await seed(app.strapi);
});
afterAll(() => app.destroy());

test('the seeded guide comes with all its parts', async () => {
  const { body } = await request(app.http).get(`/api/articles/${ids.guide}?populate=*`).expect(200);
  expect(body.data).toMatchObject({
    title: 'Choosing a television',
    category: { slug: 'televisions' },
    cover: { name: 'sunset.png' },
    related: [{ title: 'A bright one' }, { title: 'Portraits' }],
  });
  expect(body.data.body).toHaveLength(3);
  expect(body.data).not.toHaveProperty('internal');
  expect(body.data).not.toHaveProperty('secret');
});

test('the seeded homepage speaks German too', async () => {
  const { body } = await request(app.http).get('/api/homepage?locale=de').expect(200);
  expect(body.data.title).toBe('Willkommen');
});
