import request from 'supertest';
import { meet, type Visitor } from '../delivery/visitors';
import { adminAccount, apiToken } from '../harness/fill';
import type { Site } from './doors.test';

const ARTICLE = 'api::article.article';

/** What somebody reads who is about to talk to a person. */
export function briefings(site: () => Site): void {
  const brief = async (body: object) => {
    const answer = await site().desk.post('/briefing', body);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body.data;
  };
  let customers = 0;
  const customer = async (): Promise<{ visitor: Visitor; identifier: string }> => {
    const visitor = await meet(site().app);
    const identifier = `briefed ${(customers += 1)}`;
    const { guide, review } = site().ids;
    await site().desk.identify(visitor.token, identifier);
    await visitor.did({ type: 'compare', contentType: ARTICLE, documentIds: [guide, review] });
    await visitor.did({ type: 'drop', contentType: ARTICLE, documentId: review });
    await visitor.patch({ attributes: { knowledge: 'expert' } }).expect(200);
    return { visitor, identifier };
  };

  describe('a briefing', () => {
    it('tells in ten seconds where somebody stands, what is in play, and how to speak to them', async () => {
      const { identifier } = await customer();
      const told = await brief({ identifier });
      expect(told).toMatchObject({
        standing: 'known',
        speak: ['Go straight to the details. Terms of the trade are welcome.'],
      });
      expect(told.summary).toMatch(/^Known since \d+ \w+ \d{4}, one visit, last today on the site\.$/);
      expect(told.journeys.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
        'Televisions: Comparing (last today). Still in play: Choosing a television. Dropped: A bright one.',
      ]);
    });

    it('tells apart what may be said aloud: what they did here and told us, not what we concluded', async () => {
      const { identifier } = await customer();
      const { aloud, silent } = await brief({ identifier });
      expect(aloud).toEqual([
        'In play on Televisions: Choosing a television.',
        'They told us: Knowledge: expert.',
      ]);
      expect(silent).toEqual(['Televisions: Comparing.']);
    });

    it('tells what was said in other channels, and that it is not to be let on', async () => {
      const { visitor, identifier } = await customer();
      await visitor.did(
        { type: 'email_open', channel: 'email', contentType: ARTICLE, documentId: site().ids.guide },
        { type: 'touch', channel: 'store', data: { note: 'Wants it on the wall.' } },
        { type: 'ask', query: 'Does it fit a small room?' },
      );
      const { said, silent } = await brief({ identifier });
      expect(said.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
        'Today on the site: asked: “Does it fit a small room?”',
        'Today in the store: contact: “Wants it on the wall.”',
        'Today by e-mail: “Choosing a television”, opened.',
      ]);
      expect(silent).toContain('That we know which mails, ads and pages they have seen.');
    });

    it('speaks German', async () => {
      const { visitor } = await customer();
      await visitor.did({ type: 'call', channel: 'phone', data: { note: 'Ruft wieder an' } });
      const told = await brief({ token: visitor.token, locale: 'de-DE' });
      expect(told.summary).toMatch(/^Bekannt seit \d+\. \S+ \d{4}, ein Besuch, zuletzt heute am Telefon\.$/);
      expect(told.journeys[0].sentence).toMatch(
        /^Fernseher: Vergleichen \(zuletzt heute\)\. Noch in der Wahl: .+\. Verworfen: .+\.$/,
      );
      expect(told.said[0].sentence).toBe('Heute am Telefon: mit uns gesprochen: „Ruft wieder an“.');
      expect(told.aloud).toContain('Hat uns gesagt: Vorwissen: Kenner.');
    });

    it('tells nothing of whoever has not agreed, nor of strangers', async () => {
      const { visitor, identifier } = await customer();
      await request(site().app.http)
        .put('/api/context-variants/me/consent')
        .set('X-Context-Visitor', visitor.token)
        .send({ personalisation: false })
        .expect(200);
      expect(await brief({ identifier })).toEqual({
        standing: 'no-consent',
        summary: 'This person has not agreed that we use what we know. Speak to them as to anybody.',
      });
      expect(await brief({ identifier: 'never seen', locale: 'de' })).toEqual({
        standing: 'unknown',
        summary: 'Von dieser Person ist nichts bekannt. Mit ihr sprechen wie mit allen.',
      });
      expect(await brief({ token: (await meet(site().app)).token })).toMatchObject({ standing: 'newcomer' });
    });

    it('is written down as a look at the person, with the name of the API token', async () => {
      const { visitor, identifier } = await customer();
      await brief({ identifier });
      const { jwt } = await adminAccount(site().app.strapi);
      const visitors = '/context-variants/visitors';
      const admin = (test: request.Test) => test.set('Authorization', `Bearer ${jwt}`).expect(200);
      const found = await admin(
        request(site().app.http).post(`${visitors}/find`).send({ sought: visitor.token }),
      );
      const page = await admin(request(site().app.http).get(`${visitors}/${found.body.data[0].id}`));
      expect(page.body.data.looks).toContainEqual(
        expect.objectContaining({ what: 'briefed', name: expect.stringMatching(/^API token full-access /) }),
      );
    });

    it('takes a permission, and refuses by the name of what is wrong', async () => {
      const { app, desk } = site();
      const key = await apiToken(app.strapi, 'custom', ['plugin::context-variants.resolve.resolve']);
      const body = { identifier: 'x' };
      const path = '/api/context-variants/briefing';
      await request(app.http).post(path).send(body).expect(403);
      await request(app.http).post(path).set('Authorization', `Bearer ${key}`).send(body).expect(403);
      expect((await desk.post('/briefing', {}).expect(400)).body.error.details.code).toBe('invalid');
      expect((await desk.post('/briefing', { token: 'v1.no' }).expect(404)).body.error.details).toMatchObject(
        {
          code: 'no-visitor',
          path: ['token'],
        },
      );
    });
  });
}
