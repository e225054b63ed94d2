import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { listedQuerySchema, type Listed, type ListedEntry } from '../../../contract/list-view';
import { EVERY_LOCALE } from '../../../contract/variant';
import type { Stage } from '../../../contract/vocabulary';
import type { Catalogue, Model } from '../variants';
import { adminRoute, forPeople } from './for-people';
import { readableAmong } from './panel-access';
import { read } from './refusal';

/** What the list view needs of the house. */
export interface ListHouse {
  model(uid: string): Model | undefined;
  readonly catalogue: Pick<Catalogue, 'entry' | 'live'>;
  readonly understanding: { readonly stages: readonly Stage[] };
}

/** The languages in which each entry is written; one query. */
async function languagesOf(strapi: Core.Strapi, { uid }: Model, documentIds: readonly string[]) {
  const found: unknown = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({ where: { documentId: { $in: [...documentIds] } }, select: ['documentId', 'locale'] });
  const languages = new Map<string, Set<string>>();
  for (const { documentId, locale } of found as { documentId: string; locale: string | null }[]) {
    if (locale !== null) languages.set(documentId, (languages.get(documentId) ?? new Set()).add(locale));
  }
  return languages;
}

function listed(
  { catalogue, understanding }: ListHouse,
  model: Model,
  documentId: string,
  locale: string | null,
  languages: ReadonlySet<string>,
): ListedEntry {
  const { variants = [], head = null } = catalogue.entry(model.uid, documentId) ?? {};
  const has = (key: string, where: string | null, side: 'draft' | 'published') =>
    catalogue.live(model.uid, documentId, where, side).has(key);
  const isWritten = (key: string, where: string | null) =>
    has(key, where, 'published') || has(key, where, 'draft');
  // What a variant says in all languages at once it says in each.
  const isAnywhere = (key: string) => model.localised && isWritten(key, EVERY_LOCALE);
  const live = variants.filter(({ key }) => has(key, locale, 'published'));
  const named = new Set([...variants, ...(head ? [head] : [])].flatMap(({ target }) => target.stages ?? []));
  const gaps = (of: string) => variants.some(({ key }) => !isWritten(key, of) && !isAnywhere(key));
  const stages = variants.length === 0 ? [] : understanding.stages.filter(({ key }) => !named.has(key));
  return {
    documentId,
    variants: variants.length,
    live: live.length,
    drafts: variants.filter((one) => !live.includes(one) && isWritten(one.key, locale)).length,
    stagesWithout: stages.map(({ key }) => key),
    localesWithout: model.localised ? [...languages].filter(gaps).sort() : [],
  };
}

async function answer(ctx: Context, strapi: Core.Strapi, house: ListHouse): Promise<void> {
  const { entries, locale: asked } = read(listedQuerySchema, { ...ctx.query });
  const model = house.model(String(ctx['params'].contentType));
  if (!model?.enabled) {
    throw new errors.NotFoundError('There is no such type whose entries have variants', {
      code: 'not-enabled',
      path: ['contentType'],
    });
  }
  const locale = model.localised
    ? (asked ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale()))
    : null;
  const { documentIds } = await readableAmong(strapi, ctx.state['userAbility'], model, entries, locale);
  const languages = await languagesOf(strapi, model, documentIds);
  const none: ReadonlySet<string> = new Set();
  const data: Listed = {
    entries: documentIds.map((id) => listed(house, model, id, locale, languages.get(id) ?? none)),
    stages: house.understanding.stages,
  };
  ctx.body = { data };
}

/** `GET /context-variants/list/:contentType?entries=&locale=`: variants and gaps of a page of entries. */
export const listController = (strapi: Core.Strapi, house: () => ListHouse) => ({
  entries: forPeople((ctx) => answer(ctx, strapi, house())),
});

/** For people of the admin panel who hold the permission; each entry is told of to who may read it. */
export const listRoutes = [adminRoute('GET', '/list/:contentType', 'list.entries', 'variants.read')];
