import type { Core, UID } from '@strapi/strapi';
import { EVERY_LOCALE } from '../../../contract/variant';
import type { Catalogue } from './catalogue';
import type { Models } from './models';
import { HEAD, pages, rowsOf, type Row } from './rows';
import { write } from './writing';

interface Orphanage {
  readonly strapi: Core.Strapi;
  readonly models: Models;
  readonly catalogue: Catalogue;
}

/** Which of these rows, all of one type, belong to no document, or to a locale that their document is not in. */
async function orphansAmong({ strapi, models }: Orphanage, uid: string, rows: readonly Row[]) {
  // Types that are gone may come back, with what was written for them.
  const model = models.get(uid);
  if (!model) return [];
  const documentIds = [...new Set(rows.map((row) => row.entryDocumentId))];
  const found: unknown = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({ where: { documentId: { $in: documentIds } }, select: ['documentId', 'locale'] });
  const locales = new Map<string, Set<string | null>>();
  for (const { documentId, locale } of found as { documentId: string; locale: string | null }[]) {
    locales.set(documentId, (locales.get(documentId) ?? new Set()).add(locale));
  }
  return rows.filter(({ entryDocumentId, entryLocale }) => {
    const left = locales.get(entryDocumentId);
    return !left || (model.localised && entryLocale !== EVERY_LOCALE && !left.has(entryLocale));
  });
}

/**
 * Removes variants whose entry, or whose locale of it, was deleted past the document service, as i18n deletes a
 * locale. Types that have opted out keep theirs. Returns how many rows went.
 */
export async function sweepOrphans(room: Orphanage): Promise<number> {
  const orphans: Row[] = [];
  const narrow = ['id', 'contentType', 'entryDocumentId', 'entryLocale', 'entryStatus', 'key'];
  for await (const page of pages(rowsOf(room.strapi), narrow)) {
    for (const uid of new Set(page.map((row) => row.contentType))) {
      const own = page.filter((row) => row.contentType === uid);
      orphans.push(...(await orphansAmong(room, uid, own)));
    }
  }
  const documents = new Map<string, Row[]>();
  for (const row of orphans) {
    const name = JSON.stringify([row.contentType, row.entryDocumentId]);
    documents.set(name, [...(documents.get(name) ?? []), row]);
  }
  for (const of of documents.values()) {
    const [first] = of;
    if (!first) continue;
    const entry = { contentType: first.contentType, documentId: first.entryDocumentId };
    await write(room, entry, async ({ rows, tell }) => {
      await rows.remove({ id: { $in: of.map(({ id }) => id) } });
      for (const { key, entryStatus, entryLocale } of of) {
        if (entryStatus === HEAD) tell('delete', { key });
        else if (entryLocale !== EVERY_LOCALE) tell('delete', { key, locale: entryLocale });
      }
    });
  }
  return orphans.length;
}

/** Sweeps whenever a locale is deleted. Call once the database is there. */
export function sweepWithLocales(room: Orphanage): void {
  room.strapi.db.lifecycles.subscribe({
    models: ['plugin::i18n.locale'],
    afterDelete: async () => void (await sweepOrphans(room)),
  });
}
