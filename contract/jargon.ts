import { z } from 'zod';
import type { ErrorCode } from './errors';

/** A term that texts for experts use, and others hardly. */
export interface JargonTerm {
  /** One word or two, in lower case. */
  readonly term: string;
  /** Texts for experts that use it. */
  readonly expertTexts: number;
  /** Texts for novices or for everybody that use it. */
  readonly otherTexts: number;
  /** Log-odds ratio over its standard error: how surely experts' texts use it more. */
  readonly weight: number;
}

/** What was found in the texts of one language. */
export interface JargonOfLanguage {
  readonly language: string;
  /** Texts looked at, and how many of each there must be before anything is proposed. */
  readonly expertTexts: number;
  readonly otherTexts: number;
  readonly needed: number;
  /** The surest first; empty where there are too few texts. */
  readonly terms: readonly JargonTerm[];
}

/** Search words that the site's own texts propose; nothing of it acts before it is accepted. */
export interface JargonProposal {
  /** What a search with such a term would point at. */
  readonly attribute: string;
  readonly value: string;
  readonly languages: readonly JargonOfLanguage[];
}

/** Where learning jargon stands. There is one job at a time in a process; a restart forgets it. */
export interface JargonState {
  readonly status: 'idle' | 'running' | 'proposed' | 'accepted' | 'cancelled' | 'failed';
  /** Entries gone through; each is gone through twice. */
  readonly entries: number;
  /** ms UTC. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly by: string | null;
  readonly proposal: JargonProposal | null;
  /** Version of the vocabulary in which it acts, once accepted. */
  readonly version: number | null;
  readonly error: { readonly code: ErrorCode; readonly message: string } | null;
}

/** The numbers behind what is proposed. */
export interface JargonNumbers {
  /** Attribute whose last value is the expert's, and whose first value is the novice's. */
  readonly attribute: string;
  /** Texts of each side that a language needs. */
  readonly texts: number;
  /** Texts for experts that must use a term. */
  readonly support: number;
  /** Standard errors by which experts' texts must use it more. */
  readonly weight: number;
  /** Share of the other texts that may use it, 0-1. */
  readonly rare: number;
  /** Terms that are proposed per language at most. */
  readonly most: number;
}

/** Which of the proposed terms are accepted, by language. */
export const acceptedJargonSchema = z.strictObject({
  terms: z.record(z.string().regex(/^[a-z]{2,3}$/), z.array(z.string().min(1)).max(200)).optional(),
});
export type AcceptedJargon = NonNullable<z.infer<typeof acceptedJargonSchema>['terms']>;
