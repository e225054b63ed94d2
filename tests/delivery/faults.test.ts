import path from 'node:path';
import { knex } from 'knex';
import { boot, type Booted } from '../harness/boot';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { meet, type Visitor } from './visitors';

let app: Booted;
let ids: Seeded;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
});
afterAll(() => app.destroy());

const guide = () => `/articles/${ids.guide}`;
const titleFor = async (visitor: Visitor) => (await visitor.get(guide()).expect(200)).body.data.title;
const compare = () => ({
  type: 'compare',
  contentType: 'api::article.article',
  documentIds: [ids.guide, ids.review],
});

describe('a fault of ours', () => {
  it('gives default content with status 200, and says so to who asks', async () => {
    const visitor = await meet(app);
    await visitor.did(compare());
    const stranger = await meet(app);
    const filename = path.join(app.dir, 'context-variants-history.db');
    const history = knex({ client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true });
    await history.schema.renameTable('context_variants_visitors', 'hidden');
    const answer = await stranger.get(`${guide()}?context=explain`);
    await history.schema.renameTable('hidden', 'context_variants_visitors');
    await history.destroy();
    expect(answer.status).toBe(200);
    expect(answer.body.data.title).toBe('Choosing a television');
    expect(answer.body.meta.contextVariants[0]).toMatchObject({ variant: null, reason: 'error' });
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(await titleFor(visitor)).toBe('The guide, comparing');
  });
});

describe('a fault while an answer is looked through', () => {
  it('gives default content with status 200, for nobody else to keep', async () => {
    const visitor = await meet(app);
    await visitor.did(compare());
    let broken = true;
    app.strapi.documents.use(async (operation, next) => {
      const result = await next();
      if (!broken || operation.action !== 'findOne') return result;
      const { documentId } = result as { documentId: string };
      const get = (): string => {
        if (!broken) return documentId;
        broken = false;
        throw new Error('this entry cannot be read');
      };
      return Object.defineProperty(result, 'documentId', { get, enumerable: true, configurable: true });
    });
    const answer = await visitor.get(guide());
    expect(broken).toBe(false);
    expect(answer.status).toBe(200);
    expect(answer.body.data.title).toBe('Choosing a television');
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(await titleFor(visitor)).toBe('The guide, comparing');
  });
});

describe('a fault once an answer stands', () => {
  type Ctx = { vary(names: unknown): void; get(name: string): string };
  /** Breaks something for the next read alone. */
  const breaking = (fault: (ctx: Ctx, result: unknown) => void): { readonly happened: () => boolean } => {
    let open = true;
    app.strapi.documents.use(async (operation, next) => {
      const result = await next();
      if (!open || operation.action !== 'findOne') return result;
      open = false;
      fault(app.strapi.requestContext.get() as unknown as Ctx, result);
      return result;
    });
    return { happened: () => !open };
  };

  it('while saying what varied leaves the answer, for nobody else to keep', async () => {
    const visitor = await meet(app);
    await visitor.did(compare());
    breaking((ctx) => {
      ctx.vary = () => {
        throw new Error('nothing can be said');
      };
    });
    const answer = await visitor.get(guide());
    expect(answer.status).toBe(200);
    expect(answer.body.data.title).toBe('The guide, comparing');
    expect(answer.headers['cache-control']).toBe('private, no-store');
  });

  it('while noting what was read leaves the answer', async () => {
    const visitor = await meet(app);
    await visitor.did(compare());
    const broken = breaking((ctx) => {
      const get = ctx.get.bind(ctx);
      ctx.get = (name) => {
        if (name === 'sec-purpose') throw new Error('the header cannot be read');
        return get(name);
      };
    });
    const answer = await visitor.get(guide(), { 'X-Context-Record': '' });
    expect(broken.happened()).toBe(true);
    expect(answer.status).toBe(200);
    expect(answer.body.data.title).toBe('The guide, comparing');
  });

  it('while taking out what nobody asked for leaves the answer', async () => {
    const visitor = await meet(app);
    const broken = breaking((_, result) => Object.freeze(result));
    const answer = await visitor.get(`${guide()}?fields[0]=title`);
    expect(broken.happened()).toBe(true);
    expect(answer.status).toBe(200);
    expect(answer.body.data.title).toBe('Choosing a television');
  });
});
