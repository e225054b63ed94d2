import type { Attribute, Schemas } from '../api/trying';

/** One place of the answers, side by side. */
export interface AnswerRow {
  /** Names from the outside in; of lists with the number of the item, from 1. */
  readonly path: readonly string[];
  readonly type: string;
  readonly first: unknown;
  readonly second: unknown;
  readonly differs: boolean;
}

type Row = Readonly<Record<string, unknown>>;
type Attributes = Readonly<Record<string, Attribute>>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value ? [value] : []);

/** Row numbers and times differ without anything being said differently. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
]);
/** Of an entry: how it is kept, not what it says. */
const KEPT: ReadonlySet<string> = new Set([
  ...PASSED_OVER,
  'documentId',
  'locale',
  'localizations',
  'status',
]);

const comparable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(comparable);
  if (!isRow(value)) return value ?? null;
  const names = Object.keys(value).filter((name) => !PASSED_OVER.has(name));
  return Object.fromEntries(names.sort().map((name) => [name, comparable(value[name])]));
};
const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(comparable(a)) === JSON.stringify(comparable(b));

/** The answers of one type of entry field by field, components and zones opened, in the order of the schema. */
export function rowsOf(
  attributes: Attributes,
  { components }: Schemas,
  first: Row,
  second: Row,
): AnswerRow[] {
  const ofComponent = (uid: unknown): Attributes =>
    components.find((one) => one.uid === uid)?.attributes ?? {};
  const items = (path: readonly string[], mine: unknown, theirs: unknown, uidOf: (item: Row) => unknown) => {
    const [left, right] = [listOf(mine), listOf(theirs)];
    const many = Array.isArray(mine) || Array.isArray(theirs);
    return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
      const at = many ? [...path.slice(0, -1), `${path.at(-1)} ${i + 1}`] : path;
      const [a, b] = [left[i], right[i]].map((item) => (isRow(item) ? item : undefined));
      if (a && b && uidOf(a) !== uidOf(b)) {
        return [...below(ofComponent(uidOf(a)), at, a, {}), ...below(ofComponent(uidOf(b)), at, {}, b)];
      }
      return below(ofComponent(uidOf(a ?? b ?? {})), at, a ?? {}, b ?? {});
    }).flat();
  };
  const below = (known: Attributes, path: readonly string[], mine: Row, theirs: Row): AnswerRow[] =>
    Object.entries(known).flatMap(([name, { type, component }]): AnswerRow[] => {
      if (KEPT.has(name) || !(name in mine || name in theirs)) return [];
      const at = [...path, name];
      const [a, b] = [mine[name], theirs[name]];
      if (type === 'component') return items(at, a, b, () => component);
      if (type === 'dynamiczone') return items(at, a, b, (item) => item['__component']);
      return [{ path: at, type, first: a, second: b, differs: !same(a, b) }];
    });
  return below(attributes, [], first, second);
}
