import { apiToken } from '../../harness/fill';
import type { Booted } from '../../harness/boot';
import { LANGUAGES, PlainEntry, type Language, type Said, type Step } from './plain';
import {
  ARTICLE,
  compareServed,
  compareStored,
  contentOf,
  createEntry,
  orphans,
  randomOf,
  take,
  type Pair,
} from './world';

const KEYS = ['alpha', 'beta'];
const ENTRIES = 10;
const STEPS = 10;

type Random = () => number;
const oneOf = <T>(random: Random, all: readonly T[]): T => {
  const found = all[Math.floor(random() * all.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

let serial = 0;
function someText(random: Random, language: string): string | null {
  serial += 1;
  return random() < 0.15 ? null : `variant ${language} ${serial}`;
}

function someSaid(random: Random, locale: Language): Said {
  return {
    ...(random() < 0.7 && { title: someText(random, locale) }),
    ...(random() < 0.5 && { summary: someText(random, locale) }),
    ...(random() < 0.3 && { code: someText(random, 'shared') }),
  };
}

function someStep(random: Random): Step {
  const key = oneOf(random, KEYS);
  const locale = oneOf(random, LANGUAGES);
  const kind = oneOf(random, [
    'save',
    'save',
    'save',
    'publish',
    'publish',
    'unpublish',
    'discard',
    'remove',
  ] as const);
  if (kind === 'save') return { do: kind, key, locale, said: someSaid(random, locale) };
  return { do: kind, key, ...(random() < 0.6 && { locale }) };
}

/** A life of the entry itself, after which its variants must be what the model says. */
type Turn = (app: Booted, pair: Pair) => Promise<void>;
const TURNS: readonly Turn[] = [
  async ({ strapi }, { documentId, plain }) => {
    await strapi.documents(ARTICLE).publish({ documentId, locale: 'en' });
    plain.publishAlong('en');
  },
  async ({ strapi }, { documentId, plain }) => {
    await strapi.documents(ARTICLE).unpublish({ documentId, locale: 'de' });
    await strapi.documents(ARTICLE).publish({ documentId, locale: '*' });
    for (const language of LANGUAGES) plain.publishAlong(language);
  },
  async ({ strapi }, { documentId }) => {
    await strapi.documents(ARTICLE).discardDraft({ documentId, locale: '*' });
  },
  async ({ strapi }, { documentId, plain }) => {
    await strapi.documents(ARTICLE).delete({ documentId, locale: 'de' });
    plain.lose('de');
  },
  async (app, { documentId, plain, trace }) => {
    const clone = await app.strapi.documents(ARTICLE).clone({ documentId, locale: '*' });
    const copy = { documentId: String(clone?.documentId), plain: plain.clone(), trace };
    await compareStored(app, copy);
    await app.strapi.documents(ARTICLE).delete({ documentId: copy.documentId, locale: '*' });
    expect(await orphans(app, copy.documentId)).toBe(0);
  },
];

/** Ten entries, each with a random sequence of steps of its own, one after the other in turns. */
async function runBatch(app: Booted, token: string, documentIds: readonly string[], random: Random) {
  const pairs = documentIds.map((documentId): Pair => ({ documentId, plain: new PlainEntry(), trace: [] }));
  const before = await contentOf(app.strapi);
  for (let i = 0; i < STEPS; i += 1) {
    for (const { documentId, plain, trace } of pairs) {
      const step = someStep(random);
      trace.push(step);
      const done = await take(app, documentId, step);
      expect({ trace, done }).toEqual({ trace, done: plain.take(step) });
    }
  }
  expect(await contentOf(app.strapi)).toEqual(before);
  for (const pair of pairs) await compareStored(app, pair);
  await compareServed(app, token, pairs, KEYS);
  const turned = pairs.slice(0, TURNS.length);
  for (const [i, pair] of turned.entries()) await TURNS[i]?.(app, pair);
  for (const pair of turned) await compareStored(app, pair);
  await compareServed(app, token, turned, KEYS);
  return pairs;
}

/**
 * Runs random sequences of authors' steps against the app and against the model, and compares what is stored, what is
 * served, and that no default row changed.
 *
 * @param count sequences, a multiple of ten
 */
export async function runSequences(app: Booted, count: number, seed: number): Promise<void> {
  const token = await apiToken(app.strapi);
  const random = randomOf(seed);
  const documentIds: string[] = [];
  while (documentIds.length < ENTRIES) documentIds.push(await createEntry(app));
  for (let done = 0; done < count; done += ENTRIES) {
    const pairs = await runBatch(app, token, documentIds, random);
    for (const [i, { documentId, plain }] of pairs.entries()) {
      // Entries that lived through something start anew.
      if (i === 3 || i === 0) {
        await app.strapi.documents(ARTICLE).delete({ documentId, locale: '*' });
        documentIds[i] = await createEntry(app);
      } else for (const key of plain.variants.keys()) await take(app, documentId, { do: 'remove', key });
      expect(await orphans(app, documentId)).toBe(0);
    }
  }
}
