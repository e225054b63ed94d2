import type { Core, UID } from '@strapi/strapi';
import type { Suggests, Target } from '../../../contract/target';
import type { Json, Overlay, OverlayStatus } from '../../../contract/variant';
import { VARIANT_UID } from './content-type';
import { refused } from './refused';

/** The status of head rows. */
export const HEAD = 'head';

/** What the default content said somewhere at one time. */
export interface Witness {
  /** Fingerprint. */
  readonly print: string;
  /** In the form of an overlay; absent where it was long. */
  readonly said?: Json;
}
/** By attribute. */
export type Seen = Readonly<Record<string, Witness>>;

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
  readonly arguments: readonly string[] | null;
  readonly order: number | null;
  readonly paused: boolean | null;
  readonly overlay: Overlay | null;
  /** Per attribute of the overlay: the default that it was written against. */
  readonly seen: Seen | null;
  readonly revision: number;
}

type Where = Readonly<Record<string, unknown>>;

/** Typed access to the variants' table; joins the transaction that is open. */
export interface Rows {
  /** In the order of their ids. */
  find(where: Where, limit?: number, select?: readonly string[]): Promise<Row[]>;
  create(row: Omit<Row, 'id'>): Promise<void>;
  /** Throws `stale` where somebody else has changed or removed the row since it was read. */
  update(read: Pick<Row, 'id' | 'revision'>, change: Partial<Row>): Promise<void>;
  /** The same whoever was faster: for copies, which lose nothing that somebody wrote. */
  overwrite(id: number, change: Partial<Row>): Promise<void>;
  remove(where: Where): Promise<void>;
}

export function rowsOf(strapi: Core.Strapi): Rows {
  const table = () => strapi.db.query(VARIANT_UID as UID.ContentType);
  return {
    async find(where, limit, select) {
      const found: unknown = await table().findMany({
        where,
        orderBy: { id: 'asc' },
        limit,
        select: select && [...select],
      });
      return found as Row[];
    },
    async create(row) {
      await table().create({ data: row });
    },
    async update({ id, revision }, change) {
      const { count } = await table().updateMany({ where: { id, revision }, data: change });
      if (count === 1) return;
      const message = 'Somebody else saved at this very moment. Reload, and save again.';
      throw refused('stale', ['revision'], message);
    },
    async overwrite(id, change) {
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

/** A row's content, to be written as another one's. */
export const contentOf = (row: Row): Omit<Row, 'id'> => ({
  contentType: row.contentType,
  entryDocumentId: row.entryDocumentId,
  key: row.key,
  entryLocale: row.entryLocale,
  entryStatus: row.entryStatus,
  name: row.name,
  target: row.target,
  suggests: row.suggests,
  arguments: row.arguments,
  order: row.order,
  paused: row.paused,
  overlay: row.overlay,
  seen: row.seen,
  revision: row.revision,
});

const PAGE = 1000;

/** All rows of the table, a thousand at a time; `select` names what is read of them, `id` among it. */
export async function* pages(rows: Rows, select?: readonly string[]): AsyncGenerator<readonly Row[]> {
  let page: Row[];
  let after = 0;
  do {
    page = await rows.find({ id: { $gt: after } }, PAGE, select);
    after = page.at(-1)?.id ?? after;
    if (page.length > 0) yield page;
  } while (page.length === PAGE);
}

/** Hands over all rows, document by document; a document's rows need not lie together. */
export async function eachDocument(
  rows: Rows,
  visit: (contentType: string, documentId: string, of: readonly Row[]) => void,
): Promise<void> {
  const documents = new Map<string, Row[]>();
  for await (const page of pages(rows)) {
    for (const row of page) {
      const name = JSON.stringify([row.contentType, row.entryDocumentId]);
      const known = documents.get(name);
      if (known) known.push(row);
      else documents.set(name, [row]);
    }
  }
  for (const of of documents.values()) {
    const [first] = of;
    if (first) visit(first.contentType, first.entryDocumentId, of);
  }
}
