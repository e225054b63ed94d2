import type { Going, Instead, Place } from '../../../contract/settings';
import type { Understanding } from '../../../contract/understanding';
import type { Vocabulary } from '../../../contract/vocabulary';
import { INTIMACY, JOURNEY, READINESS } from './numbers';
import { createRuleBooks, type RuleBooks } from './rule-books';
import { createTurn, type Shelf } from './versions';
import { createVocabularies, type Vocabularies } from './vocabularies';
import { settingOf, type Setting } from './setting';
import { defaultVocabulary } from './vocabulary';

export { parseConfiguration, type Configuration } from './configuration';
export type { Shelf } from './versions';
export type { Setting } from './setting';

/** What editors and site owners set. */
export interface Settings {
  /** The vocabulary in force, with the numbers behind it. */
  understanding(): Understanding;
  readonly ruleBooks: RuleBooks;
  readonly vocabulary: Vocabularies;
  /** The vocabulary as people work with it. */
  readonly words: Setting;
  /** A type's rule book as people work with it. The book that is saved names the type. */
  bookOf(contentType: string): Setting;
  /**
   * Reads what was saved, for content types whose entries have variants and for others whose entries may have had.
   * What cannot be read is told of and does not stop the start. Call once the database is there.
   */
  load(contentTypes: readonly string[], others?: readonly string[]): Promise<void>;
}

/** What the settings need of the house. */
export interface SettingsRoom {
  readonly shelf: Shelf;
  readonly now: () => number;
  /** Where variants name a word. */
  readonly usesInVariants: (word: Going) => readonly Place[];
  /** Rewords variants in the transaction that is open. Returns what is to be called once all is committed. */
  readonly rewordVariants: (words: readonly Instead[]) => Promise<() => Promise<void>>;
  /** Which variants of a type are written for an audience. */
  readonly usesOfAudience: (contentType: string, audience: string) => readonly Place[];
  readonly ruleBookChanged: (contentType: string) => void;
  readonly vocabularyChanged: () => void;
  /** Told what a site owner has to look at. */
  readonly warn: (line: string) => void;
}

const withNumbers = (vocabulary: Vocabulary): Understanding => ({
  ...vocabulary,
  journey: JOURNEY,
  intimacy: INTIMACY,
  readiness: vocabulary.readiness ?? READINESS,
});

export function createSettings(room: SettingsRoom): Settings {
  const shipped = defaultVocabulary();
  const turn = createTurn();
  let understanding = withNumbers(shipped);
  const use = (): void => {
    understanding = withNumbers(vocabulary.current());
  };
  const vocabulary: Vocabularies = createVocabularies({
    shelf: room.shelf,
    turn,
    shipped,
    now: room.now,
    usesOf: (word) => [...room.usesInVariants(word), ...ruleBooks.usesOf(word)],
    async reword(words, after, by) {
      const booksReworded = await ruleBooks.reword(words, after, by);
      const variantsReworded = await room.rewordVariants(words);
      return async () => {
        booksReworded();
        await variantsReworded();
      };
    },
    warn: room.warn,
    changed: () => {
      use();
      ruleBooks.readAgain();
      room.vocabularyChanged();
    },
  });
  const { shelf, now, ruleBookChanged, usesOfAudience, warn } = room;
  const words = vocabulary.current;
  const ruleBooks = createRuleBooks(shelf, turn, words, now, ruleBookChanged, usesOfAudience, warn);
  return {
    understanding: () => understanding,
    ruleBooks,
    vocabulary,
    words: settingOf(vocabulary),
    bookOf: (contentType) =>
      settingOf({
        shipped: ruleBooks.shipped(contentType),
        versions: () => ruleBooks.versions(contentType),
        save: ruleBooks.save,
      }),
    async load(contentTypes, others) {
      await vocabulary.load();
      use();
      await ruleBooks.load(contentTypes, others);
    },
  };
}

/** The shipped vocabulary with the shipped numbers. */
export const shippedUnderstanding = (): Understanding => withNumbers(defaultVocabulary());
