import type { Vocabulary } from '../../contract/vocabulary';
import { variantsOf } from '../variants/service';
import { desk, NOW, TYPE, vocabulary } from './desk';

const without = async (stage: string) => {
  const { stages, signals, ...rest } = await vocabulary();
  return {
    ...rest,
    stages: stages.filter((one) => one.key !== stage),
    signals: signals.filter((one) => !one.stages?.[stage]),
  };
};

/** What holds of the vocabulary at its doors. */
export const vocabularyHolds = (): void => {
  describe('the vocabulary at its doors', () => {
    test('is the shipped one until somebody saves another', async () => {
      expect(await desk.words.look()).toMatchObject({ version: 0, at: null, by: null });
      expect((await vocabulary()).stages).toHaveLength(4);
      expect(await desk.words.log()).toEqual([{ version: 0, at: null, by: null, changes: [] }]);
    });

    test('is saved upon the version that was seen, and tells who changed what', async () => {
      const { strengths, ...rest } = await vocabulary();
      const { body } = await desk.words
        .save(0, { ...rest, strengths: { ...strengths, strong: 9 } })
        .expect(200);
      expect(body.data).toMatchObject({ version: 1, by: 'Ada Admin', at: NOW });
      const { stages, ...others } = await vocabulary();
      const slower = stages.map((one) => (one.key === 'own' ? { ...one, halfLifeDays: 400 } : one));
      await desk.words.save(1, { ...others, stages: slower.reverse() }).expect(200);
      const [second, first] = await desk.words.log();
      expect(first?.changes).toEqual([{ path: ['strengths', 'strong'], before: strengths.strong, after: 9 }]);
      expect(second?.changes).toContainEqual(
        expect.objectContaining({ path: ['stages', 'own', 'halfLifeDays'], after: 400 }),
      );
      expect(second?.changes).toContainEqual({
        path: ['stages'],
        before: ['explore', 'compare', 'decide', 'own'],
        after: ['own', 'decide', 'compare', 'explore'],
      });
    });

    test('is not written over what somebody else saved', async () => {
      const { body } = await desk.words.save(1, await vocabulary()).expect(409);
      expect(body.error.details).toEqual({ code: 'stale', path: ['version'], newest: 2 });
      expect((await desk.words.undo(1, 0).expect(409)).body.error.details.code).toBe('stale');
      expect((await desk.words.look()).version).toBe(2);
    });

    test('goes back to any kept version, as a new one', async () => {
      const { body } = await desk.words.undo(2, 0).expect(200);
      expect(body.data).toMatchObject({ version: 3, by: 'Ada Admin' });
      expect((await vocabulary()).stages.map(({ key }) => key)).toEqual([
        'explore',
        'compare',
        'decide',
        'own',
      ]);
      expect((await desk.words.undo(3, 77).expect(404)).body.error.details).toEqual({
        code: 'not-found',
        path: ['to'],
      });
    });

    test('keeps a stage that a variant is written for, and names the variant', async () => {
      await variantsOf(desk.app.strapi).save({
        contentType: TYPE,
        documentId: desk.ids.guide,
        key: 'owning',
        name: 'Owning',
        locale: 'en',
        target: { stages: ['own'] },
        overlay: { title: 'Yours' },
      });
      const { body } = await desk.words.save(3, await without('own')).expect(400);
      expect(body.error.details).toEqual({
        code: 'in-use',
        path: ['stages'],
        uses: [`variant "Owning" of ${TYPE} ${desk.ids.guide}`],
        words: [
          {
            stage: 'own',
            places: [
              {
                kind: 'variant',
                contentType: TYPE,
                documentId: desk.ids.guide,
                single: false,
                key: 'owning',
                name: 'Owning',
              },
            ],
          },
        ],
      });
      expect((await desk.words.look()).version).toBe(3);
    });

    test('goes along as a file and comes back from it', async () => {
      const file = await desk.words.takeAlong();
      expect(file.headers['content-disposition']).toBe('attachment; filename="vocabulary.json"');
      expect(file.body).toEqual(await vocabulary());
      await desk.words.save(3, { ...file.body, hints: [] }).expect(200);
      expect((await desk.words.bringIn(3, file.body).expect(409)).body.error.details.code).toBe('stale');
      await desk.words.bringIn(4, file.body).expect(200);
      expect(await vocabulary()).toEqual(file.body);
    });

    test.each<[string, (now: Vocabulary) => object, (string | number)[]]>([
      ['an unknown field', (now) => ({ ...now, colours: [] }), ['colours']],
      ['a file of something else', () => ({ contentType: TYPE, audiences: [] }), ['stages']],
      [
        'a fading time below nothing',
        ({ stages: [first, ...stages], ...now }) => ({
          ...now,
          stages: [{ ...first, halfLifeDays: -1 }, ...stages],
        }),
        ['stages', 0, 'halfLifeDays'],
      ],
      ['two stages of one key', (now) => ({ ...now, stages: [...now.stages, now.stages[0]] }), ['stages']],
      [
        'a signal for a stage that is not there',
        (now) => ({ ...now, signals: [{ event: 'view', stages: { nowhere: 'weak' } }] }),
        ['signals', 0, 'stages', 'nowhere'],
      ],
    ])('is refused whole by the path of what is wrong: %s', async (_what, wrong, path) => {
      const before = await desk.words.look();
      for (const answer of [
        await desk.words.save(before.version, wrong(await vocabulary())),
        await desk.words.bringIn(before.version, wrong(await vocabulary())),
      ]) {
        expect(answer.status).toBe(400);
        expect(answer.body.error.details).toEqual({ code: 'invalid', path });
      }
      expect(await desk.words.look()).toEqual(before);
    });

    test('asks for the version that was seen', async () => {
      const now = await vocabulary();
      for (const answer of [
        await desk.words.save(undefined, now),
        await desk.words.undo('5', 0),
        await desk.words.bringIn('', now),
      ]) {
        expect(answer.status).toBe(400);
        expect(answer.body.error.details).toEqual({ code: 'invalid', path: ['version'] });
      }
    });
  });
};
