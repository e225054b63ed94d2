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

/** One locale and side of an entry, where variants have overlays. */
export interface Side {
  readonly uid: string;
  readonly documentId: string;
  readonly name: string;
  /** Keys of the variants that have an overlay here. */
  readonly live: ReadonlySet<string>;
  /** Under which name an overlay is held in memory, by key. */
  readonly held: ReadonlyMap<string, string>;
}

export interface EntryRecord extends CatalogueEntry {
  readonly sides: ReadonlyMap<string, Side>;
}

const sides = new Map<string, string>();

/** The name of a locale and side; made once, since it is asked for at each entry that is delivered. */
export function side(locale: string, status: OverlayStatus): string {
  if (status === 'draft') return `${locale} draft`;
  let name = sides.get(locale);
  if (name === undefined) sides.set(locale, (name = `${locale} published`));
  return name;
}

/** The locale in such a name. */
export const localeIn = (name: string): string => name.slice(0, name.lastIndexOf(' '));
/** Whether a side's name is that of drafts. */
export const isDraftSide = (name: string): boolean => name.endsWith(' draft');

const heldName = (uid: string, documentId: string, key: string, name: string): string =>
  [uid, documentId, key, name].join(' ');

/** Sums up all rows of one document; undefined where nothing is kept. */
export function toRecord(uid: string, documentId: string, rows: readonly Row[]): EntryRecord | undefined {
  const heads = rows.filter((row) => row.entryStatus === HEAD).map((row) => freeze(toHead(row)));
  if (heads.length === 0) return undefined;
  const keys = new Set(heads.map((head) => head.key));
  const found = new Map<string, Side & { live: Set<string>; held: Map<string, string> }>();
  for (const { key, entryLocale, entryStatus } of rows) {
    if (entryStatus === HEAD || !keys.has(key)) continue;
    const name = side(entryLocale, entryStatus);
    const one = found.get(name) ?? { uid, documentId, name, live: new Set(), held: new Map() };
    one.live.add(key);
    one.held.set(key, heldName(uid, documentId, key, name));
    found.set(name, one);
  }
  return {
    head: heads.find((head) => head.key === DEFAULT_KEY) ?? null,
    variants: heads.filter((head) => head.key !== DEFAULT_KEY).sort(byOrder),
    sides: found,
  };
}

/** The locale under which a type keeps its overlays; '' finds none, for an entry whose locale is not known. */
export const keptLocale = (localised: boolean, locale: string | null | undefined): string =>
  localised ? (locale ?? '') : EVERY_LOCALE;
