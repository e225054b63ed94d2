import fs from 'node:fs';
import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, apiToken, type AdminAccount } from '../harness/fill';
import { spawn } from '../harness/spawn';
import { seed, type Seeded } from '../harness/seed';

const ACTION = 'plugin::context-variants.variants.read';
const EXPLORER = 'plugin::content-manager.explorer';
const READ = `${EXPLORER}.read`;
const ARTICLE = 'api::article.article';

let app: Booted;
let ids: Seeded;
const accounts = new Map<string, AdminAccount>();

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  for (const role of ['strapi-super-admin', 'strapi-editor', 'strapi-author']) {
    accounts.set(role, await adminAccount(app.strapi, role));
  }
  // A new Strapi lets its shipped roles read no language until someone ticks them.
  for (const role of ['strapi-editor', 'strapi-author']) {
    const right = await heldBy(role, READ);
    await change(right.id, { properties: { ...right.properties, locales: ['en', 'de'] } });
  }
});

const path = (documentId = ids.guide, locale = 'en') =>
  `/context-variants/entries/${ARTICLE}/${documentId}?locale=${locale}`;
const asks = (jwt: string | undefined, documentId = ids.guide, locale = 'en') => {
  const asked = request(app.http).get(path(documentId, locale));
  return jwt === undefined ? asked : asked.set('Authorization', `Bearer ${jwt}`);
};
const jwtOf = (role: string) => accounts.get(role)?.jwt;

const permissions = () => app.strapi.db.query('admin::permission');
const heldBy = async (code: string, action: string) =>
  permissions().findOne({
    where: { action, role: { code }, ...(action.startsWith(EXPLORER) && { subject: ARTICLE }) },
  });
const change = (id: number, data: object) => permissions().update({ where: { id }, data });

describe('who may see who gets what', () => {
  test('nobody without a login', async () => {
    await asks(undefined).expect(401);
    await asks(await apiToken(app.strapi)).expect(401);
  });

  test('Super Admins, Editors and what Authors wrote themselves', async () => {
    await asks(jwtOf('strapi-super-admin')).expect(200);
    await asks(jwtOf('strapi-editor')).expect(200);
    const { body } = await asks(jwtOf('strapi-author')).expect(403);
    expect(body.error.details).toEqual({ code: 'forbidden' });
    const author = accounts.get('strapi-author');
    const own = await app.strapi
      .documents(ARTICLE)
      .create({ data: { title: 'Mine', sku: 'M-1', createdBy: author?.id } });
    await asks(author?.jwt, own.documentId).expect(200);
  });

  test('no Editor whose role reads only what he wrote himself, or not at all', async () => {
    const right = await heldBy('strapi-editor', READ);
    await change(right.id, { conditions: ['admin::is-creator'] });
    await asks(jwtOf('strapi-editor')).expect(403);
    await change(right.id, { conditions: [], subject: 'api::author.author' });
    await asks(jwtOf('strapi-editor')).expect(403);
    await change(right.id, { subject: ARTICLE });
    await asks(jwtOf('strapi-editor')).expect(200);
  });

  test('an Editor who reads all and writes only what is his own runs variants of that, and of no other', async () => {
    const right = await heldBy('strapi-editor', `${EXPLORER}.update`);
    const { properties } = await heldBy('strapi-editor', READ);
    await change(right.id, {
      conditions: ['admin::is-creator'],
      properties: { ...right.properties, locales: properties.locales },
    });
    const createdBy = accounts.get('strapi-editor')?.id;
    const own = await app.strapi
      .documents(ARTICLE)
      .create({ data: { title: 'His own', sku: 'H-1', createdBy } });
    const mayWrite = async (documentId: string) =>
      (await asks(jwtOf('strapi-editor'), documentId).expect(200)).body.data.mayWrite;
    expect([await mayWrite(own.documentId), await mayWrite(ids.guide)]).toEqual([true, false]);
    await change(right.id, { conditions: [], properties: right.properties });
  });

  test('no Editor in a language that the role may not read, written there or not', async () => {
    const right = await heldBy('strapi-editor', READ);
    const properties = { ...right.properties, locales: ['en'] };
    await change(right.id, { properties });
    await asks(jwtOf('strapi-editor'), ids.guide, 'en').expect(200);
    await asks(jwtOf('strapi-editor'), ids.guide, 'de').expect(403);
    await asks(jwtOf('strapi-editor'), ids.review, 'de').expect(403);
    await change(right.id, { properties: right.properties });
  });

  test('the topic stays hidden from who may not read its field', async () => {
    const right = await heldBy('strapi-editor', READ);
    const fields: string[] = right.properties.fields;
    const properties = { ...right.properties, fields: fields.filter((field) => field !== 'category') };
    const topic = async () => (await asks(jwtOf('strapi-editor')).expect(200)).body.data.topic;
    expect(await topic()).toEqual({ label: 'Televisions' });
    await change(right.id, { properties });
    expect(await topic()).toBeNull();
    await change(right.id, { properties: right.properties });
  });
});

test('what a site owner takes from a role stays taken after a restart', async () => {
  const right = await heldBy('strapi-editor', ACTION);
  await permissions().delete({ where: { id: right.id } });
  await asks(jwtOf('strapi-editor')).expect(403);
  await app.destroy(true);
  const again = await spawn({ dir: app.dir });
  try {
    const status = async (role: string) => {
      const { email, password } = accounts.get(role) ?? {};
      const login = await request(again.url).post('/admin/login').send({ email, password }).expect(200);
      return (await request(again.url).get(path()).set('Authorization', `Bearer ${login.body.data.token}`))
        .status;
    };
    expect(await status('strapi-super-admin')).toBe(200);
    expect(await status('strapi-editor')).toBe(403);
  } finally {
    await again.stop();
    fs.rmSync(app.dir, { recursive: true });
  }
});
