import type { Core } from '@strapi/strapi';
import type { Limits } from '../../../contract/limits';
import type { EntryRef, Json, Overlay, VariantInput, VariantRecord } from '../../../contract/variant';
import type { Vocabulary } from '../../../contract/vocabulary';
import type { Catalogue } from './catalogue';
import type { ReadTexts } from './check-texts';
import type { Models } from './models';

/** A variant, and where it matters one locale of it. */
export interface VariantRef extends EntryRef {
  readonly key: string;
  /** One locale; absent for all. */
  readonly locale?: string;
}

/** Attributes of one overlay of which the default has changed since they were written. */
export interface Drift {
  readonly key: string;
  readonly locale: string;
  readonly attributes: readonly string[];
}

/** One attribute of a variant below which the default content has changed; all in the form of an overlay. */
export interface Comparison {
  readonly name: string;
  /** What the default said when it was written; absent where that was too long to keep. */
  readonly then?: Json;
  /** What the default says now; of a merged component only what the variant writes. */
  readonly now: Json;
  readonly mine: Json;
}

/**
 * Keeps what authors write. All of it refuses with errors whose `details` are `{ code, path }`, `code` one of the
 * contract's error codes, and whose message names the field and says what to do.
 */
export interface Variants {
  /**
   * Creates or changes a variant. Absent fields keep what is stored. `overlay` replaces the draft overlay of `locale`
   * (Strapi's default locale where absent), live at once on types without draft-and-publish. Attributes that i18n
   * does not localise are stored once for all locales: those named are set, those absent stay; `locale: '*'` replaces
   * the shared ones as a whole. `revision` is that of the overlay row when `overlay` is given, of the head otherwise,
   * and 0 for "there is none yet". What the overlay says as it is stored already is not judged again, nor is what it
   * says as in `copied`, which is stored elsewhere. Words of attributes that are gone or do not vary stay stored.
   */
  save(input: VariantInput, copied?: Overlay): Promise<VariantRecord>;
  /** All variants of an entry by order, then key; the default's own record first where there is one. */
  list(entry: EntryRef): Promise<VariantRecord[]>;
  /**
   * Copies draft overlays to the published side; what all locales share goes along with any of them. Refused when a
   * required attribute would be empty.
   */
  publish(ref: VariantRef): Promise<VariantRecord>;
  /** Takes overlays offline; drafts stay. */
  unpublish(ref: VariantRef): Promise<VariantRecord>;
  /**
   * Draft overlays become what is published; what all locales share goes along with any of them, and is gone where none
   * of it was published. Refused with `not-found` where nothing is.
   */
  discard(ref: VariantRef): Promise<VariantRecord>;
  /**
   * Overridden attributes of which the default has changed since they were written; `*` is what all locales share.
   * With `locale` those of one locale and of what it shares.
   */
  drift(entry: EntryRef & { readonly locale?: string }): Promise<Drift[]>;
  /** What one variant says there, and what the default said then and says now. */
  compare(ref: VariantRef): Promise<Comparison[]>;
  /** Keeps what a variant says though the default changed: it counts as written against today's. All where absent. */
  keep(ref: VariantRef & { readonly attributes?: readonly string[] }): Promise<void>;
  /** Removes a variant, or with `locale` what it says in that locale. */
  remove(ref: VariantRef): Promise<void>;
}

/** What the service is built on. */
export interface Room {
  readonly strapi: Core.Strapi;
  readonly models: Models;
  readonly catalogue: Catalogue;
  /** The words in force; editors change them. */
  readonly vocabulary: () => Vocabulary;
  readonly limits: Pick<Limits, 'variantsPerEntry' | 'overlayBytes'>;
  readonly readTexts: ReadTexts;
}
