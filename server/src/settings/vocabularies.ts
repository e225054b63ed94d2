import { errors } from '@strapi/utils';
import { firstFault } from '../../../contract/fault';
import type { Going, Instead, Place } from '../../../contract/settings';
import { vocabularySchema, type Vocabulary } from '../../../contract/vocabulary';
import { settle } from './going';
import { createVersioned, type Shelf, type Turn, type Version } from './versions';

/** The vocabulary as editors set it. */
export interface Vocabularies {
  /**
   * Reads what was saved. Where the newest version cannot be read, say after a downgrade, the newest that can is in
   * force, or else the shipped one; all stay stored as they are.
   */
  load(): Promise<void>;
  /** What the plugin's manifest says, in force until somebody saves another. */
  readonly shipped: Vocabulary;
  current(): Vocabulary;
  /** Grows with each save; 0 for the shipped one. */
  version(): number;
  /**
   * Saves a vocabulary. Refused with 400 that names the path; with 400 `in-use` and the places in `uses` and `words`
   * where a word would go that is in use, unless `instead` says what becomes of them; with 409 `stale`.
   */
  save(
    vocabulary: unknown,
    by: string,
    seen?: number,
    instead?: readonly Instead[],
  ): Promise<Version<Vocabulary>>;
  versions(): Promise<readonly Version<Vocabulary>[]>;
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

function unreadable({ version, content }: Version<unknown>, inForce: number): string {
  const { error } = vocabularySchema.safeParse(content);
  const why = error ? firstFault(error).message : '';
  const instead = inForce === 0 ? 'what the plugin ships' : `version ${inForce}`;
  return (
    `context-variants: version ${version} of the vocabulary cannot be read (${why}); ${instead} is in force. ` +
    `It is stored as it was. Update the plugin again, or save the vocabulary anew in the settings.`
  );
}

/** Throws 400 `invalid` where a list of search words or a hint points at nothing. */
function checkPointers(vocabulary: Vocabulary): void {
  const wrong = astray(vocabulary);
  if (!wrong) return;
  const { path, what } = wrong;
  throw new errors.ValidationError(`${path.join('.')}: ${what}`, { code: 'invalid', path });
}

/** What the vocabularies need of the house. */
export interface VocabularyRoom {
  readonly shelf: Shelf;
  readonly shipped: Vocabulary;
  readonly now: () => number;
  /** One after the other with all other settings. */
  readonly turn: Turn;
  readonly usesOf: (word: Going) => readonly Place[];
  /** Rewords whatever names these words. Returns what is to be called once all is committed. */
  readonly reword: (words: readonly Instead[], after: Vocabulary, by: string) => Promise<() => Promise<void>>;
  /** Called after a save. */
  readonly changed: () => void;
  /** Told what a site owner has to look at. */
  readonly warn: (line: string) => void;
}

export function createVocabularies(room: VocabularyRoom): Vocabularies {
  const { shelf, turn, shipped, now, usesOf, reword, changed, warn } = room;
  const versioned = createVersioned<Vocabulary>(shelf, 'vocabulary', now, turn);
  let current = shipped;
  let version = 0;
  return {
    shipped,
    async load() {
      const all = await versioned.all();
      const readable = all.find(({ content }) => vocabularySchema.safeParse(content).success);
      if (readable) current = vocabularySchema.parse(readable.content);
      version = readable?.version ?? 0;
      const [newest] = all;
      if (newest && newest !== readable) warn(unreadable(newest, version));
    },
    current: () => current,
    version: () => version,
    async save(raw, by, seen, instead = []) {
      const next = parse(raw);
      let committed: (() => Promise<void>) | undefined;
      const saved = await versioned.save(next, by, seen, async () => {
        const settled = settle(current, next, usesOf, instead);
        checkPointers(next);
        if (settled.length > 0) committed = await reword(settled, next, by);
      });
      current = next;
      version = saved.version;
      changed();
      await committed?.();
      return saved;
    },
    versions: () => versioned.all(),
  };
}
