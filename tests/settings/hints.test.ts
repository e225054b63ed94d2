import type { Vocabulary } from '../../contract/vocabulary';
import { createSettings, type Settings } from '../../server/src/settings';

const open = async (): Promise<Settings> => {
  const kept = new Map<string, unknown>();
  const settings = createSettings({
    shelf: {
      get: (key) => Promise.resolve(kept.get(key) ?? null),
      set: (key, value) => Promise.resolve(void kept.set(key, value)),
      together: (work) => work(),
    },
    now: () => 1000,
    usesInVariants: () => [],
    rewordVariants: () => Promise.resolve(() => Promise.resolve()),
    usesOfAudience: () => [],
    ruleBookChanged: () => undefined,
    vocabularyChanged: () => undefined,
    warn: () => undefined,
  });
  await settings.load([]);
  return settings;
};
const words = { attribute: 'knowledge', value: 'novice', strength: 'strong', phrases: ["qu'est-ce que"] };
const hint = { observe: 'channel', is: ['fair'], attribute: 'attitude', value: 'keen', strength: 'clear' };
const saved = async (more: object): Promise<unknown> => {
  const { vocabulary } = await open();
  return vocabulary.save({ ...vocabulary.current(), ...more }, 'Ada').catch((error: unknown) => error);
};

describe('search words and hints', () => {
  it('of a site are saved beside the shipped ones, and act', async () => {
    const settings = await open();
    const { searchWords, hints, ...rest } = settings.vocabulary.current();
    const own = { searchWords: [...searchWords, { ...words, language: 'fr' }], hints: [...hints, hint] };
    await settings.vocabulary.save({ ...rest, ...own }, 'Ada');
    expect(settings.understanding().searchWords.at(-1)).toEqual({ ...words, language: 'fr' });
    expect(settings.understanding().hints.at(-1)).toEqual(hint);
  });

  it('of a vocabulary saved before there were hints are none', async () => {
    const settings = await open();
    const { hints, ...older } = settings.vocabulary.current();
    expect(hints.length).toBeGreaterThan(0);
    await settings.vocabulary.save(older as Vocabulary, 'Ada');
    expect(settings.understanding().hints).toEqual([]);
  });

  it.each([
    [
      'searchWords.0.attribute',
      'there is no attribute "mood"',
      { searchWords: [{ ...words, attribute: 'mood' }] },
    ],
    [
      'searchWords.0.value',
      '"wise" is no value of "knowledge"',
      { searchWords: [{ ...words, value: 'wise' }] },
    ],
    ['searchWords.0.strength', '', { searchWords: [{ ...words, strength: 'huge' }] }],
    ['searchWords.0.pattern', '', { searchWords: [{ ...words, pattern: 'poem' }] }],
    ['searchWords.0.phrases.0', '', { searchWords: [{ ...words, phrases: [''] }] }],
    ['searchWords.0.phrases.0', 'three stars', { searchWords: [{ ...words, phrases: ['* a * b * c *'] }] }],
    ['hints.0.value', '"wise" is no value of "attitude"', { hints: [{ ...hint, value: 'wise' }] }],
    ['hints.0.observe', '', { hints: [{ ...hint, observe: 'aura' }] }],
    ['hints.0', 'a value or a step', { hints: [{ ...hint, step: 1 }] }],
    ['hints.0', 'hour, gap and depth need', { hints: [{ ...hint, observe: 'hour' }] }],
    ['hints.0', 'need "is"', { hints: [{ ...hint, is: undefined, from: 1 }] }],
  ])('are refused by the path of what is wrong: %s', async (path, says, more) => {
    const refusal = (await saved(more)) as Error & { details: { path: unknown[] } };
    expect(refusal.message).toContain(says);
    expect(refusal.details.path.join('.')).toBe(path);
  });
});
