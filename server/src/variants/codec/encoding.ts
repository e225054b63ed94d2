import type { Json } from '../../../../contract/variant';
import type { Field } from '../fields';
import type { Models } from '../models';
import { refused, written, type Path } from '../refused';

/** What an overlay refers to, to be looked up before it is stored. */
export interface Mention {
  readonly field: Field;
  readonly uid: string;
  readonly documentId: string;
  readonly path: Path;
}

/** What stays the same while one overlay is encoded. */
export interface Encoding {
  readonly models: Models;
  readonly mentions: Mention[];
}

/** Turns what an author wrote at one attribute into what is stored. Throws a refusal that names the place. */
export type Encode = (encoding: Encoding, field: Field, value: unknown, path: Path) => Json;

/** The refusal of a value: `overlay.minutes must be a whole number, not text. ...`. */
export const wrongValue = (path: Path, expected: string, value: unknown, advice: string): Error =>
  refused('invalid', path, `${written(path)} must be ${expected}, not ${kindOf(value)}. ${advice}`);

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return value.length > 40 ? 'this text' : JSON.stringify(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : `a ${typeof value}`;
}
