import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import type { PanelState } from '../../../contract/panel';
import type { Model } from '../variants';
import { readableAsked } from './asked-entry';
import { adminRoute, forPeople, holds } from './for-people';
import type { Readable } from './panel-access';
import { entryPanel, NOT_ENABLED, type PanelHouse } from './panel-answer';

async function stateOf(
  strapi: Core.Strapi,
  model: Model,
  documentId: string,
  locale: string | null,
  { version }: Readable,
): Promise<PanelState> {
  if (!model.draftAndPublish) return version ? 'live' : 'absent';
  const published = await strapi
    .documents(model.uid as UID.ContentType)
    .findOne({ documentId, status: 'published', fields: ['documentId'], ...(locale !== null && { locale }) });
  if (published) return 'live';
  return version ? 'draft' : 'absent';
}

async function answer(ctx: Context, strapi: Core.Strapi, house: PanelHouse): Promise<void> {
  const { contentType, documentId } = ctx['params'];
  const input = { contentType, documentId, locale: ctx.query['locale'] };
  const { model, locale, readable } = await readableAsked(ctx, strapi, house.model, input);
  if (!model.enabled) {
    ctx.body = { data: NOT_ENABLED };
    return;
  }
  const state = await stateOf(strapi, model, documentId, locale, readable);
  const topicField = model.topic === 'self' ? undefined : model.topic?.split('.')[0];
  const mayReadTopic = topicField === undefined || readable.mayReadField(topicField);
  const { mayReadField, mayUpdate } = readable;
  const mayWrite = mayUpdate && holds(ctx, 'variants.update');
  const asked = { model, documentId, locale, state, mayReadTopic, mayReadField, mayWrite };
  ctx.body = { data: await entryPanel(asked, house) };
}

/** `GET /context-variants/entries/:contentType/:documentId?locale=`: who gets what of one entry. */
export const panelController = (strapi: Core.Strapi, house: () => PanelHouse) => ({
  entry: forPeople((ctx) => answer(ctx, strapi, house())),
});

/** For people of the admin panel who hold the permission and may read the entry. */
export const panelRoutes = [
  adminRoute('GET', '/entries/:contentType/:documentId', 'panel.entry', 'variants.read'),
];
