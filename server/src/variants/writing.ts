import type { EntryRef } from '../../../contract/variant';
import { refused } from './refused';
import { ofDocument, rowsOf, type Row, type Rows } from './rows';
import type { Room } from './service';

/** The event hub's names are `context-variants.variant.<this>`. */
export type VariantEvent = 'create' | 'update' | 'publish' | 'unpublish' | 'delete';

// SQLite, PostgreSQL, MySQL.
const TWICE = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT', '23505', 'ER_DUP_ENTRY']);

const isTwice = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && TWICE.has(String(error.code));

interface Open {
  readonly rows: Rows;
  /** The document's rows when the transaction began. */
  readonly before: readonly Row[];
  /** Tells the event hub once all is committed. */
  tell(event: VariantEvent, about: { key: string; locale?: string }): void;
}

/**
 * Writes a document's variants in one transaction (the caller's, where one is open). After the commit the catalogue is
 * fresh and the event hub is told; where the transaction is ours, before this returns. Gives back the rows as they
 * are then.
 */
export async function write(
  { strapi, catalogue }: Pick<Room, 'strapi' | 'catalogue'>,
  { contentType, documentId }: EntryRef,
  change: (open: Open) => Promise<void>,
): Promise<readonly Row[]> {
  const rows = rowsOf(strapi);
  const events: [VariantEvent, { key: string; locale?: string }][] = [];
  let committed: Promise<void> | undefined;
  const transaction = strapi.db.transaction(async ({ onCommit }) => {
    const before = await rows.find(ofDocument(contentType, documentId));
    await change({ rows, before, tell: (event, about) => events.push([event, about]) });
    onCommit(() => {
      // What is committed stays so: a fault from here on is no fault of the save.
      const log = (what: string) => (error: unknown) => {
        strapi.log.error(`context-variants: ${what}`, error);
      };
      const tellAll = (): void => {
        for (const [event, about] of events) {
          strapi.eventHub
            .emit(`context-variants.variant.${event}`, { contentType, documentId, ...about })
            .catch(log(`a listener of variant.${event} failed`));
        }
      };
      committed = catalogue
        .refresh(contentType, documentId)
        .catch(log('the catalogue was not refreshed'))
        .then(tellAll);
    });
    return rows.find(ofDocument(contentType, documentId));
  });
  const after = await transaction.catch((error: unknown) => {
    if (!isTwice(error)) throw error;
    throw refused(
      'stale',
      ['key'],
      'Somebody else created the same at this very moment. Reload, and save again.',
    );
  });
  await committed;
  return after;
}
