import { isStorableText } from '../../../../contract/text';
import type { Json } from '../../../../contract/variant';
import { refused, written } from '../refused';
import { wrongValue, type Encode } from './encoding';

const OR_NULL = 'Send null for "none here", or leave it out to use the default.';

const isStorable = (value: Json): boolean => {
  if (typeof value === 'string') return isStorableText(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, part]) => isStorableText(name) && isStorable(part as Json));
};

/** Wraps the encoder of a value so that null, "none here", passes. */
const nullable =
  (expected: string, read: (value: unknown) => Json | undefined): Encode =>
  (_encoding, _field, value, path) => {
    if (value === null) return null;
    const stored = read(value);
    if (stored === undefined) throw wrongValue(path, expected, value, OR_NULL);
    if (!isStorable(stored)) {
      throw refused('invalid', path, `${written(path)} holds a NUL or half a character. Take it out.`);
    }
    return stored;
  };

const whole = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
const finite = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

const big = (value: unknown): string | undefined => {
  if (whole(value) !== undefined) return String(value);
  return typeof value === 'string' && /^[+-]?\d{1,19}$/.test(value) ? BigInt(value).toString() : undefined;
};

const day = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const at = new Date(`${value}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) ? value : undefined;
};

// The form in which Strapi gives times back: with milliseconds.
const time = (value: unknown): string | undefined => {
  const parts = typeof value === 'string' ? /^(\d{2}:\d{2})(:\d{2})?(\.\d{1,3})?$/.exec(value) : null;
  if (!parts?.[1]) return undefined;
  const full = `${parts[1]}${parts[2] ?? ':00'}${(parts[3] ?? '.').padEnd(4, '0')}`;
  return Number.isNaN(Date.parse(`1970-01-01T${full}Z`)) ? undefined : full;
};

const instant = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(value)) return undefined;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
};

// Strapi gives timestamps back as text: milliseconds since 1970.
const stamp = (value: unknown): string | undefined => {
  if (typeof value === 'string' && /^\d{1,15}$/.test(value)) return String(Number(value));
  const at = instant(value);
  return at === undefined ? undefined : String(Date.parse(at));
};

const json = (value: unknown): Json | undefined => {
  const text: string | undefined = JSON.stringify(value);
  return text === undefined ? undefined : (JSON.parse(text) as Json);
};

const words = nullable('text', (value) => (typeof value === 'string' ? value : undefined));
const decimals = nullable('a number', finite);

const choice: Encode = (encoding, field, value, path) => {
  const allowed = Array.isArray(field.attribute.enum) ? field.attribute.enum : [];
  const one = (given: unknown) => (typeof given === 'string' && allowed.includes(given) ? given : undefined);
  return nullable(`one of ${allowed.join(', ')}`, one)(encoding, field, value, path);
};

/** Encoders of everything that is stored as it is, by Strapi's attribute type. */
export const SCALARS: Readonly<Record<string, Encode>> = {
  string: words,
  text: words,
  richtext: words,
  email: words,
  enumeration: choice,
  boolean: nullable('true or false', (value) => (typeof value === 'boolean' ? value : undefined)),
  integer: nullable('a whole number', whole),
  biginteger: nullable('a whole number, as text where it is long', big),
  float: decimals,
  decimal: decimals,
  date: nullable('a day like 2026-03-31', day),
  time: nullable('a time like 17:30:00', time),
  datetime: nullable('a time like 2026-03-31T17:30:00Z', instant),
  timestamp: nullable('a time like 2026-03-31T17:30:00Z', stamp),
  json: nullable('JSON', json),
  blocks: nullable('a list of blocks', (value) => (Array.isArray(value) ? json(value) : undefined)),
};
