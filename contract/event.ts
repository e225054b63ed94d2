import { z } from 'zod';
import { EVENT_DATA_BYTES, EVENT_DOCUMENTS, EVENT_TEXT } from './limits';
import type { Suggests } from './target';
import { isStorableText, KEY, text } from './text';
import type { Json } from './variant';

/** What a visitor declares is an event too; the name cannot be sent from outside. */
export const DECLARE = '$declare';
export type Declare = typeof DECLARE;

/** One thing that happened, with what it meant when it was received; later edits do not rewrite it. */
export interface StoredEvent {
  /** sha256 of the visitor's id, hex. */
  readonly visitor: string;
  /** Unique per visitor. */
  readonly id: string;
  readonly type: string;
  /** When it happened, ms UTC, never after `receivedAt`. */
  readonly at: number;
  readonly receivedAt: number;
  readonly channel: string;
  /** Topic keys, resolved at receipt: the event's own, else its entries'. */
  readonly topics: readonly string[];
  /** For each of `topics` its parents at that time, the nearest first; absent where none has any. */
  readonly above?: readonly (readonly string[])[];
  readonly contentType?: string;
  /** The entries it is about; one for most kinds, two or more for `compare`. */
  readonly documentIds: readonly string[];
  readonly locale?: string;
  /** Key of the variant that was shown; absent for default content. */
  readonly variant?: string;
  /** Arguments that what was shown put forward at that time. */
  readonly arguments?: readonly string[];
  /** What reading the entry suggested at that time. */
  readonly suggested?: Suggests;
  readonly path?: string;
  readonly query?: string;
  readonly seconds?: number;
  /** Length of the text that was read. */
  readonly words?: number;
  readonly value?: number;
  readonly data?: Json;
  /** Allowed uses at receipt; an event with none is not stored. */
  readonly personalisation: boolean;
  readonly measurement: boolean;
  /** The visitor who made it, before any merging. */
  readonly origin: string;
}

const bounded = text(EVENT_TEXT);
const storableJson = (value: unknown): boolean => {
  const json = JSON.stringify(value);
  return (
    json === undefined ||
    (json.length <= EVENT_DATA_BYTES && !json.includes('\\u0000') && isStorableText(json))
  );
};

/** Parses one event of `POST /events`; unknown fields are refused by name. */
export const eventInputSchema = z
  .strictObject({
    type: z
      .string()
      .regex(/^[a-z][a-z0-9_.-]{0,63}$/, 'an event type is a-z, 0-9, _ . -, 64 characters at most'),
    id: z
      .string()
      .regex(/^[\x21-\x7e]{1,64}$/, 'an id is 1 to 64 printable ASCII characters without spaces')
      .optional(),
    at: z.iso.datetime({ offset: true }).optional(),
    channel: z
      .string()
      .regex(/^[a-z][a-z0-9_-]{0,31}$/)
      .optional(),
    topic: bounded.optional(),
    contentType: bounded.optional(),
    documentId: bounded.optional(),
    documentIds: z.array(bounded).min(1).max(EVENT_DOCUMENTS).optional(),
    locale: text(35).optional(),
    /** What was shown: a variant's key, or `default`. */
    variant: z.string().regex(KEY).optional(),
    path: text(2048).optional(),
    query: bounded.optional(),
    seconds: z.number().min(0).max(86_400).optional(),
    /** Length of the text that was read. */
    words: z.number().int().min(0).max(1_000_000).optional(),
    value: z.number().min(-1e15).max(1e15).optional(),
    data: z.json().refine(storableJson, `more than ${EVENT_DATA_BYTES} bytes, or a NUL`).optional(),
  })
  .refine((e) => e.type !== 'compare' || new Set(e.documentIds).size >= 2, {
    path: ['documentIds'],
    message: 'a comparison names two or more documentIds',
  })
  .refine((e) => e.type !== 'dwell' || e.seconds !== undefined, {
    path: ['seconds'],
    message: 'dwell needs seconds',
  })
  .refine((e) => e.type !== 'search' || e.query !== undefined, {
    path: ['query'],
    message: 'search needs a query',
  });
export type EventInput = z.infer<typeof eventInputSchema>;

/** What a visitor says of themselves by `PATCH /me`; `null` takes it back. */
export const declarationSchema = z.strictObject({
  attributes: z.record(z.string(), z.string().nullable()).optional(),
  topics: z.record(text(255), z.strictObject({ done: z.boolean() })).optional(),
});
export type Declaration = z.infer<typeof declarationSchema>;

/** The other body of `PATCH /me`: the device is not theirs as whom it is known. It says nothing else: of whom would it? */
export const notMeSchema = z.strictObject({ notMe: z.literal(true) });
