import { spawn as start } from 'node:child_process';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { seed, seedVariants } from '../harness/seed';
import { APP, environment, freshDir } from '../harness/settings';
import { variantsOf } from './service';

const ARTICLE = 'api::article.article';
const require_ = createRequire(__filename);
const STRAPI = path.join(path.dirname(require_.resolve('@strapi/strapi/package.json')), 'bin/strapi.js');

/** Runs Strapi's own command on the fixture app with the data of a directory. */
function strapi(dir: string, ...args: readonly string[]): Promise<void> {
  const child = start(process.execPath, [STRAPI, ...args], {
    cwd: APP,
    env: { ...process.env, ...environment({}, dir) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve, reject) => {
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args[0]}: ${code}\n${output}`)),
    );
  });
}

/** What everybody gets of an entry, with each of these variants forced. */
async function readAll(app: Booted, documentId: string, token: string): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const context of ['off', 'variant:comparing', 'variant:rich']) {
    const query = `populate[cover][fields]=name&populate[related][fields]=title&populate[seo][populate]=image`;
    const { body } = await request(app.http)
      .get(`/api/articles/${documentId}?fields=title,summary&${query}&context=${context}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    answers.push(withoutIds(body.data));
  }
  return answers;
}

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !['id', 'updatedAt', 'url'].includes(key));
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutIds(part)]));
}

test('variants move with strapi export and import, into a database where every row has another id', async () => {
  const from = freshDir();
  const to = freshDir();
  const first = await boot({ dir: from });
  const ids = await seed(first.strapi);
  await seedVariants(first.strapi, ids);
  const ref = { contentType: ARTICLE, documentId: ids.guide, key: 'rich' };
  const [file] = await first.strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { name: 'forest.png' } });
  const rich = {
    cover: file.documentId,
    related: [ids.portrait, ids.review],
    seo: { image: file.documentId },
  };
  await variantsOf(first.strapi).save({ ...ref, target: { stages: ['own'] }, overlay: rich });
  await variantsOf(first.strapi).publish(ref);
  await variantsOf(first.strapi).save({ ...ref, overlay: { ...rich, title: 'A later draft' } });
  const listed = await variantsOf(first.strapi).list(ref);
  const served = await readAll(first, ids.guide, ids.token);
  await first.destroy(true);
  const archive = path.join(from, 'everything');
  await strapi(from, 'export', '--no-encrypt', '--no-compress', '--file', archive);

  const other = await boot({ dir: to });
  for (let i = 0; i < 3; i += 1) {
    const data: object = { title: `In the way ${i}` };
    const { documentId } = await other.strapi.documents(ARTICLE).create({ data, status: 'published' });
    await variantsOf(other.strapi).save({ ...ref, documentId, overlay: { title: 'In the way' } });
  }
  await other.destroy(true);
  await strapi(to, 'import', '--force', '--file', `${archive}.tar`);

  const moved = await boot({ dir: to });
  const rowIds = async (): Promise<number[]> =>
    (await moved.strapi.db.query('plugin::context-variants.variant').findMany({})).map(({ id }) => id);
  expect(Math.min(...(await rowIds()))).toBeGreaterThan(6);
  expect(await variantsOf(moved.strapi).list(ref)).toEqual(listed);
  expect(await variantsOf(moved.strapi).drift(ref)).toEqual([]);
  const { apiToken } = await import('../harness/fill');
  expect(await readAll(moved, ids.guide, await apiToken(moved.strapi))).toEqual(served);
  await moved.destroy();
  fs.rmSync(from, { recursive: true });
  fs.rmSync(to, { recursive: true, force: true });
}, 300_000);
