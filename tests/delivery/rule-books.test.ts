import request from 'supertest';
import { boot, type Booted } from '../harness/boot';
import { seed, type Seeded } from '../harness/seed';
import { meet, type Sent } from './visitors';

const TYPE = 'api::article.article';
let app: Booted;
let ids: Seeded;

interface Books {
  save(book: Sent, by: string): Promise<unknown>;
}
const books = (): Books => app.strapi.plugin('context-variants').service('rule-books');
const title = async (visitor: { get(path: string): request.Test }) =>
  (await visitor.get(`/articles/${ids.guide}`).expect(200)).body.data.title;

beforeAll(async () => {
  app = await boot();
  ids = await seed(app.strapi);
  const variants = app.strapi.plugin('context-variants').service('variants');
  const ref = { contentType: TYPE, documentId: ids.guide, locale: 'en' };
  const write = async (key: string, target: Sent) => {
    await variants.save({ ...ref, key, name: key, target, overlay: { title: key } });
    await variants.publish({ ...ref, key });
  };
  await write('comparing', { stages: ['compare'] });
  await write('seeker', { audience: 'seekers' });
});
afterAll(() => app.destroy());

const condition = {
  'attributes.knowledge': 'novice',
  'journey.televisions.stage': { $in: ['compare', 'decide'] },
};
const audiences = [{ key: 'seekers', name: 'Newcomers who compare', condition }];

describe('a rule book', () => {
  it('opens a variant to its audience as soon as it is saved, before those of a stage', async () => {
    const visitor = await meet(app);
    await visitor.did(
      { type: 'compare', contentType: TYPE, documentIds: [ids.guide, ids.review] },
      { type: 'search', query: 'what is OLED' },
    );
    expect(await title(visitor)).toBe('comparing');
    await books().save({ contentType: TYPE, audiences }, 'Ada');
    expect(await title(visitor)).toBe('seeker');
    expect(await title(await meet(app))).toBe('Choosing a television');
  });

  it('keeps whom it excludes on default content', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'compare', contentType: TYPE, documentIds: [ids.guide, ids.review] });
    await books().save(
      { contentType: TYPE, audiences, exclusions: [{ name: 'few', condition: { visits: { $lt: 2 } } }] },
      'Ada',
    );
    expect(await title(visitor)).toBe('Choosing a television');
    await books().save({ contentType: TYPE, audiences }, 'Ada');
    expect(await title(visitor)).toBe('comparing');
  });

  it('keeps its share of visitors on default content, always the same ones', async () => {
    await books().save({ contentType: TYPE, audiences, holdout: 0.5 }, 'Ada');
    const people = await Promise.all(Array.from({ length: 24 }, () => meet(app)));
    for (const one of people) {
      await one.did({ type: 'compare', contentType: TYPE, documentIds: [ids.guide, ids.review] });
    }
    const first = await Promise.all(people.map(title));
    expect(new Set(first)).toEqual(new Set(['Choosing a television', 'comparing']));
    expect(await Promise.all(people.map(title))).toEqual(first);
    const held = people[first.indexOf('Choosing a television')];
    const told = await held?.get(`/articles/${ids.guide}?context=explain`);
    expect(told?.body.meta.contextVariants[0]).toMatchObject({ variant: null, reason: 'holdout' });
    await books().save({ contentType: TYPE, audiences }, 'Ada');
  });
});

describe('the vocabulary', () => {
  it('cannot lose a stage that a variant is written for', async () => {
    const vocabulary = app.strapi.plugin('context-variants').service('vocabulary');
    const { stages, signals, ...rest } = vocabulary.current();
    const smaller = {
      ...rest,
      stages: stages.filter((one: { key: string }) => one.key !== 'compare'),
      signals: signals.filter((one: { stages?: Sent }) => !one.stages?.['compare']),
    };
    await expect(vocabulary.save(smaller, 'Ada')).rejects.toMatchObject({
      details: {
        code: 'in-use',
        uses: [expect.stringContaining('comparing'), expect.stringContaining('Newcomers')],
      },
    });
  });

  it('acts at once on how histories are understood, without losing them', async () => {
    const visitor = await meet(app);
    await visitor.did({ type: 'wave', topic: 'televisions' });
    expect(await title(visitor)).toBe('Choosing a television');
    const vocabulary = app.strapi.plugin('context-variants').service('vocabulary');
    const { signals, ...rest } = vocabulary.current();
    await vocabulary.save(
      { ...rest, signals: [...signals, { event: 'wave', stages: { compare: 'strong' } }] },
      'Ada',
    );
    expect(await title(visitor)).toBe('comparing');
  });
});
