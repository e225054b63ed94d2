import type { Context } from 'koa';
import { targetInputSchema } from '../../../contract/targeting';
import { DEFAULT_KEY } from '../../../contract/variant';
import { answering, noVariant, parsed } from './errors';
import type { EditingHouse } from './house';
import { judge } from './judged';

async function retarget(house: EditingHouse, ctx: Context): Promise<void> {
  const { contentType, documentId, key } = ctx['params'] as Record<
    'contentType' | 'documentId' | 'key',
    string
  >;
  const input = parsed(targetInputSchema, (ctx.request as { body?: unknown }).body ?? {}, '');
  const asked = { contentType, documentId, locale: ctx.query['locale'] };
  await judge(house, ctx.state['userAbility'], asked, 'update');
  const records = await house.variants.list({ contentType, documentId });
  const before = records.find((one) => one.key === key);
  const known = records.map((one) => one.key).filter((one) => one !== DEFAULT_KEY);
  if (!before && key !== DEFAULT_KEY) throw noVariant(key, known);
  house.checkNames(contentType, input.target, before?.target);
  const saved = await house.variants.save({ contentType, documentId, key, ...input });
  await house.catalogue.refresh(contentType, documentId);
  const { name, target, suggests, arguments: tags, order, paused, revision } = saved;
  ctx.body = { data: { key, name, target, suggests, arguments: tags, order, paused, revision } };
}

/**
 * `PUT /context-variants/entries/:contentType/:documentId/variants/:key/target?locale=`: whom a variant is for, or with
 * the key `default` the default content.
 */
export const retargeting =
  (house: () => EditingHouse) =>
  (ctx: Context): Promise<void> =>
    answering(ctx, () => retarget(house(), ctx));
