import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { newVariantSchema } from '../../../contract/editing';
import { DEFAULT_KEY } from '../../../contract/variant';
import { checkerOf, localeOf } from './content-manager';
import { permittedDrafts, permittedOf } from './copied-drafts';
import { answering, forbidden, noEntry, noVariant, parsed } from './errors';
import type { EditingHouse } from './house';
import { judgedVersion } from './judged';
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

async function create(house: EditingHouse, ctx: Context): Promise<void> {
  const { contentType, documentId } = ctx['params'] as { contentType: string; documentId: string };
  const ability: unknown = ctx.state['userAbility'];
  // Before anything of the question is looked at: who may not write is told nothing else.
  if (!mayWrite(ability)) throw forbidden('write variants');
  const input = parsed(newVariantSchema, (ctx.request as { body?: unknown }).body ?? {}, '');
  const model = house.models.get(contentType);
  if (!model?.enabled) throw noEntry(`There is no type ${contentType} whose entries have variants.`);
  const checker = checkerOf(house.strapi, ability, contentType);
  if (!checker.can.update()) throw forbidden('update this entry');
  const locale = await localeOf(house.strapi, model, ctx.query['locale']);
  const version = await judgedVersion(house, model, documentId, locale, checker);
  if (!version)
    throw noEntry('The entry is not there, or not in this language. Save its default content first.');
  if (!checker.can.update(version)) throw forbidden('update this entry');
  house.checkNames(contentType, input.target);
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
  const permitted = permittedOf(house, model, checker, 'update', { documentId, locale, version });
  const order = Math.max(-1, ...records.filter((one) => one.key !== DEFAULT_KEY).map((one) => one.order)) + 1;
  await house.strapi.db.transaction(async () => {
    const { name, target, suggests, arguments: tags } = input;
    await house.variants.save({
      contentType,
      documentId,
      key,
      name,
      order,
      ...(target && { target }),
      ...(suggests !== undefined && { suggests }),
      ...(tags !== undefined && { arguments: tags }),
      revision: 0,
    });
    for (const draft of from ? await permittedDrafts(model, from, permitted) : [])
      await house.variants.save({ contentType, documentId, key, ...draft }, draft.overlay);
  });
  await house.catalogue.refresh(contentType, documentId);
  ctx.status = 201;
  ctx.body = { data: { key, name: input.name } };
}

/** `POST /context-variants/entries/:contentType/:documentId/variants?locale=`: a new variant, empty or copied. */
export const creating =
  (house: () => EditingHouse) =>
  (ctx: Context): Promise<void> =>
    answering(ctx, () => create(house(), ctx));
