import { EVERY_LOCALE, type VariantHead } from '../../../contract/variant';
import { isDraftSide, localeIn, type EntryRecord } from './entry-record';

/** An entry with variants that are published in a language at least. */
export interface PublishedEntry {
  readonly documentId: string;
  /** Whom the default content is written for, where the author said so. */
  readonly head: VariantHead | null;
  /** By order, then key. */
  readonly variants: readonly VariantHead[];
  /** Languages in which a variant is published, sorted; none where i18n does not localise the type. */
  readonly locales: readonly string[];
}

/** Those of the records that have a published variant, whether or not the entry itself is published. */
export function publishedOf(records: ReadonlyMap<string, EntryRecord>): PublishedEntry[] {
  const found: PublishedEntry[] = [];
  for (const [documentId, { head, variants, sides }] of records) {
    const published = [...sides.values()].filter(({ name, live }) => !isDraftSide(name) && live.size > 0);
    const live = variants.filter(({ key }) => published.some((one) => one.live.has(key)));
    if (live.length === 0) continue;
    const locales = published.map(({ name }) => localeIn(name)).filter((locale) => locale !== EVERY_LOCALE);
    found.push({ documentId, head, variants: live, locales: locales.sort() });
  }
  return found;
}
