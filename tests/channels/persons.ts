import { meet } from '../delivery/visitors';
import type { Site } from './doors.test';

const ARTICLE = 'api::article.article';

/** What rule books say of a person, whatever the device and the channel. */
export function persons(site: () => Site): void {
  const service = (name: string) => site().app.strapi.plugin('context-variants').service(name);

  describe('a rule book', () => {
    it('holds the same people out in explanations as on pages, by whichever device they are named', async () => {
      const { app, ids, desk } = site();
      await service('rule-books').save({ contentType: ARTICLE, holdout: 0.5 });
      const reasons = new Set<string>();
      for (let i = 0; i < 10; i += 1) {
        const devices = [await meet(app), await meet(app)];
        for (const one of devices) await desk.identify(one.token, `held ${i}`);
        await devices[0]?.did({
          type: 'compare',
          contentType: ARTICLE,
          documentIds: [ids.guide, ids.review],
        });
        for (const { token, get } of devices) {
          const page = await get(`/articles/${ids.guide}?context=explain`).expect(200);
          const shown: string = page.body.meta.contextVariants[0].reason;
          const asked = { contentType: ARTICLE, documentId: ids.guide, locale: 'en', visitor: { token } };
          expect((await service('explain').explain(asked)).decision.reason).toBe(shown);
          reasons.add(shown);
        }
      }
      await service('rule-books').save({ contentType: ARTICLE });
      expect([...reasons].sort()).toEqual(['holdout', 'match']);
    });

    it('may ask in which channel the content is to appear', async () => {
      const { app, ids } = site();
      const exclusions = [{ name: 'short of time', condition: { channel: { $in: ['email', 'ad'] } } }];
      await service('rule-books').save({ contentType: ARTICLE, exclusions });
      const visitor = await meet(app);
      await visitor.did({ type: 'compare', contentType: ARTICLE, documentIds: [ids.guide, ids.review] });
      const titleIn = async (query: string): Promise<string> =>
        (await visitor.get(`/articles/${ids.guide}${query}`).expect(200)).body.data.title;
      expect(await titleIn('')).toBe('The guide, comparing');
      expect(await titleIn('?context=channel:store')).toBe('The guide, comparing');
      expect(await titleIn('?context=channel:email')).toBe('Choosing a television');
      await service('rule-books').save({ contentType: ARTICLE });
    });
  });
}
