import type { Core, UID } from '@strapi/strapi';
import type { Model } from './models';

/** Words for one topic in all locales. */
interface Term {
  readonly key: string;
  slug?: string;
  /** Key of the topic above it. */
  parent?: string;
  /** Labels by locale, `''` for documents without one; the first one is the fallback. */
  readonly labels: Map<string, string>;
}

/** The documents of one type as topics. */
export interface Taxonomy {
  readonly terms: ReadonlyMap<string, Term>;
  /** Keys by slug, in any locale. */
  readonly slugs: ReadonlyMap<string, string>;
}

/** Documents of one taxonomy that are held in memory at most (rows of all locales and both sides). */
const LIMIT = 20_000;

/** The relation to the topic above; undefined where none is configured, or it leads to another type. */
export function parentField({ parent, fields, uid }: Model): string | undefined {
  const field = parent === null ? undefined : fields.get(parent);
  return field?.kind === 'relation' && field.target === uid ? field.name : undefined;
}

/** What a relation was populated with; the first one where it holds several. */
const first = (related: unknown): { documentId?: string } | null | undefined =>
  (Array.isArray(related) ? related[0] : related) as { documentId?: string } | null | undefined;

/** Reads all documents of a type as topics: published rows first, so that their words win. */
export async function readTaxonomy(strapi: Core.Strapi, model: Model): Promise<Taxonomy> {
  const { label } = model;
  const slug = [...model.fields.values()].find(({ type }) => type === 'uid')?.name;
  const parent = parentField(model);
  const named = [label, slug].filter((name) => name !== undefined && name !== null);
  const found: unknown = await strapi.db.query(model.uid as UID.ContentType).findMany({
    select: ['documentId', 'locale', 'publishedAt', ...named],
    orderBy: { id: 'asc' },
    limit: LIMIT,
    ...(parent !== undefined && { populate: { [parent]: { select: ['documentId'] } } }),
  });
  const rows = found as Record<string, string | null>[];
  const terms = new Map<string, Term>();
  const slugs = new Map<string, string>();
  for (const row of [...rows.filter((one) => one.publishedAt), ...rows.filter((one) => !one.publishedAt)]) {
    const key = row.documentId;
    if (!key) continue;
    const term: Term = terms.get(key) ?? { key, labels: new Map() };
    terms.set(key, term);
    const locale = row.locale ?? '';
    const words = label ? row[label] : null;
    if (words && !term.labels.has(locale)) term.labels.set(locale, words);
    const above = parent === undefined ? undefined : first(row[parent])?.documentId;
    if (above !== undefined) term.parent ??= above;
    const name = slug ? row[slug] : null;
    if (!name) continue;
    term.slug ??= name;
    if (!slugs.has(name)) slugs.set(name, key);
  }
  return { terms, slugs };
}

/** The values that a string attribute has, as topics. */
export async function readValues(strapi: Core.Strapi, uid: string, attribute: string): Promise<string[]> {
  const found: unknown = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({ select: [attribute], where: { [attribute]: { $notNull: true } }, limit: LIMIT });
  return [...new Set((found as Record<string, unknown>[]).map((row) => String(row[attribute])))];
}
