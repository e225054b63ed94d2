import { errors } from '@strapi/utils';
import { firstFault } from '../../../contract/fault';
import { vocabularySchema, type Attribute, type Vocabulary } from '../../../contract/vocabulary';
import { createVersioned, type Shelf, type Version } from './versions';

/** A word that targets, rule books or events may use. */
export type Word = { readonly stage: string } | { readonly attribute: string; readonly value: string };

/** The vocabulary as editors set it. */
export interface Vocabularies {
  load(): Promise<void>;
  /** What the plugin's manifest says, in force until somebody saves another. */
  readonly shipped: Vocabulary;
  current(): Vocabulary;
  /** Grows with each save; 0 for the shipped one. */
  version(): number;
  /**
   * Saves a vocabulary. Refused with 400 that names the path; with 400 `invalid` and the places in `uses` where a word
   * would go that is in use; with 409 `stale`.
   */
  save(vocabulary: unknown, by: string, seen?: number): Promise<Version<Vocabulary>>;
  versions(): Promise<readonly Version<Vocabulary>[]>;
}

/** Words that one vocabulary has and another has not. */
function lost(before: Vocabulary, after: Vocabulary): Word[] {
  const stages = new Set(after.stages.map((stage) => stage.key));
  const values = new Set(
    after.attributes.flatMap((one) => one.values.map((value) => `${one.key} ${value.key}`)),
  );
  return [
    ...before.stages.filter((one) => !stages.has(one.key)).map((one): Word => ({ stage: one.key })),
    ...before.attributes.flatMap((one) =>
      one.values
        .filter((value) => !values.has(`${one.key} ${value.key}`))
        .map((value): Word => ({ attribute: one.key, value: value.key })),
    ),
  ];
}

/** The first list of search words or hint that points at nothing; undefined where all point at a value. */
function astray({
  attributes,
  searchWords,
  hints,
}: Vocabulary): { path: (string | number)[]; what: string } | undefined {
  const scales = new Map(attributes.map((one) => [one.key, one.values.map((value) => value.key)]));
  for (const [list, pointers] of [
    ['searchWords', searchWords],
    ['hints', hints],
  ] as const) {
    for (const [i, { attribute, value }] of pointers.entries()) {
      const scale = scales.get(attribute);
      if (!scale) return { path: [list, i, 'attribute'], what: `there is no attribute "${attribute}"` };
      if (value !== undefined && !scale.includes(value))
        return { path: [list, i, 'value'], what: `"${value}" is no value of "${attribute}"` };
    }
  }
  return undefined;
}

/** Reads a vocabulary; throws 400 `invalid` that names the path. */
function parse(raw: unknown): Vocabulary {
  const parsed = vocabularySchema.safeParse(raw);
  if (!parsed.success) {
    const { message, path } = firstFault(parsed.error);
    throw new errors.ValidationError(message, { code: 'invalid', path });
  }
  return parsed.data;
}

/** Throws 400 `invalid` where a list of search words or a hint points at nothing. */
function checkPointers(vocabulary: Vocabulary): void {
  const wrong = astray(vocabulary);
  if (!wrong) return;
  const { path, what } = wrong;
  throw new errors.ValidationError(`${path.join('.')}: ${what}`, { code: 'invalid', path });
}

/** Throws 400 `in-use` that names the places, where there are any. */
function keep(uses: readonly string[], cannot: string, path: readonly string[]): void {
  if (uses.length === 0) return;
  const message = `${cannot}: ${uses.slice(0, 5).join('; ')}. Change these first.`;
  throw new errors.ValidationError(message, { code: 'in-use', path, uses });
}

const nameOf = (word: Word): string =>
  'stage' in word ? `stage "${word.stage}"` : `${word.attribute} "${word.value}"`;

/** What the vocabularies need of the house. */
export interface VocabularyRoom {
  readonly shelf: Shelf;
  readonly shipped: Vocabulary;
  readonly now: () => number;
  /** Places that use a word, in words. */
  readonly usesOf: (word: Word) => readonly string[];
  /** Places that ask for an attribute or are written for one of its values, in words. */
  readonly usesOfAttribute: (attribute: Attribute) => readonly string[];
  /** Called after a save. */
  readonly changed: () => void;
}

export function createVocabularies(room: VocabularyRoom): Vocabularies {
  const { shelf, shipped, now, usesOf, usesOfAttribute, changed } = room;
  const versioned = createVersioned<Vocabulary>(shelf, 'vocabulary', now);
  let current = shipped;
  let version = 0;
  const checkUses = (next: Vocabulary): void => {
    for (const word of lost(current, next)) {
      const path = 'stage' in word ? ['stages'] : ['attributes', word.attribute];
      keep(usesOf(word), `${nameOf(word)} is in use and cannot be removed`, path);
    }
    for (const attribute of current.attributes) {
      const after = next.attributes.find(({ key }) => key === attribute.key);
      if (after && (after.tact !== 'never' || attribute.tact === 'never')) continue;
      const cannot = after ? 'become "never"' : 'be removed';
      const path = ['attributes', attribute.key, ...(after ? ['tact'] : [])];
      keep(usesOfAttribute(attribute), `${attribute.key} is in use and cannot ${cannot}`, path);
    }
  };
  return {
    shipped,
    async load() {
      const [newest] = await versioned.all();
      if (!newest) return;
      current = vocabularySchema.parse(newest.content);
      version = newest.version;
    },
    current: () => current,
    version: () => version,
    async save(raw, by, seen) {
      const next = parse(raw);
      const saved = await versioned.save(next, by, seen, () => {
        checkUses(next);
        checkPointers(next);
      });
      current = next;
      version = saved.version;
      changed();
      return saved;
    },
    versions: () => versioned.all(),
  };
}
