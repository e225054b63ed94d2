import type { Core, UID } from '@strapi/strapi';
import type { OverlayStatus } from '../../../contract/variant';
import type { PopulateSpec } from './populate-spec';
import { widenParams, type Variation } from './widen';

export type Row = Record<string, unknown>;

interface Wanted {
  readonly uid: string;
  readonly documentIds: readonly string[];
  readonly spec: PopulateSpec;
  readonly status: OverlayStatus;
  /** Null for Strapi's default locale. */
  readonly locale: string | null;
}

interface LocaleService {
  getDefaultLocale(): Promise<string>;
}

const defaultLocale = (strapi: Core.Strapi): Promise<string> =>
  strapi.plugin('i18n').service<LocaleService>('locales').getDefaultLocale();

/** Reads documents as a `populate` with that spec would, by document id, in one query. */
export async function readDocuments(
  { strapi, variation }: { strapi: Core.Strapi; variation: Variation },
  { uid, documentIds, spec, status, locale }: Wanted,
): Promise<ReadonlyMap<string, Row>> {
  const model = variation.models.get(uid);
  if (!model) return new Map();
  const { fields, populate, filters, sort } = widenParams(variation, uid, spec);
  const { where, ...query } = strapi
    .get('query-params')
    .transform(uid, { fields, populate, filters, sort, status }) as Row;
  const conditions: unknown[] = [{ documentId: { $in: documentIds } }];
  if (model.localised) conditions.push({ locale: locale ?? (await defaultLocale(strapi)) });
  if (where) conditions.push(where);
  const rows: unknown = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({ ...query, where: { $and: conditions } });
  return new Map((rows as Row[]).map((row) => [String(row.documentId), row]));
}
