import type { Models } from '../variants';
import type { Select } from './select';

export interface Widened {
  /** The parameters to go on with; the caller's own object where nothing was missing. */
  readonly params: Readonly<Record<string, unknown>>;
  /** What the caller selected. */
  readonly select: Select;
  /** Takes out of the final result what the caller had not asked for. */
  strip(result: unknown): void;
}

/**
 * Makes sure that the locale is read of every delivered entry whose type varies, by which its variants are found.
 * (Strapi reads the document id always.)
 */
export declare function widen(
  room: { models: Models; varies: (uid: string) => boolean },
  uid: string,
  params: Readonly<Record<string, unknown>>,
): Widened;
