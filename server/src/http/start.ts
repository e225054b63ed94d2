import type { Core, UID } from '@strapi/strapi';
import type { LatestVariant, Start, StartType } from '../../../contract/start';
import type { Catalogue, Models, Overview, Written } from '../variants';
import { adminRoute, forPeople } from './for-people';
import { readableAmong, readsType } from './panel-access';

/** What the start page needs of the house. */
export interface StartHouse {
  readonly models: Models;
  readonly catalogue: Pick<Catalogue, 'counts'>;
  readonly overview: Overview;
}

const SHOWN = 5;
/** Some of the latest may be hidden from who asks. */
const LOOKED_AT = 30;

function typesFor(strapi: Core.Strapi, ability: unknown, models: Models): StartType[] {
  return models.enabled
    .filter((uid) => readsType(strapi, ability, uid))
    .map((uid) => {
      const { kind } = strapi.contentType(uid as UID.ContentType);
      return { uid, name: models.get(uid)?.displayName ?? uid, kind };
    });
}

/** Those of the latest whose entries the person may read, with what the entries are called. */
async function latestFor(
  strapi: Core.Strapi,
  ability: unknown,
  { models }: StartHouse,
  types: readonly StartType[],
  written: readonly Written[],
): Promise<LatestVariant[]> {
  const fallback: string = await strapi.plugin('i18n').service('locales').getDefaultLocale();
  const shown: LatestVariant[] = [];
  for (const one of written) {
    if (shown.length === SHOWN) break;
    const model = models.get(one.contentType);
    const type = types.find(({ uid }) => uid === one.contentType);
    if (!model || !type) continue;
    const locale = model.localised ? (one.locale ?? fallback) : null;
    const readable = await readableAmong(strapi, ability, model, [one.documentId], locale);
    if (readable.documentIds.length > 0)
      shown.push({ ...one, locale, kind: type.kind, entry: readable.labelOf(one.documentId) });
  }
  return shown;
}

async function start(strapi: Core.Strapi, ability: unknown, house: StartHouse): Promise<Start> {
  const types = typesFor(strapi, ability, house.models);
  const uids = types.map(({ uid }) => uid);
  const counts = uids.map((uid) => house.catalogue.counts(uid));
  const variants = counts.reduce((sum, one) => sum + one.variants, 0);
  const live = counts.reduce((sum, one) => sum + one.live, 0);
  const written = await house.overview.latest(uids, LOOKED_AT);
  return {
    types,
    develops: strapi.config.get('autoReload') === true,
    variants,
    live,
    drafts: variants - live,
    drifted: await house.overview.drifted(uids),
    latest: await latestFor(strapi, ability, house, types, written),
  };
}

/** `GET /context-variants/start`: where somebody stands with variants, and what was written last. */
export const startController = (strapi: Core.Strapi, house: () => StartHouse) => ({
  start: forPeople(async (ctx) => {
    ctx.body = { data: await start(strapi, ctx.state['userAbility'], house()) };
  }),
});

export const startRoutes = [adminRoute('GET', '/start', 'start.start', 'variants.read')];
