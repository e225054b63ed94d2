import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { seed, seedVariants, type Seeded } from '../harness/seed';

describe.each([
  ['with strictParams off', false],
  ['with strictParams on', true],
])('the parameter `context`, %s', (_name, strict) => {
  let app: Booted;
  let ids: Seeded;
  beforeAll(async () => {
    app = await boot({ strict });
    ids = await seed(app.strapi);
    await seedVariants(app.strapi, ids);
  });
  afterAll(() => app.destroy());

  const get = (path: string) => request(app.http).get(path);
  const guide = (context: string) => get(`/api/articles/${ids.guide}?${context}`);

  test('other unknown parameters are refused by Strapi only where it is strict', async () => {
    await guide('kontext=off').expect(strict ? 400 : 200);
  });

  test('picks the variant written for the stage it names', async () => {
    const { body } = await guide('context=stage:compare').expect(200);
    expect(body.data.title).toBe('The guide, comparing');
  });

  test('names the topic by its slug or its document id', async () => {
    for (const topic of ['televisions', ids.televisions]) {
      const { body } = await guide(`context=stage@${topic}:decide`).expect(200);
      expect(body.data.title).toBe('The guide, deciding');
    }
    const { body } = await guide('context=stage@cameras:decide').expect(200);
    expect(body.data.title).toBe('Choosing a television');
  });

  test('takes several items, percent-encoded or not', async () => {
    const { body } = await guide('context=knowledge%3Aexpert%2Cstage%40televisions%3Adecide').expect(200);
    expect(body.data.title).toBe('The guide, deciding');
  });

  test('asks for default content with `off`', async () => {
    const { body } = await guide('context=off').expect(200);
    expect(body.data.title).toBe('Choosing a television');
  });

  test('forces one variant by its key', async () => {
    const { body } = await guide('context=variant:comparing').expect(200);
    expect(body.data.title).toBe('The guide, comparing');
  });

  test('works on lists, on single types and beside the parameters of Strapi', async () => {
    const list = await get('/api/articles?context=stage:compare&sort=title&fields[0]=title').expect(200);
    expect(list.body.data.map((entry: { title: string }) => entry.title)).toContain('The guide, comparing');
    const home = await get('/api/homepage?context=stage:decide&populate=hero').expect(200);
    expect(home.body.data).toMatchObject({ title: 'Welcome, deciding', hero: { headline: 'Good pictures' } });
  });

  test.each([
    ['given twice', 'context=off&context=stage:compare'],
    ['given as a list', 'context[]=off'],
    ['given as an object', 'context[stage]=compare'],
    ['longer than 2 KB', `context=topic:${'x'.repeat(2100)}`],
  ])('is refused where it is %s', async (_how, query) => {
    const { body } = await guide(query).expect(400);
    expect(body).toMatchObject({ data: null, error: { status: 400 } });
  });

  test.each([
    ['an unknown stage', 'stage:dreaming', ['explore', 'compare', 'decide', 'own']],
    ['an unknown value', 'knowledge:wizard', ['novice', 'familiar', 'expert']],
    ['an unknown name', 'shoesize:43', ['stage', 'topic', 'knowledge', 'motive', 'pace', 'setting']],
    ['an unknown topic', 'topic:toasters', ['televisions', 'cameras']],
    ['an unknown topic of a stage', 'stage@toasters:compare', ['televisions', 'cameras']],
  ])('refuses %s and names the known ones', async (_what, context, known) => {
    const { body } = await guide(`context=${context}`).expect(400);
    expect(body).toMatchObject({ data: null, error: { status: 400, details: { code: expect.any(String) } } });
    for (const name of known) expect(body.error.message).toContain(name);
  });
});
