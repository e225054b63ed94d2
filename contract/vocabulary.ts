import { z } from 'zod';
import { readinessSchema, type ReadinessNumbers } from './readiness';
import {
  observedHintSchema,
  searchWordsSchema,
  strengthSchema,
  type ObservedHint,
  type SearchWords,
  type Strength,
} from './hints';
import { STAGE_COLOURS, type StageColour } from './stage-colours';
import { KEY } from './text';

export type { ObservedHint, SearchWords, Strength } from './hints';

/** Words by language code; `en` is always there and the fallback. */
export type Words = { readonly en: string } & Readonly<Record<string, string>>;
export type Family = 'attitude' | 'behaviour' | 'environment' | 'disposition';
/** Per fact: may it be named aloud, acted on silently, or neither. */
export type Tact = 'say' | 'use' | 'never';

export interface Stage {
  readonly key: string;
  readonly label: Words;
  readonly description: Words;
  /** By its place in the list where absent. */
  readonly colour?: StageColour;
  /** Whether it may be named aloud; used silently where absent, since stages are inferred. */
  readonly tact?: 'say' | 'use';
  /** Time in which a belief that leans to this stage fades by half, days; that of all stages where absent. */
  readonly halfLifeDays?: number;
}

export interface AttributeValue {
  readonly key: string;
  readonly label: Words;
}

/** An intimacy attribute; `values` are graded, neighbours are alike. */
export interface Attribute {
  readonly key: string;
  readonly family: Family;
  readonly label: Words;
  readonly values: readonly AttributeValue[];
  /** Time in which an inferred belief of it loses half its distance to "no idea", days; a season where absent. */
  readonly halfLifeDays?: number;
  /** What may be done with it; where absent, what was declared may be said and what was inferred is used silently. */
  readonly tact?: Tact;
}

/**
 * This kind of event is evidence for these stages; `suggests` gives the strength of what the read entry suggests. Kinds
 * that we see ourselves: `$first` and `$again`, a look at an entry that does not say whom it is for, for the first time
 * or once more; `$return`, the first sign on a topic after a pause; `$emptied`, the last alternative in play was dropped.
 */
export interface Signal {
  readonly event: string;
  readonly stages?: Readonly<Record<string, Strength>>;
  readonly suggests?: Strength;
}

export interface Vocabulary {
  readonly stages: readonly Stage[];
  readonly attributes: readonly Attribute[];
  /** Likelihood ratios: how many times likelier the observation is where it points than elsewhere. > 1. */
  readonly strengths: Readonly<Record<Strength, number>>;
  readonly signals: readonly Signal[];
  readonly searchWords: readonly SearchWords[];
  readonly hints: readonly ObservedHint[];
  /** What tells how near a goal is; the shipped numbers where absent. */
  readonly readiness?: ReadinessNumbers;
}

/** Names that the context string needs for itself. */
export const RESERVED_NAMES = [
  'off',
  'stage',
  'topic',
  'variant',
  'visitor',
  'explain',
  'rank',
  'channel',
] as const;

const distinct = [
  (all: readonly { readonly key: string }[]) => new Set(all.map((one) => one.key)).size === all.length,
  'two have the same key',
] as const;
const key = z.string().regex(KEY);
const words = z.object({ en: z.string().min(1) }).catchall(z.string().min(1));

/** Parses a vocabulary; unknown fields are refused. Throws a ZodError that names the path. */
export const vocabularySchema: z.ZodType<Vocabulary> = z
  .strictObject({
    stages: z
      .array(
        z.strictObject({
          key,
          label: words,
          description: words,
          colour: z.enum(STAGE_COLOURS).optional(),
          tact: z.enum(['say', 'use']).optional(),
          halfLifeDays: z.number().positive().max(3650).optional(),
        }),
      )
      .min(2)
      .max(12)
      .refine(...distinct),
    attributes: z
      .array(
        z.strictObject({
          key: key.refine(
            (name) => !(RESERVED_NAMES as readonly string[]).includes(name),
            'is a reserved name',
          ),
          family: z.enum(['attitude', 'behaviour', 'environment', 'disposition']),
          label: words,
          values: z
            .array(z.strictObject({ key, label: words }))
            .min(2)
            .max(12)
            .refine(...distinct),
          halfLifeDays: z.number().positive().max(3650).optional(),
          tact: z.enum(['say', 'use', 'never']).optional(),
        }),
      )
      .max(40)
      .refine(...distinct),
    strengths: z.strictObject({ weak: z.number().gt(1), clear: z.number().gt(1), strong: z.number().gt(1) }),
    signals: z.array(
      z.strictObject({
        event: z.string().min(1),
        stages: z.record(key, strengthSchema).optional(),
        suggests: strengthSchema.optional(),
      }),
    ),
    searchWords: z.array(searchWordsSchema),
    hints: z.array(observedHintSchema).default([]),
    readiness: readinessSchema.optional(),
  })
  .superRefine(({ stages, signals }, ctx) => {
    const known = new Set(stages.map((stage) => stage.key));
    for (const [i, signal] of signals.entries()) {
      const odd = Object.keys(signal.stages ?? {}).find((name) => !known.has(name));
      if (odd === undefined) continue;
      const message = 'is not in the list of stages';
      ctx.addIssue({ code: 'custom', path: ['signals', i, 'stages', odd], message, input: odd });
    }
  });
