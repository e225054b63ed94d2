import { z } from 'zod';
import { readinessSchema, type ReadinessNumbers } from './readiness';
import { KEY } from './text';

/** Words by language code; `en` is always there and the fallback. */
export type Words = { readonly en: string } & Readonly<Record<string, string>>;
/** How much one observation says: a key of {@link Vocabulary.strengths}. */
export type Strength = 'weak' | 'clear' | 'strong';
export type Family = 'attitude' | 'behaviour' | 'environment' | 'disposition';
/** Per fact: may it be named aloud, acted on silently, or neither. */
export type Tact = 'say' | 'use' | 'never';

export interface Stage {
  readonly key: string;
  readonly label: Words;
  readonly description: Words;
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
}

/** This kind of event is evidence for these stages; `suggests` gives the strength of what the read entry suggests. */
export interface Signal {
  readonly event: string;
  readonly stages?: Readonly<Record<string, Strength>>;
  readonly suggests?: Strength;
}

/** Kinds of words that a list of search words may look for besides, or instead of, its phrases. */
export const SEARCH_PATTERNS = ['model-number', 'measure', 'fraction', 'abbreviation', 'dense'] as const;
/**
 * `model-number`: letters with a digit (S95), or three or four digits that are neither a year nor round (909);
 * `measure`: a number with one of the phrases as its unit (300 ohm, 35mm);
 * `fraction`: numbers joined by . , : / - (1.8, 4:2:2, 10-44);
 * `abbreviation`: three to five consonants (VRR);
 * `dense`: five words or more, none of the phrases among them.
 */
export type SearchPattern = (typeof SEARCH_PATTERNS)[number];

/** Words in a search string that tell something of the searcher. */
export interface SearchWords {
  readonly attribute: string;
  readonly value: string;
  readonly strength: Strength;
  /** Language of the phrases, for people who read the list: people mix languages, so every list is looked for. */
  readonly language?: string;
  /** In lower case. `*` stands for the rest of a word, `^` in front for the start of the string. */
  readonly phrases?: readonly string[];
  readonly pattern?: SearchPattern;
  /** Words that the pattern passes over; `*` as in phrases. */
  readonly except?: readonly string[];
  /** How many different finds in one string count; 1 where absent. */
  readonly upTo?: number;
  /** Where it is found, nothing else of the string speaks for another value of the attribute. */
  readonly decisive?: boolean;
  /** `learnt`: taken from the site's own content; replaced by what is learnt next. */
  readonly origin?: 'learnt';
}

export interface Vocabulary {
  readonly stages: readonly Stage[];
  readonly attributes: readonly Attribute[];
  /** Likelihood ratios: how many times likelier the observation is where it points than elsewhere. > 1. */
  readonly strengths: Readonly<Record<Strength, number>>;
  readonly signals: readonly Signal[];
  readonly searchWords: readonly SearchWords[];
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

const key = z.string().regex(KEY);
const words = z.object({ en: z.string().min(1) }).catchall(z.string().min(1));
const strength = z.enum(['weak', 'clear', 'strong']);
const phrase = z.string().min(1).max(80);

/** Parses a vocabulary. Throws a ZodError that names the path. */
export const vocabularySchema: z.ZodType<Vocabulary> = z
  .object({
    stages: z
      .array(z.object({ key, label: words, description: words }))
      .min(2)
      .max(12),
    attributes: z
      .array(
        z.object({
          key: key.refine(
            (name) => !(RESERVED_NAMES as readonly string[]).includes(name),
            'is a reserved name',
          ),
          family: z.enum(['attitude', 'behaviour', 'environment', 'disposition']),
          label: words,
          values: z
            .array(z.object({ key, label: words }))
            .min(2)
            .max(12),
        }),
      )
      .max(40),
    strengths: z.object({ weak: z.number().gt(1), clear: z.number().gt(1), strong: z.number().gt(1) }),
    signals: z.array(
      z.object({
        event: z.string().min(1),
        stages: z.record(key, strength).optional(),
        suggests: strength.optional(),
      }),
    ),
    searchWords: z.array(
      z.object({
        attribute: key,
        value: key,
        strength,
        language: z
          .string()
          .regex(/^[a-z]{2,3}$/)
          .optional(),
        phrases: z.array(phrase).optional(),
        pattern: z.enum(SEARCH_PATTERNS).optional(),
        except: z.array(phrase).optional(),
        upTo: z.number().int().min(1).max(5).optional(),
        decisive: z.boolean().optional(),
        origin: z.literal('learnt').optional(),
      }),
    ),
    readiness: readinessSchema.optional(),
  })
  .refine((v) => {
    const stages = new Set(v.stages.map((stage) => stage.key));
    return v.signals.every((signal) => Object.keys(signal.stages ?? {}).every((name) => stages.has(name)));
  }, 'a signal names a stage that is not in the list of stages');
