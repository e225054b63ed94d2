import type { Instead } from '../../contract/settings';
import type { Vocabulary } from '../../contract/vocabulary';
import { variantsOf } from '../variants/service';
import { desk, send, TYPE, vocabulary, VOCABULARY } from './desk';

const KEY = 'going';
const audience = (stage: string) => ({
  key: 'owners',
  name: 'Owners',
  condition: { $not: { 'journey.televisions.stage': { $in: [stage, 'explore'] } } },
});

const without = ({ stages, signals, ...rest }: Vocabulary, gone: string) => ({
  ...rest,
  stages: stages.filter(({ key }) => key !== gone),
  signals: signals.filter((one) => !one.stages?.[gone]),
});

const save = async (content: object, instead?: readonly Instead[]) => {
  const { version } = await desk.words.look();
  return send(desk.app, desk.admin.jwt, 'put', VOCABULARY, { version, content, instead });
};
const variant = async () => {
  const entry = { contentType: TYPE, documentId: desk.ids.portrait };
  return (await variantsOf(desk.app.strapi).list(entry)).find(({ key }) => key === KEY);
};
const write = (target: object, suggests: object | null = null) =>
  variantsOf(desk.app.strapi).save({
    contentType: TYPE,
    documentId: desk.ids.portrait,
    key: KEY,
    name: 'Going',
    paused: false,
    target,
    suggests,
  });
/** Saves the rule book with an audience that asks for the stage. */
const ask = async (stage: string) => {
  const { version } = await desk.book.look();
  await desk.book.save(version, { audiences: [audience(stage)] }).expect(200);
};
const noRules = async () => desk.book.save((await desk.book.look()).version, { audiences: [] }).expect(200);

/** What becomes of places that use a word which goes. */
export const insteadHolds = (): void => {
  describe('removing what is in use, once it is said what comes instead,', () => {
    let whole: Vocabulary;
    beforeAll(async () => {
      const variants = variantsOf(desk.app.strapi);
      for (const documentId of [desk.ids.guide, desk.ids.review]) {
        const entry = { contentType: TYPE, documentId };
        for (const { key } of await variants.list(entry)) await variants.remove({ ...entry, key });
      }
      await noRules();
      const { version } = await desk.words.look();
      await desk.words.undo(version, 0).expect(200);
      whole = await vocabulary();
    });
    afterEach(async () => {
      await noRules();
      await save(whole);
    });

    test('puts another stage in its place, in variants and in rules, in one go', async () => {
      await write({ stages: ['own', 'decide'], attributes: { pace: 'urgent' } }, { stages: ['own'] });
      await ask('own');
      expect((await save(without(whole, 'own'), [{ stage: 'own', by: 'decide' }])).status).toBe(200);
      expect(await vocabulary()).toMatchObject({ stages: [{}, {}, { key: 'decide' }] });
      expect(await variant()).toMatchObject({
        target: { stages: ['decide'], attributes: { pace: 'urgent' } },
        suggests: { stages: ['decide'] },
        paused: false,
      });
      expect((await desk.book.look()).content).toMatchObject({ audiences: [audience('decide')] });
      const [last] = await desk.book.log();
      expect(last?.by).toBe('Ada Admin');
    });

    test('takes it off, and pauses a variant that would be for more people than before', async () => {
      await write({ stages: ['own', 'compare'] });
      expect((await save(without(whole, 'own'), [{ stage: 'own', by: null }])).status).toBe(200);
      expect(await variant()).toMatchObject({ target: { stages: ['compare'] }, paused: false });
      await save(whole);
      await write({ stages: ['own'] });
      expect((await save(without(whole, 'own'), [{ stage: 'own', by: null }])).status).toBe(200);
      expect(await variant()).toMatchObject({ target: {}, paused: true });
    });

    test('does the same with values and whole attributes', async () => {
      const narrower = {
        ...whole,
        attributes: whole.attributes.map((one) =>
          one.key === 'pace' ? { ...one, values: one.values.slice(0, 2) } : one,
        ),
        searchWords: whole.searchWords.filter(({ value }) => value !== 'urgent'),
        hints: whole.hints.filter(({ value }) => value !== 'urgent'),
      };
      await write({ stages: ['own'], attributes: { pace: 'urgent' } });
      const settled = await save(narrower, [{ attribute: 'pace', value: 'urgent', by: 'purposeful' }]);
      expect(settled.status).toBe(200);
      expect((await variant())?.target.attributes).toEqual({ pace: 'purposeful' });
      const gone = ({ attribute }: { attribute: string }) => attribute !== 'pace';
      const none = {
        ...whole,
        attributes: whole.attributes.filter(({ key }) => key !== 'pace'),
        searchWords: whole.searchWords.filter(gone),
        hints: whole.hints.filter(gone),
      };
      expect((await save(none, [{ attribute: 'pace', by: null }])).status).toBe(200);
      expect(await variant()).toMatchObject({ target: { stages: ['own'] }, paused: true });
    });

    test('lists every word of which nothing is said, and changes nothing', async () => {
      await write({ stages: ['own'], attributes: { knowledge: 'expert' } });
      await ask('own');
      const before = [await desk.words.look(), await desk.book.look(), await variant()];
      const gone = ({ attribute }: { attribute: string }) => attribute !== 'knowledge';
      const next = {
        ...without(whole, 'own'),
        attributes: whole.attributes.filter(({ key }) => key !== 'knowledge'),
        searchWords: whole.searchWords.filter(gone),
        hints: whole.hints.filter(gone),
      };
      const both = await save(next);
      expect(both.body.error.details.words).toMatchObject([
        {
          stage: 'own',
          places: [
            { kind: 'variant', name: 'Going' },
            { kind: 'audience', name: 'Owners' },
          ],
        },
        { attribute: 'knowledge', places: [{ kind: 'variant', name: 'Going' }] },
      ]);
      // A condition that asks for it would hold for others if it were left out.
      const one = await save(next, [
        { stage: 'own', by: null },
        { attribute: 'knowledge', by: null },
      ]);
      expect(one.status).toBe(400);
      expect(one.body.error.details).toMatchObject({ code: 'in-use', words: [{ stage: 'own' }] });
      const odd = await save(next, [{ stage: 'own', by: 'nowhere' }]);
      expect(odd.body.error.details).toEqual({ code: 'invalid', path: ['instead', 0, 'by'] });
      expect([await desk.words.look(), await desk.book.look(), await variant()]).toEqual(before);
    });
  });
};
