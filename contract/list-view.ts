import { z } from 'zod';
import { text } from './text';
import type { Stage } from './vocabulary';

/** More rows than any page of the list view holds. */
const PAGE = 200;

/** What `GET /context-variants/list/:contentType` takes: document ids, separated by commas. */
export const listedQuerySchema = z.strictObject({
  entries: text(PAGE * 64)
    .transform((ids) => [...new Set(ids.split(',').filter(Boolean))])
    .refine((ids) => ids.length > 0 && ids.length <= PAGE, `one to ${PAGE} document ids`),
  locale: text(35).optional(),
});

/** What the list view says of one entry's variants in one locale. */
export interface ListedEntry {
  readonly documentId: string;
  readonly variants: number;
  /** Those that visitors can get in the locale. */
  readonly live: number;
  /** Those that are only drafts in the locale. */
  readonly drafts: number;
  /** Keys of the stages that no variant, nor the default content, is written for; none where nothing varies. */
  readonly stagesWithout: readonly string[];
  /** Languages of the entry in which not all of its variants are written. */
  readonly localesWithout: readonly string[];
}

/** The data of `GET /context-variants/list/:contentType?entries=&locale=`. */
export interface Listed {
  /** Only entries that the asking person may read. */
  readonly entries: readonly ListedEntry[];
  readonly stages: readonly Stage[];
}
