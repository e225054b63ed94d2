import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { seed, type Seeded } from '../harness/seed';
import { meet, type Sent, type Visitor } from './visitors';

const TYPE = 'api::article.article';
let app: Booted;
let ids: Seeded;

const service = (name: string) => app.strapi.plugin('context-variants').service(name);
const guide = () => ({ contentType: TYPE, documentId: ids.guide });
const title = async (visitor: Visitor, record = 'off'): Promise<string> =>
  (await visitor.get(`/articles/${ids.guide}`, { 'X-Context-Record': record }).expect(200)).body.data.title;
const factsOf = async (visitor: Visitor, fact: string) =>
  (await visitor.me()).facts.filter((one) => String(one['fact']).startsWith(fact));
/** Waits until something was told; views are kept after the answer has left. */
async function told(visitor: Visitor, fact: string): Promise<Sent[]> {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const facts = await factsOf(visitor, fact);
    if (facts.length > 0) return facts;
    if (Date.now() > deadline) throw new Error(`nobody was told of ${fact}`);
  }
}

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  const write = async (key: string, more: Sent) => {
    await service('variants').save({ ...guide(), locale: 'en', key, overlay: { title: key }, ...more });
    await service('variants').publish({ ...guide(), key, locale: 'en' });
  };
  await service('variants').save({ ...guide(), key: 'default', arguments: ['delivery'] });
  await write('promise', { target: { audience: 'untold' }, arguments: ['warranty', 'price-match'] });
  await write('comparing', { target: { stages: ['compare'] } });
  const condition = { 'notYetSaid.warranty': true, known: true };
  const audiences = [{ key: 'untold', name: 'Not told of the warranty', condition }];
  await service('rule-books').save({ contentType: TYPE, audiences }, 'Ada');
});
afterAll(() => app.destroy());

describe('an argument', () => {
  it('is put to a visitor once: the next time another variant is shown', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'compare', contentType: TYPE, documentIds: [ids.guide, ids.review] });
    expect(await title(visitor, '')).toBe('promise');
    expect(await told(visitor, 'said:')).toMatchObject([
      { fact: 'said:warranty', value: 1, tact: 'say', source: 'observed' },
      { fact: 'said:price-match', sentence: 'We have told you about “price match” once, last here.' },
    ]);
    expect(await factsOf(visitor, 'met')).toMatchObject([
      { value: [{ documentId: ids.guide, variant: 'promise' }] },
    ]);
    expect(await title(visitor)).toBe('comparing');
  });

  it('is the default content’s where a variant says nothing of its own', async () => {
    const visitor = await meet(app);
    const at = new Date(Date.now() - 3_600_000).toISOString();
    await visitor.did({ type: 'touch', ...guide(), variant: 'comparing', channel: 'app', at });
    expect(await factsOf(visitor, 'said:')).toMatchObject([{ fact: 'said:delivery' }]);
    await visitor.did({ type: 'view', ...guide(), variant: 'default' });
    expect(await factsOf(visitor, 'said:')).toMatchObject([{ fact: 'said:delivery', value: 2 }]);
  });

  it('counts where it was put in another channel, which is not to be named aloud', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'touch', ...guide(), variant: 'promise', channel: 'email' });
    const me = await request(app.http)
      .get('/api/context-variants/me?locale=de')
      .set('X-Context-Visitor', visitor.token);
    expect(me.body.data.facts).toContainEqual(
      expect.objectContaining({
        fact: 'said:warranty',
        tact: 'use',
        sentence: 'Von „warranty“ haben wir Ihnen einmal erzählt, zuletzt über „email“.',
      }),
    );
    expect(await title(visitor)).toBe('Choosing a television');
  });

  it('is like a shortlist: what was put on it elsewhere is told, but not to be named aloud', async () => {
    const both = await meet(app);
    const shortlist = { type: 'shortlist', contentType: TYPE };
    await both.did({ ...shortlist, documentId: ids.review, channel: 'store' });
    expect(await factsOf(both, 'shortlist')).toMatchObject([{ value: [ids.review], tact: 'use' }]);
    await both.did({ ...shortlist, documentId: ids.guide });
    expect(await factsOf(both, 'shortlist')).toMatchObject([{ value: [ids.review, ids.guide], tact: 'say' }]);
  });

  it('is none where we do not know what was shown, or nothing was', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'view', ...guide() }, { type: 'cart', ...guide(), variant: 'promise' });
    expect(await factsOf(visitor, 'said:')).toEqual([]);
  });

  it('is exported, and erased', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'touch', ...guide(), variant: 'promise', channel: 'email' });
    const headers = { 'X-Context-Visitor': visitor.token };
    const exported = await request(app.http).get('/api/context-variants/me/export').set(headers);
    expect(JSON.parse(exported.text)).toMatchObject({
      variant: 'promise',
      arguments: ['warranty', 'price-match'],
    });
    await request(app.http).delete('/api/context-variants/me').set(headers).expect(204);
    await request(app.http).get('/api/context-variants/me').set(headers).expect(401);
  });
});
