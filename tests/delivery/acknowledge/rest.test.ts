import request from 'supertest';
import { boot, type Booted } from '../../harness/boot';
import { seed, type Seeded } from '../../harness/seed';
import { refusal, variantsOf } from '../../variants/service';
import { meet, type Sent } from '../visitors';

const TYPE = 'api::article.article';
let app: Booted;
let ids: Seeded;
let samsung: string;
let philips: string;

const guide = (key: string) => ({ contentType: TYPE, documentId: ids.guide, key });
const compared = () => ({ type: 'compare', contentType: TYPE, documentIds: [samsung, philips] });
const write = async (key: string, stage: string, locale: string, overlay: Sent) => {
  await variantsOf(app.strapi).save({ ...guide(key), target: { stages: [stage] }, locale, overlay } as never);
  await variantsOf(app.strapi).publish({ ...guide(key), locale });
};
const ARTICLE = () => `/articles/${ids.guide}`;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  const product = async (title: string, sku: string, german: string) => {
    const documents = app.strapi.documents(TYPE);
    const data = { title, sku, slug: sku, category: ids.televisions };
    const { documentId } = await documents.create({ data, status: 'published' });
    await documents.update({
      documentId,
      locale: 'de',
      data: { title: german } as object,
      status: 'published',
    });
    return documentId;
  };
  samsung = await product('Samsung S95', 's95', 'Samsung S95 (Ausstellungsstück)');
  philips = await product('Philips *909*', 'p909', 'Philips *909*');
  const names = '{{ visitor.shortlist | join_or | default: "your favourites" }}';
  await write('comparing', 'compare', 'en', {
    title: `Still ${names}?`,
    content: `Between **${names}**: a table.`,
    story: [
      { type: 'paragraph', children: [{ type: 'text', text: `We hang ${names} side by side.`, bold: true }] },
    ],
  });
  await write('comparing', 'compare', 'de', {
    title: 'Noch {{ visitor.shortlist | join_or | default: "unentschieden" }}?',
  });
});
afterAll(() => app.destroy());

it('greets a visitor who compared two with both names, in text, markdown and blocks, and in their language', async () => {
  const visitor = await meet(app);
  await visitor.did(compared());
  const answer = await visitor.get(ARTICLE()).expect(200);
  expect(answer.body.data).toMatchObject({
    title: 'Still Samsung S95 or Philips *909*?',
    content: 'Between **Samsung S95 or Philips &#42;909&#42;**: a table.',
    story: [
      {
        type: 'paragraph',
        children: [{ type: 'text', text: 'We hang Samsung S95 or Philips *909* side by side.', bold: true }],
      },
    ],
  });
  expect(answer.headers['cache-control']).toBe('private, no-store');
  const german = await visitor.get(`${ARTICLE()}?locale=de`).expect(200);
  expect(german.body.data.title).toBe('Noch Samsung S95 (Ausstellungsstück) oder Philips *909*?');
});

it('names no draft, and nothing of a type that has no variants, whatever a visitor claims to have compared', async () => {
  const visitor = await meet(app);
  await visitor.did(
    { ...compared(), documentIds: [samsung, ids.unfinished], topic: 'televisions' },
    { type: 'shortlist', contentType: 'api::note.note', documentId: ids.note, topic: 'televisions' },
  );
  expect((await visitor.get(ARTICLE())).body.data.title).toBe('Still Samsung S95?');
});

it('says nothing of anybody where the URL decides alone, so that caches may keep the answer', async () => {
  const visitor = await meet(app);
  await visitor.did(compared());
  const path = `${ARTICLE()}?context=stage:compare`;
  const personal = await visitor.get(path).expect(200);
  const stranger = await request(app.http).get(`/api${path}`).expect(200);
  expect(stranger.body.data.title).toBe('Still your favourites?');
  expect(stranger.headers['cache-control']).toBeUndefined();
  expect(personal.body).toEqual(stranger.body);
  expect(personal.headers['cache-control']).toBeUndefined();
  const both = await visitor.get(`${path},visitor`).expect(200);
  expect(both.body.data.title).toBe('Still Samsung S95 or Philips *909*?');
  expect(both.headers['cache-control']).toBe('private, no-store');
});

it('names entries in the language of the site where the entry itself is in none', async () => {
  const about = { contentType: 'api::page.page', documentId: ids.about, key: 'busy' };
  const content =
    'Busy with {{ visitor.topic | default: "much" }}: {{ visitor.shortlist | join_or | default: "all" }}.';
  await variantsOf(app.strapi).save({ ...about, overlay: { content } });
  const visitor = await meet(app);
  await visitor.did(compared());
  const path = `/pages/${ids.about}?context=variant:busy`;
  expect((await visitor.get(path)).body.data.content).toBe(
    'Busy with Televisions: Samsung S95 or Philips &#42;909&#42;.',
  );
  expect((await (await meet(app)).get(path)).body.data.content).toBe('Busy with much: all.');
});

it('follows the visitor’s word: what they drop is no longer named', async () => {
  const visitor = await meet(app);
  await visitor.did(compared());
  await visitor.did({ type: 'drop', contentType: TYPE, documentId: philips });
  expect((await visitor.get(ARTICLE())).body.data.title).toBe('Still Samsung S95?');
});

it('refuses texts that cannot be said, in the language and at the depth where they stand', async () => {
  const save = (locale: string, overlay: Sent) =>
    refusal(variantsOf(app.strapi).save({ ...guide('comparing'), locale, overlay } as never));
  const error = await save('de', {
    title: 'Hallo',
    summary: 'Guten Tag,\n{{ visitor.topic }}',
    seo: { description: '{% for %}' },
    body: [
      { __component: 'body.text', text: 'Gut' },
      { __component: 'body.teaser', headline: 'A', facts: [{ label: '{{ visitor.name | default: "b" }}' }] },
    ],
    story: [
      {
        type: 'list',
        format: 'ordered',
        children: [{ type: 'list-item', children: [{ type: 'text', text: '{{' }] }],
      },
    ],
  });
  expect(error.name).toBe('ValidationError');
  expect(error.message).toMatch(/^overlay\.summary, line 2, column 1: visitor\.topic may have no value\./);
  const { code, path, errors } = error.details as unknown as {
    code: string;
    path: unknown;
    errors: { path: (string | number)[]; line: number; column: number }[];
  };
  expect({ code, path }).toEqual({ code: 'invalid', path: ['overlay', 'summary'] });
  expect(errors.map((one) => [one.path.join('.'), one.line, one.column])).toEqual([
    ['overlay.summary', 2, 1],
    ['overlay.seo.description', 1, 1],
    ['overlay.body.1.facts.0.label', 1, 4],
    ['overlay.story.0.children.0.children.0.text', 1, 1],
  ]);
});

it('has no use for an attribute that is never to be used: no target may name it, and its tact is told', async () => {
  const vocabulary = app.strapi.plugin('context-variants').service('vocabulary');
  const { attributes, ...rest } = vocabulary.current();
  const silent = attributes.map((one: Sent) =>
    one['key'] === 'knowledge' ? { ...one, tact: 'never' } : one,
  );
  await vocabulary.save({ ...rest, attributes: silent }, 'Ada');
  const target = { attributes: { knowledge: 'expert' } };
  expect(await refusal(variantsOf(app.strapi).save({ ...guide('expert'), target }))).toMatchObject({
    message: expect.stringContaining('target.attributes.knowledge is never to be used'),
    details: { code: 'invalid', path: ['target', 'attributes', 'knowledge'] },
  });
  const visitor = await meet(app);
  await visitor.patch({ attributes: { knowledge: 'expert' } }).expect(200);
  expect((await visitor.me()).facts).toContainEqual(
    expect.objectContaining({ fact: 'knowledge', tact: 'never' }),
  );
});
