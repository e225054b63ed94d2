import { EVERY_LOCALE } from '../../../contract/variant';
import type { Model } from '../variants';
import { checkerOf, deepPopulate, localeOf, readVersion, type Checker } from './content-manager';
import { forbidden, noEntry } from './errors';
import type { EditingHouse, Row } from './house';
import { mayWrite } from './permission';

/** An entry whose variants somebody wants to run. */
export interface AskedVariants {
  readonly contentType: string;
  readonly documentId: string;
  /** As it was asked for; Strapi's default where absent. */
  readonly locale?: unknown;
}

/** The same, after all rights were checked. */
export interface Judged {
  readonly model: Model;
  /** Null where i18n does not localise the type. */
  readonly locale: string | null;
  readonly checker: Checker;
}

/** The entry's version by which `checker` judges rights. */
export async function judgedVersion(
  house: EditingHouse,
  model: Model,
  documentId: string,
  locale: string | null,
  checker: Checker,
): Promise<Row | null> {
  const populate = await deepPopulate(house.strapi, model.uid, checker);
  return readVersion(house.strapi, model, documentId, populate, { status: 'draft', locale });
}

/** The version by which a language is judged that the entry is not written in: another one, as if it were in this. */
async function otherVersion(
  house: EditingHouse,
  model: Model,
  documentId: string,
  locale: string | null,
  checker: Checker,
): Promise<Row | null> {
  const found = await house.strapi.db
    .query(model.uid as never)
    .findOne({ where: { documentId }, select: ['locale'] });
  const { locale: known } = (found ?? {}) as { locale?: string | null };
  const version = known ? await judgedVersion(house, model, documentId, known, checker) : null;
  return version && { ...version, locale };
}

/**
 * Holds a person's rights against an entry's default content in a language: the right to write variants, and
 * `right` to the entry itself. Throws 403, and 404 where there is no such type or entry.
 */
export async function judge(
  house: EditingHouse,
  ability: unknown,
  { contentType, documentId, locale: asked }: AskedVariants,
  right: 'update' | 'delete',
): Promise<Judged> {
  const model = house.models.get(contentType);
  if (!model?.enabled) throw noEntry(`There is no type ${contentType} whose entries have variants.`);
  if (!mayWrite(ability)) throw forbidden('write variants');
  const checker = checkerOf(house.strapi, ability, contentType);
  if (!checker.can[right]()) throw forbidden(`${right} this entry`);
  const locale = await localeOf(house.strapi, model, asked === EVERY_LOCALE ? undefined : asked);
  const version =
    (await judgedVersion(house, model, documentId, locale, checker)) ??
    (await otherVersion(house, model, documentId, locale, checker));
  if (!version) throw noEntry('There is no such entry.');
  if (!checker.can[right](version)) throw forbidden(`${right} this entry`);
  return { model, locale, checker };
}
