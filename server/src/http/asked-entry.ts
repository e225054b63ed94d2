import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { text } from '../../../contract/text';
import type { Model, Models } from '../variants';
import { readableEntry, type Readable } from './panel-access';
import { PANEL_ACTION } from './panel-permission';
import { answerRefusal, invalid, read } from './refusal';

const askedSchema = z.strictObject({
  contentType: text(255),
  documentId: text(255),
  locale: text(35).optional(),
});

/** An entry that an admin user asks about and may read. */
export interface AskedEntry {
  readonly model: Model;
  readonly documentId: string;
  /** The asked locale, Strapi's default where none is named; null where i18n does not touch the type. */
  readonly locale: string | null;
  readonly readable: Readable;
}

/**
 * Reads `?contentType=&documentId=&locale=` and holds the entry against the user's permissions. Throws 400 `invalid`
 * and `not-enabled`, 403 `forbidden`, 404 `not-found`.
 */
export async function askedEntry(ctx: Context, strapi: Core.Strapi, models: Pick<Models, 'get'>) {
  const { contentType, documentId, ...asked } = read(askedSchema, { ...ctx.query });
  const model = models.get(contentType);
  if (!model || model.isComponent) {
    throw new errors.NotFoundError('There is no such content type', { code: 'not-found' });
  }
  const locale = model.localised
    ? (asked.locale ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale()))
    : null;
  const readable = await readableEntry(strapi, ctx.state['userAbility'], model, documentId, locale);
  if (!model.enabled) {
    throw invalid(`contentType: entries of ${model.displayName} have no variants`, 'not-enabled', {
      path: ['contentType'],
    });
  }
  const entry: AskedEntry = { model, documentId, locale, readable };
  return entry;
}

/** Answers people of the admin panel: never kept by caches, refusals with their details. */
export const forPeople =
  (action: (ctx: Context) => Promise<void>) =>
  async (ctx: Context): Promise<void> => {
    ctx.set('Cache-Control', 'private, no-store');
    try {
      await action(ctx);
    } catch (error) {
      if (!answerRefusal(ctx, error)) throw error;
    }
  };

/** A route for people who hold the permission to see who gets what. */
export const panelRoute = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [PANEL_ACTION] } },
    ],
  },
});
