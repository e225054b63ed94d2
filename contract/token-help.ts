import { z } from 'zod';
import { text } from './text';
import { variantInputSchema } from './variant';
import type { Words } from './vocabulary';

/** A fact that a text may name of its reader. */
export interface SayableFact {
  /** As a text names it: `visitor.shortlist`. */
  readonly name: string;
  readonly kind: 'list' | 'number' | 'text';
  /** Of an intimacy attribute its own words; null for the others. */
  readonly label: Words | null;
}

/** The data of `GET /context-variants/tokens`. */
export interface SayableFacts {
  readonly facts: readonly SayableFact[];
  readonly filters: readonly string[];
}

/** What `POST /context-variants/tokens/fill` takes: a text of an entry's form, saved or not. */
export const fillInputSchema = z.strictObject({
  contentType: text(255),
  documentId: text(255),
  locale: text(35).optional(),
  /** Key of the variant that is open. */
  variant: variantInputSchema.shape.key.optional(),
  /** How the text is read: `markdown` for rich text, `blocks` for lists of blocks. */
  kind: z.enum(['plain', 'markdown', 'blocks']),
  text: z.union([z.string().max(256 * 1024), z.array(z.unknown()).max(5000)]),
});
export type FillInput = z.infer<typeof fillInputSchema>;

/** Why a token cannot be said; the words for each are the admin's. */
export const TOKEN_REASONS = [
  'hole',
  'one-fact',
  'brackets',
  'unknown-fact',
  'silent',
  'inferred',
  'unused',
  'unknown-filter',
  'unknown-tag',
  'unreadable',
] as const;
export type TokenReason = (typeof TOKEN_REASONS)[number];

/** What is wrong with a text, and where in it; both from 1. */
export interface TokenFault {
  readonly reason: TokenReason;
  /** What the words for the reason name: `name` of a fact, `known` ones, Liquid's own `words`. */
  readonly values: Readonly<Record<string, string>>;
  /** In English. */
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** A text as readers get it; null where it cannot be said, so that the default content's stands. */
export interface Filled {
  /** To a made-up visitor of whom all is known that a text may name. */
  readonly sample: string | null;
  /** To somebody of whom nothing is known. */
  readonly stranger: string | null;
  readonly faults: readonly TokenFault[];
}
