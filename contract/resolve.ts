import { z } from 'zod';
import { whoSchema } from './identity';
import { text } from './text';

/** Recipients of one call of `POST /resolve`. */
export const RECIPIENTS = 1_000;
/** Entries of one call. */
const ENTRIES = 20;

export const CHANNEL = /^[a-z][a-z0-9_-]{0,31}$/;

/** One entry that is to be resolved; `fields` and `populate` as the content API takes them. */
const entrySchema = z.strictObject({
  contentType: text(255),
  documentId: text(255),
  locale: text(35).optional(),
  fields: z.array(text(255)).max(200).optional(),
  populate: z.union([text(255), z.array(text(255)).max(200), z.record(z.string(), z.json())]).optional(),
});
export type ResolveEntry = z.infer<typeof entrySchema>;

/** Body of `POST /resolve`. */
export const resolveSchema = z.strictObject({
  recipients: z.array(whoSchema).min(1).max(RECIPIENTS),
  entries: z.array(entrySchema).min(1).max(ENTRIES),
  channel: z.string().regex(CHANNEL, 'a channel is a-z, 0-9, _ -, 32 characters at most').optional(),
  context: z.string().optional(),
});

/**
 * How a recipient stands: `known`; `newcomer` of whom nothing happened yet; `no-consent`; `unknown` where nobody of that
 * token or identifier is kept; `unavailable` where the history did not answer.
 */
export type RecipientStanding = 'known' | 'newcomer' | 'no-consent' | 'unknown' | 'unavailable';
