/** A type whose entries may have variants. */
export interface StartType {
  readonly uid: string;
  readonly name: string;
  readonly kind: 'collectionType' | 'singleType';
}

/** What was written of a variant last. */
export interface LatestVariant {
  readonly contentType: string;
  readonly documentId: string;
  readonly key: string;
  /** The variant's name for people. */
  readonly name: string;
  /** What the entry is called; null where it has no name that the asking person may read. */
  readonly entry: string | null;
  /** Null where i18n does not localise the type. */
  readonly locale: string | null;
  readonly kind: StartType['kind'];
  /** Unix time in milliseconds. */
  readonly at: number;
}

/**
 * Where somebody stands with variants: the data of `GET /context-variants/start`. All of it is about types that the
 * asking person may read.
 */
export interface Start {
  readonly types: readonly StartType[];
  /** Whether types can be changed on this server at all: it runs in development. */
  readonly develops: boolean;
  readonly variants: number;
  /** Variants that visitors can get in a language at least. */
  readonly live: number;
  /** Variants that are drafts in every language. */
  readonly drafts: number;
  /** Entries with variants whose default content was changed since, among those changed last. */
  readonly drifted: number;
  /** Latest first. */
  readonly latest: readonly LatestVariant[];
}
