import type { Core, UID } from '@strapi/strapi';
import { createReadability, type ReadabilityService } from '../insights/readability';
import { READABILITY } from '../settings/readability';
import type { Kept } from './kept';

type Draft = Awaited<ReturnType<Parameters<typeof createReadability>[0]['draftOf']>>;

/** Wires how texts read to what is written. */
export function readabilityOf(
  strapi: Core.Strapi,
  { models, catalogue, settings }: Kept,
): ReadabilityService {
  return createReadability({
    models,
    catalogue,
    attributes: () => settings.understanding().attributes,
    numbers: READABILITY,
    async draftOf(uid, documentId, locale, populate) {
      const found: unknown = await strapi
        .documents(uid as UID.ContentType)
        .findOne({ documentId, populate, ...(locale !== null && { locale }) } as never);
      return found as Draft;
    },
    defaultLocale: () => strapi.plugin('i18n').service('locales').getDefaultLocale(),
  });
}
