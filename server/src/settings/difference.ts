import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../../../contract/settings';

type Path = readonly (string | number)[];
type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a list's items are called, in order; null where not each has a name of its own. */
function namesOf(list: readonly unknown[]): readonly string[] | null {
  const names = list.map((item) => (isPlain(item) ? (item['key'] ?? item['event'] ?? item['name']) : null));
  const texts = names.filter((name): name is string => typeof name === 'string');
  return texts.length === list.length && new Set(texts).size === list.length ? texts : null;
}

const byName = (list: readonly unknown[], names: readonly string[]): Plain =>
  Object.fromEntries(names.map((name, i) => [name, list[i]]));

function ofFields(before: Plain, after: Plain, path: Path): Change[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) => changesBetween(before[field], after[field], [...path, field]));
}

/** Items without names cannot be followed: those that went and those that came, each by its own place. */
function ofItems(before: readonly unknown[], after: readonly unknown[], path: Path): Change[] {
  const lacks = (list: readonly unknown[], item: unknown) =>
    !list.some((one) => isDeepStrictEqual(one, item));
  const went = before.flatMap((item, i) =>
    lacks(after, item) ? [{ path: [...path, i], before: item }] : [],
  );
  const came = after.flatMap((item, i) => (lacks(before, item) ? [{ path: [...path, i], after: item }] : []));
  return went.length + came.length > 0 ? [...went, ...came] : [{ path, before, after }];
}

function ofLists(before: readonly unknown[], after: readonly unknown[], path: Path): Change[] {
  const [was, is] = [namesOf(before), namesOf(after)];
  if (!was || !is) return ofItems(before, after, path);
  const stayed = was.filter((name) => is.includes(name));
  const moved = !isDeepStrictEqual(
    stayed,
    is.filter((name) => was.includes(name)),
  );
  return [
    ...ofFields(byName(before, was), byName(after, is), path),
    ...(moved ? [{ path, before: was, after: is }] : []),
  ];
}

/** What is different between two values of JSON, as few lines as tell it. */
export function changesBetween(before: unknown, after: unknown, path: Path = []): readonly Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, path);
  if (isPlain(before) && isPlain(after)) return ofFields(before, after, path);
  return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}
