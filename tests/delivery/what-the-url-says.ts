import request from 'supertest';
import type { Booted } from '../harness/boot';
import type { Seeded } from '../harness/seed';
import { meet, type Visitor } from './visitors';

/** What explicit contexts do, and how long caches may keep the answers. */
export function whatTheUrlSays(site: () => { readonly app: Booted; readonly ids: Seeded }): void {
  describe('what the URL says', () => {
    let app: Booted;
    let ids: Seeded;
    beforeAll(() => void ({ app, ids } = site()));
    const guide = () => `/articles/${ids.guide}`;
    const titleFor = async (visitor: Visitor, path: string) =>
      (await visitor.get(path).expect(200)).body.data.title;
    const compare = () => ({
      type: 'compare',
      contentType: 'api::article.article',
      documentIds: [ids.guide, ids.review],
    });

    it('decides alone, for everybody the same, so that caches may keep it', async () => {
      const answer = await request(app.http)
        .get(`/api${guide()}?context=stage@televisions:decide`)
        .expect(200);
      expect(answer.body.data.title).toBe('The guide, deciding');
      expect(answer.headers['cache-control']).toBeUndefined();
      const visitor = await meet(app);
      await visitor.did(compare());
      const same = await visitor.get(`${guide()}?context=stage:own`).expect(200);
      expect(same.body.data.title).toBe('Choosing a television');
    });

    it('lays the profile under its facts where it says so', async () => {
      const visitor = await meet(app);
      await visitor.did(compare());
      const answer = await visitor.get(`${guide()}?context=knowledge:expert,visitor`).expect(200);
      expect(answer.body.data.title).toBe('The guide, comparing');
      expect(answer.headers['cache-control']).toBe('private, no-store');
    });

    it('may ask for one variant, or for none', async () => {
      const visitor = await meet(app);
      await visitor.did(compare());
      expect(await titleFor(visitor, `${guide()}?context=variant:deciding`)).toBe('The guide, deciding');
      expect(await titleFor(visitor, `${guide()}?context=variant:nonesuch`)).toBe('The guide, comparing');
      expect(await titleFor(visitor, `${guide()}?context=off`)).toBe('Choosing a television');
    });

    it.each([
      ['ten minutes where the schedule ends in two months', 60 * 24 * 60 * 60, 600, 600],
      ['no longer than the schedule where it ends soon', 120, 1, 120],
    ])('may be kept for %s', async (_, ahead, least, most) => {
      const variants = app.strapi.plugin('context-variants').service('variants');
      const place = { contentType: 'api::article.article', documentId: ids.review, key: 'now' };
      const target = { stages: ['decide'], until: new Date(Date.now() + ahead * 1000).toISOString() };
      await variants.save({ ...place, name: 'Now', target, locale: 'en', overlay: { title: 'For now' } });
      await variants.publish({ ...place, locale: 'en' });
      const { body, headers } = await request(app.http).get(
        `/api/articles/${ids.review}?context=stage:decide`,
      );
      await variants.remove(place);
      expect(body.data.title).toBe('For now');
      const seconds = Number(/^max-age=(\d+)$/.exec(String(headers['cache-control']))?.[1]);
      expect(seconds).toBeGreaterThanOrEqual(least);
      expect(seconds).toBeLessThanOrEqual(most);
    });

    it('names no topic that was never committed', async () => {
      const phantoms = () => request(app.http).get(`/api${guide()}?context=topic:phantoms`);
      const writing = app.strapi.db.transaction(async () => {
        await app.strapi
          .documents('api::category.category')
          .create({ data: { name: 'Phantoms', slug: 'phantoms' } as object });
        throw new Error('taken back');
      });
      await expect(writing).rejects.toThrow('taken back');
      let answer = await phantoms();
      for (let asked = 1; answer.status !== 400 && asked < 20; asked += 1) answer = await phantoms();
      expect(answer.body.error.message).toMatch(/phantoms/);
    });

    it('may come as a header, which no cache can see', async () => {
      const answer = await request(app.http)
        .get(`/api${guide()}`)
        .set('X-Context', 'stage:decide')
        .expect(200);
      expect(answer.body.data.title).toBe('The guide, deciding');
      expect(answer.headers['cache-control']).toBe('private, no-store');
    });
  });
}
