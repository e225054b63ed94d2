import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ComprehensionService } from '../insights/comprehension';
import type { Models } from '../variants';
import { askedEntry } from './asked-entry';
import { adminRoute, forPeople } from './for-people';
import { askToRetry } from './refusal';

/** What the door needs of the house. */
export interface ComprehensionHouse {
  readonly models: Models;
  readonly comprehension: ComprehensionService;
  /** Whether an error means that the store is busy or out of reach, so that trying again helps. */
  isPassing(error: unknown): boolean;
}

/** How long a request waits for the result, ms; who asks again later finds the job further on. */
const WAITS = 2_000;
const RETRY_SECONDS = 5;

/**
 * `GET /context-variants/comprehension?contentType=&documentId=`: how well default content and variants are understood,
 * and by whom. 202 with `{ working: { visitors } }` while all histories are gone through.
 */
export function comprehensionController(strapi: Core.Strapi, house: () => ComprehensionHouse) {
  return {
    entry: forPeople(async (ctx: Context) => {
      const { models, comprehension, isPassing } = house();
      const { model, documentId } = await askedEntry(ctx, strapi, models);
      const result = comprehension.of({ contentType: model.uid, documentId });
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, WAITS, null)));
      try {
        const data = await Promise.race([result, late]);
        if (data) ctx.body = { data };
        else {
          // whoever asks next is told if it fails
          result.catch(() => undefined);
          ctx.status = 202;
          ctx.body = { data: { working: { visitors: comprehension.progress() ?? 0 } } };
        }
      } catch (error) {
        if (!isPassing(error)) throw error;
        askToRetry(ctx, 503, 'unavailable', 'The history is not available at the moment', RETRY_SECONDS);
      } finally {
        clearTimeout(timer);
      }
    }),
  };
}

export const comprehensionRoutes = [
  adminRoute('GET', '/comprehension', 'comprehension.entry', 'variants.read'),
];
