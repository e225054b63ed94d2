import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredEvent } from '../../../contract/event';
import type { Fold, FoldCodec } from './fold';
import { decoded, folded } from './refold';
import type { Aged, Checkpoint, HistoryStore, Retirement, Sweep, Total } from './store';

const DAY = 86_400_000;
/** Ingest waits for a step: those that take longer than this, in ms, are halved, and shorter ones grow. */
const STEP_MS = 15;
/** Fewer would not make a step shorter where the disk syncs slowly, only the whole longer. */
const SMALLEST_STEP = 100;
/** How often a step is tried again because something came in between. */
const ATTEMPTS = 5;

export interface PruneOptions {
  /** Most events of one transaction, about; 1,000 where absent. Steps that take long get shorter. */
  readonly stepRows?: number;
  /** Ends the pruning after the step that is under way. */
  readonly signal?: AbortSignal;
  /** Waits between two steps; takes how long the step was, in ms. Just as long where absent. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

export interface Pruned {
  /** Events that were folded, counted and deleted. */
  readonly events: number;
  /** Tombstones, totals, checkpoints and looks that ended. */
  readonly ended: number;
}

interface Pruner<State> {
  readonly store: HistoryStore;
  readonly fold: Fold<State>;
  readonly codec: FoldCodec<State>;
}

/** What of an event may outlive its link to a visitor: neither free text nor the hour. */
function totalOf(event: StoredEvent): Total {
  const { type, channel, topics, contentType, documentIds, locale, variant } = event;
  const what = { type, channel, topics, contentType, documentIds, locale, variant };
  return { day: Math.floor(event.at / DAY) * DAY, what: JSON.stringify(what), events: 1 };
}

/** Totals of the same day and kind as one. */
function summed(totals: readonly Total[]): Total[] {
  const sums = new Map<string, Total>();
  for (const total of totals) {
    const name = `${total.day} ${total.what}`;
    sums.set(name, { ...total, events: total.events + (sums.get(name)?.events ?? 0) });
  }
  return [...sums.values()];
}

/** Moves the events into their visitors' bases. */
function retirementOf<State>({ fold, codec }: Pruner<State>, aged: Aged): Retirement {
  const personal = new Map<string, StoredEvent[]>();
  for (const event of aged.events) {
    if (!event.personalisation) continue;
    const list = personal.get(event.visitor);
    if (list) list.push(event);
    else personal.set(event.visitor, [event]);
  }
  const bases = new Map<string, Checkpoint>();
  for (const [visitor, events] of personal) {
    const base = aged.bases.get(visitor) ?? null;
    const state = codec.encode(folded(fold, decoded(codec, base) ?? fold.empty(), events));
    const revision = (base?.revision ?? 0) + 1;
    bases.set(visitor, { at: aged.at, fold: codec.version, revision, events: 0, state });
  }
  const totals = summed(aged.events.filter((event) => event.measurement).map(totalOf));
  return { at: aged.at, seen: aged.seen, bases, totals };
}

/**
 * Prunes in small steps: events before `until` (ms UTC) go into their visitors' bases, so that no profile changes, and
 * into totals that name nobody; then what has ended goes.
 */
export async function prune<State>(
  pruner: Pruner<State>,
  until: number,
  ends: Sweep,
  { stepRows = 1_000, signal, pause = sleep }: PruneOptions,
): Promise<Pruned> {
  const { store } = pruner;
  const done = { events: 0, ended: 0 };
  let rows = Math.min(stepRows, SMALLEST_STEP);
  const steps = async (step: () => Promise<number | null>, count: (n: number) => void): Promise<void> => {
    let failed = 0;
    while (failed < ATTEMPTS && !signal?.aborted) {
      const began = performance.now();
      const gone = await step();
      if (gone === null) return;
      failed = gone === 0 ? failed + 1 : 0;
      count(gone);
      const took = performance.now() - began;
      rows = took > STEP_MS ? Math.max(SMALLEST_STEP, rows >> 1) : rows + SMALLEST_STEP;
      rows = Math.min(rows, stepRows);
      await pause(took);
    }
  };
  await steps(
    async () => {
      const aged = await store.oldest(until, rows);
      return aged && store.retire(retirementOf(pruner, aged));
    },
    (n) => (done.events += n),
  );
  await steps(
    async () => (await store.sweep(ends, rows)) || null,
    (n) => (done.ended += n),
  );
  return done;
}
