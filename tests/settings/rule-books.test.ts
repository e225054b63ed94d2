import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Going, Place } from '../../contract/settings';
import { createSettings, type Settings } from '../../server/src/settings';
import { shelfOf } from './shelf';

const TYPE = 'api::article.article';
let told: string[];
let uses: Place[];
let clock: number;

const open = async (kept: Map<string, string>): Promise<Settings> => {
  const settings = createSettings({
    shelf: shelfOf(kept),
    now: () => clock,
    usesInVariants: (word: Going) =>
      ('stage' in word ? word.stage === 'own' : word.attribute === 'knowledge') ? uses : [],
    rewordVariants: () => Promise.resolve(() => Promise.resolve()),
    usesOfAudience: () => [],
    ruleBookChanged: (contentType) => void told.push(contentType),
    vocabularyChanged: () => void told.push('vocabulary'),
    warn: () => undefined,
  });
  await settings.load([TYPE]);
  return settings;
};
const written = (name: string): Place => ({
  kind: 'variant',
  contentType: TYPE,
  documentId: 'television',
  single: false,
  key: name.toLowerCase(),
  name,
});
const loyal = { key: 'loyal', name: 'Comes often', condition: { visits: { $gte: 3 } } };
const book = (more: object = {}) => ({ contentType: TYPE, audiences: [loyal], ...more });

beforeEach(() => {
  told = [];
  uses = [];
  clock = 1000;
});

describe('a rule book', () => {
  it('is open to everybody until somebody writes one', async () => {
    expect((await open(new Map())).ruleBooks.of(TYPE)).toMatchObject({
      audiences: [],
      exclusions: [],
      holdout: 0,
      sureFrom: 0.6,
    });
  });

  it('acts at once, and is still there after a restart, with who and when', async () => {
    const kept = new Map<string, string>();
    const settings = await open(kept);
    await settings.ruleBooks.save(book(), 'Ada');
    expect(told).toEqual([TYPE]);
    clock = 2000;
    await settings.ruleBooks.save(book({ holdout: 0.1 }), 'Grace', 1);
    const again = await open(kept);
    expect(again.ruleBooks.of(TYPE)).toMatchObject({ holdout: 0.1, audiences: [loyal] });
    expect(await again.ruleBooks.versions(TYPE)).toMatchObject([
      { version: 2, at: 2000, by: 'Grace', content: { holdout: 0.1 } },
      { version: 1, at: 1000, by: 'Ada', content: { holdout: 0 } },
    ]);
  });

  it('is refused when somebody else saved meanwhile, and nothing of it is kept', async () => {
    const { ruleBooks } = await open(new Map());
    await ruleBooks.save(book(), 'Ada', 0);
    const late = ruleBooks.save(book({ holdout: 0.5 }), 'Grace', 0);
    await expect(late).rejects.toMatchObject({ status: 409, details: { code: 'stale', newest: 1 } });
    expect(ruleBooks.of(TYPE).holdout).toBe(0);
    const both = await Promise.allSettled(
      [1, 2].map((n) => ruleBooks.save(book({ holdout: n / 10 }), 'x', 1)),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['audiences.0.condition', { audiences: [{ ...loyal, condition: { visit: 3 } }] }, 'is no known fact'],
    [
      'audiences.0.condition',
      { audiences: [{ ...loyal, condition: { 'attributes.mood': 'good' } }] },
      'there is no attribute "mood"',
    ],
    [
      'audiences.0.condition',
      { audiences: [{ ...loyal, condition: { 'attributes.knowledge': 'genius' } }] },
      '"genius" is no value',
    ],
    [
      'exclusions.0.condition',
      { exclusions: [{ name: 'x', condition: { 'journey.tv.stage': 'buy' } }] },
      '"buy" is no value',
    ],
    ['audiences', { audiences: [loyal, loyal] }, 'two audiences have the same key'],
    ['audiences.0.key', { audiences: [{ ...loyal, key: 'No Key' }] }, 'a key is a-z'],
    ['weights', { weights: { mood: 1 } }, 'names an unknown attribute'],
    ['holdout', { holdout: 0.9 }, ''],
    ['sureFrom', { sureFrom: 2 }, ''],
    ['colour', { colour: 'red' }, ''],
  ])('is refused by the path of what is wrong: %s', async (where, more, says) => {
    const { ruleBooks } = await open(new Map());
    const refusal: unknown = await ruleBooks.save(book(more), 'Ada').catch((error: unknown) => error);
    expect(String((refusal as Error).message)).toContain(where === 'colour' ? '' : where);
    expect(String((refusal as Error).message)).toContain(says);
    expect(ruleBooks.of(TYPE).audiences).toEqual([]);
    expect(told).toEqual([]);
  });

  it('tells what each version changed, as far as the one before is kept', async () => {
    const settings = await open(new Map());
    for (let i = 1; i <= 52; i += 1) await settings.ruleBooks.save(book({ sureFrom: i / 100 }), 'Ada');
    const versions = await settings.bookOf(TYPE).versions();
    expect(versions.map(({ version }) => version)).toEqual(
      [...Array(50).keys()].map((i) => 52 - i).concat(0),
    );
    expect(versions[0]?.changes).toEqual([{ path: ['sureFrom'], before: 0.51, after: 0.52 }]);
    expect(versions.slice(-2).map(({ changes }) => changes)).toEqual([null, []]);
  });

  it('tells which alternative of a condition came and which went', async () => {
    const settings = await open(new Map());
    const condition = (...visits: number[]) => ({ $or: visits.map((many) => ({ visits: many })) });
    const said = (...visits: number[]) =>
      book({ audiences: [{ ...loyal, condition: condition(...visits) }] });
    await settings.ruleBooks.save(said(1, 2), 'Ada');
    await settings.ruleBooks.save(said(2, 3), 'Ada');
    expect((await settings.bookOf(TYPE).versions())[0]?.changes).toEqual([
      { path: ['audiences', 'loyal', 'condition', '$or', 0], before: { visits: 1 } },
      { path: ['audiences', 'loyal', 'condition', '$or', 1], after: { visits: 3 } },
    ]);
  });

  it('goes to files and comes back from them, all or nothing', async () => {
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'rule-books-'));
    const one = await open(new Map());
    await one.ruleBooks.save(book({ weights: { knowledge: 2 } }), 'Ada');
    const [file = ''] = await one.ruleBooks.exportTo(directory);
    const other = await open(new Map());
    expect(await other.ruleBooks.importFrom(directory, 'script')).toEqual([TYPE]);
    expect(other.ruleBooks.of(TYPE)).toEqual(one.ruleBooks.of(TYPE));
    fs.writeFileSync(path.join(directory, 'zz.json'), '{ "contentType": "api::x.x", "holdout": 7 }');
    const third = await open(new Map());
    await expect(third.ruleBooks.importFrom(directory, 'script')).rejects.toThrow('zz.json: holdout');
    expect(third.ruleBooks.of(TYPE).audiences).toEqual([]);
    expect(path.basename(file)).toBe('api--article.article.json');
    fs.rmSync(directory, { recursive: true });
  });
});

describe('the vocabulary', () => {
  const without = (settings: Settings, stage: string) => {
    const { stages, signals, ...rest } = settings.vocabulary.current();
    return {
      ...rest,
      stages: stages.filter((one) => one.key !== stage),
      signals: signals.filter((one) => !one.stages?.[stage]),
    };
  };

  const never = (settings: Settings) => {
    const { attributes, ...rest } = settings.vocabulary.current();
    const silent = attributes.map((one) => (one.key === 'knowledge' ? { ...one, tact: 'never' } : one));
    return { ...rest, attributes: silent };
  };

  it('loses a stage that nothing uses', async () => {
    const settings = await open(new Map());
    await settings.vocabulary.save(without(settings, 'own'), 'Ada');
    expect(settings.understanding().stages.map((one) => one.key)).toEqual(['explore', 'compare', 'decide']);
    expect(told).toEqual(['vocabulary']);
  });

  it('keeps a stage that a variant is written for, and names the places', async () => {
    const settings = await open(new Map());
    uses = [written('Owning')];
    await expect(settings.vocabulary.save(without(settings, 'own'), 'Ada')).rejects.toMatchObject({
      message: expect.stringContaining('variant "Owning"'),
      details: {
        code: 'in-use',
        uses: [`variant "Owning" of ${TYPE} television`],
        words: [{ stage: 'own', places: uses }],
      },
    });
    expect(settings.understanding().stages).toHaveLength(4);
  });

  it('lets no rule ask for an attribute that is never to be used, by the path', async () => {
    const settings = await open(new Map());
    await settings.vocabulary.save(never(settings), 'Ada');
    for (const fact of ['attributes.knowledge', 'attributes.knowledge.certainty']) {
      const audiences = [{ ...loyal, condition: { $or: [{ [fact]: { $notNull: true } }] } }];
      await expect(settings.ruleBooks.save(book({ audiences }), 'Ada')).rejects.toMatchObject({
        message: expect.stringContaining('"knowledge" is never to be used'),
        details: { code: 'invalid', path: ['audiences', 0, 'condition', '$or', 0, fact] },
      });
    }
  });

  it('does not put an attribute out of use that a rule book or a variant uses', async () => {
    const settings = await open(new Map());
    const condition = { 'attributes.knowledge.certainty': { $gt: 0.9 } };
    await settings.ruleBooks.save(book({ audiences: [{ key: 'sure', name: 'Sure', condition }] }), 'Ada');
    await expect(settings.vocabulary.save(never(settings), 'Ada')).rejects.toMatchObject({
      details: {
        code: 'in-use',
        path: ['attributes', 'knowledge', 'tact'],
        uses: [`${TYPE}: audience "Sure"`],
      },
    });
    await settings.ruleBooks.save(book(), 'Ada');
    uses = [written('Expert')];
    await expect(settings.vocabulary.save(never(settings), 'Ada')).rejects.toThrow('variant "Expert"');
  });

  it('keeps a value that a rule book asks for, and names the audience', async () => {
    const settings = await open(new Map());
    const condition = { $not: { $or: [{ 'attributes.knowledge': ['expert', 'familiar'] }] } };
    await settings.ruleBooks.save(book({ audiences: [{ key: 'lay', name: 'Laypeople', condition }] }), 'Ada');
    const { attributes, ...rest } = settings.vocabulary.current();
    const narrower = attributes.map((one) => ({
      ...one,
      values: one.values.filter((value) => value.key !== 'expert'),
    }));
    await expect(settings.vocabulary.save({ ...rest, attributes: narrower }, 'Ada')).rejects.toThrow(
      `${TYPE}: audience "Laypeople"`,
    );
  });
});
