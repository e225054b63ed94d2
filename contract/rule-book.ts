import { z } from 'zod';
import { ConditionError, parseCondition, type FactCheck, type Rule } from './condition';
import { KEY, text } from './text';

/** Audiences of one book. */
export const AUDIENCES = 100;
/** Exclusions of one book. */
export const EXCLUSIONS = 20;

/** A named condition over the context, in Strapi's filter syntax. */
export interface Audience {
  readonly key: string;
  readonly name: string;
  /** For colleagues: who these people are. */
  readonly description?: string;
  readonly condition: unknown;
}

/** The settings of one content type, as editors write them. */
export interface RuleBook {
  readonly contentType: string;
  /** In deciding order. */
  readonly audiences: readonly Audience[];
  /** Who gets default content whatever else holds. */
  readonly exclusions: readonly { readonly name: string; readonly condition: unknown }[];
  /** Certainty from which an intimacy belief is acted on, 0-1. */
  readonly sureFrom: number;
  /** Weight per intimacy attribute, 0-10; 1 where absent. */
  readonly weights: Readonly<Record<string, number>>;
  /** Share of visitors who get default content for comparison, 0-0.5. */
  readonly holdout: number;
  /** Whether bulk actions and releases that publish an entry publish its variants' drafts along. */
  readonly publishVariants: boolean;
}

/** A rule book whose conditions were read. */
export interface ParsedRuleBook extends Omit<RuleBook, 'audiences' | 'exclusions'> {
  readonly audiences: readonly (Audience & { readonly rule: Rule })[];
  readonly exclusions: readonly { readonly name: string; readonly condition: unknown; readonly rule: Rule }[];
}

/** The shipped rule book of a type. */
export const emptyRuleBook = (contentType: string): ParsedRuleBook => ({
  contentType,
  audiences: [],
  exclusions: [],
  sureFrom: 0.6,
  weights: {},
  holdout: 0,
  publishVariants: true,
});

const key = z.string().regex(KEY, 'a key is a-z, 0-9 and -, starts with a letter, 48 characters at most');

/** Parses a rule book; unknown fields are refused, absent ones take the shipped value. */
export const ruleBookSchema = (check: FactCheck, attributes: readonly string[]) => {
  const condition = z.unknown().transform((raw, ctx): { condition: unknown; rule: Rule } => {
    try {
      return { condition: raw, rule: parseCondition(raw, check) };
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error;
      ctx.addIssue({ code: 'custom', message: error.message, path: [...error.path], input: raw });
      return z.NEVER;
    }
  });
  const unique = (names: readonly string[]): boolean => new Set(names).size === names.length;
  return z.strictObject({
    contentType: text(255),
    audiences: z
      .array(
        z
          .strictObject({ key, name: text(120), description: text(500).optional(), condition })
          .transform(({ condition: read, ...one }) => ({ ...one, ...read })),
      )
      .max(AUDIENCES)
      .refine((all) => unique(all.map((one) => one.key)), 'two audiences have the same key')
      .default([]),
    exclusions: z
      .array(
        z
          .strictObject({ name: text(120), condition })
          .transform(({ condition: read, ...one }) => ({ ...one, ...read })),
      )
      .max(EXCLUSIONS)
      .default([]),
    sureFrom: z.number().min(0).max(1).default(0.6),
    weights: z
      .record(z.string(), z.number().min(0).max(10))
      .refine(
        (weights) => Object.keys(weights).every((name) => attributes.includes(name)),
        'names an unknown attribute',
      )
      .default({}),
    holdout: z.number().min(0).max(0.5).default(0),
    publishVariants: z.boolean().default(true),
  });
};
