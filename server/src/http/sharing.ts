import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Limits } from '../../../contract/limits';
import type { Target } from '../../../contract/target';
import type { Sharing } from '../delivery/sharing';
import type { Catalogue, Model, Models } from '../variants';
import { identify } from '../delivery/identify';
import type { Tokens } from '../delivery/token';
import { door } from './door';
import { limitRate } from './rate';
import { invalid } from './refusal';

/** What the doors for caches and front ends need of the house. */
export interface SharingHouse {
  readonly models: Models;
  readonly catalogue: Pick<Catalogue, 'published'>;
  readonly sharing: Sharing;
  readonly tokens: Tokens;
  readonly limits: Pick<Limits, 'requestsPerMinute'>;
  isPassing(error: unknown): boolean;
}

/** One entry that is not the same for everybody. */
export interface Varying {
  readonly contentType: string;
  readonly documentId: string;
  /** Languages in which it varies; none where i18n does not localise the type. */
  readonly locales: readonly string[];
  readonly variants: readonly { readonly key: string; readonly name: string; readonly target: Target }[];
}

/** Seconds for which a cache may believe what varies. */
const BELIEVED = 60;
/** Documents of one query: databases limit how many values a query may hold. */
const TOGETHER = 500;

/** A text of the query, or undefined. Throws 400 `invalid` where it is given twice. */
function asked(ctx: Context, name: string): string | undefined {
  const value = (ctx.query as Record<string, unknown>)[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value;
  throw invalid(`${name}: give it once`, 'invalid', { path: [name] });
}

/** Throws 400 `unknown-value` or `not-enabled` that names the types with variants. */
function enabled(name: string, { models }: SharingHouse): Model {
  const model = models.get(name);
  if (model?.enabled) return model;
  const details = { path: ['contentType'], known: models.enabled };
  const known = models.enabled.join(', ') || 'none';
  throw invalid(`contentType: "${name}" has no variants; known: ${known}`, 'not-enabled', details);
}

/** `GET /context?contentType=&topic=`: who asks, as a string that the content API takes and caches can hold. */
async function context(ctx: Context, house: SharingHouse): Promise<void> {
  const name = asked(ctx, 'contentType');
  if (name === undefined) throw invalid('contentType: is missing', 'invalid', { path: ['contentType'] });
  const { uid } = enabled(name, house);
  const named = asked(ctx, 'topic');
  const topic = named === undefined ? null : house.sharing.topicKey(named);
  if (topic === undefined)
    throw invalid(`topic: there is no topic "${named}"`, 'unknown-value', { path: ['topic'] });
  const { context: said, dropped } = await house.sharing.of(ctx, uid, topic);
  ctx.body = { data: { context: said, ...(dropped.length > 0 && { dropped }) } };
}

/** Languages in which documents are published; the language is null where i18n does not localise the type. */
async function publishedIn(strapi: Core.Strapi, model: Model, documentIds: readonly string[]) {
  const found = new Map<string, Set<string | null>>();
  for (let from = 0; from < documentIds.length; from += TOGETHER) {
    const some = documentIds.slice(from, from + TOGETHER);
    const rows: { documentId: string; locale: string | null }[] = await strapi.db
      .query(model.uid as UID.ContentType)
      .findMany({
        where: {
          documentId: { $in: some },
          ...(model.draftAndPublish && { publishedAt: { $notNull: true } }),
        },
        select: ['documentId', 'locale'],
      });
    for (const { documentId, locale } of rows)
      found.set(documentId, (found.get(documentId) ?? new Set()).add(locale));
  }
  return found;
}

async function varyingOf(strapi: Core.Strapi, model: Model, house: SharingHouse, locale: string | undefined) {
  const entries = house.catalogue.published(model.uid);
  const live = await publishedIn(
    strapi,
    model,
    entries.map(({ documentId }) => documentId),
  );
  return entries.flatMap(({ documentId, variants, locales }): Varying[] => {
    const here = live.get(documentId);
    if (!here) return [];
    const spoken = locales.filter((one) => here.has(one) && (locale === undefined || locale === one));
    if (model.localised && spoken.length === 0) return [];
    const shown = variants.map(({ key, name, target }) => ({ key, name, target }));
    return [{ contentType: model.uid, documentId, locales: spoken, variants: shown }];
  });
}

/** `GET /varying?contentType=&locale=`: which entries are not the same for everybody. */
const varying =
  (strapi: Core.Strapi) =>
  async (ctx: Context, house: SharingHouse): Promise<void> => {
    const name = asked(ctx, 'contentType');
    const locale = asked(ctx, 'locale');
    const types =
      name === undefined
        ? house.models.enabled.flatMap((uid) => house.models.get(uid) ?? [])
        : [enabled(name, house)];
    const data: Varying[] = [];
    for (const model of types) data.push(...(await varyingOf(strapi, model, house, locale)));
    // What one caller may read by their token is not for the next one without.
    const shared = ctx.get('authorization') === '' ? 'public' : 'private';
    ctx.set('Cache-Control', `${shared}, max-age=${BELIEVED}`);
    ctx.body = { data };
  };

type Door = (ctx: Context) => Promise<void>;

export function sharingController(strapi: Core.Strapi, house: () => SharingHouse): Record<string, Door> {
  const limited = (open: Door, of?: (ctx: Context) => string): Door => {
    let limit: ReturnType<typeof limitRate> | undefined;
    return (ctx) => {
      limit ??= limitRate(house().limits.requestsPerMinute, of);
      return limit(ctx, () => open(ctx));
    };
  };
  // One edge server asks for many visitors. Tokens are signed: nobody makes themselves some to be counted anew.
  const visitorOrAddress = (ctx: Context): string => identify(ctx, house().tokens).visitor ?? ctx.ip;
  return {
    context: limited(door(house, context), visitorOrAddress),
    varying: limited(door(house, varying(strapi))),
  };
}

/** The first is open to visitors; the second needs an API token, or a role that is allowed to. */
export const sharingRoutes = [
  { method: 'GET', path: '/context', handler: 'sharing.context', config: { auth: false } },
  { method: 'GET', path: '/varying', handler: 'sharing.varying', config: {} },
];
