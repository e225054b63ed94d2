import { DEFAULT_KEY, EVERY_LOCALE, type OverlayStatus, type VariantHead } from '../../../contract/variant';
import { freeze } from './freeze';
import { byOrder, toHead } from './heads';
import { HEAD, type Row } from './rows';

/** What the catalogue knows of one entry. */
export interface CatalogueEntry {
  /** Whom the default content is written for, where the author said so. */
  readonly head: VariantHead | null;
  /** By order, then key; the default is not among them. */
  readonly variants: readonly VariantHead[];
}

export interface EntryRecord extends CatalogueEntry {
  /** Keys of the variants that have an overlay, by locale and side. */
  readonly live: ReadonlyMap<string, ReadonlySet<string>>;
}

export const side = (locale: string, status: OverlayStatus): string => `${locale} ${status}`;

/** Sums up all rows of one document; undefined where nothing is kept. */
export function toRecord(rows: readonly Row[]): EntryRecord | undefined {
  const heads = rows.filter((row) => row.entryStatus === HEAD).map((row) => freeze(toHead(row)));
  if (heads.length === 0) return undefined;
  const keys = new Set(heads.map((head) => head.key));
  const live = new Map<string, Set<string>>();
  for (const { key, entryLocale, entryStatus } of rows) {
    if (entryStatus === HEAD || !keys.has(key)) continue;
    const name = side(entryLocale, entryStatus);
    live.set(name, (live.get(name) ?? new Set()).add(key));
  }
  return {
    head: heads.find((head) => head.key === DEFAULT_KEY) ?? null,
    variants: heads.filter((head) => head.key !== DEFAULT_KEY).sort(byOrder),
    live,
  };
}

/** The locale under which a type keeps its overlays; '' finds none, for an entry whose locale is not known. */
export const keptLocale = (localised: boolean, locale: string | null | undefined): string =>
  localised ? (locale ?? '') : EVERY_LOCALE;
