import { errors } from '@strapi/utils';
import type { Core, UID } from '@strapi/strapi';
import { EVERY_LOCALE } from '../../../contract/variant';
import type { Catalogue } from './catalogue';
import { isShared } from './list';
import type { Model, Models } from './models';
import { checkDraft, copyDrafts, isDraft, liveOf } from './publish';
import type { Row } from './rows';
import { write } from './writing';

interface Room {
  readonly strapi: Core.Strapi;
  readonly models: Models;
  readonly catalogue: Catalogue;
}

interface LocaleService {
  getDefaultLocale(): Promise<string>;
}

/** Whether a call of the document service with that `locale` meant an entry in this one. */
async function meant(strapi: Core.Strapi, locale: unknown): Promise<(of: string) => boolean> {
  if (locale === EVERY_LOCALE) return () => true;
  if (Array.isArray(locale)) return (of) => locale.includes(of);
  const one =
    typeof locale === 'string' && locale !== ''
      ? locale
      : await strapi.plugin('i18n').service<LocaleService>('locales').getDefaultLocale();
  return (of) => of === one;
}

async function publishedLocales({ strapi }: Room, model: Model, documentId: string, locale: unknown) {
  const found: unknown = await strapi.db
    .query(model.uid as UID.ContentType)
    .findMany({ where: { documentId, publishedAt: { $notNull: true } }, select: ['documentId', 'locale'] });
  const locales = (found as { locale: string | null }[]).map((row) => row.locale ?? EVERY_LOCALE);
  if (!model.localised) return locales.length > 0 ? [EVERY_LOCALE] : [];
  return [...new Set(locales)].filter(await meant(strapi, locale));
}

const isChanged = (rows: readonly Row[], draft: Row): boolean =>
  liveOf(rows, draft)?.revision !== draft.revision;

/** Whether a draft can be published as it is; says in the log why not. */
async function isComplete(room: Room, model: Model, before: readonly Row[], draft: Row): Promise<boolean> {
  try {
    await checkDraft(room, model, before, draft);
    return true;
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    const { key, entryDocumentId, entryLocale } = draft;
    const of = `variant "${key}" of ${model.uid} ${entryDocumentId} ${entryLocale}`;
    room.strapi.log.warn(`context-variants: ${of} stays a draft: ${error.message}`);
    return false;
  }
}

/**
 * Publishes the drafts of an entry's variants in the locales in which the entry was just published. A variant that
 * would be incomplete stays a draft, and a line is logged: it does not hold up the entry.
 */
export async function publishAlong(
  room: Room,
  model: Model,
  documentId: string,
  locale: unknown,
): Promise<void> {
  const locales = await publishedLocales(room, model, documentId, locale);
  await write(room, { contentType: model.uid, documentId }, async ({ rows, before, tell }) => {
    for (const key of new Set(before.map((row) => row.key))) {
      const own = before.filter((row) => isDraft(row) && row.key === key);
      const shared = own.some((row) => isShared(row, model.localised) && isChanged(before, row));
      const complete: Row[] = [];
      for (const draft of own) {
        if (!locales.includes(draft.entryLocale) || !(shared || isChanged(before, draft))) continue;
        if (await isComplete(room, model, before, draft)) complete.push(draft);
      }
      if (complete.length === 0) continue;
      await copyDrafts(rows, before, complete);
      for (const { entryLocale } of complete)
        tell('publish', { key, ...(model.localised && { locale: entryLocale }) });
    }
  });
}
