/**
 * A copy of a row as Strapi delivers it. Such rows have lost the shape that JavaScript engines are quick with, and a
 * spread of one costs four times as much as this.
 */
export function copyRow(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(row)) copy[name] = row[name];
  return copy;
}

/** The same row in a shape that engines are quick with: a spread of it costs a fortieth. For rows that are kept. */
export function quickRow(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  // What is parsed gets such a shape whole; what is added one by one loses it.
  const shape = JSON.stringify(Object.fromEntries(Object.keys(row).map((name) => [name, null])));
  const quick: Record<string, unknown> = JSON.parse(shape);
  for (const name of Object.keys(row)) quick[name] = row[name];
  return quick;
}
