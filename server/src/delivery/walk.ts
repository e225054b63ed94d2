import type { Models } from '../variants';
import type { Select } from './select';

/** Where a value lies: `parent[key]`. */
export interface Slot {
  readonly uid: string;
  readonly parent: object;
  readonly key: string | number;
  readonly select: Select;
  /** JSON Pointer parts below the result's root. */
  readonly pointer: readonly string[];
}

/** An entry of an enabled type that is about to be delivered. */
export interface Found {
  readonly uid: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly pointer: readonly string[];
  readonly select: Select;
  /** Puts another one in its place; the walk goes on below that one. */
  replace(entry: Record<string, unknown>): void;
}

/**
 * All delivered entries of enabled types, parents before what lies below them. A value that is a list is walked item
 * by item. Replace an entry before going on to the next.
 */
export declare function walk(models: Models, slot: Slot): Generator<Found, void, undefined>;
