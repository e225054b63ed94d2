import type { StoredEvent } from '../../../contract/event';
import type { Understanding } from '../../../contract/understanding';
import type { Strength } from '../../../contract/vocabulary';

/**
 * What one kind of event says about the stage, as a likelihood per stage (1 = says nothing of it), or null where it
 * says nothing at all: from its signal, and from what the entry that was read suggests.
 */
export function stageEvidence(event: StoredEvent, u: Understanding): readonly number[] | null {
  const signal = u.signals.find((one) => one.event === event.type);
  if (!signal) return null;
  const suggested = signal.suggests ? event.suggested?.stages : undefined;
  if (!signal.stages && !suggested) return null;
  return u.stages.map(({ key }) => {
    const named = signal.stages?.[key];
    const read = signal.suggests && suggested?.includes(key) ? u.strengths[signal.suggests] : 1;
    return (named ? u.strengths[named] : 1) * read;
  });
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
