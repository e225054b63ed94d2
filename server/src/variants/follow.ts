import type { Core, UID } from '@strapi/strapi';
import { EVERY_LOCALE } from '../../../contract/variant';
import type { Catalogue } from './catalogue';
import type { Models } from './models';
import { HEAD } from './rows';
import type { Topics } from './topics';
import { write } from './writing';

/** As `strapi.documents.use` takes it. */
type DocumentMiddleware = (
  context: { readonly uid: string; readonly action: string; readonly params: unknown },
  next: () => Promise<unknown>,
) => Promise<unknown>;

const READS = new Set(['findOne', 'findMany', 'findFirst', 'count']);

const documentIdOf = (params: unknown): string | undefined => {
  const { documentId } = (params ?? {}) as { documentId?: unknown };
  return typeof documentId === 'string' ? documentId : undefined;
};

/**
 * Keeps variants and topics in step with what the document service writes. With an entry, or one of its locales, go
 * its variants, in the same transaction. To be handed to `strapi.documents.use`.
 */
export function createFollower({
  strapi,
  models,
  catalogue,
  topics,
}: {
  strapi: Core.Strapi;
  models: Models;
  catalogue: Catalogue;
  topics: Topics;
}): DocumentMiddleware {
  const deleteWithVariants = async (
    contentType: string,
    documentId: string,
    next: () => Promise<unknown>,
  ) => {
    const deleted = await strapi.db.transaction(async () => {
      const result = await next();
      const found: unknown = await strapi.db
        .query(contentType as UID.ContentType)
        .findMany({ where: { documentId }, select: ['documentId', 'locale'] });
      const left = (found as { locale: string | null }[]).map(({ locale }) => locale ?? EVERY_LOCALE);
      await write({ strapi, catalogue }, { contentType, documentId }, async ({ rows, before, tell }) => {
        const gone = before.filter(
          ({ entryLocale }) => left.length === 0 || ![...left, EVERY_LOCALE].includes(entryLocale),
        );
        if (gone.length === 0) return;
        await rows.remove({ id: { $in: gone.map(({ id }) => id) } });
        for (const { key, entryStatus } of gone) if (entryStatus === HEAD) tell('delete', { key });
      });
      return result;
    });
    // Inside somebody else's transaction nothing is certain yet: the commit refreshes.
    if (!strapi.db.inTransaction()) await catalogue.refresh(contentType, documentId);
    return deleted;
  };

  return async ({ uid, action, params }, next) => {
    if (READS.has(action)) return next();
    const documentId = documentIdOf(params);
    const goes = action === 'delete' && documentId !== undefined && models.get(uid)?.enabled;
    const result = await (goes ? deleteWithVariants(uid, documentId, next) : next());
    await topics.onWrite(uid);
    return result;
  };
}
