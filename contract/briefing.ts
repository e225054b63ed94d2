import { z } from 'zod';
import { namesOne, whoFields } from './identity';
import { text } from './text';
import type { NamedEntry } from './visitor-page';

/** Body of `POST /briefing`: a token or an identifier, and the language of the sentences, English where absent. */
export const briefingSchema = z
  .strictObject({ ...whoFields, locale: text(35).optional() })
  .refine(...namesOne);

/** One journey, as far as whoever talks to the person should know. */
export interface BriefedJourney {
  /** Key of the topic. */
  readonly topic: string;
  readonly name: string;
  /** Acted-on stage; null where it is not clear. */
  readonly stage: string | null;
  readonly sentence: string;
  /** The latest first. */
  readonly shortlist: readonly NamedEntry[];
  readonly dropped: readonly NamedEntry[];
}

/** One thing that was said to the person, or by them. */
export interface BriefedWord {
  /** ISO 8601. */
  readonly at: string;
  readonly channel: string;
  readonly sentence: string;
}

/**
 * One person, for somebody who is about to talk to them. `unknown`: nobody of that identifier is kept; `newcomer`: of
 * whom nothing happened yet; `no-consent`: they have not agreed to be known. Of these three nothing but the summary is
 * told.
 */
export type Briefing =
  | { readonly standing: 'unknown' | 'newcomer' | 'no-consent'; readonly summary: string }
  | {
      readonly standing: 'known';
      /** A sentence or two. */
      readonly summary: string;
      /** The busiest first. */
      readonly journeys: readonly BriefedJourney[];
      /** What was already said, and where; the latest first. */
      readonly said: readonly BriefedWord[];
      /** How to speak to them. */
      readonly speak: readonly string[];
      /** What may be said aloud. */
      readonly aloud: readonly string[];
      /** What is to be used silently. */
      readonly silent: readonly string[];
    };
