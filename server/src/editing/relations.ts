import type { UID } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Field, Model } from '../variants';
import { checkerOf, localeOf } from './content-manager';
import { forbidden } from './errors';
import { findPart } from './find-part';
import { isRow, listed, type EditingHouse, type Row } from './house';
import { open, type Opened } from './open';
import { scopeOf, type Scope } from './scope';

type Action = (ctx: Context, next?: unknown) => Promise<unknown>;

/** What the content manager's own controller finds out about a relation before it reads any. */
interface RequestInfo {
  readonly fieldsToSelect: readonly string[];
  readonly target: { readonly schema: { readonly uid: string } };
}

interface RelationsController {
  readonly findExisting: Action;
  readonly findAvailable: Action;
  extractAndValidateRequestInfo(ctx: Context, id?: string): Promise<RequestInfo | undefined>;
}

interface Asked {
  readonly opened: Opened;
  readonly field: Field;
  /** Rows in the author's order. */
  readonly related: readonly Row[];
}

/** The entry whose variant is open. The edit view names it; the request itself may be about one of its components. */
function ownerOf({ models, catalogue }: EditingHouse, scope: Scope, uid: string, id: string | undefined) {
  const model = models.get(uid);
  const documentId = scope.of ?? (model?.isComponent ? null : id);
  if (!model || !documentId) return null;
  // Entries of types that i18n does not touch share nothing but the id's length: ids are unique over all types.
  const owner = model.isComponent ? models.enabled.find((one) => catalogue.entry(one, documentId)) : uid;
  const of = owner === undefined ? undefined : models.get(owner);
  if (!of?.enabled || (!model.isComponent && id !== documentId)) return null;
  return { model: of, documentId };
}

async function askedOf(house: EditingHouse, ctx: Context, id: string | undefined): Promise<Asked | null> {
  const scope = scopeOf(ctx);
  const { model: uid, targetField } = ctx['params'] as { model: string; targetField: string };
  const owner = scope && id !== undefined && ownerOf(house, scope, uid, id);
  const field = house.models.get(uid)?.fields.get(targetField);
  if (!scope || !owner || field?.kind !== 'relation' || id === undefined) return null;
  const { locale, status } = ctx.query;
  const place = {
    documentId: owner.documentId,
    locale: await localeOf(house.strapi, owner.model, locale),
    status: !owner.model.draftAndPublish || status === 'published' ? 'published' : 'draft',
  } as const;
  const opened = await open(house, ctx, owner.model, place, scope);
  const { row, byDefault } = opened.shown;
  const isComponent = house.models.get(uid)?.isComponent === true;
  const part = isComponent ? findPart(house.models, owner.model, row, uid, id) : { row, field: targetField };
  if (!part) return null;
  const name =
    isComponent && !owner.model.fields.get(part.field) ? `${part.field}.${targetField}` : part.field;
  const root = owner.model.fields.get(name.split('.')[0] ?? '');
  const judged = root?.kind === 'component' && isComponent ? `${part.field}.${targetField}` : name;
  if (!opened.checker.can.read(byDefault, judged)) throw forbidden(`see ${judged} of this entry`);
  return { opened, field, related: listed(part.row[targetField]).filter(isRow) };
}

const numberOf = (value: unknown, otherwise: number): number => {
  const given = Number(value);
  return Number.isInteger(given) && given > 0 ? given : otherwise;
};

/** The rows as the edit view lists them: last first, the main field only where the user may read it. */
async function answerRows(
  house: EditingHouse,
  ctx: Context,
  { fieldsToSelect, target }: RequestInfo,
  related: readonly Row[],
): Promise<void> {
  const { uid } = target.schema;
  const model = house.models.get(uid) as Model;
  const [page, pageSize] = [numberOf(ctx.query['page'], 1), numberOf(ctx.query['pageSize'], 10)];
  const wanted = [...related].reverse().slice((page - 1) * pageSize, page * pageSize);
  const ids = wanted.map(({ id }) => id);
  const checker = checkerOf(house.strapi, ctx.state['userAbility'], uid);
  const allowed: object = await checker.sanitizedQuery.read({ fields: fieldsToSelect });
  const { strapi } = house;
  const query = strapi.get('query-params').transform(uid, { ...allowed, fields: fieldsToSelect }) as Row;
  const found: unknown = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({ ...query, where: { $and: [query['where'] ?? {}, { id: { $in: ids } }] } });
  const readable = new Map((found as Row[]).map((row) => [row['id'], row]));
  const metadata = strapi.plugin('content-manager').service('document-metadata');
  const results = wanted.map((row) => {
    const { id, documentId, locale, publishedAt, updatedAt } = row;
    return readable.get(id) ?? { id, documentId, locale, publishedAt, updatedAt };
  });
  const twins: Row[] = model.draftAndPublish ? await metadata.getManyAvailableStatus(uid, results) : [];
  ctx.body = {
    results: results.map((row) => {
      if (!model.draftAndPublish) return row;
      const own = twins.filter(
        (twin) => twin['documentId'] === row['documentId'] && twin['locale'] === row['locale'],
      );
      return { ...row, status: metadata.getStatus(row, own) };
    }),
    pagination: { page, pageSize, pageCount: Math.ceil(related.length / pageSize), total: related.length },
  };
}

/** The content manager's relations, where they are those of an open variant. */
export function editRelations(house: EditingHouse, original: RelationsController): RelationsController {
  return {
    ...original,
    async findExisting(ctx, next) {
      const { id } = ctx['params'] as { id: string };
      const asked = await askedOf(house, ctx, id);
      if (!asked) return original.findExisting.call(original, ctx, next);
      const info = await original.extractAndValidateRequestInfo(ctx);
      if (info) await answerRows(house, ctx, info, asked.related);
    },
    async findAvailable(ctx, next) {
      const { id, ...query } = ctx.query;
      const asked = await askedOf(house, ctx, typeof id === 'string' ? id : undefined);
      if (!asked) return original.findAvailable.call(original, ctx, next);
      // What the default content is related to may be chosen here; what the variant is related to may not.
      const freed = new Set(listed(query['idsToInclude']).map(String));
      const taken = asked.related.map((row) => String(row['id'])).filter((one) => !freed.has(one));
      const omit = [...listed(query['idsToOmit']).map(String), ...taken];
      const { idsToInclude: _freed, ...rest } = query;
      ctx.query = { ...rest, ...(omit.length > 0 && { idsToOmit: omit }) } as typeof ctx.query;
      return original.findAvailable.call(original, ctx, next);
    },
  };
}
