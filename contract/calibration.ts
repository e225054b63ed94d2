import type { ErrorCode } from './errors';
import type { ReadinessNumbers } from './readiness';
import type { Words } from './vocabulary';

/** Outcomes of one range of scores. */
export interface Bin {
  readonly visitors: number;
  /** Mean readiness, 0-1. */
  readonly expected: number;
  /** Share that reached a goal, 0-1. */
  readonly observed: number;
}

/** How well readiness tells who reaches a goal, and how far it can be taken at its word. */
export interface Quality {
  /**
   * Area under the ROC curve: the chance that somebody who reached a goal scores higher than somebody who did not, 0-1,
   * 0.5 for guessing; ties count half. Null without both.
   */
  readonly auc: number | null;
  /** Expected calibration error: mean distance of expected and observed over the bins, by their visitors. 0-1. */
  readonly ece: number;
  /** Tenths of the visitors by readiness, lowest first. */
  readonly reliability: readonly Bin[];
}

/** One number that would change. */
export interface CalibratedNumber {
  /** See {@link ReadinessNumbers}. */
  readonly term: string;
  readonly before: number;
  readonly after: number;
  readonly text: Words;
}

/** How many visitors were looked at. */
export interface Counted {
  readonly visitors: number;
  readonly goals: number;
}

/** What calibrating proposes; nothing of it acts before it is accepted. */
export interface Proposal {
  readonly before: { readonly readiness: ReadinessNumbers; readonly quality: Quality };
  readonly after: { readonly readiness: ReadinessNumbers; readonly quality: Quality };
  readonly learntFrom: Counted;
  /** Visitors that were kept out of learning; both qualities are theirs. */
  readonly heldOut: Counted;
  /** The largest effect first; empty where nothing would change. */
  readonly changes: readonly CalibratedNumber[];
  /** In a sentence: whether it is worth accepting. */
  readonly advice: Words;
}

export type CalibrationStatus =
  'idle' | 'running' | 'proposed' | 'accepted' | 'refused' | 'cancelled' | 'failed';

/** Where calibrating stands. There is one job at a time in a process; a restart forgets it. */
export interface CalibrationState {
  readonly status: CalibrationStatus;
  /** 0-1, about. */
  readonly progress: number;
  /** Visitors looked at so far. */
  readonly visitors: number;
  /** ms UTC; null before the first start. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Who started it. */
  readonly by: string | null;
  readonly proposal: Proposal | null;
  /** Version of the vocabulary that accepting it made. */
  readonly version: number | null;
  /** Why it was refused or has failed, with what is missing. */
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly details: Readonly<Record<string, unknown>>;
  } | null;
}
