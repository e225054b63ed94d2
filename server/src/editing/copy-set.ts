import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { copySetSchema, type CopiedSet } from '../../../contract/editing';
import { DEFAULT_KEY, type VariantRecord } from '../../../contract/variant';
import type { Model } from '../variants';
import { checkerOf, localeOf } from './content-manager';
import { permittedDrafts, permittedOf } from './copied-drafts';
import { answering, forbidden, noEntry, parsed } from './errors';
import type { EditingHouse } from './house';
import { judgedVersion } from './judged';
import { mayWrite } from './permission';

interface Places {
  readonly model: Model;
  readonly from: string;
  readonly to: string;
  readonly locale: string | null;
}

/** Both entries, held against the person's rights: the one is read, the other written. Throws 403, 404. */
async function judged(house: EditingHouse, ctx: Context, { model, from, to, locale }: Places) {
  const checker = checkerOf(house.strapi, ctx.state['userAbility'], model.uid);
  if (!checker.can.update()) throw forbidden('update this entry');
  const source = await judgedVersion(house, model, from, locale, checker);
  if (!source) throw noEntry('The entry to copy from is not there, or not in this language.');
  if (!checker.can.read(source)) throw forbidden('read the entry to copy from');
  const target = await judgedVersion(house, model, to, locale, checker);
  if (!target) throw noEntry('The entry to copy to is not there, or not in this language.');
  if (!checker.can.update(target)) throw forbidden('update this entry');
  const readable = permittedOf(house, model, checker, 'read', { documentId: from, locale, version: source });
  const writable = permittedOf(house, model, checker, 'update', { documentId: to, locale, version: target });
  return {
    isIn: writable.isIn,
    may: async (of: string, name: string) => (await readable.may(of, name)) && (await writable.may(of, name)),
  };
}

async function copyOne(
  house: EditingHouse,
  from: VariantRecord,
  to: string,
  drafts: Awaited<ReturnType<typeof permittedDrafts>>,
): Promise<void> {
  const { contentType, key, name, target, suggests, arguments: tags, order, paused } = from;
  const place = { contentType, documentId: to, key };
  await house.variants.save({
    ...place,
    ...{ name, target, suggests, arguments: tags, order, paused },
    revision: 0,
  });
  for (const { locale, overlay } of drafts) await house.variants.save({ ...place, locale, overlay }, overlay);
}

/** Copies an entry's variants to another entry, all or none; those it has already stay as they are. */
async function copySet(house: EditingHouse, ctx: Context): Promise<void> {
  if (!mayWrite(ctx.state['userAbility'])) throw forbidden('write variants');
  const { contentType, documentId: to } = ctx['params'] as { contentType: string; documentId: string };
  const { from, words } = parsed(copySetSchema, (ctx.request as { body?: unknown }).body ?? {}, '');
  const model = house.models.get(contentType);
  if (!model?.enabled) throw noEntry(`There is no type ${contentType} whose entries have variants.`);
  if (from === to)
    throw new errors.ValidationError('Choose another entry to copy to.', { code: 'invalid', path: ['from'] });
  const locale = await localeOf(house.strapi, model, ctx.query['locale']);
  const permitted = await judged(house, ctx, { model, from, to, locale });
  const found = await house.variants.list({ contentType, documentId: from });
  const there = new Set((await house.variants.list({ contentType, documentId: to })).map(({ key }) => key));
  const set = found.filter(({ key }) => key !== DEFAULT_KEY);
  const wanted = set.filter(({ key }) => !there.has(key));
  await house.strapi.db.transaction(async () => {
    for (const one of wanted)
      await copyOne(house, one, to, words ? await permittedDrafts(model, one, permitted) : []);
  });
  await house.catalogue.refresh(contentType, to);
  const data: CopiedSet = {
    copied: wanted.map(({ key }) => key),
    kept: set.filter(({ key }) => there.has(key)).map(({ key }) => key),
  };
  ctx.body = { data };
}

/** `POST /context-variants/entries/:contentType/:documentId/variants/copied?locale=`: another entry's, as drafts. */
export const copyingSet =
  (house: () => EditingHouse) =>
  (ctx: Context): Promise<void> =>
    answering(ctx, () => copySet(house(), ctx));
