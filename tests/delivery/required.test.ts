import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { uploadImage } from '../harness/fill';
import { seed, type Seeded } from '../harness/seed';
import type { AppSettings } from '../harness/settings';
import { BROWSER } from '../harness/visitor';
import { write } from './graphql-magazine';

const ARTICLE = 'api::article.article';
const HOMEPAGE = 'api::homepage.homepage';
const words = (required: boolean, type = 'string') => ({ type, required });
const localised = { pluginOptions: { i18n: { localized: true } } };

/** The magazine with a schema that asks for much, or for nothing. */
const asking = (required: boolean): AppSettings['schemas'] => ({
  [ARTICLE]: {
    attributes: {
      title: { ...words(required), ...localised },
      summary: { ...words(required, 'text'), ...localised },
      difficulty: { type: 'enumeration', enum: ['easy', 'medium', 'hard'], required, ...localised },
      cover: { type: 'media', multiple: false, required, allowedTypes: ['images'], ...localised },
      author: { type: 'relation', relation: 'manyToOne', target: 'api::author.author', required },
    },
  },
  [HOMEPAGE]: {
    attributes: {
      hero: { type: 'component', repeatable: false, component: 'shared.hero', required, ...localised },
    },
  },
  'shared.seo': { attributes: { title: words(required) } },
  'shared.fact': { attributes: { label: words(required) } },
  'shared.hero': { attributes: { headline: words(required) } },
  'body.text': { attributes: { text: words(required, 'richtext') } },
});

const FIELDS = `title summary difficulty cover { name } author { name } seo { title description }
  facts { label value } body { ... on ComponentBodyText { text } ... on ComponentBodyFigure { caption } }`;
const POPULATE = ['cover', 'author', 'seo', 'facts', 'body']
  .map((name) => `populate[${name}]=true`)
  .join('&');

/** What REST answered, as far as GraphQL was asked for it. */
function like(shape: unknown, value: unknown): unknown {
  if (Array.isArray(shape) && Array.isArray(value)) return value.map((one, at) => like(shape[at], one));
  if (typeof shape !== 'object' || shape === null || typeof value !== 'object' || value === null)
    return value;
  const names = Object.keys(shape);
  return Object.fromEntries(names.map((key) => [key, like((shape as never)[key], (value as never)[key])]));
}

describe('what has to be there, and a variant emptied before it had to', () => {
  let app: Booted;
  let ids: Seeded;
  beforeAll(async () => {
    const before = await boot({ graphql: true, schemas: asking(false) });
    const { strapi, dir } = before;
    ids = await seed(strapi);
    const lost = await uploadImage(strapi, 'lost', [9, 9, 9]);
    const gone = await strapi.documents('api::author.author').create({ data: { name: 'Gone' } });
    const save = (key: string, stage: string, overlay: Record<string, unknown>) =>
      write(strapi, ARTICLE, ids.guide, key, { target: { stages: [stage] }, overlay });
    await save('emptied', 'compare', {
      ...{ title: null, summary: null, difficulty: null, cover: null, author: null },
      seo: { title: null, description: 'Still said' },
      facts: [
        { label: 'Kept', value: '1' },
        { label: null, value: '2' },
      ],
      body: [{ __component: 'body.text', text: null }],
    });
    await save('lost', 'decide', {
      ...{ title: 'Written', cover: lost.documentId, author: gone.documentId },
      facts: [{ label: 'Complete', value: null }],
    });
    await write(strapi, HOMEPAGE, ids.homepage, 'emptied', {
      target: { stages: ['compare'] },
      overlay: { title: 'Welcome back', hero: null },
    });
    await write(strapi, HOMEPAGE, ids.homepage, 'lost', {
      target: { stages: ['decide'] },
      overlay: { hero: { headline: null, claim: 'Said' } },
    });
    await strapi.documents('api::author.author').delete({ documentId: gone.documentId });
    await strapi.plugin('upload').service('upload').remove(lost);
    await before.destroy(true);
    app = await boot({ graphql: true, dir, schemas: asking(true) });
  });
  afterAll(() => app.destroy(false));

  /** One entry over both, found equal. */
  async function both(field: string, path: string, fields: string, headers: Record<string, string>) {
    const sent = { 'User-Agent': BROWSER, ...headers };
    const query = `{ it: ${field} { ${fields} } }`;
    const { body } = await request(app.http).post('/graphql').set(sent).send({ query });
    expect(body.errors).toBeUndefined();
    const plain = await request(app.http).get(`/api${path}`).set(sent).expect(200);
    expect(body.data.it).toEqual(like(body.data.it, plain.body.data));
    return body.data.it;
  }
  const guide = (stage: string) =>
    both(`article(documentId: "${ids.guide}")`, `/articles/${ids.guide}?${POPULATE}`, FIELDS, {
      'X-Context': `stage:${stage}`,
    });

  test('the default’s words, picture, person and lists stand in, over GraphQL as over REST', async () => {
    expect(await guide('compare')).toEqual({
      title: 'Choosing a television',
      summary: 'What matters, and what does not.',
      difficulty: 'easy',
      cover: { name: 'sunset.png' },
      author: { name: 'Ines' },
      seo: { title: 'Televisions', description: 'Still said' },
      facts: [
        { label: 'Pages', value: '4' },
        { label: 'Pictures', value: '2' },
      ],
      body: [{ text: 'Opening words.' }, { caption: 'A sunset' }, {}],
    });
  });

  test('so do they where the picture and the person of the variant are gone', async () => {
    expect(await guide('decide')).toMatchObject({
      title: 'Written',
      cover: { name: 'sunset.png' },
      author: { name: 'Ines' },
      facts: [{ label: 'Complete', value: null }],
    });
  });

  test.each([
    ['compare', { title: 'Welcome back', hero: { headline: 'Good pictures', claim: 'See more.' } }],
    ['decide', { title: 'Welcome', hero: { headline: 'Good pictures', claim: 'Said' } }],
  ])('a component as a whole, and what is in it, for who should %s', async (stage, expected) => {
    const headers = { 'X-Context': `stage:${stage}` };
    const fields = 'title hero { headline claim }';
    expect(await both('homepage', '/homepage?populate[hero]=true', fields, headers)).toEqual(expected);
  });
});
