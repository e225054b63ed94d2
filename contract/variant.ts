import { z } from 'zod';
import { ARGUMENTS } from './limits';
import { suggestsSchema, targetSchema, type Suggests, type Target } from './target';
import { KEY, text } from './text';

/** The reserved key that holds whom the default content is written for and what reading the entry suggests. */
export const DEFAULT_KEY = 'default';
/** The locale of heads, of attributes that are not localised, and of types that i18n does not touch. */
export const EVERY_LOCALE = '*';

export type OverlayStatus = 'draft' | 'published';
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/**
 * Only the attributes that a variant changes. Scalars as they are; media and relations as document ids (ordered where
 * there are many); single components merge attribute by attribute; zones and repeatable components are whole.
 * `null` is a value ("none here"), absence inherits.
 */
export type Overlay = { readonly [attribute: string]: Json };

/** A variant without its overlays; shared by all locales. */
export interface VariantHead {
  readonly contentType: string;
  readonly documentId: string;
  /** Unique per document and never changed. */
  readonly key: string;
  readonly name: string;
  readonly target: Target;
  readonly suggests: Suggests | null;
  /** Arguments that it puts forward, as tags; null for those of the default content. */
  readonly arguments: readonly string[] | null;
  /** Lower first. */
  readonly order: number;
  readonly paused: boolean;
  /** Grows by one with each save. */
  readonly revision: number;
}

/** One overlay of a variant as listed: which locale, which side, and its data. */
export interface OverlayRecord {
  readonly locale: string;
  readonly status: OverlayStatus;
  readonly overlay: Overlay;
  readonly revision: number;
}

export interface VariantRecord extends VariantHead {
  readonly overlays: readonly OverlayRecord[];
}

export interface EntryRef {
  readonly contentType: string;
  readonly documentId: string;
}

/**
 * What `variants.save` takes. Absent fields keep what is stored. `overlay` (with `locale` where i18n localises the
 * type) replaces that locale's draft overlay, or what is live on types without draft-and-publish.
 */
export interface VariantInput extends EntryRef {
  readonly key: string;
  readonly name?: string;
  readonly target?: Target;
  readonly suggests?: Suggests | null;
  readonly arguments?: readonly string[] | null;
  readonly order?: number;
  readonly paused?: boolean;
  readonly locale?: string;
  readonly overlay?: Overlay;
  /** The revision the caller has seen of what it replaces; another one is refused with 409 `stale`. */
  readonly revision?: number;
}

const variantKey = z
  .string()
  .regex(KEY, 'a key is a-z, 0-9 and -, starts with a letter, 48 characters at most');

/** Tags such as `warranty` or `price-match`, each once. */
const argumentsSchema = z
  .array(z.string().regex(KEY, 'an argument is a-z, 0-9 and -, starts with a letter, 48 characters at most'))
  .max(ARGUMENTS)
  .refine((tags) => new Set(tags).size === tags.length, 'names one argument twice');

export const entryRefSchema = z.object({ contentType: text(255), documentId: text(255) });

/** Parses what `variants.save` takes, but for the overlay's content, which needs the schema of the type. */
export const variantInputSchema = entryRefSchema.extend({
  key: variantKey,
  name: text(120).optional(),
  target: targetSchema.optional(),
  suggests: suggestsSchema.nullable().optional(),
  arguments: argumentsSchema.nullable().optional(),
  order: z.number().int().min(-1e6).max(1e6).optional(),
  paused: z.boolean().optional(),
  locale: text(35).optional(),
  overlay: z.record(z.string(), z.unknown()).optional(),
  revision: z.number().int().min(0).optional(),
});
