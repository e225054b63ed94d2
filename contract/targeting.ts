import { z } from 'zod';
import type { LostBy } from './explanation';
import type { PanelState } from './panel';
import { suggestsSchema, targetSchema, type Suggests } from './target';
import { DEFAULT_KEY, variantInputSchema, type VariantHead } from './variant';
import type { Attribute, Stage } from './vocabulary';

/** A variant as its target is edited; the default content is the one with the key `default`. */
export type Targeted = Pick<
  VariantHead,
  'key' | 'name' | 'target' | 'suggests' | 'arguments' | 'order' | 'paused' | 'revision'
>;

/** All that a target of this entry can name. */
export interface TargetChoices {
  readonly stages: readonly Stage[];
  /** Without those that are never to be used. */
  readonly attributes: readonly Attribute[];
  /** Audiences of the type's rule book, in deciding order. */
  readonly audiences: readonly { readonly key: string; readonly name: string }[];
  /** Topics between which a target can choose: the entry's own where it has several, all where it has none. */
  readonly topics: readonly { readonly key: string; readonly label: string }[];
  /** Arguments that the entry's variants put forward already. */
  readonly arguments: readonly string[];
}

/** The data of `GET /context-variants/entries/:contentType/:documentId/targets`. */
export interface EntryTargets {
  readonly default: Targeted;
  /** In deciding order. */
  readonly variants: readonly Targeted[];
  readonly choices: TargetChoices;
}

/** What `PUT /context-variants/entries/:contentType/:documentId/variants/:key/target` takes; absent fields stay. */
export const targetInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(120).optional(),
  target: targetSchema,
  suggests: suggestsSchema.nullable().optional(),
  arguments: variantInputSchema.shape.arguments,
  order: variantInputSchema.shape.order,
  paused: z.boolean().optional(),
  /** The revision that the editor has seen; 0 for default content of which nothing was said yet. */
  revision: z.number().int().min(0),
});

/** What `POST /context-variants/entries/:contentType/:documentId/competition` takes. */
export const competitionInputSchema = z.strictObject({
  /** Whose target it is to be: a key, or `default`; absent for a variant that is not there yet. */
  variant: z.union([z.literal(DEFAULT_KEY), variantInputSchema.shape.key]).optional(),
  target: targetSchema,
  /** The last place where absent. */
  order: variantInputSchema.shape.order,
});
export type CompetitionInput = z.infer<typeof competitionInputSchema>;

/** Somebody else's target that a recipient of this one can meet as well. */
export interface Rival {
  /** Null for default content. */
  readonly variant: string | null;
  readonly name: string | null;
  /** Whether recipients of both get the rival. */
  readonly wins: boolean;
  /** In what the loser is behind. */
  readonly by: LostBy;
  /** Whether whoever the loser is for gets the winner, so that the loser is never shown. */
  readonly always: boolean;
  /** Who both are for, as far as it is less than this target says. */
  readonly both: Suggests;
  /** How far the rival has come in this language; one that is not live competes once it is. */
  readonly state: PanelState;
}

/** A variant with the very same target. */
export interface Twin {
  readonly variant: string;
  readonly name: string;
  /** Whether there is a moment in which both are served; where not, they take turns. */
  readonly atOnce: boolean;
}

/** The data of the competition: what a target competes with, once all is published, and who wins. Paused ones do not. */
export interface Competition {
  /** In deciding order. */
  readonly rivals: readonly Rival[];
  readonly twins: readonly Twin[];
}
