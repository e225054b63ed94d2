import type { VariantHead } from '../../../contract/variant';
import type { Row } from './rows';

/** A head row as the rest of the house knows it. */
export const toHead = (row: Row): VariantHead => ({
  contentType: row.contentType,
  documentId: row.entryDocumentId,
  key: row.key,
  name: row.name ?? row.key,
  target: row.target ?? {},
  suggests: row.suggests,
  arguments: row.arguments ?? null,
  order: row.order ?? 0,
  paused: row.paused ?? false,
  revision: row.revision,
});

/** Lower order first, then by key. */
export const byOrder = (a: VariantHead, b: VariantHead): number =>
  a.order - b.order || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
