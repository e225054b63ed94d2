import type { FieldState, OpenVariant } from '../../../contract/editing';

/** How a field stands to the default content as it is on screen; `waits` until the next save. */
export interface Standing {
  readonly state: FieldState | 'same';
  readonly waits: boolean;
}

/** What a form asks the next save for, beside its fields. */
export interface Wishes {
  readonly reset?: readonly string[];
  readonly keep?: readonly string[];
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const text = (value: unknown): string => JSON.stringify(isNothing(value) ? null : value);

interface Change {
  readonly connect?: readonly unknown[];
  readonly disconnect?: readonly unknown[];
}

const isRelated = (value: unknown): value is Change =>
  typeof value === 'object' && value !== null && 'connect' in value;

/** The value of a dotted path. */
export const valueAt = (root: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], root);

/** Types whose default value a form can be given as it is. */
export const isPlain = (type: string): boolean => !['component', 'dynamiczone', 'relation'].includes(type);

/** How a field stands: as the server said, or as it was changed on screen since. */
export function standingOf(
  { fields, defaults }: OpenVariant,
  path: string,
  type: string,
  value: unknown,
  initial: unknown,
  { reset = [], keep = [] }: Wishes,
): Standing {
  if (reset.includes(path)) return { state: 'same', waits: true };
  if (keep.includes(path)) return { state: 'kept', waits: true };
  const stored = fields[path] ?? 'same';
  const touched = isRelated(value)
    ? (value.connect ?? []).length + (value.disconnect ?? []).length > 0
    : text(value) !== text(initial);
  if (!touched) return { state: stored, waits: false };
  if (!isPlain(type)) return { state: isNothing(value) ? 'emptied' : 'changed', waits: true };
  const byDefault = valueAt(defaults, path);
  if (text(value) === text(byDefault)) return { state: 'same', waits: true };
  return { state: isNothing(value) ? 'emptied' : 'changed', waits: true };
}
