import { z } from 'zod';
import { EVENT_DOCUMENTS } from './limits';
import { KEY, text } from './text';

const key = z.string().regex(KEY);
const topic = text(255);
const channel = z.string().regex(/^[a-z][a-z0-9_-]{0,31}$/, 'is no name of a channel');

/** The devices that a request tells apart. */
export const DEVICES = ['phone', 'tablet', 'desktop'] as const;

/** A visitor put together to try an entry on. Topics by document id, value or slug. */
const composedSchema = z.strictObject({
  /** The acted-on stage per topic; `site` for the site's own journey. */
  stages: z.record(topic, key).optional(),
  /** Declared values of intimacy attributes. */
  attributes: z.record(key, key).optional(),
  /** Document ids in play per topic. */
  shortlist: z.record(topic, z.array(text(255)).min(1).max(EVENT_DOCUMENTS)).optional(),
  /** 1 where absent. */
  visits: z.number().int().min(1).max(10_000).optional(),
  /** What they hold in their hands; counts as far as the site lets request facts count. */
  device: z.enum(DEVICES).optional(),
  /** By which they came just now, where that is to count as a hint. */
  channel: channel.optional(),
});
export type ComposedVisitor = z.infer<typeof composedSchema>;

/**
 * Whose decision on which entry is to be explained. The visitor is a stored one (by token, or by the hash as stored), a
 * composed one, or where neither is named somebody who has just agreed and of whom nothing is known.
 */
export const explainInputSchema = z
  .strictObject({
    contentType: text(255),
    documentId: text(255),
    /** Strapi's default where absent. */
    locale: text(35).optional(),
    status: z.enum(['draft', 'published']).default('published'),
    visitor: z
      .union([
        z.strictObject({ token: text(128) }),
        z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/, 'is no hash of 64 hex digits') }),
      ])
      .optional(),
    recipient: composedSchema.optional(),
    /** The same text as `?context=`. */
    context: z.string().max(2048).optional(),
    /** When; now where absent. Of a stored visitor only the entry's schedules are looked at then. */
    at: z.iso
      .datetime({ offset: true })
      .transform((moment) => Date.parse(moment))
      .optional(),
    /** By which the events come that are supposed. */
    channel: channel.default('web'),
    /** Of the sentences. */
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .default('en'),
  })
  .refine((input) => input.visitor === undefined || input.recipient === undefined, {
    path: ['recipient'],
    message: 'name a stored visitor or compose one, not both',
  });
export type ExplainInput = z.infer<typeof explainInputSchema>;
