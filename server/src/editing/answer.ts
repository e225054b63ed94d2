import type { Context } from 'koa';
import type { Model } from '../variants';
import { visible } from './content-manager';
import type { EditingHouse, Row } from './house';
import { metaOf, stateIn } from './meta';
import { open } from './open';
import { maySee } from './permission';
import type { Scope } from './scope';
import { counted, keptLocale, type Place } from './shown';

interface Body {
  data?: Row;
  meta?: Row & { availableStatus?: Row[] };
}

const STATUS = { live: 'published', changed: 'modified', draft: 'draft' } as const;

/** Adds what the edit view is told of variants to an answer that shows the default content. */
export async function tellOfVariants(
  house: EditingHouse,
  ctx: Context,
  model: Model,
  place: Place,
): Promise<void> {
  const body = ctx.body as Body | undefined;
  if (!body?.meta || !maySee(ctx.state['userAbility'])) return;
  const records = await house.variants.list({ contentType: model.uid, documentId: place.documentId });
  body.meta['contextVariants'] = await metaOf(house, ctx.state['userAbility'], model, records, place, null);
}

/** Makes an answer that shows the default content show a variant of it. */
export async function showVariant(
  house: EditingHouse,
  ctx: Context,
  model: Model,
  place: Place,
  scope: Scope,
): Promise<void> {
  const body = ctx.body as Body | undefined;
  if (!body?.meta || !body.data) return;
  const { record, records, shown } = await open(house, ctx, model, place, scope);
  const ability: unknown = ctx.state['userAbility'];
  const { byDefault, row, overlay } = shown;
  const seen = await visible(house.strapi, ability, model.uid, counted(house, model, row), byDefault);
  const own = Object.keys(overlay).filter((name) => name in seen);
  // A default content that is not published has no such version; the variant's is shown whole then.
  const base = body.data['documentId'] === undefined ? seen : body.data;
  body.data = { ...base, ...Object.fromEntries(own.map((name) => [name, seen[name]])) };
  const state = stateIn(record, model, keptLocale(place.locale));
  if (model.draftAndPublish) {
    body.data['status'] = state === null ? 'draft' : STATUS[state];
    const isLive = state === 'live' || state === 'changed';
    if (place.status === 'draft') body.meta.availableStatus = isLive ? [twin(body)] : [];
  }
  body.meta['contextVariants'] = await metaOf(house, ability, model, records, place, { record, shown });
}

/** What the edit view takes for the published version beside the draft. */
function twin({ data = {}, meta }: Body): Row {
  const [known] = meta?.availableStatus ?? [];
  const { documentId, locale, updatedAt } = data;
  return known ?? { documentId, locale, updatedAt, publishedAt: updatedAt, status: 'published' };
}
