import request from 'supertest';
import { meet } from '../delivery/visitors';
import { boot, type Booted } from '../harness/boot';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { lettingGo } from './garbage';

let app: Booted;
let ids: Seeded;
const recipients: { token: string }[] = [];

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  for (let n = 0; n < 1_000; n += 1) recipients.push({ token: '' });
  const kinds = ['compare', 'cart', 'view', null];
  for (let n = 0; n < recipients.length; n += 1) {
    // forty people, again and again: what counts is how many are asked for
    if (n >= 40) {
      recipients[n] = recipients[n % 40] ?? { token: '' };
      continue;
    }
    const visitor = await meet(app);
    recipients[n] = { token: visitor.token };
    const kind = kinds[n % kinds.length];
    const contentType = 'api::article.article';
    if (kind === 'compare')
      await visitor.did({ type: kind, contentType, documentIds: [ids.guide, ids.review] });
    else if (kind) await visitor.did({ type: kind, contentType, documentId: ids.guide });
  }
}, 300_000);
afterAll(() => app.destroy());

const clockOf = ({ strapi }: Booted) =>
  strapi.plugin('context-variants').service('clock') as { set(now: () => number): void };

/** Reads the stream as it comes and keeps nothing of it but the number of its lines. */
const linesFor = (count: number): Promise<number> =>
  new Promise((resolve, reject) => {
    let lines = 0;
    void request(app.http)
      .post('/api/context-variants/resolve')
      .set('Authorization', `Bearer ${ids.token}`)
      .send({
        recipients: recipients.slice(0, count),
        entries: [{ contentType: 'api::article.article', documentId: ids.guide, populate: '*' }],
      })
      .buffer(true)
      .parse((response, done) => {
        response.on('data', (chunk: Buffer) => (lines += chunk.toString().split('\n').length - 1));
        response.on('end', () => done(null, null));
      })
      .expect(200)
      .then(() => resolve(lines), reject);
  });

it('asks Strapi’s database for a thousand recipients what it asks for a hundred', async () => {
  // What is kept in memory for half a minute stays, however long the machine takes.
  const still = Date.now();
  clockOf(app).set(() => still);
  let statements = 0;
  // Strapi has work of its own now and then, which belongs to no request.
  const count = () => (statements += app.strapi.requestContext.get() ? 1 : 0);
  app.strapi.db.connection.on('query', count);
  const countFor = async (count: number): Promise<number> => {
    statements = 0;
    expect(await linesFor(count)).toBe(count);
    return statements;
  };
  await countFor(10);
  const [hundred, thousand] = [await countFor(100), await countFor(1_000)];
  process.stdout.write(`statements on Strapi's connection: ${hundred} for 100, ${thousand} for 1,000\n`);
  expect(thousand).toBe(hundred);
}, 300_000);

it('keeps at most 64 MB more in memory for a thousand recipients', async () => {
  await linesFor(100);
  const before = lettingGo();
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, lettingGo())), 100);
  await linesFor(1_000);
  clearInterval(watch);
  const grown = Math.max(most, lettingGo()) - before;
  process.stdout.write(`memory for 1,000 recipients: ${(grown / 2 ** 20).toFixed(1)} MB\n`);
  expect(grown).toBeLessThan(64 * 2 ** 20);
}, 300_000);
