import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { text } from '../../../contract/text';
import type { Model, Models } from '../variants';
import { readableEntry, type Readable } from './panel-access';
import { invalid, read } from './refusal';

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
 * Reads `contentType`, `documentId` and `locale` and holds the entry against the user's permissions, whether or not its
 * type has variants. Throws 400 `invalid`, 403 `forbidden`, 404 `not-found`.
 */
export async function readableAsked(
  ctx: Context,
  strapi: Core.Strapi,
  model: Models['get'],
  input: unknown,
): Promise<AskedEntry> {
  const { contentType, documentId, ...asked } = read(askedSchema, input);
  const found = model(contentType);
  if (!found || found.isComponent) {
    throw new errors.NotFoundError('There is no such content type', { code: 'not-found' });
  }
  const locale = found.localised
    ? (asked.locale ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale()))
    : null;
  const readable = await readableEntry(strapi, ctx.state['userAbility'], found, documentId, locale);
  return { model: found, documentId, locale, readable };
}

/** Whether the person may read the field by which it is told what the entry is about. */
export function mayReadTopic({ model, readable }: Pick<AskedEntry, 'model' | 'readable'>): boolean {
  const field = model.topic === 'self' ? undefined : model.topic?.split('.')[0];
  return field === undefined || readable.mayReadField(field);
}

/**
 * The same for entries that may have variants, else 400 `not-enabled`; of `?contentType=&documentId=&locale=` where
 * nothing else is handed in.
 */
export async function askedEntry(
  ctx: Context,
  strapi: Core.Strapi,
  models: Pick<Models, 'get'>,
  input: unknown = { ...ctx.query },
): Promise<AskedEntry> {
  const asked = await readableAsked(ctx, strapi, models.get, input);
  if (!asked.model.enabled) {
    throw invalid(`contentType: entries of ${asked.model.displayName} have no variants`, 'not-enabled', {
      path: ['contentType'],
    });
  }
  return asked;
}
