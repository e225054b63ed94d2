import type { Core, UID } from '@strapi/strapi';
import type { Models } from '../../variants';
import type { Named } from './visitor-facts';

/** How entries are called. */
export interface EntryNames {
  /** The names of published entries in a language, by document id. At once when warm. */
  of(
    entries: readonly Named[],
    locale: string,
  ): ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>;
  /** The language of the site, for entries that are in none. At once when warm. */
  siteLocale(): string | Promise<string>;
}

interface Locales {
  getDefaultLocale(): Promise<string | null>;
}

interface Row {
  readonly documentId: string;
  readonly [label: string]: unknown;
}

const KEPT = 10_000;
/** How long a changed name may stay unseen, ms. */
const STALE = 30_000;

/**
 * Names of entries as they are published in that very language; whatever else is left out. Only of types that may have
 * variants: a visitor may claim to have compared anything.
 */
export function createEntryNames(strapi: Core.Strapi, models: Models, now: () => number): EntryNames {
  const kept = new Map<string, { readonly name: string | null; readonly at: number }>();

  const read = async (uid: string, documentIds: readonly string[], locale: string) => {
    const model = models.get(uid);
    if (!model?.label) return;
    const found: unknown = await strapi.db.query(uid as UID.ContentType).findMany({
      select: ['documentId', model.label],
      where: {
        documentId: { $in: documentIds },
        ...(model.draftAndPublish && { publishedAt: { $notNull: true } }),
        ...(model.localised && { locale }),
      },
    });
    const names = new Map((found as Row[]).map((row) => [row.documentId, row[model.label ?? '']]));
    if (kept.size > KEPT) kept.clear();
    for (const id of documentIds) {
      const words = names.get(id);
      const name = typeof words === 'string' ? words.replace(/\s+/g, ' ').trim() : '';
      kept.set(`${uid} ${locale} ${id}`, { name: name === '' ? null : name, at: now() });
    }
  };

  const of: EntryNames['of'] = (entries, locale) => {
    const since = now() - STALE;
    const known = entries.flatMap(({ contentType, documentId }) =>
      contentType !== null && models.get(contentType)?.enabled ? [{ uid: contentType, documentId }] : [],
    );
    const nameOf = (uid: string, id: string) => kept.get(`${uid} ${locale} ${id}`);
    const answer = (): ReadonlyMap<string, string> =>
      new Map(
        known.flatMap(({ uid, documentId }) => {
          const name = nameOf(uid, documentId)?.name;
          return name ? [[documentId, name]] : [];
        }),
      );
    const missing = known.filter(({ uid, documentId }) => !((nameOf(uid, documentId)?.at ?? -1) >= since));
    if (missing.length === 0) return answer();
    const uids = [...new Set(missing.map(({ uid }) => uid))];
    const reads = uids.map((uid) => {
      const ids = missing.filter((one) => one.uid === uid).map(({ documentId }) => documentId);
      return read(uid, [...new Set(ids)], locale);
    });
    return Promise.all(reads).then(answer);
  };

  let site: { readonly locale: string; readonly at: number } | null = null;
  return {
    of,
    siteLocale() {
      if (site && site.at >= now() - STALE) return site.locale;
      const asked = strapi.plugin('i18n')?.service<Locales>('locales').getDefaultLocale();
      return Promise.resolve(asked).then((locale) => {
        site = { locale: locale ?? 'en', at: now() };
        return site.locale;
      });
    },
  };
}
