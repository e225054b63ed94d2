import { z } from 'zod';

/** Bytes of one line of an import. */
export const TOUCH_LINE = 16 * 1024;

/** Names one import: the same lines sent again under it are kept once. */
export const importAskedSchema = z.strictObject({
  importId: z
    .string({ error: 'is missing: a name for this import, so that it can be resumed' })
    .regex(/^[A-Za-z0-9._-]{1,48}$/, 'is A-Z, a-z, 0-9, . _ -, 48 characters at most'),
  /** Number of the first line that is sent, for whoever resumes; 1 where absent. */
  from: z.coerce.number().int().min(1).max(1e12).default(1),
});

/** What became of one line, as a line of the answer. */
export type TouchResult =
  | { readonly line: number; readonly result: 'accepted' | 'duplicate' }
  | {
      readonly line: number;
      readonly result: 'rejected';
      readonly code: string;
      readonly path: readonly PropertyKey[];
      readonly message: string;
    };

/** The last line of the answer. `stopped`: the history did not answer; go on with the line `next`. */
export interface TouchTotals {
  readonly result: 'done' | 'stopped';
  readonly next: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
}
