import { z } from 'zod';
import { KEY } from './text';

/** A setting as it is in force. Version 0 is the shipped one, which nobody set. */
export interface SettingState {
  readonly version: number;
  /** When it was saved, ms since 1970, UTC. */
  readonly at: number | null;
  readonly by: string | null;
  readonly content: unknown;
}

/**
 * One difference. The path names items of a list by their key, event or name where each has one of its own. `before` is
 * absent where something came, `after` where it went; of a list in another order both are its names.
 */
export interface Change {
  readonly path: readonly (string | number)[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** One line of a setting's log. */
export interface SettingVersion extends Omit<SettingState, 'content'> {
  /** Against the version before; null where that one is no longer kept. */
  readonly changes: readonly Change[] | null;
}

/** Where a word of the vocabulary is used. */
export type Place =
  | {
      readonly kind: 'variant';
      readonly contentType: string;
      readonly documentId: string;
      /** Whether the type is a single type. */
      readonly single: boolean;
      /** Null for the default content. */
      readonly key: string | null;
      readonly name: string;
    }
  | {
      readonly kind: 'audience' | 'exclusion';
      readonly contentType: string;
      readonly name: string;
    }
  | { readonly kind: 'weights'; readonly contentType: string };

/** A word that would go: a stage, a value of an attribute, or an attribute as a whole. */
export type Going = { readonly stage: string } | { readonly attribute: string; readonly value?: string };

/** A word that cannot go unless it is said what becomes of the places that use it; beside `uses` of an `in-use`. */
export type InUse = Going & { readonly places: readonly Place[] };

/**
 * What becomes of the places that use a word that goes: `by` comes in its place, or it is taken off where `by` is
 * null. A whole attribute can only be taken off.
 */
export type Instead = Going & { readonly by: string | null };

/** A content type that may have variants, with the state of its rule book. */
export interface RuleBookEntry extends Omit<SettingState, 'content'> {
  readonly contentType: string;
  readonly displayName: string;
  readonly audiences: number;
}

const version = z.number().int().min(0);

/** A save as it is read. */
export interface SettingSave {
  readonly version: number;
  readonly content?: unknown;
  readonly instead?: readonly Instead[];
}

/** A save: the new content, and the version that it was made upon. */
export const settingSaveSchema = z.strictObject({ version, content: z.unknown() });
const key = z.string().regex(KEY);
const by = key.nullable();
/** A save of the vocabulary besides says what becomes of words that go while they are in use. */
export const vocabularySaveSchema = settingSaveSchema.extend({
  instead: z
    .array(
      z.union([
        z.strictObject({ stage: key, by }),
        z.strictObject({ attribute: key, value: key, by }),
        z.strictObject({ attribute: key, by: z.null() }),
      ]),
    )
    .max(500)
    .default([]),
});
/** Back `to` an earlier version, 0 for the shipped one; `version` is the one in force as seen. */
export const settingUndoSchema = z.strictObject({ version, to: version });
/** Where the body is a file, the version seen stands in the query. */
export const settingImportSchema = z.strictObject({
  version: z
    .string('the version that was seen is asked for')
    .regex(/^\d{1,9}$/, 'a version is a whole number')
    .transform(Number),
});
