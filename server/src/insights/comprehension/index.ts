import { setImmediate as others } from 'node:timers/promises';
import type {
  Comprehension,
  ComprehensionNumbers,
  RecipientKind,
  Understood,
} from '../../../../contract/comprehension';
import type { StoredEvent } from '../../../../contract/event';
import type { EntryRef } from '../../../../contract/variant';
import { mayBegin, readingsOf, type Following } from './readings';
import { createTally, type Tally } from './tally';

export type { Following };

/** Follows what one visitor's events for personalisation add up to. */
export interface Acquaintance {
  /** Takes in the next event. */
  take(event: StoredEvent): void;
  /** The kind of recipient that they are at a time (ms UTC, not before the last event), on the first of the topics. */
  kindAt(at: number, topics: readonly string[]): RecipientKind;
}

/** What the estimates need of the house. */
export interface ComprehensionRoom {
  readonly numbers: ComprehensionNumbers;
  /** ms UTC. */
  readonly now: () => number;
  /** Everybody with a consent, a page in memory at a time. */
  readonly visitors: () => AsyncIterable<{ readonly id: string }>;
  /** All events of a visitor, in the order (`at`, `id`). */
  readonly events: (visitor: string) => AsyncIterable<StoredEvent>;
  readonly meet: (visitor: string) => Acquaintance;
  /** Under the settings in force. */
  readonly following: () => Following;
  /** Keys of an entry's variants; undefined where nobody wrote whom it is for. */
  readonly variantsOf: (contentType: string, documentId: string) => readonly string[] | undefined;
  /** The kinds of which is told: each stage, and each value of the knowledge attribute. */
  readonly kinds: () => readonly RecipientKind[];
}

/** Tells how well variants are understood. */
export interface ComprehensionService {
  /**
   * Default content and each variant of an entry, for all recipients and for each kind. Goes through all histories where
   * the last result is not fresh, once for whoever asks meanwhile. Rejects as the store does.
   */
  of(entry: EntryRef): Promise<Comprehension>;
  /** Visitors gone through so far by a job that is running; null where none is. */
  progress(): number | null;
}

interface Result {
  /** ms UTC, when the job began. */
  readonly at: number;
  readonly since: number;
  readonly tally: Tally;
  /** ms UTC. */
  readonly freshUntil: number;
}

/** Adds the readings of one visitor. */
async function addVisitor(
  room: ComprehensionRoom,
  visitor: string,
  { at, since, tally }: Omit<Result, 'freshUntil'>,
): Promise<void> {
  const acquaintance = room.meet(visitor);
  const following = room.following();
  const measured: StoredEvent[] = [];
  const kinds: RecipientKind[] = [];
  for await (const event of room.events(visitor)) {
    if (event.measurement && event.at >= since && event.at <= at) {
      measured.push(event);
      // as they were met: before this event was known
      kinds.push(mayBegin(event, following) ? acquaintance.kindAt(event.at, event.topics) : {});
    }
    if (event.personalisation) acquaintance.take(event);
  }
  for (const reading of readingsOf(measured, at, following)) tally.add(reading, kinds[reading.index] ?? {});
}

export function createComprehension(room: ComprehensionRoom): ComprehensionService {
  let kept: Result | null = null;
  let running: Promise<Result> | null = null;
  let gone: number | null = null;

  const run = async (): Promise<Result> => {
    const at = room.now();
    const { window, freshFor, rests } = room.numbers;
    const result = { at, since: at - window, tally: createTally(room.numbers) };
    gone = 0;
    for await (const { id } of room.visitors()) {
      await addVisitor(room, id, result);
      gone += 1;
    }
    await result.tally.learn();
    const now = room.now();
    return { ...result, freshUntil: now + Math.max(freshFor, rests * (now - at)) };
  };
  const fresh = async (): Promise<Result> => {
    if (kept && room.now() < kept.freshUntil) return kept;
    running ??= run().finally(() => {
      running = null;
      gone = null;
    });
    return (kept = await running);
  };

  return {
    async of({ contentType, documentId }) {
      const { at, since, tally } = await fresh();
      const variants = [null, ...(room.variantsOf(contentType, documentId) ?? [])];
      const kinds: readonly RecipientKind[] = [{}, ...room.kinds()];
      const rows: Understood[] = [];
      for (const variant of variants) {
        for (const kind of kinds) rows.push(tally.row(contentType, documentId, variant, kind));
        await others();
      }
      return { at, since, rows };
    },
    progress: () => gone,
  };
}
