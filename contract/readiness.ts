import { z } from 'zod';

/**
 * How near a visitor is to a macro goal: 1 / (1 + e^-z), where z is the sum of weight times value over the terms. A term
 * is one of {@link READINESS_TERMS}, `stage:KEY` (by how much the belief in that stage is above that of a stranger), a kind of event
 * (`cart`), or `view` or `dwell` of a content type (`view api::guide.guide`); a kind counts as ln(1 + amount), minutes
 * for `dwell`. `first:` in front of one of {@link READINESS_TERMS} adds to its weight during the first visit.
 */
export interface ReadinessNumbers {
  /** Kinds of events that are macro goals. */
  readonly goals: readonly string[];
  /** Log-odds per unit of the term; 0 where absent. */
  readonly weights: Readonly<Record<string, number>>;
}

/**
 * `base`: 1. `reading`: ln(1 + minutes read). `interest`: ln(1 + interest). `kinds`: ln(kinds of content viewed).
 * `visits`: ln(visits). All but the visits fade as interest does.
 */
export const READINESS_TERMS = ['base', 'reading', 'interest', 'kinds', 'visits'] as const;

/** Parses readiness as settings hold it. */
export const readinessSchema: z.ZodType<ReadinessNumbers> = z.strictObject({
  goals: z
    .array(z.string().regex(/^[a-z][a-z0-9_.-]{0,63}$/, 'a goal is the type of an event'))
    .min(1, 'name at least one kind of event as goal')
    .max(20),
  weights: z.record(z.string().min(1).max(255), z.number().min(-20).max(20)),
});
