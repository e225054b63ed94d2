import type { Json } from '../../../contract/variant';
import type { Field } from '../variants';

type Fits = (value: Json, attribute: Field['attribute']) => boolean;

const text: Fits = (value) => typeof value === 'string';
const number: Fits = (value) => typeof value === 'number';
const like =
  (pattern: RegExp): Fits =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

const FITS: Readonly<Record<string, Fits>> = {
  string: text,
  text,
  richtext: text,
  email: text,
  uid: text,
  integer: (value) => Number.isInteger(value),
  biginteger: like(/^-?\d+$/),
  float: number,
  decimal: number,
  boolean: (value) => typeof value === 'boolean',
  enumeration: (value, attribute) => Array.isArray(attribute.enum) && attribute.enum.includes(value),
  date: like(/^\d{4}-\d{2}-\d{2}$/),
  time: like(/^\d{2}:\d{2}:\d{2}\.\d{3}$/),
  datetime: like(/^\d{4}-\d{2}-\d{2}T/),
  timestamp: like(/^-?\d+$/),
  json: () => true,
  blocks: Array.isArray,
};

/** Whether a stored scalar is still of the kind that its attribute has now. */
export const fits = ({ type, attribute }: Field, value: Json): boolean =>
  value === null || (FITS[type]?.(value, attribute) ?? false);
