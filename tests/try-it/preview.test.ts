import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { adminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';

const ARTICLE = 'api::article.article';

let app: Booted;
let ids: Seeded;
let jwt: string;
let told: unknown;

/** Lets the site's own handler answer with that address. */
const previewed = (url: string | undefined): void => {
  const handler = () => {
    told = app.strapi.requestContext.get()?.state['contextVariants'];
    return url;
  };
  app.strapi.config.set('admin.preview', { enabled: true, config: { handler } });
};
const preview = async (query: string, uid = ARTICLE): Promise<string | undefined> => {
  const { body } = await request(app.http)
    .get(`/content-manager/preview/url/${uid}?${query}`)
    .set('Authorization', `Bearer ${jwt}`);
  return body.data?.url;
};
const guide = (more = '') => `documentId=${ids.guide}&locale=en&status=draft${more}`;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  jwt = (await adminAccount(app.strapi)).jwt;
});
afterAll(() => app.destroy());

describe("the address of Strapi's preview", () => {
  it('names the open variant', async () => {
    previewed('https://front.example/guide?draft=1#top');
    expect(await preview(guide(`&variant=comparing&variantOf=${ids.guide}`))).toBe(
      'https://front.example/guide?draft=1&context=variant%3Acomparing#top',
    );
    expect(told).toEqual({ context: 'variant:comparing' });
  });

  it('says of the recipient what was chosen', async () => {
    previewed('/guide');
    expect(await preview(guide('&context=stage%3Adecide%2Cknowledge%3Anovice'))).toBe(
      '/guide?context=stage%3Adecide%2Cknowledge%3Anovice',
    );
  });

  it('is as it was without either, with a variant of another entry, and on types without variants', async () => {
    previewed('/guide');
    expect(await preview(guide())).toBe('/guide');
    expect(await preview(guide(`&variant=comparing&variantOf=${ids.review}`))).toBe('/guide');
    expect(await preview(`documentId=${ids.note}&variant=comparing`, 'api::note.note')).toBe('/guide');
    expect(told).toBeUndefined();
  });

  it('keeps a context that its maker put there', async () => {
    previewed('/guide?context=stage:own');
    expect(await preview(guide('&variant=comparing'))).toBe('/guide?context=stage:own');
  });

  it('knows the one entry of a single type, and is none where the site has no preview of the type', async () => {
    previewed('/');
    expect(await preview('locale=en&variant=deciding', 'api::homepage.homepage')).toBe(
      '/?context=variant%3Adeciding',
    );
    previewed(undefined);
    expect(await preview(guide('&variant=comparing'))).toBeUndefined();
  });
});
