import type { Place } from '../../contract/settings';
import { compileRuleBook } from '../../server/src/engine';
import { createSettings, type Settings } from '../../server/src/settings';
import { shelfOf } from './shelf';

const TYPE = 'api::article.article';
let kept: Map<string, string>;
let warned: string[];
let readers: Place[];

/** A start of Strapi on what is kept; entries of the others have no variants any more. */
async function start({ others = [] }: { readonly others?: readonly string[] } = {}): Promise<Settings> {
  warned = [];
  const settings = createSettings({
    shelf: shelfOf(kept),
    now: () => 1000,
    usesInVariants: () => [],
    rewordVariants: () => Promise.resolve(() => Promise.resolve()),
    usesOfAudience: (_type, audience) => (audience === 'owners' ? readers : []),
    ruleBookChanged: () => undefined,
    vocabularyChanged: () => undefined,
    warn: (line) => void warned.push(line),
  });
  await settings.load(others.includes(TYPE) ? [] : [TYPE], others);
  return settings;
}

const owners = { key: 'owners', name: 'Owners', condition: { 'journey.televisions.stage': 'own' } };
const loyal = { key: 'loyal', name: 'Comes often', condition: { visits: { $gte: 3 } } };
const book = (...audiences: object[]) => ({ contentType: TYPE, audiences, publishVariants: false });
const without = (settings: Settings, stage: string) => {
  const { stages, signals, ...rest } = settings.vocabulary.current();
  return {
    ...rest,
    stages: stages.filter(({ key }) => key !== stage),
    signals: signals.filter((one) => !one.stages?.[stage]),
  };
};
const stagesOf = (settings: Settings) => settings.understanding().stages.map(({ key }) => key);

/** Writes to the store what no door would take, as an older or newer plugin left it there. */
const leave = (key: string, ...contents: object[]) =>
  kept.set(
    key,
    JSON.stringify(
      contents.map((content, i) => ({ version: contents.length - i, at: i, by: 'Ada', content })),
    ),
  );

beforeEach(() => {
  kept = new Map();
  readers = [];
});

describe('a type whose variants were switched off', () => {
  it('keeps what its rule book asks for in the vocabulary, so that it starts once they are on again', async () => {
    await (await start()).ruleBooks.save(book(owners), 'Ada');
    const meanwhile = await start({ others: [TYPE] });
    await expect(meanwhile.vocabulary.save(without(meanwhile, 'own'), 'Ada')).rejects.toMatchObject({
      details: { code: 'in-use', uses: [`${TYPE}: audience "Owners"`] },
    });
    const going = without(meanwhile, 'own');
    await meanwhile.vocabulary.save(going, 'Ada', 0, [{ stage: 'own', by: 'decide' }]);
    const again = await start();
    expect(again.ruleBooks.of(TYPE).audiences).toMatchObject([
      { key: 'owners', condition: { 'journey.televisions.stage': 'decide' } },
    ]);
    expect(warned).toEqual([]);
  });

  it('is not told of while its rule book acts on nothing', async () => {
    leave(`rule-book.${TYPE}`, book({ ...owners, condition: { 'journey.televisions.stage': 'gone' } }));
    await start({ others: [TYPE] });
    expect(warned).toEqual([]);
  });
});

it('a rule book that is saved while a vocabulary is takes no word with it that goes', async () => {
  const settings = await start();
  const both = await Promise.allSettled([
    settings.vocabulary.save(without(settings, 'own'), 'Ada'),
    settings.ruleBooks.save(book(owners), 'Grace'),
  ]);
  expect(both).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: { details: { code: 'invalid', path: ['audiences', 0, 'condition'] } } },
  ]);
  expect((await start()).ruleBooks.of(TYPE).audiences).toEqual([]);
});

describe('a stored rule book that cannot be read', () => {
  const broken = book(loyal, { ...owners, condition: { 'journey.televisions.stage': 'gone' } });
  beforeEach(() => void leave(`rule-book.${TYPE}`, broken, book(loyal)));

  it('does not stop the start, and the log says what is wrong and what to do', async () => {
    await start();
    expect(warned).toEqual([expect.stringContaining(`the rule book of ${TYPE} cannot be read`)]);
    expect(warned[0]).toMatch(/audiences\.1\.condition: "gone" is no value.*Mend it on its screen/);
  });

  it('gives everybody default content, publishes as before, and its audiences keep their names', async () => {
    const settings = await start();
    const inForce = settings.ruleBooks.of(TYPE);
    const rules = compileRuleBook(inForce, () => undefined, settings.understanding().attributes);
    const { excluded, held } = rules.judge({} as never);
    expect([excluded, [...held]]).toEqual([true, [0, 0]]);
    expect(inForce).toMatchObject({ publishVariants: false, audiences: [loyal, { key: 'owners' }] });
  });

  it('is shown as it is stored, and is mended by a save or by going back', async () => {
    const settings = await start();
    const screen = settings.bookOf(TYPE);
    expect(await screen.current()).toMatchObject({ version: 2, content: broken });
    await screen.undo(1, 'Ada', 2);
    expect(settings.ruleBooks.of(TYPE)).toMatchObject({ audiences: [loyal], exclusions: [] });
    expect((await start()).ruleBooks.of(TYPE).exclusions).toEqual([]);
    expect(warned).toEqual([]);
  });

  it('still keeps an audience that variants are written for', async () => {
    readers = [{ kind: 'variant', contentType: TYPE, documentId: 'x', single: false, key: 'x', name: 'X' }];
    const { ruleBooks } = await start();
    await expect(ruleBooks.save(book(loyal), 'Ada')).rejects.toMatchObject({ details: { code: 'in-use' } });
  });

  it('acts again as soon as the vocabulary has its word', async () => {
    const settings = await start();
    const { stages, ...rest } = settings.vocabulary.current();
    const gone = { ...stages[0], key: 'gone' };
    await settings.vocabulary.save({ ...rest, stages: [...stages, gone] }, 'Ada');
    expect(settings.ruleBooks.of(TYPE)).toMatchObject({ exclusions: [], audiences: broken.audiences });
  });

  it('is left as it is when a word is put in the place of another', async () => {
    const settings = await start();
    await settings.vocabulary.save(without(settings, 'own'), 'Ada', 0, [{ stage: 'own', by: 'decide' }]);
    expect(await settings.bookOf(TYPE).current()).toMatchObject({ version: 2, content: broken });
  });
});

describe('a stored vocabulary that cannot be read', () => {
  it('does not stop the start: the newest version that can be read is in force, and the log says so', async () => {
    const settings = await start();
    const fewer = without(settings, 'own');
    leave('vocabulary', { ...fewer, moods: [] }, fewer, settings.vocabulary.shipped);
    const again = await start();
    expect(stagesOf(again)).toEqual(['explore', 'compare', 'decide']);
    expect(warned).toEqual([
      expect.stringMatching(
        /version 3 of the vocabulary cannot be read \(.*moods.*\); version 2 is in force/,
      ),
    ]);
    expect(await again.words.current()).toMatchObject({ version: 3, content: { moods: [] } });
    await again.words.undo(2, 'Ada', 3);
    await start();
    expect(warned).toEqual([]);
  });

  it('is the shipped one where none can be read', async () => {
    leave('vocabulary', { moods: [] });
    const settings = await start();
    expect(stagesOf(settings)).toEqual(['explore', 'compare', 'decide', 'own']);
    expect(settings.vocabulary.version()).toBe(0);
    expect(warned[0]).toContain('what the plugin ships is in force');
  });
});
