/** A nested `populate` in its object form. */
export type PopulateSpec = Readonly<Record<string, unknown>>;

const NOTHING: ReadonlyMap<string, PopulateSpec> = new Map();
const FALSE = new Set<unknown>([false, 'false', 'f', '0', 0, null, undefined]);

/** `'a, b'` and `['a', 'b']` as a list; null where nothing is said. */
export function listOf(raw: unknown): string[] | null {
  if (typeof raw === 'string') return raw.split(',').map((part) => part.trim());
  if (!Array.isArray(raw)) return null;
  return raw.flatMap((part) => listOf(part) ?? []);
}

/** `['a', 'b.c']` as `{ a: {}, b: { populate: ['c'] } }`. */
function fromPaths(paths: readonly string[]): Map<string, PopulateSpec> {
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [root, ...rest] = path.split('.');
    if (!root) continue;
    const known = below.get(root) ?? [];
    below.set(root, rest.length > 0 ? [...known, rest.join('.')] : known);
  }
  return new Map([...below].map(([root, rest]) => [root, rest.length > 0 ? { populate: rest } : {}]));
}

/**
 * Reads one level of `populate` in any form: the spec by attribute.
 *
 * @param everything the attributes that `*` stands for
 */
export function specsOf(
  raw: unknown,
  everything: () => readonly string[],
): ReadonlyMap<string, PopulateSpec> {
  if (raw === '*' || raw === true) return new Map(everything().map((name) => [name, {}]));
  const paths = listOf(raw);
  if (paths) return fromPaths(paths);
  if (typeof raw !== 'object' || raw === null) return NOTHING;
  const specs = new Map<string, PopulateSpec>();
  for (const [name, spec] of Object.entries(raw as Record<string, unknown>)) {
    if (typeof spec === 'object' && spec !== null) specs.set(name, spec as PopulateSpec);
    else if (!FALSE.has(spec)) specs.set(name, {});
  }
  return specs;
}
