import type { ReadinessNumbers } from './readiness';
import type { Attribute, ObservedHint, SearchWords, Signal, Stage, Strength } from './vocabulary';

/** The numbers of the journey. Durations in ms. */
export interface JourneyNumbers {
  /** Time in which what we believe of a stage loses half its distance to the prior. */
  readonly stageHalfLife: number;
  /** How likely each stage is of whom nothing is known, against the stage before it. > 0. */
  readonly further: number;
  /** Chance that the person has moved on between two pieces of evidence, 0-1. */
  readonly movedOn: number;
  /** The same for the last stage. */
  readonly leftLast: number;
  /** How many times likelier than back they move forward. */
  readonly forward: number;
  /** How likely a move is against one that is a stage shorter, 0-1. */
  readonly farther: number;
  /** Probability from which the leading stage is sure, 0-1. */
  readonly sure: number;
  /** Lead over the second from which it is clearly ahead, 0-1. */
  readonly ahead: number;
  /** Silence after which no stage is acted on. */
  readonly silence: number;
  /** Time in which interest in a topic halves. */
  readonly interestHalfLife: number;
  /** A topic without an event for this long is no longer active. */
  readonly activeWithin: number;
  /** The same document within this time counts once. */
  readonly sameView: number;
  /** Idle time after which a page visit has ended, and the most dwell one page visit can count. */
  readonly pageVisit: number;
  /** Seconds of dwell that count as having read, where the length of the text is not known. */
  readonly expectedSeconds: number;
  /** How fast a text of known length is read. */
  readonly wordsPerMinute: number;
  /** Whoever leaves a page sooner opened it by mistake. */
  readonly bounce: number;
  /** Silence on a topic after which coming back is evidence. */
  readonly pause: number;
  /** Share of a topic's evidence that its parent topic is given, and again the parent's parent, 0-1. */
  readonly rollUp: number;
}

/** The numbers of the intimacy beliefs. */
export interface IntimacyNumbers {
  /** Time in which an inferred belief loses half its distance to "no idea", ms. */
  readonly halfLife: number;
  /** Chance that the person has changed between two pieces of evidence, 0-1. */
  readonly changed: number;
  /** Silence in which closeness halves, ms. */
  readonly silenceHalfLife: number;
  /** Events from which the relation is no longer short. */
  readonly relationEvents: number;
  /** Closeness of a relation of no events, 0-1. */
  readonly newRelation: number;
  /** What closeness is lowered to by a consent to less than all, 0-1. */
  readonly partialConsent: number;
}

/** All that the engine needs to understand a history. */
export interface Understanding {
  readonly stages: readonly Stage[];
  readonly attributes: readonly Attribute[];
  readonly strengths: Readonly<Record<Strength, number>>;
  readonly signals: readonly Signal[];
  readonly searchWords: readonly SearchWords[];
  readonly hints: readonly ObservedHint[];
  readonly journey: JourneyNumbers;
  readonly intimacy: IntimacyNumbers;
  readonly readiness: ReadinessNumbers;
}
