import request from 'supertest';
import type { Readability } from '../../contract/readability';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';

const ARTICLE = 'api::article.article';
const HARD =
  'Organic luminescence displays guarantee exceptional contrast characteristics. Manufacturer specifications ' +
  'occasionally exaggerate luminosity. Independent laboratory evaluations consistently demonstrate considerable ' +
  'variation. Environmental illumination substantially influences perceived reproduction quality.\n\nComparative ' +
  'documentation facilitates appropriate decisions.';
const SCHWER =
  'Organische Leuchtdiodenbildschirme garantieren außerordentliche Kontrasteigenschaften. Herstellerangaben ' +
  'übertreiben gelegentlich die Leuchtdichte. Unabhängige Laboruntersuchungen dokumentieren beträchtliche ' +
  'Schwankungen. Umgebungsbeleuchtung beeinflusst die wahrgenommene Wiedergabequalität erheblich. Vergleichende ' +
  'Dokumentationen erleichtern angemessene Entscheidungen beim Fernsehgerätekauf ungemein. Gewährleistungsansprüche verjähren üblicherweise frühestens nach Ablauf der gesetzlichen Frist.';
const PLAIN =
  'Sit down where you watch. Take a tape and measure how far the wall is. The farther you sit, the larger the ' +
  'screen may be. A bright room needs a bright screen.';

let app: Booted;
let ids: Seeded;
let admin: AdminAccount;

const variants = () => app.strapi.plugin('context-variants').service('variants');
const novice = { attributes: { knowledge: 'novice' } };

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  const guide = { contentType: ARTICLE, documentId: ids.guide };
  const body = [{ __component: 'body.text', text: `<p>${PLAIN}</p>` }];
  await variants().save({
    ...guide,
    key: 'novices',
    target: novice,
    overlay: { content: `## ${HARD}`, body },
    locale: 'en',
  });
  await variants().save({ ...guide, key: 'novices', overlay: { content: SCHWER }, locale: 'de' });
  admin = await adminAccount(app.strapi);
});
afterAll(() => app.destroy());

const ask = (query: object, jwt = admin.jwt) =>
  request(app.http).get('/context-variants/readability').query(query).set('Authorization', `Bearer ${jwt}`);
const read = async (locale?: string, documentId = ids.guide, contentType = ARTICLE): Promise<Readability> =>
  (await ask({ contentType, documentId, ...(locale && { locale }) }).expect(200)).body.data;
const variant = ({ variants: all }: Readability, key: string | null) => {
  const found = all.find((one) => one.variant === key);
  if (!found) throw new Error(`${key} is not told of`);
  return found;
};

describe('how the texts of an entry read', () => {
  test('is told for the default content and each variant, text by text, with advice for whom it is written', async () => {
    const guide = await read('en');
    expect(guide).toMatchObject({ locale: 'en', language: 'en' });
    expect(guide.variants.map((one) => one.variant)).toEqual([null, 'comparing', 'deciding', 'novices']);
    const { writtenFor, texts } = variant(guide, 'novices');
    expect(writtenFor).toBe('novice');
    expect(texts.map(({ path, state, suits }) => [path, state, suits])).toEqual([
      ['content', 'measured', false],
      ['body[0].text', 'measured', true],
    ]);
    expect(texts[0]?.advice?.en).toContain('Written for “novice”: long words');
  });

  test('is measured in the language of the text', async () => {
    const [text] = variant(await read('de'), 'novices').texts;
    expect(text).toMatchObject({ path: 'content', state: 'measured', suits: false });
    expect(text?.advice?.de).toContain('Geschrieben für „Neuling“: lange Wörter');
    expect(variant(await read('de'), 'novices').texts).toHaveLength(1);
  });

  test('of a variant as a whole counts what flows through from the default content', async () => {
    const guide = await read('en');
    const { whole } = variant(guide, 'comparing');
    expect(variant(guide, 'comparing').texts).toEqual([]);
    expect(whole.words).toBe(variant(guide, null).whole.words);
    expect(variant(guide, 'novices').whole.words).toBeGreaterThan(60);
  });

  test('is not told of titles, codes and what nobody reads', async () => {
    const paths = variant(await read('en'), null).texts.map(({ path }) => path);
    expect(paths).toEqual(['summary', 'content', 'story', 'legal', 'body[0].text']);
  });

  test('finds texts inside components, and lays those of a variant over them', async () => {
    const hero = (texts: Readability) => variant(texts, 'plain').texts.map(({ path }) => path);
    const home = { contentType: 'api::homepage.homepage', documentId: ids.homepage };
    await variants().save({ ...home, key: 'plain', overlay: { hero: { claim: PLAIN } }, locale: 'en' });
    const page = await read('en', ids.homepage, home.contentType);
    expect(hero(page)).toEqual(['hero.claim']);
    expect(variant(page, 'plain').whole.words).toBe(variant(page, null).whole.words - 2 + 32);
  });

  test('serves types that i18n does not touch', async () => {
    const page = await read(undefined, ids.about, 'api::page.page');
    expect(page).toMatchObject({ locale: null, language: 'en' });
    expect(variant(page, 'expert')).toMatchObject({ writtenFor: 'expert', whole: { state: 'too-short' } });
  });

  test('leaves out fields that the asking person may not read', async () => {
    const editor = await adminAccount(app.strapi, 'strapi-editor');
    const where = { action: 'plugin::content-manager.explorer.read', subject: ARTICLE };
    const permissions = app.strapi.db.query('admin::permission');
    const right = await permissions.findOne({ where: { ...where, role: { code: 'strapi-editor' } } });
    const fields = right.properties.fields.filter((field: string) => field !== 'content');
    await permissions.update({ where: { id: right.id }, data: { properties: { fields, locales: ['en'] } } });
    const asked = { contentType: ARTICLE, documentId: ids.guide, locale: 'en' };
    const { body } = await ask(asked, editor.jwt).expect(200);
    expect(variant(body.data, 'novices').texts.map(({ path }) => path)).toEqual(['body[0].text']);
    const { body: refused } = await ask({ ...asked, locale: 'de' }, editor.jwt).expect(403);
    expect(refused.error.details).toEqual({ code: 'forbidden' });
  });
});

test.each([
  ['an unknown entry', () => ({ documentId: 'nowhere' }), 404, 'not-found'],
  [
    'a language in which it is not written',
    () => ({ documentId: ids.unfinished, locale: 'de' }),
    404,
    'not-found',
  ],
  ['an unknown type', () => ({ contentType: 'api::nothing.nothing' }), 404, 'not-found'],
  [
    'a type without variants',
    () => ({ contentType: 'api::note.note', documentId: ids.note }),
    400,
    'not-enabled',
  ],
  ['an unknown parameter', () => ({ variant: 'novices' }), 400, 'invalid'],
])('%s is refused', async (_what, given, status, code) => {
  const { body } = await ask({ contentType: ARTICLE, documentId: ids.guide, ...given() }).expect(status);
  expect(body).toMatchObject({ data: null, error: { status, details: { code } } });
});

test('without a login nothing is told', async () => {
  const asked = { contentType: ARTICLE, documentId: ids.guide };
  await request(app.http).get('/context-variants/readability').query(asked).expect(401);
});
