import type { Core, UID } from '@strapi/strapi';
import { EVERY_LOCALE } from '../../../contract/variant';
import type { Catalogue } from './catalogue';
import type { Model } from './models';
import { contentOf, HEAD, ofDocument } from './rows';
import { write } from './writing';

/** Copies what authors last wrote for an entry to its clone, as drafts where the type has them. */
export async function cloneVariants(
  { strapi, catalogue }: { strapi: Core.Strapi; catalogue: Catalogue },
  model: Model,
  from: string,
  to: string,
): Promise<void> {
  const found: unknown = await strapi.db
    .query(model.uid as UID.ContentType)
    .findMany({ where: { documentId: to }, select: ['documentId', 'locale'] });
  const locales = new Set((found as { locale: string | null }[]).map((row) => row.locale ?? EVERY_LOCALE));
  locales.add(EVERY_LOCALE);
  const written = model.draftAndPublish ? 'draft' : 'published';
  await write({ strapi, catalogue }, { contentType: model.uid, documentId: to }, async ({ rows, tell }) => {
    for (const row of await rows.find(ofDocument(model.uid, from))) {
      if (row.entryStatus !== HEAD && (row.entryStatus !== written || !locales.has(row.entryLocale)))
        continue;
      await rows.create({ ...contentOf(row), entryDocumentId: to, revision: 1 });
      if (row.entryStatus === HEAD) tell('create', { key: row.key });
    }
  });
}
