import fs from 'node:fs';
import request from 'supertest';
import { boot, type Booted } from './boot';
import { adminAccount, allow, apiToken, reading, uploadImage } from './fill';
import { copyDir } from './settings';
import { spawn } from './spawn';

describe('the fixture app in this process', () => {
  let app: Booted;
  beforeAll(async () => {
    app = await boot();
  });
  afterAll(() => app.destroy());

  test('answers 403 to the public until its role is allowed to read', async () => {
    await request(app.http).get('/api/articles').expect(403);
    await allow(app.strapi, reading('article'));
    await request(app.http).get('/api/articles').expect(200);
  });

  test('answers an API token', async () => {
    const key = await apiToken(app.strapi);
    await request(app.http).get('/api/notes').set('Authorization', `Bearer ${key}`).expect(200);
  });

  test('answers an administrator', async () => {
    const { jwt } = await adminAccount(app.strapi);
    const { body } = await request(app.http)
      .get('/admin/users/me')
      .set('Authorization', `Bearer ${jwt}`)
      .expect(200);
    expect(body.data.firstname).toBe('Ada');
  });

  test('serves an uploaded picture', async () => {
    const file = await uploadImage(app.strapi, 'sunset');
    await request(app.http).get(file.url).expect(200).expect('Content-Type', /png/);
  });

  test('speaks English and German', async () => {
    const locales: { code: string }[] = await app.strapi.plugin('i18n').service('locales').find();
    expect(locales.map(({ code }) => code).sort()).toEqual(['de', 'en']);
  });
});

test('a spawned app starts again on the data of a booted one, and on copies of them', async () => {
  const first = await boot();
  await allow(first.strapi, reading('page'));
  await first.strapi.documents('api::page.page').create({ data: { title: 'Kept' } });
  await first.destroy(true);
  const copy = copyDir(first.dir);
  for (const dir of [first.dir, copy]) {
    const app = await spawn({ dir });
    const answer = await fetch(`${app.url}/api/pages`);
    expect(await answer.text()).toContain('Kept');
    await app.stop();
    fs.rmSync(dir, { recursive: true });
  }
});
