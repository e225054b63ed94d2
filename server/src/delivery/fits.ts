import type { Json } from '../../../contract/variant';
import type { Field } from '../variants';

const NUMBERS = new Set(['integer', 'float', 'decimal']);
const ANYTHING = new Set(['json']);

/** Whether a stored scalar is still of the kind that its attribute has now. */
export function fits({ type, attribute }: Field, value: Json): boolean {
  if (value === null || ANYTHING.has(type)) return true;
  if (type === 'blocks') return Array.isArray(value);
  if (NUMBERS.has(type)) return typeof value === 'number';
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'enumeration') return Array.isArray(attribute.enum) && attribute.enum.includes(value);
  return typeof value === 'string';
}
