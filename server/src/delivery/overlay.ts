import type { Overlay } from '../../../contract/variant';
import type { Models } from '../variants';
import { copyRow } from './copy-row';
import { layAttributes, type Laying } from './lay-attributes';
import type { Populated, Select } from './select';

export interface ReferenceItem {
  readonly uid: string;
  readonly documentId: string;
}

/** References that a winner's overlay names and that are still to be read. */
export interface Reference {
  /** What it refers to, in the author's order. */
  readonly items: readonly ReferenceItem[];
  readonly populated: Populated;
  /** Locale of the entry it stands in. */
  readonly locale: string | null;
  /** Where the rows go: `parent[key]`. */
  readonly parent: Record<string, unknown>;
  readonly key: string;
  readonly pointer: readonly string[];
  /** What stands there where nothing of it can be read: the default's, of what is required. */
  readonly otherwise?: unknown;
}

export interface Overlaid {
  readonly entry: Record<string, unknown>;
  readonly references: readonly Reference[];
  /** What the schema no longer knows, as paths like `body[0].text`. */
  readonly skipped: readonly string[];
}

/** The entry to lay an overlay over, as the walk finds it. */
export interface Ground {
  readonly uid: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly select: Select;
  readonly pointer: readonly string[];
}

/**
 * Lays an overlay over an entry, as far as the caller selected it. Pure: the entry stays as it is. What the schema no
 * longer knows, or knows with another type, is left out and listed. References stand as null or [] until they are
 * hydrated. For readers the default's value stands in for what is required and emptied.
 * @param asWritten for authors: what they left empty is empty
 */
export function overlayEntry(models: Models, ground: Ground, overlay: Overlay, asWritten = false): Overlaid {
  const { uid, entry, select, pointer } = ground;
  const laid = copyRow(entry);
  const references: Reference[] = [];
  const skipped: string[] = [];
  const model = models.get(uid);
  if (!model) return { entry: laid, references, skipped: [uid] };
  const laying: Laying = {
    models,
    seed: String(entry.documentId),
    locale: typeof entry.locale === 'string' ? entry.locale : null,
    references,
    skipped,
    asWritten,
  };
  layAttributes(laying, laid, model, overlay, select, { text: '', pointer });
  return { entry: laid, references, skipped };
}
