import type { StoredEvent } from '../../../contract/event';
import { STAGES } from '../parameters';

/**
 * Guesses where somebody stands: after each event, the place of the stage on that event's topic in {@link STAGES}, -1
 * where it does not say.
 */
export type Contender = (events: readonly StoredEvent[]) => number[];

/** A contender with numbers to be set; each number has values to choose from, the first guess named apart. */
export interface Family {
  readonly name: string;
  readonly choices: Readonly<Record<string, readonly number[]>>;
  readonly start: Readonly<Record<string, number>>;
  readonly make: (numbers: Readonly<Record<string, number>>) => Contender;
}

/** What an event is worth points for: its kind, and for pages and reading what the page suggests. */
export function kindOf({ type, suggested }: StoredEvent): string {
  const [stage] = suggested?.stages ?? [];
  return type === 'view' || type === 'dwell' ? `${type}${stage ? ` ${stage}` : ''}` : type;
}

export const placeOf = (stage: string | null | undefined): number =>
  (STAGES as readonly (string | null | undefined)[]).indexOf(stage);
