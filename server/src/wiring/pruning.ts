import type { PruneOptions } from '../history/prune';

/** After the start, when whoever waits for the first answers has them; ms. */
const SOON = 60 * 1000;
/** How often old events are looked for; ms. */
const EVERY = 60 * 60 * 1000;

interface PruningRoom {
  readonly prune: (options: PruneOptions) => Promise<unknown>;
  readonly failed: (error: unknown) => void;
  /** ms from the start to the first time, and from one to the next. */
  readonly soon?: number;
  readonly every?: number;
}

export interface Pruning {
  start(): void;
  /** Ends it after the step that is under way; resolves when nothing of it is left. */
  stop(): Promise<void>;
}

/** Prunes soon after the start and every hour; never twice at once. */
export function createPruning({ prune, failed, soon = SOON, every = EVERY }: PruningRoom): Pruning {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const next = (ms: number): void => {
    timer = setTimeout(() => {
      running = prune({ signal: ending.signal })
        .then(() => undefined, failed)
        .then(() => (ending.signal.aborted ? undefined : next(every)));
    }, ms).unref();
  };
  return {
    start: () => next(soon),
    async stop() {
      ending.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
