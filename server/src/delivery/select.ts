import type { Field, Model, Models } from '../variants';

/** What the caller selected of one entry, component or file. */
export interface Select {
  /** Names of scalars, or null for all of them. */
  readonly fields: ReadonlySet<string> | null;
  readonly populate: ReadonlyMap<string, Populated>;
}

/** What the caller selected at one relation, media, component or zone. */
export interface Populated {
  readonly field: Field;
  /** How to select it, by uid; undefined where it is left out (a component that `on` does not name). */
  selectOf(uid: string): Select | undefined;
  /** Only the number is delivered, as `{ count }`. */
  readonly count: boolean;
  /** The part of `populate` as the caller wrote it, for handing on to Strapi. */
  readonly spec: PopulateSpec;
}

/** A nested `populate` in its object form. */
export type PopulateSpec = Readonly<Record<string, unknown>>;
