import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { newVariantSchema } from '../../../contract/editing';
import { DEFAULT_KEY, EVERY_LOCALE, type Overlay, type VariantRecord } from '../../../contract/variant';
import type { Model } from '../variants';
import { checkerOf, deepPopulate, localeOf, readVersion } from './content-manager';
import { answering, forbidden, noEntry, noVariant, parsed } from './errors';
import { mayWhole } from './field-rights';
import type { EditingHouse, Row } from './house';
import { mayWrite } from './permission';

const KEY_LENGTH = 48;

/** A key for people's eyes out of a name: `Für Kenner!` becomes `fur-kenner`; numbered where it is taken. */
export function keyOf(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  const base = (plain || 'variant').slice(0, KEY_LENGTH - 4).replace(/-+$/, '');
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(key) && key !== DEFAULT_KEY) return key;
  }
}

/** The entry's version by which rights are judged: that of the locale asked for, or any other. */
async function judgedVersion(house: EditingHouse, model: Model, documentId: string, locale: string | null) {
  const populate = await deepPopulate(house.strapi, model.uid);
  return readVersion(house.strapi, model, documentId, populate, { status: 'draft', locale });
}

/** Copies what another variant says, as drafts, in the languages and fields that the author may write. */
async function copyDrafts(
  house: EditingHouse,
  model: Model,
  from: VariantRecord,
  key: string,
  mayWriteField: (locale: string, name: string) => Promise<boolean>,
): Promise<void> {
  const written = model.draftAndPublish ? 'draft' : 'published';
  for (const { locale, status, overlay } of from.overlays) {
    if (status !== written) continue;
    const mine: Record<string, Overlay[string]> = {};
    for (const [name, value] of Object.entries(overlay)) {
      // What the schema does not know any more is not carried on.
      if (await mayWriteField(locale, name)) mine[name] = value;
    }
    const { contentType, documentId } = from;
    await house.variants.save({ contentType, documentId, key, locale, overlay: mine });
  }
}

async function create(house: EditingHouse, ctx: Context): Promise<void> {
  const { contentType, documentId } = ctx['params'] as { contentType: string; documentId: string };
  const ability: unknown = ctx.state['userAbility'];
  const input = parsed(newVariantSchema, (ctx.request as { body?: unknown }).body ?? {}, '');
  const model = house.models.get(contentType);
  if (!model?.enabled) throw noEntry(`There is no type ${contentType} whose entries have variants.`);
  if (!mayWrite(ability)) throw forbidden('write variants');
  const checker = checkerOf(house.strapi, ability, contentType);
  if (!checker.can.update()) throw forbidden('update this entry');
  const locale = await localeOf(house.strapi, model, ctx.query['locale']);
  const version = await judgedVersion(house, model, documentId, locale);
  if (!version)
    throw noEntry('The entry is not there, or not in this language. Save its default content first.');
  if (!checker.can.update(version)) throw forbidden('update this entry');
  const records = await house.variants.list({ contentType, documentId });
  const keys = records.map((record) => record.key);
  const key = input.key ?? keyOf(input.name, new Set(keys));
  if (keys.includes(key)) {
    const message = `The entry has a variant "${key}" already. Choose another key.`;
    throw new errors.ValidationError(message, { code: 'invalid', path: ['key'] });
  }
  const from = input.copyFrom === undefined ? null : records.find((one) => one.key === input.copyFrom);
  if (from === undefined)
    throw noVariant(
      String(input.copyFrom),
      keys.filter((one) => one !== DEFAULT_KEY),
    );
  const versions = new Map<string, Row | null>([[locale ?? EVERY_LOCALE, version]]);
  const mayWriteField = async (of: string, name: string): Promise<boolean> => {
    const judge = model.localised && of === EVERY_LOCALE ? (locale ?? EVERY_LOCALE) : of;
    if (!versions.has(judge)) versions.set(judge, await judgedVersion(house, model, documentId, judge));
    const one = versions.get(judge);
    return one ? mayWhole(house.models, model, checker.can.update, one, name) : false;
  };
  const order = Math.max(-1, ...records.filter((one) => one.key !== DEFAULT_KEY).map((one) => one.order)) + 1;
  await house.strapi.db.transaction(async () => {
    const { name, target, suggests } = input;
    await house.variants.save({
      contentType,
      documentId,
      key,
      name,
      order,
      ...(target && { target }),
      ...(suggests !== undefined && { suggests }),
      revision: 0,
    });
    if (from) await copyDrafts(house, model, from, key, mayWriteField);
  });
  await house.catalogue.refresh(contentType, documentId);
  ctx.status = 201;
  ctx.body = { data: { key, name: input.name } };
}

/** `POST /context-variants/entries/:contentType/:documentId/variants?locale=`: a new variant, empty or copied. */
export const editingController = (house: () => EditingHouse) => ({
  create: (ctx: Context): Promise<void> => answering(ctx, () => create(house(), ctx)),
});

/** For people of the admin panel who hold the permission and may write the entry. */
export const editingRoutes = [
  {
    method: 'POST',
    path: '/entries/:contentType/:documentId/variants',
    handler: 'editing.create',
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
];
