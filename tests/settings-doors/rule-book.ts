import request from 'supertest';
import { variantsOf } from '../variants/service';
import { desk, send, settingAt, TYPE, vocabulary } from './desk';

const loyal = { key: 'loyal', name: 'Comes often', condition: { visits: { $gte: 3 } } };

/** What holds of rule books at their doors. */
export const ruleBookHolds = (): void => {
  describe('a rule book at its doors', () => {
    test('is listed among all types that may have variants', async () => {
      const { body } = await send(desk.app, desk.admin.jwt, 'get', '/context-variants/rule-books').expect(
        200,
      );
      expect(body.data).toContainEqual({
        contentType: TYPE,
        displayName: 'Article',
        version: 0,
        at: null,
        by: null,
        audiences: 0,
      });
    });

    test('is told what its conditions may name, topics in the language asked for', async () => {
      const { body } = await send(
        desk.app,
        desk.admin.jwt,
        'get',
        '/context-variants/rule-books/choices?locale=de',
      ).expect(200);
      const { topics, stages, attributes } = body.data;
      expect(topics).toEqual([
        { key: desk.ids.cameras, slug: 'cameras', label: 'Cameras' },
        { key: desk.ids.televisions, slug: 'televisions', label: 'Fernseher' },
      ]);
      expect(stages.map(({ key }: { key: string }) => key)).toEqual(['explore', 'compare', 'decide', 'own']);
      expect(attributes.map(({ key }: { key: string }) => key)).toContain('knowledge');
    });

    test('decides from the moment it is saved', async () => {
      await variantsOf(desk.app.strapi).save({
        contentType: TYPE,
        documentId: desk.ids.review,
        key: 'skilled',
        name: 'Skilled',
        locale: 'en',
        target: { audience: 'experts' },
        overlay: { title: 'For experts' },
      });
      await variantsOf(desk.app.strapi).publish({
        contentType: TYPE,
        documentId: desk.ids.review,
        key: 'skilled',
        locale: 'en',
      });
      const title = async () =>
        (
          await request(desk.app.http)
            .get(`/api/articles/${desk.ids.review}?context=knowledge:expert`)
            .expect(200)
        ).body.data.title as string;
      const before = await title();
      const experts = { key: 'experts', name: 'Experts', condition: { 'attributes.knowledge': 'expert' } };
      await desk.book.save(0, { audiences: [experts, loyal] }).expect(200);
      expect([before, await title()]).toEqual(['A bright one', 'For experts']);
    });

    test('keeps an audience that a variant is written for, and loses another', async () => {
      const { audiences, ...rest } = (await desk.book.look()).content as { audiences: { key: string }[] };
      const { body } = await desk.book.save(1, { ...rest, audiences: [loyal] }).expect(400);
      expect(body.error.details).toMatchObject({
        code: 'in-use',
        path: ['audiences'],
        uses: [`variant "Skilled" of ${TYPE} ${desk.ids.review}`],
        places: [{ kind: 'variant', documentId: desk.ids.review, key: 'skilled', name: 'Skilled' }],
      });
      expect((await desk.book.undo(1, 0).expect(400)).body.error.details.code).toBe('in-use');
      const kept = audiences.filter(({ key }) => key !== 'loyal');
      await desk.book.save(1, { ...rest, audiences: kept }).expect(200);
      expect((await desk.book.log())[0]?.changes).toEqual([{ path: ['audiences', 'loyal'], before: loyal }]);
    });

    test('keeps an attribute that it weighs in the vocabulary, and is named for it', async () => {
      const { content } = await desk.book.look();
      await desk.book.save(2, { ...(content as object), weights: { pace: 2 } }).expect(200);
      const { attributes, searchWords, hints, ...now } = await vocabulary();
      const left = {
        ...now,
        attributes: attributes.filter(({ key }) => key !== 'pace'),
        searchWords: searchWords.filter(({ attribute }) => attribute !== 'pace'),
        hints: hints.filter(({ attribute }) => attribute !== 'pace'),
      };
      const { version } = await desk.words.look();
      const { body } = await desk.words.save(version, left).expect(400);
      expect(body.error.details).toEqual({
        code: 'in-use',
        path: ['attributes', 'pace'],
        uses: [`${TYPE}: weights`],
        words: [{ attribute: 'pace', places: [{ kind: 'weights', contentType: TYPE }] }],
      });
      await desk.book.undo(3, 2).expect(200);
      await desk.words.save(version, left).expect(200);
    });

    test('goes along as a file, and is no other type’s', async () => {
      const file = await desk.book.takeAlong();
      expect(file.headers['content-disposition']).toBe('attachment; filename="api--article.article.json"');
      expect(file.body).toEqual((await desk.book.look()).content);
      await desk.book.bringIn(4, { ...file.body, holdout: 0.2 }).expect(200);
      expect((await desk.book.look()).content).toMatchObject({ holdout: 0.2 });
      const page = settingAt(desk.app, desk.admin.jwt, '/context-variants/rule-books/api::page.page');
      const { body } = await page.bringIn(0, file.body);
      expect(body.error).toMatchObject({ status: 400, details: { path: ['contentType'] } });
    });

    test.each([
      [
        'a rule with an unknown fact',
        { audiences: [{ ...loyal, condition: { shoesize: 44 } }] },
        'audiences.0.condition.shoesize',
      ],
      [
        'a value off the scale',
        { audiences: [{ ...loyal, condition: { 'attributes.knowledge': 'genius' } }] },
        'audiences.0.condition',
      ],
      ['a share above one half', { holdout: 0.7 }, 'holdout'],
      ['an unknown field', { colour: 'red' }, 'colour'],
    ])('is refused whole by the path of what is wrong: %s', async (_what, more, path) => {
      const before = await desk.book.look();
      const { body } = await desk.book
        .save(before.version, { ...(before.content as object), ...more })
        .expect(400);
      expect(body.error.details.path.join('.')).toBe(path);
      expect(await desk.book.look()).toEqual(before);
    });

    test('is none of a type that is not there or has no variants', async () => {
      await send(desk.app, desk.admin.jwt, 'get', '/context-variants/rule-books/api::nothing.nothing').expect(
        404,
      );
      const { body } = await send(
        desk.app,
        desk.admin.jwt,
        'get',
        '/context-variants/rule-books/api::note.note',
      ).expect(400);
      expect(body.error.details).toEqual({ code: 'not-enabled', path: ['contentType'] });
    });
  });
};
