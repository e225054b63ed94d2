import type { Overlay } from '../../../contract/variant';
import type { Models } from '../variants';
import type { Populated, Select } from './select';

/** References that a winner's overlay names and that are still to be read. */
export interface Reference {
  /** Uid of what it refers to. */
  readonly uid: string;
  /** Document ids in the author's order. */
  readonly documentIds: readonly string[];
  readonly populated: Populated;
  /** Locale of the entry it stands in. */
  readonly locale: string | null;
  /** Where the rows go: `parent[key]`. */
  readonly parent: Record<string, unknown>;
  readonly key: string;
  readonly pointer: readonly string[];
}

export interface Overlaid {
  readonly entry: Record<string, unknown>;
  readonly references: readonly Reference[];
  /** What the schema no longer knows, as paths like `body[0].text`. */
  readonly skipped: readonly string[];
}

/** Lays an overlay over an entry, as far as the caller selected it. Pure; never throws. */
export declare function overlayEntry(
  models: Models,
  found: {
    uid: string;
    entry: Readonly<Record<string, unknown>>;
    select: Select;
    pointer: readonly string[];
  },
  overlay: Overlay,
): Overlaid;
