import { DEFAULT_KEY, EVERY_LOCALE, entryRefSchema, type EntryRef } from '../../../contract/variant';
import type { OverlayRecord, VariantRecord } from '../../../contract/variant';
import { enabledModel } from './entry';
import { byOrder, toHead } from './heads';
import { parsed } from './input';
import { refused } from './refused';
import { HEAD, ofDocument, type Row, rowsOf } from './rows';
import type { Room } from './service';

const toOverlays = (rows: readonly Row[], key: string): OverlayRecord[] =>
  rows.flatMap(({ key: of, entryLocale, entryStatus, overlay, revision }) =>
    of !== key || entryStatus === HEAD
      ? []
      : [{ locale: entryLocale, status: entryStatus, overlay: overlay ?? {}, revision }],
  );

/** Sums up rows as records: the default's first, then by order and key. */
export function toRecords(rows: readonly Row[]): VariantRecord[] {
  return rows
    .filter(({ entryStatus }) => entryStatus === HEAD)
    .map((row) => ({ ...toHead(row), overlays: toOverlays(rows, row.key) }))
    .sort((a, b) => Number(b.key === DEFAULT_KEY) - Number(a.key === DEFAULT_KEY) || byOrder(a, b));
}

export async function list({ strapi, models }: Room, input: EntryRef): Promise<VariantRecord[]> {
  const { contentType, documentId } = parsed(entryRefSchema, input);
  enabledModel(models, contentType);
  return toRecords(await rowsOf(strapi).find(ofDocument(contentType, documentId)));
}

/** The record of one variant among a document's rows. Throws `not-found`. */
export function recordOf(rows: readonly Row[], key: string): VariantRecord {
  const records = toRecords(rows);
  const found = records.find((record) => record.key === key);
  if (found) return found;
  const known = records.map((record) => record.key).filter((name) => name !== DEFAULT_KEY);
  const message = `The entry has no variant "${key}". It has: ${known.join(', ') || 'none'}.`;
  throw refused('not-found', ['key'], message, { known });
}

/** Rows of one variant in one locale, or in all. */
export const inLocale = (key: string, locale: string | undefined) => (row: Row) =>
  row.key === key && row.entryStatus !== HEAD && (locale === undefined || row.entryLocale === locale);

/** Whether a row holds what all locales share of a localised type. */
export const isShared = (row: Row, localised: boolean): boolean =>
  localised && row.entryLocale === EVERY_LOCALE;
