import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { ReadabilityService } from '../insights/readability';
import type { Models } from '../variants';
import { askedEntry } from './asked-entry';
import { adminRoute, forPeople } from './for-people';

/** What the door needs of the house. */
export interface ReadabilityHouse {
  readonly models: Models;
  readonly readability: ReadabilityService;
}

/** `GET /context-variants/readability?contentType=&documentId=&locale=`: how an entry's texts read, variant by variant. */
export function readabilityController(strapi: Core.Strapi, house: () => ReadabilityHouse) {
  return {
    entry: forPeople(async (ctx: Context) => {
      const { models, readability } = house();
      const { model, documentId, locale, readable } = await askedEntry(ctx, strapi, models);
      const { mayReadField } = readable;
      const data = await readability.of({
        contentType: model.uid,
        documentId,
        locale,
        mayRead: mayReadField,
      });
      if (!data)
        throw new errors.NotFoundError('The entry is not written in this language', { code: 'not-found' });
      ctx.body = { data };
    }),
  };
}

export const readabilityRoutes = [adminRoute('GET', '/readability', 'readability.entry', 'variants.read')];
