import request from 'supertest';
import type { JargonState } from '../../contract/jargon';
import type { Vocabulary } from '../../contract/vocabulary';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { seed } from '../harness/seed';
import { meet } from '../delivery/visitors';

const ARTICLE = 'api::article.article';
const EXPERT = { attributes: { knowledge: 'expert' } };

let app: Booted;
let admin: AdminAccount;

const service = (name: string) => app.strapi.plugin('context-variants').service(name);
const vocabulary = (): { current(): Vocabulary; version(): number } => service('vocabulary') as never;
const ask = (method: 'get' | 'post' | 'delete', path = '', jwt = admin.jwt) =>
  request(app.http)[method](`/context-variants/jargon${path}`).set('Authorization', `Bearer ${jwt}`);
const learnt = async (): Promise<JargonState> => {
  await ask('post').expect(202);
  await service('jargon').settled();
  return (await ask('get').expect(200)).body.data;
};

/** An article in English and German with a variant for experts in both, which may be a draft only. */
async function write(n: number, expert: { en: string; de: string }, publish = true): Promise<void> {
  const documents = app.strapi.documents(ARTICLE);
  const en = {
    title: `Article ${n}`,
    slug: `article-${n}`,
    content: `The picture number ${n} is good and not too bright for most of the rooms.`,
  };
  const { documentId } = await documents.create({ data: en as never, locale: 'en' });
  const de = {
    title: `Artikel ${n}`,
    slug: `artikel-${n}`,
    content: `Das Bild Nummer ${n} ist gut und nicht zu hell für die meisten der Räume.`,
  };
  await documents.update({ documentId, data: de as never, locale: 'de' });
  await documents.publish({ documentId, locale: '*' });
  const ref = { contentType: ARTICLE, documentId, key: 'experts' };
  for (const locale of ['en', 'de'] as const) {
    const overlay = { content: expert[locale] };
    await service('variants').save({ ...ref, name: 'Experts', target: EXPERT, locale, overlay });
    if (publish) await service('variants').publish({ ...ref, locale });
  }
}

beforeAll(async () => {
  app = await boot();
  await seed(app.strapi);
  admin = await adminAccount(app.strapi);
});
afterAll(() => app.destroy());

describe('jargon', () => {
  test('is not proposed from too few texts, and the answer says how many there are and must be', async () => {
    const state = await learnt();
    expect(state.status).toBe('proposed');
    for (const { terms, expertTexts, needed } of state.proposal?.languages ?? []) {
      expect(terms).toEqual([]);
      expect(expertTexts).toBeLessThan(needed);
    }
  });

  test('is proposed per language from what is published for experts, and acts on searches once accepted', async () => {
    for (let n = 0; n < 8; n += 1) {
      await write(n, {
        en: `The zibbling of the **quarn panel** is good, blooming is not.`,
        de: `Die Zibbelung ist gut, Blooming nicht.`,
      });
      await write(100 + n, { en: 'The draftword is bright.', de: 'Das Entwurfswort ist hell.' }, false);
    }
    const before = vocabulary().current();
    const { status, proposal, by } = await learnt();
    expect({ status, by }).toEqual({ status: 'proposed', by: expect.any(String) });
    expect(proposal).toMatchObject({ attribute: 'knowledge', value: 'expert' });
    const terms = (language: string) =>
      proposal?.languages.find((one) => one.language === language)?.terms.map((one) => one.term) ?? [];
    expect(terms('en')).toEqual(expect.arrayContaining(['zibbling', 'quarn panel', 'blooming']));
    expect(terms('de')).toEqual(expect.arrayContaining(['zibbelung', 'blooming']));
    for (const word of ['the', 'picture', 'draftword', 'entwurfswort', 'bild']) {
      expect([...terms('en'), ...terms('de')]).not.toContain(word);
    }
    // Nothing acts before somebody accepts it.
    expect(vocabulary().current()).toEqual(before);

    const knows = async () => {
      const visitor = await meet(app);
      await visitor.search('zibbling quarn panel');
      const { facts } = await visitor.me();
      return facts.find(({ fact }) => fact === 'knowledge')?.['value'];
    };
    expect(await knows()).toBeUndefined();
    const accepted = await ask('post', '/accept')
      .send({ terms: { en: ['zibbling', 'quarn panel'] } })
      .expect(200);
    expect(accepted.body.data).toMatchObject({ status: 'accepted', version: vocabulary().version() });
    expect(vocabulary().current().searchWords.at(-1)).toMatchObject({
      language: 'en',
      origin: 'learnt',
      phrases: ['zibbling', 'quarn panel'],
    });
    expect(await knows()).toBe('expert');
  });

  test('accepted again replaces what was learnt before, and leaves the site’s own lists alone', async () => {
    const own = vocabulary()
      .current()
      .searchWords.filter((one) => one.origin !== 'learnt');
    await learnt();
    await ask('post', '/accept')
      .send({ terms: { en: ['blooming'] } })
      .expect(200);
    const { searchWords } = vocabulary().current();
    expect(searchWords.filter((one) => one.origin === 'learnt').map((one) => one.phrases)).toEqual([
      ['blooming'],
    ]);
    expect(searchWords.filter((one) => one.origin !== 'learnt')).toEqual(own);
  });

  test('is the same whenever it is learnt from the same texts', async () => {
    const [one, two] = [await learnt(), await learnt()];
    expect(one.proposal).toEqual(two.proposal);
  });

  test('is refused by name: what was not proposed, an unknown field, no proposal, a vocabulary that changed', async () => {
    await learnt();
    const stray = await ask('post', '/accept')
      .send({ terms: { en: ['the'] } })
      .expect(400);
    expect(stray.body.error).toMatchObject({ details: { code: 'invalid', path: ['terms', 'en'] } });
    expect(stray.body.error.message).toContain('"the" was not proposed');
    const odd = await ask('post', '/accept').send({ words: [] }).expect(400);
    expect(odd.body.error.message).toContain('words');
    const { save, current } = service('vocabulary');
    await save(current(), 'Ada');
    const stale = await ask('post', '/accept').send({}).expect(409);
    expect(stale.body.error.details.code).toBe('stale');
    await ask('post').expect(202);
    await ask('delete').expect(200);
    await service('jargon').settled();
    await ask('post', '/accept').send({}).expect(404);
  });

  test('is learnt one at a time, and can be called off', async () => {
    service('jargon').start('Grace');
    expect(() => service('jargon').start('Ada')).toThrow('under way');
    expect(service('jargon').cancel().status).toBe('cancelled');
    await service('jargon').settled();
    expect(service('jargon').state()).toMatchObject({ status: 'cancelled', proposal: null });
  });

  test('is for people with the permission', async () => {
    await request(app.http).get('/context-variants/jargon').expect(401);
    const editor = await adminAccount(app.strapi, 'strapi-editor');
    await ask('post', '', editor.jwt).expect(403);
  });
});
