import type { UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { DEFAULT_KEY, type VariantRecord } from '../../../contract/variant';
import type { Model } from '../variants';
import { checkerOf, localeOf, type Checker } from './content-manager';
import { forbidden, noEntry, noVariant } from './errors';
import type { EditingHouse } from './house';
import { maySee, mayWrite } from './permission';
import type { Scope } from './scope';
import { show, type Place, type Shown } from './shown';

/** A request of the edit view for a variant, after all rights to see it were checked. */
export interface Opened {
  readonly model: Model;
  readonly checker: Checker;
  readonly record: VariantRecord;
  /** All of the entry's, that of the default content included. */
  readonly records: readonly VariantRecord[];
  readonly shown: Shown;
}

/** The document id that a request means: of the path, or that of a single type's one entry. */
export async function documentIdOf(
  { strapi }: EditingHouse,
  ctx: Context,
  uid: string,
): Promise<string | null> {
  const { id } = ctx['params'] as { id?: string };
  if (id !== undefined) return id;
  if (strapi.contentTypes[uid as UID.ContentType]?.kind !== 'singleType') return null;
  const row: unknown = await strapi.db.query(uid as UID.ContentType).findOne({ select: ['documentId'] });
  return (row as { documentId?: string } | null)?.documentId ?? null;
}

/** The locale and side that a request means. */
export async function placeOf(
  { strapi }: EditingHouse,
  ctx: Context,
  model: Model,
  documentId: string,
): Promise<Place> {
  const body = (ctx.request as { body?: { locale?: unknown } }).body;
  const query = new URL(ctx.originalUrl, 'http://host.invalid').searchParams;
  const asked = ctx.method === 'GET' ? query.get('locale') : (body?.locale ?? query.get('locale'));
  const status = ctx.method === 'GET' && query.get('status') === 'published' ? 'published' : 'draft';
  return {
    documentId,
    locale: await localeOf(strapi, model, asked),
    status: model.draftAndPublish ? status : 'published',
  };
}

/** Finds the variant among the entry's. Throws 404 for a key that it does not have. */
function recordOf(records: readonly VariantRecord[], key: string): VariantRecord {
  const own = records.filter((one) => one.key !== DEFAULT_KEY);
  const record = own.find((one) => one.key === key);
  if (record) return record;
  throw noVariant(
    key,
    own.map((one) => one.key),
  );
}

/**
 * Opens the variant that a request of the edit view names. The rights are those to the entry, judged by its default
 * content. Throws 403 and 404.
 */
export async function open(
  house: EditingHouse,
  ctx: Pick<Context, 'state'>,
  model: Model,
  place: Place,
  scope: Scope,
): Promise<Opened> {
  const checker = checkerOf(house.strapi, ctx.state['userAbility'], model.uid);
  if (!checker.can.read() || !maySee(ctx.state['userAbility'])) throw forbidden('see variants of this entry');
  const records = await house.variants.list({ contentType: model.uid, documentId: place.documentId });
  const record = recordOf(records, scope.key);
  const shown = await show(house, model, record, place, checker);
  if (!shown) {
    const where = place.locale === null ? '' : ` in ${place.locale}`;
    throw noEntry(`The entry is not written${where} yet. Write its default content there first.`);
  }
  if (!checker.can.read(shown.byDefault)) throw forbidden('see this entry');
  return { model, checker, record, records, shown };
}

/** The same for writing. `right` is what the role must be allowed to do with the entry itself. */
export async function openToWrite(
  house: EditingHouse,
  ctx: Context,
  model: Model,
  place: Place,
  scope: Scope,
  right: 'update' | 'publish' | 'unpublish' | 'discard',
): Promise<Opened> {
  if (!mayWrite(ctx.state['userAbility'])) throw forbidden('write variants');
  const opened = await open(house, ctx, model, place, scope);
  if (!opened.checker.can[right](opened.shown.byDefault)) throw forbidden(`${right} this entry`);
  return opened;
}
