import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { publishInputSchema } from '../../../contract/editing';
import { parsed } from './errors';
import type { Row } from './house';

const STATE = 'contextVariantsAlone';

interface Alone {
  readonly contentType: string;
  readonly documentId: string;
}

/**
 * Notes for the rest of the request whether an entry's default content is published without its variants' drafts, as
 * `contextVariants: { along: false }` beside the attributes asks for. Throws 400 (`invalid`) on anything else there.
 */
export function noteAlone(ctx: Context, contentType: string, documentId: string): void {
  const { contextVariants } = ((ctx.request as { body?: Row }).body ?? {}) as Row;
  if (contextVariants === undefined) return;
  const { along = true } = parsed(publishInputSchema, contextVariants, 'contextVariants');
  if (!along) ctx.state[STATE] = { contentType, documentId } satisfies Alone;
}

/** Whether the request that is under way publishes that entry without its variants' drafts. */
export function isPublishedAlone(strapi: Core.Strapi, contentType: string, documentId: string): boolean {
  const alone = strapi.requestContext.get()?.state[STATE] as Alone | undefined;
  return alone?.contentType === contentType && alone.documentId === documentId;
}
