import type { StoredEvent } from '../../../contract/event';
import type { Understanding } from '../../../contract/understanding';
import type { Strength } from '../../../contract/vocabulary';
import { stagesOf } from './stages';

/** Kinds of evidence that no sender names: the fold sees them itself. */
export type Derived = '$first' | '$again' | '$return' | '$emptied';

/** Two likelihoods in one; null says nothing. */
export const both = (a: readonly number[] | null, b: readonly number[] | null): readonly number[] | null =>
  a && b ? a.map((value, i) => value * (b[i] ?? 1)) : (a ?? b);

/** What a derived kind says of the stage; null where it says nothing. */
export const derived = (kind: Derived, u: Understanding): readonly number[] | null =>
  stagesOf(u).signals.get(kind)?.named ?? null;

/**
 * What one event says about the stage, as a likelihood per stage (1 = says nothing of it), or null where it says
 * nothing at all: from its signal, and from what the entry that was read suggests.
 */
export function stageEvidence(event: StoredEvent, u: Understanding): readonly number[] | null {
  const signal = stagesOf(u).signals.get(event.type);
  if (!signal) return null;
  const suggested = event.suggested?.stages;
  if (signal.suggests === 1 || !suggested) return signal.named;
  return both(
    signal.named,
    u.stages.map(({ key }) => (suggested.includes(key) ? signal.suggests : 1)),
  );
}

/** One hint at an intimacy attribute. */
export interface Hint {
  readonly attribute: string;
  readonly value: string;
  readonly strength: Strength;
}

/** What the read entry suggests about its reader's attributes. */
export function readingHints(event: StoredEvent, u: Understanding): Hint[] {
  const strength = u.signals.find((one) => one.event === event.type)?.suggests;
  if (!strength) return [];
  return Object.entries(event.suggested?.attributes ?? {}).map(([attribute, value]) => ({
    attribute,
    value,
    strength,
  }));
}
