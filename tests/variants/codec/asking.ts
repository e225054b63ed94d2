/** `{ a: { b: 1 } }` as `a[b]=1`. */
export function queryOf(value: unknown, name = ''): string {
  if (typeof value !== 'object' || value === null) return `${name}=${encodeURIComponent(String(value))}`;
  return Object.entries(value)
    .map(([key, part]) => queryOf(part, name === '' ? key : `${name}[${key}]`))
    .filter((part) => part !== '')
    .join('&');
}

/** Without ids of components: an overlay's have no rows. */
export function withoutRows(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRows);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id' || 'documentId' in value)
      .map(([key, part]) => [key, withoutRows(part)]),
  );
}
