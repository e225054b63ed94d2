import { errors } from '@strapi/utils';
import { vocabularySchema, type Attribute, type Vocabulary } from '../../../contract/vocabulary';
import { createVersioned, type Shelf, type Version } from './versions';

/** A word that targets, rule books or events may use. */
export type Word = { readonly stage: string } | { readonly attribute: string; readonly value: string };

/** The vocabulary as editors set it. */
export interface Vocabularies {
  load(): Promise<void>;
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

/** Attributes that are never to be used from now on. */
function silenced(before: Vocabulary, after: Vocabulary): readonly Attribute[] {
  const silent = new Set(before.attributes.filter(({ tact }) => tact === 'never').map(({ key }) => key));
  return after.attributes.filter(({ key, tact }) => tact === 'never' && !silent.has(key));
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
  return {
    async load() {
      const [newest] = await versioned.all();
      if (!newest) return;
      current = vocabularySchema.parse(newest.content);
      version = newest.version;
    },
    current: () => current,
    version: () => version,
    async save(raw, by, seen) {
      const parsed = vocabularySchema.safeParse(raw);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const path = issue?.path ?? [];
        throw new errors.ValidationError(
          `${path.join('.') || 'vocabulary'}: ${issue?.message ?? 'cannot be read'}`,
          {
            code: 'invalid',
            path,
          },
        );
      }
      for (const word of lost(current, parsed.data)) {
        const uses = usesOf(word);
        if (uses.length === 0) continue;
        throw new errors.ValidationError(
          `${nameOf(word)} is in use and cannot be removed: ${uses.slice(0, 5).join('; ')}. Change these first.`,
          { code: 'in-use', path: 'stage' in word ? ['stages'] : ['attributes', word.attribute], uses },
        );
      }
      for (const attribute of silenced(current, parsed.data)) {
        const uses = usesOfAttribute(attribute);
        if (uses.length === 0) continue;
        const message = `${attribute.key} is in use and cannot become "never": ${uses.slice(0, 5).join('; ')}. Change these first.`;
        const path = ['attributes', attribute.key, 'tact'];
        throw new errors.ValidationError(message, { code: 'in-use', path, uses });
      }
      const lostHint = astray(parsed.data);
      if (lostHint) {
        const { path, what } = lostHint;
        throw new errors.ValidationError(`${path.join('.')}: ${what}`, { code: 'invalid', path });
      }
      const saved = await versioned.save(parsed.data, by, seen);
      current = parsed.data;
      version = saved.version;
      changed();
      return saved;
    },
    versions: () => versioned.all(),
  };
}
