import type { Core } from '@strapi/strapi';
import { EVERY_LOCALE, type Overlay, type OverlayStatus, type VariantHead } from '../../../contract/variant';
import {
  isDraftSide,
  keptLocale,
  localeIn,
  side,
  toRecord,
  type CatalogueEntry,
  type EntryRecord,
  type Side,
} from './entry-record';
import { mergeOverlays, type MergedOverlay } from './merged-overlay';
import type { Models } from './models';
import { publishedOf, type PublishedEntry } from './published';
import { createOverlayCache } from './overlay-cache';
import { eachDocument, ofDocument, rowsOf } from './rows';
import { namesWord, type Word } from './words';

/** Where a word is named. */
export interface Use {
  readonly contentType: string;
  readonly documentId: string;
  readonly key: string;
  /** The variant's name for people. */
  readonly name: string;
}

/** All variants in memory: heads wholly, overlays as far as they fit. Warm answers need no query. */
export interface Catalogue {
  /** Reads everything. Call once the database is there. */
  load(): Promise<void>;
  /** Whether any entry of that type has a variant. */
  varies(uid: string): boolean;
  entry(uid: string, documentId: string): CatalogueEntry | undefined;
  /**
   * Keys of the variants with an overlay in that very locale (`null` for types that i18n does not localise) and on
   * that side. Types without draft-and-publish have the published side only, whatever is asked for.
   */
  live(uid: string, documentId: string, locale: string | null, status: OverlayStatus): ReadonlySet<string>;
  /** Locales in which a variant has an overlay of its own, on either side; none where i18n does not localise the type. */
  localesOf(uid: string, documentId: string, key: string): readonly string[];
  /** The same of an entry at hand, for {@link Catalogue.read}; undefined where no variant has an overlay. */
  sideOf(uid: string, entry: CatalogueEntry, locale: string | null, status: OverlayStatus): Side | undefined;
  /** One overlay, frozen, with what all locales share laid in. At once when warm, else a promise. */
  read(side: Side, key: string): Overlay | undefined | Promise<Overlay | undefined>;
  /** The same by name. */
  overlay(
    uid: string,
    documentId: string,
    key: string,
    locale: string | null,
    status: OverlayStatus,
  ): Overlay | undefined | Promise<Overlay | undefined>;
  /** How many variants entries of that type have, and how many of them are live in a language at least. */
  counts(uid: string): { readonly variants: number; readonly live: number };
  /** Entries of that type with a published variant, whether or not they are published themselves. */
  published(uid: string): readonly PublishedEntry[];
  /** Grows with each change of what is written for entries of that type. */
  turn(uid: string): number;
  /** Variants, and default contents by the name `default`, whose target or suggestion names that word. */
  usesOf(word: Word): readonly Use[];
  /** All variants of all types, and default contents that have a record by the name `default`. */
  heads(): readonly VariantHead[];
  /** Reads one document's variants anew; call after a commit. */
  refresh(uid: string, documentId: string): Promise<void>;
}

const NONE: ReadonlySet<string> = new Set();
const OVERLAY_BYTES = 64 * 1024 * 1024;

/** @param overlayBytes how much JSON of overlays is held in memory, 64 MB where absent. */
export function createCatalogue({
  strapi,
  models,
  overlayBytes = OVERLAY_BYTES,
}: {
  strapi: Core.Strapi;
  models: Models;
  overlayBytes?: number;
}): Catalogue {
  const rows = rowsOf(strapi);
  const types = new Map<string, Map<string, EntryRecord>>();
  const varying = new Map<string, number>();
  const written = new Map<string, number>();
  const overlays = createOverlayCache(overlayBytes);
  /** Refreshes of a document so far: a read that began before one must not be kept. */
  const turns = new Map<string, number>();

  const keep = (
    record: EntryRecord | undefined,
    { key, side: where, overlay, bytes }: MergedOverlay,
  ): void => {
    const name = record?.sides.get(where)?.held.get(key);
    if (name !== undefined) overlays.set(name, overlay, bytes);
  };

  const put = (uid: string, documentId: string, record: EntryRecord | undefined): void => {
    const documents = types.get(uid) ?? new Map<string, EntryRecord>();
    const before = documents.get(documentId);
    for (const { held } of before?.sides.values() ?? [])
      for (const name of held.values()) overlays.delete(name);
    if (record) documents.set(documentId, record);
    else documents.delete(documentId);
    types.set(uid, documents);
    written.set(uid, (written.get(uid) ?? 0) + 1);
    const gained = (record?.variants.length ? 1 : 0) - (before?.variants.length ? 1 : 0);
    varying.set(uid, (varying.get(uid) ?? 0) + gained);
  };

  const place = (uid: string, locale: string | null, status: OverlayStatus): string => {
    const model = models.get(uid);
    return side(keptLocale(model?.localised ?? false, locale), model?.draftAndPublish ? status : 'published');
  };

  const reread = async (uid: string, documentId: string, key: string, where: string) => {
    const document = `${uid} ${documentId}`;
    const turn = turns.get(document);
    const found = mergeOverlays(await rows.find(ofDocument(uid, documentId)));
    const wanted = found.find((merged) => merged.key === key && merged.side === where);
    if (wanted && turns.get(document) === turn) keep(types.get(uid)?.get(documentId), wanted);
    return wanted?.overlay;
  };

  const sideOf = (
    uid: string,
    record: EntryRecord | undefined,
    locale: string | null,
    status: OverlayStatus,
  ) => record?.sides.get(place(uid, locale, status));
  const read = (from: Side, key: string): Overlay | undefined | Promise<Overlay | undefined> => {
    const name = from.held.get(key);
    if (name === undefined) return undefined;
    return overlays.get(name) ?? reread(from.uid, from.documentId, key, from.name);
  };

  const heads = (): readonly VariantHead[] =>
    [...types.values()]
      .flatMap((documents) => [...documents.values()])
      .flatMap(({ head, variants }) => (head ? [head, ...variants] : variants));

  return {
    async load() {
      types.clear();
      varying.clear();
      overlays.clear();
      await eachDocument(rows, (uid, documentId, of) => {
        const record = toRecord(uid, documentId, of);
        put(uid, documentId, record);
        for (const merged of mergeOverlays(of)) if (overlays.fits(merged.bytes)) keep(record, merged);
      });
    },
    varies: (uid) => (varying.get(uid) ?? 0) > 0,
    entry: (uid, documentId) => types.get(uid)?.get(documentId),
    live: (uid, documentId, locale, status) =>
      sideOf(uid, types.get(uid)?.get(documentId), locale, status)?.live ?? NONE,
    localesOf(uid, documentId, key) {
      const found = [...(types.get(uid)?.get(documentId)?.sides.values() ?? [])]
        .filter(({ live }) => live.has(key))
        .map(({ name }) => localeIn(name));
      return [...new Set(found)].filter((locale) => locale !== EVERY_LOCALE).sort();
    },
    sideOf: (uid, entry, locale, status) => sideOf(uid, entry as EntryRecord, locale, status),
    read,
    overlay(uid, documentId, key, locale, status) {
      const found = sideOf(uid, types.get(uid)?.get(documentId), locale, status);
      return found && read(found, key);
    },
    counts(uid) {
      const records = [...(types.get(uid)?.values() ?? [])];
      const live = ({ variants, sides }: EntryRecord) => {
        const published = [...sides.values()].filter(({ name }) => !isDraftSide(name));
        return variants.filter(({ key }) => published.some((one) => one.live.has(key))).length;
      };
      return {
        variants: records.reduce((sum, record) => sum + record.variants.length, 0),
        live: records.reduce((sum, record) => sum + live(record), 0),
      };
    },
    published: (uid) => publishedOf(types.get(uid) ?? new Map()),
    turn: (uid) => written.get(uid) ?? 0,
    usesOf: (word) => heads().filter((head) => namesWord(head, word)),
    heads,
    async refresh(uid, documentId) {
      const document = `${uid} ${documentId}`;
      const turn = (turns.get(document) ?? 0) + 1;
      turns.set(document, turn);
      const found = await rows.find(ofDocument(uid, documentId));
      if (turns.get(document) !== turn) return;
      const record = toRecord(uid, documentId, found);
      put(uid, documentId, record);
      for (const merged of mergeOverlays(found)) keep(record, merged);
    },
  };
}
