import { z } from 'zod';
import type { Json } from './variant';
import { KEY } from './text';

const key = z.string().regex(KEY);
const keys = z.array(key).max(1000);
const attributes = z.array(z.string().max(255)).max(500);

/** What `PUT /context-variants/entries/:contentType/:documentId/variants/:key/paused` takes. */
export const pauseSchema = z.strictObject({
  paused: z.boolean(),
  /** Of the variant as it was seen. */
  revision: z.number().int().min(0),
});

/** What `PUT /context-variants/entries/:contentType/:documentId/order` takes. */
export const reorderSchema = z.strictObject({
  /** All variants of the entry, as they are to be asked. */
  keys: keys.refine((all) => new Set(all).size === all.length, 'names one variant twice'),
  /** The same as they were seen. */
  seen: keys,
});

/** What `DELETE /context-variants/entries/:contentType/:documentId/variants/:key` takes, in its query. */
export const removeSchema = z.strictObject({
  revision: z.coerce.number().int().min(0),
  /** What it says in that language alone; the whole variant where absent. */
  locale: z.string().min(1).max(35).optional(),
});

/** What `POST /context-variants/entries/:contentType/:documentId/variants/:key/drift` takes. */
export const settleSchema = z
  .strictObject({
    /** Of the comparison that was seen. */
    revision: z.string().max(80),
    /** Attributes that stay as the variant says. */
    keep: attributes,
    /** Attributes that are to be as the default content again. */
    take: attributes,
  })
  .refine(({ keep, take }) => !keep.some((name) => take.includes(name)), {
    path: ['take'],
    message: 'names an attribute that keep names too',
  });

/** One plain value somewhere in an attribute. */
export interface SaidValue {
  /** Where, as names and places in lists (from 1): `title`, `2 headline`; empty where it is the attribute itself. */
  readonly at: string;
  /** Strapi's attribute type. */
  readonly type: string;
  /** As it is kept; of what an attribute refers to the names. */
  readonly value: Json;
}

/** One attribute of a variant below which the default content has changed. */
export interface DriftedField {
  readonly name: string;
  /** What the default said when the variant was written; null where that is not known any more. */
  readonly then: readonly SaidValue[] | null;
  readonly now: readonly SaidValue[];
  readonly mine: readonly SaidValue[];
  /** Whether this person may change it. */
  readonly mayWrite: boolean;
}

/** The data of `GET /context-variants/entries/:contentType/:documentId/variants/:key/drift?locale=`. */
export interface DriftedVariant {
  readonly key: string;
  readonly name: string;
  /** To be handed back with what is decided. */
  readonly revision: string;
  readonly fields: readonly DriftedField[];
}
