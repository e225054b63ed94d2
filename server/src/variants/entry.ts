import type { Core, UID } from '@strapi/strapi';
import type { EntryRef } from '../../../contract/variant';
import { EVERY_LOCALE } from '../../../contract/variant';
import type { Model, Models } from './models';
import { refused } from './refused';

interface LocaleService {
  getDefaultLocale(): Promise<string>;
}

/** The model of a type whose entries may have variants. Throws `not-enabled`. */
export function enabledModel(models: Models, uid: string): Model {
  const model = models.get(uid);
  if (model?.enabled) return model;
  const known = models.enabled.join(', ') || 'none';
  const message = model
    ? `${model.displayName} has no variants. Set pluginOptions."context-variants".enabled to true in its schema.`
    : `There is no content type ${uid}. Types with variants: ${known}.`;
  throw refused('not-enabled', ['contentType'], message);
}

/** Locales (null where i18n does not localise) in which the document has a row on any side. Throws `unknown-entry`. */
export async function localesOf(strapi: Core.Strapi, entry: EntryRef): Promise<ReadonlySet<string | null>> {
  const { contentType, documentId } = entry;
  const found: unknown = await strapi.db
    .query(contentType as UID.ContentType)
    .findMany({ where: { documentId }, select: ['documentId', 'locale'] });
  const rows = found as { locale: string | null }[];
  if (rows.length === 0) {
    const message = `There is no document ${documentId} of ${contentType}. Give the documentId of an existing entry.`;
    throw refused('unknown-entry', ['documentId'], message);
  }
  return new Set(rows.map(({ locale }) => locale));
}

/** The locale whose overlay is meant: `*` for types that i18n does not localise, Strapi's default where absent. */
export async function overlayLocale(
  strapi: Core.Strapi,
  model: Model,
  locale: string | undefined,
  existing: ReadonlySet<string | null>,
): Promise<string> {
  if (!model.localised) {
    if (locale === undefined || locale === EVERY_LOCALE) return EVERY_LOCALE;
    throw refused('invalid', ['locale'], `${model.displayName} is not localised. Leave locale out.`);
  }
  if (locale === EVERY_LOCALE) return EVERY_LOCALE;
  const chosen = locale ?? (await strapi.plugin('i18n').service<LocaleService>('locales').getDefaultLocale());
  if (existing.has(chosen)) return chosen;
  const known = [...existing].map(String).sort();
  const message = `The entry does not exist in locale ${chosen}; it does in ${known.join(', ')}. Write it there first, or choose another locale.`;
  throw refused('unknown-entry', ['locale'], message, { known });
}
