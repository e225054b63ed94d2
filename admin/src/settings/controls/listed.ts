/** The list with another item in the place of that number. */
export const replaced = <T>(list: readonly T[], index: number, item: T): T[] =>
  list.map((one, i) => (i === index ? item : one));

/** The list with an item at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  if (item === undefined) return list;
  const others = list.filter((_, i) => i !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

/** A field that may be absent, set or taken away. */
export function withField<T extends object, K extends keyof T>(
  item: T,
  field: K,
  value: T[K] | undefined,
): T {
  const { [field]: _before, ...others } = item;
  return (value === undefined ? others : { ...others, [field]: value }) as T;
}
