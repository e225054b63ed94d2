import request from 'supertest';
import { meet, type Visitor } from '../delivery/visitors';
import { allow } from '../harness/fill';
import type { Site } from './doors.test';

const ARTICLE = 'api::article.article';
const PAGE = 'api::page.page';

/** What caches and front ends ask. */
export function sharing(site: () => Site): void {
  const context = (query: string, headers: Record<string, string> = {}) =>
    request(site().app.http).get(`/api/context-variants/context?${query}`).set(headers);
  const spoken = async (visitor: Visitor, query: string): Promise<string> =>
    (await context(query, { 'X-Context-Visitor': visitor.token }).expect(200)).body.data.context;
  const comparing = async (): Promise<Visitor> => {
    const visitor = await meet(site().app);
    const { guide, review } = site().ids;
    await visitor.did({ type: 'compare', contentType: ARTICLE, documentIds: [guide, review] });
    await visitor.patch({ attributes: { knowledge: 'expert' } }).expect(200);
    return visitor;
  };
  const titleWith = async (path: string): Promise<string> => {
    const answer = await request(site().app.http).get(`/api${path}`).expect(200);
    expect(answer.headers['cache-control'] ?? '').not.toContain('private');
    return answer.body.data.title;
  };

  describe('a visitor’s context as a string', () => {
    it('is what published targets of the type ask for, and nothing else', async () => {
      const visitor = await comparing();
      expect(await spoken(visitor, `contentType=${ARTICLE}`)).toBe('stage@televisions:compare');
      expect(await spoken(visitor, `contentType=${ARTICLE}&topic=televisions`)).toBe(
        'stage@televisions:compare',
      );
      expect(await spoken(visitor, `contentType=${ARTICLE}&topic=cameras`)).toBe('');
      expect(await spoken(visitor, `contentType=${PAGE}`)).toBe('knowledge:expert');
      expect(await spoken(visitor, 'contentType=api::homepage.homepage')).toBe('stage:compare');
    });

    it('gives at an address that caches may hold what the visitor gets by their token', async () => {
      const visitor = await comparing();
      for (const [contentType, path] of [
        [ARTICLE, `/articles/${site().ids.guide}`],
        ['api::homepage.homepage', '/homepage'],
      ]) {
        const said = await spoken(visitor, `contentType=${contentType}`);
        const own = (await visitor.get(String(path)).expect(200)).body.data.title;
        expect(own).toMatch(/comparing/);
        expect(await titleWith(`${path}?context=${encodeURIComponent(said)}`)).toBe(own);
      }
    });

    it('is never kept by a cache, and is the same by cookie', async () => {
      const visitor = await comparing();
      const answer = await context(`contentType=${ARTICLE}`, { Cookie: `context_visitor=${visitor.token}` });
      expect(answer.headers['cache-control']).toBe('private, no-store');
      expect(answer.body).toEqual({ data: { context: 'stage@televisions:compare' } });
    });

    it('is empty for strangers, for tokens of somebody else’s making, and without consent', async () => {
      const visitor = await comparing();
      await request(site().app.http)
        .put('/api/context-variants/me/consent')
        .set('X-Context-Visitor', visitor.token)
        .send({ personalisation: false, measurement: true })
        .expect(200);
      for (const token of ['', 'v1.none', visitor.token, (await meet(site().app)).token])
        expect(
          (await context(`contentType=${PAGE}`, { 'X-Context-Visitor': token }).expect(200)).body,
        ).toEqual({
          data: { context: '' },
        });
    });

    it('is “off” for whoever is kept on default content', async () => {
      const books = site().app.strapi.plugin('context-variants').service('rule-books');
      const nobody = { name: 'everybody', condition: { known: true } };
      await books.save({ contentType: PAGE, exclusions: [nobody] });
      expect(await spoken(await comparing(), `contentType=${PAGE}`)).toBe('off');
      await books.save({ contentType: PAGE });
    });

    it.each([
      ['contentType', 'invalid', ''],
      ['contentType', 'not-enabled', 'contentType=api::nothing.nothing'],
      ['topic', 'unknown-value', `contentType=${ARTICLE}&topic=bicycles`],
    ])('is refused by the name of what is wrong: %s, %s', async (field, code, query) => {
      const answer = await context(query).expect(400);
      expect(answer.body.error.details).toMatchObject({ code, path: [field] });
    });
  });

  describe('what varies', () => {
    const varying = (query = '', headers: Record<string, string> = {}) =>
      request(site().app.http).get(`/api/context-variants/varying${query}`).set(headers);

    it('is told with languages and targets, published entries alone', async () => {
      const { ids, app } = site();
      await varying().expect(403);
      const key = { Authorization: `Bearer ${ids.token}` };
      const { body, headers } = await varying(`?contentType=${ARTICLE}`, key).expect(200);
      expect(headers['cache-control']).toBe('private, max-age=60');
      expect(body.data).toEqual([
        {
          contentType: ARTICLE,
          documentId: ids.guide,
          locales: ['en'],
          variants: [
            { key: 'comparing', name: 'comparing', target: { stages: ['compare'] } },
            { key: 'deciding', name: 'deciding', target: { stages: ['decide'] } },
          ],
        },
      ]);
      expect((await varying(`?contentType=${ARTICLE}&locale=de`, key).expect(200)).body.data).toEqual([]);
      await app.strapi.documents(ARTICLE).unpublish({ documentId: ids.guide, locale: 'en' });
      expect((await varying(`?contentType=${ARTICLE}`, key).expect(200)).body.data).toEqual([]);
      await app.strapi.documents(ARTICLE).publish({ documentId: ids.guide, locale: 'en' });
    });

    it('may be shared by caches where everybody may read it', async () => {
      await allow(site().app.strapi, ['plugin::context-variants.sharing.varying']);
      const { body, headers } = await varying().expect(200);
      expect(headers['cache-control']).toBe('public, max-age=60');
      expect(body.data.map(({ contentType }: { contentType: string }) => contentType).sort()).toEqual([
        ARTICLE,
        'api::homepage.homepage',
        PAGE,
      ]);
    });
  });
}
