import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import type { PanelState } from '../../../contract/panel';
import { text } from '../../../contract/text';
import type { Model } from '../variants';
import { readableEntry, type Readable } from './panel-access';
import { entryPanel, NOT_ENABLED, type PanelHouse } from './panel-answer';
import { PANEL_ACTION } from './panel-permission';
import { answerRefusal, read } from './refusal';

const askedSchema = z.object({
  contentType: text(255),
  documentId: text(255),
  locale: text(35).optional(),
});

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
  const asked = read(askedSchema, { ...ctx['params'], locale: ctx.query['locale'] });
  const { contentType, documentId } = asked;
  const model = house.model(contentType);
  if (!model || model.isComponent) {
    throw new errors.NotFoundError('There is no such content type', { code: 'not-found' });
  }
  const locale = model.localised
    ? (asked.locale ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale()))
    : null;
  const readable = await readableEntry(strapi, ctx.state['userAbility'], model, documentId, locale);
  if (!model.enabled) {
    ctx.body = { data: NOT_ENABLED };
    return;
  }
  const state = await stateOf(strapi, model, documentId, locale, readable);
  const topicField = model.topic === 'self' ? undefined : model.topic?.split('.')[0];
  const mayReadTopic = topicField === undefined || readable.mayReadField(topicField);
  ctx.body = { data: await entryPanel({ model, documentId, locale, state, mayReadTopic }, house) };
}

/** `GET /context-variants/entries/:contentType/:documentId?locale=`: who gets what of one entry. */
export function panelController(strapi: Core.Strapi, house: () => PanelHouse) {
  return {
    async entry(ctx: Context): Promise<void> {
      ctx.set('Cache-Control', 'private, no-store');
      try {
        await answer(ctx, strapi, house());
      } catch (error) {
        if (!answerRefusal(ctx, error)) throw error;
      }
    },
  };
}

/** For people of the admin panel who hold the permission and may read the entry. */
export const panelRoutes = {
  type: 'admin',
  routes: [
    {
      method: 'GET',
      path: '/entries/:contentType/:documentId',
      handler: 'panel.entry',
      config: {
        policies: [
          'admin::isAuthenticatedAdmin',
          { name: 'admin::hasPermissions', config: { actions: [PANEL_ACTION] } },
        ],
      },
    },
  ],
};
