import { z } from 'zod';

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

/** A content type that may have variants, with the state of its rule book. */
export interface RuleBookEntry extends Omit<SettingState, 'content'> {
  readonly contentType: string;
  readonly displayName: string;
  readonly audiences: number;
}

const version = z.number().int().min(0);

/** A save: the new content, and the version that it was made upon. */
export const settingSaveSchema = z.strictObject({ version, content: z.unknown() });
/** Back `to` an earlier version, 0 for the shipped one; `version` is the one in force as seen. */
export const settingUndoSchema = z.strictObject({ version, to: version });
/** Where the body is a file, the version seen stands in the query. */
export const settingImportSchema = z.strictObject({
  version: z
    .string('the version that was seen is asked for')
    .regex(/^\d{1,9}$/, 'a version is a whole number')
    .transform(Number),
});
