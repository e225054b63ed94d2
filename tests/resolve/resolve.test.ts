import request from 'supertest';
import { meet, type Visitor } from '../delivery/visitors';
import { boot, type Booted } from '../harness/boot';
import { apiToken } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { deskWith, type Desk } from '../identity/desk';

let app: Booted;
let ids: Seeded;
let desk: Desk;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  desk = deskWith(app, ids.token);
});
afterAll(() => app.destroy());

const ARTICLE = 'api::article.article';
const guide = (more: object = {}) => ({ contentType: ARTICLE, documentId: ids.guide, ...more });

interface Line {
  readonly index: number;
  readonly recipient: string;
  readonly entries: readonly {
    readonly documentId: string;
    readonly data: Record<string, unknown> | null;
    readonly variants: readonly {
      readonly path: string;
      readonly variant: string | null;
      readonly reason: string;
    }[];
  }[];
}

async function resolve(body: object): Promise<Line[]> {
  const answer = await desk.post('/resolve', body).buffer(true).parse(asText);
  if (answer.status !== 200) throw new Error(String(answer.body));
  expect(answer.headers['content-type']).toMatch('application/x-ndjson');
  return String(answer.body)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

const asText = (response: request.Response, done: (error: Error | null, text: string) => void): void => {
  let text = '';
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  stream.on('end', () => done(null, text));
};

const compared = async (): Promise<Visitor> => {
  const visitor = await meet(app);
  await visitor.did({ type: 'compare', contentType: ARTICLE, documentIds: [ids.guide, ids.review] });
  return visitor;
};
const titles = (lines: readonly Line[]) => lines.map(({ entries }) => entries[0]?.data?.title);

describe('POST /resolve', () => {
  it('gives each recipient what they would get on the page, a line each, in their order', async () => {
    const [comparing, newcomer, customer] = [await compared(), await meet(app), await compared()];
    await desk.identify(customer.token, 'customer 7');
    const lines = await resolve({
      recipients: [
        { token: newcomer.token },
        { token: comparing.token },
        { identifier: 'customer 7' },
        { identifier: 'nobody' },
        { token: 'v1.not.ours' },
      ],
      entries: [guide()],
    });
    expect(lines.map(({ index, recipient }) => [index, recipient])).toEqual([
      [0, 'newcomer'],
      [1, 'known'],
      [2, 'known'],
      [3, 'unknown'],
      [4, 'unknown'],
    ]);
    const [plain, varied] = ['Choosing a television', 'The guide, comparing'];
    expect(titles(lines)).toEqual([plain, varied, varied, plain, plain]);
    expect(lines[1]?.entries[0]?.variants).toMatchObject([
      { path: '/data', documentId: ids.guide, variant: 'comparing', reason: 'match' },
    ]);
  });

  it('gives the same as the content API does, references and nested entries included', async () => {
    const visitor = await compared();
    const inUrl = 'populate[category]=true&populate[cover]=true';
    for (const [query, asked] of [
      ['populate=*', '*'],
      [inUrl, { category: true, cover: true }],
    ] as const) {
      const page = await visitor
        .get(`/articles/${ids.guide}?${query}`, { Authorization: `Bearer ${ids.token}` })
        .expect(200);
      const [line] = await resolve({
        recipients: [{ token: visitor.token }],
        entries: [guide({ populate: asked })],
      });
      expect(line?.entries[0]?.data).toEqual(page.body.data);
    }
  });

  it('respects what each recipient has agreed to', async () => {
    const visitor = await compared();
    await request(app.http)
      .put('/api/context-variants/me/consent')
      .set('X-Context-Visitor', visitor.token)
      .send({ personalisation: false })
      .expect(200);
    const lines = await resolve({ recipients: [{ token: visitor.token }], entries: [guide()] });
    expect(lines[0]?.recipient).toBe('no-consent');
    expect(titles(lines)).toEqual(['Choosing a television']);
  });

  it('takes the variant that is written for the channel, which the site does not', async () => {
    const variants = app.strapi.plugin('context-variants').service('variants');
    await variants.save({
      contentType: ARTICLE,
      documentId: ids.portrait,
      key: 'short',
      name: 'Short',
      target: { channels: ['email'] },
      overlay: { title: 'In short' },
      locale: 'en',
    });
    await variants.publish({ contentType: ARTICLE, documentId: ids.portrait, key: 'short', locale: 'en' });
    const visitor = await meet(app);
    const recipients = [{ token: visitor.token }];
    const entries = [{ contentType: ARTICLE, documentId: ids.portrait }];
    expect(titles(await resolve({ recipients, entries, channel: 'email' }))).toEqual(['In short']);
    expect(titles(await resolve({ recipients, entries, context: 'channel:email' }))).toEqual(['In short']);
    expect(titles(await resolve({ recipients, entries }))).not.toEqual(['In short']);
    const site = await visitor.get(`/articles/${ids.portrait}`).expect(200);
    expect(site.body.data.title).not.toBe('In short');
  });

  it('leaves an entry empty that is not published', async () => {
    const visitor = await meet(app);
    const entries = [{ contentType: ARTICLE, documentId: ids.unfinished }];
    const [line] = await resolve({ recipients: [{ token: visitor.token }], entries });
    expect(line?.entries[0]).toMatchObject({ data: null, variants: [] });
  });

  it('shows nothing that its caller may not read', async () => {
    const action = 'plugin::context-variants.resolve.resolve';
    const blind = deskWith(app, await apiToken(app.strapi, 'custom', [action]));
    const body = { recipients: [{ identifier: 'x' }], entries: [guide({ populate: '*' })] };
    const refused = await blind.post('/resolve', body).expect(403);
    expect(refused.body.error.details).toEqual({ code: 'forbidden', path: ['entries', 0, 'contentType'] });
    const key = await apiToken(app.strapi, 'custom', [action, `${ARTICLE}.findOne`]);
    const answer = await deskWith(app, key).post('/resolve', body).buffer(true).parse(asText).expect(200);
    const line = JSON.parse(String(answer.body)) as Line;
    expect(line.entries[0]?.data).toHaveProperty('title');
    expect(line.entries[0]?.data).not.toHaveProperty('category');
  });

  it.each([
    [{}, ['recipients']],
    [{ recipients: [], entries: [] }, ['recipients']],
    [
      { recipients: [{ identifier: 'x' }], entries: [{ contentType: 'api::no.no', documentId: 'x' }] },
      ['entries', 0, 'contentType'],
    ],
    [{ recipients: [{ identifier: 'x', token: 'y' }], entries: [] }, ['recipients', 0]],
    [
      {
        recipients: [{ identifier: 'x' }],
        entries: [{ contentType: ARTICLE, documentId: 'x' }],
        context: 'stage:no',
      },
      ['context'],
    ],
    [
      {
        recipients: [{ identifier: 'x' }],
        entries: [{ contentType: ARTICLE, documentId: 'x', fields: ['nope'] }],
      },
      ['entries', 0],
    ],
  ])('refuses %j, naming %j', async (body, at) => {
    const answer = await desk.post('/resolve', body).expect(400);
    expect(answer.body.error.details.path).toEqual(at);
    expect(answer.body.error.details.code).toEqual(expect.any(String));
  });
});
