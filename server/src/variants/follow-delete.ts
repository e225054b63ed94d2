import type { Core, UID } from '@strapi/strapi';
import { EVERY_LOCALE } from '../../../contract/variant';
import type { Catalogue } from './catalogue';
import { HEAD } from './rows';
import { write } from './writing';

/** Removes what was written for an entry, or for locales of it, that are no longer there. */
export async function removeWithEntry(
  { strapi, catalogue }: { strapi: Core.Strapi; catalogue: Catalogue },
  contentType: string,
  documentId: string,
): Promise<void> {
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
}
