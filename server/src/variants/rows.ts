import type { Core, UID } from '@strapi/strapi';
import type { Suggests, Target } from '../../../contract/target';
import type { Overlay, OverlayStatus } from '../../../contract/variant';
import { VARIANT_UID } from './content-type';

/** The status of head rows. */
export const HEAD = 'head';

/** A row of the variants' table. */
export interface Row {
  readonly id: number;
  readonly contentType: string;
  readonly entryDocumentId: string;
  readonly key: string;
  readonly entryLocale: string;
  readonly entryStatus: typeof HEAD | OverlayStatus;
  readonly name: string | null;
  readonly target: Target | null;
  readonly suggests: Suggests | null;
  readonly order: number | null;
  readonly paused: boolean | null;
  readonly overlay: Overlay | null;
  readonly revision: number;
}

type Where = Readonly<Record<string, unknown>>;

/** Typed access to the variants' table; joins the transaction that is open. */
export interface Rows {
  /** In the order of their ids. */
  find(where: Where, limit?: number): Promise<Row[]>;
  create(row: Omit<Row, 'id'>): Promise<void>;
  update(id: number, change: Partial<Row>): Promise<void>;
  remove(where: Where): Promise<void>;
}

export function rowsOf(strapi: Core.Strapi): Rows {
  const table = () => strapi.db.query(VARIANT_UID as UID.ContentType);
  return {
    async find(where, limit) {
      const found: unknown = await table().findMany({ where, orderBy: { id: 'asc' }, limit });
      return found as Row[];
    },
    async create(row) {
      await table().create({ data: row });
    },
    async update(id, change) {
      await table().update({ where: { id }, data: change });
    },
    async remove(where) {
      await table().deleteMany({ where });
    },
  };
}

/** All rows of one document's variants. */
export const ofDocument = (contentType: string, documentId: string): Where => ({
  contentType,
  entryDocumentId: documentId,
});

const PAGE = 1000;

/** Hands over all rows, document by document; a document's rows need not lie together. */
export async function eachDocument(
  rows: Rows,
  visit: (contentType: string, documentId: string, of: readonly Row[]) => void,
): Promise<void> {
  const documents = new Map<string, Row[]>();
  let page: Row[];
  let after = 0;
  do {
    page = await rows.find({ id: { $gt: after } }, PAGE);
    for (const row of page) {
      const name = JSON.stringify([row.contentType, row.entryDocumentId]);
      const known = documents.get(name);
      if (known) known.push(row);
      else documents.set(name, [row]);
      after = row.id;
    }
  } while (page.length === PAGE);
  for (const of of documents.values()) {
    const [first] = of;
    if (first) visit(first.contentType, first.entryDocumentId, of);
  }
}
