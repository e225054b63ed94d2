import { StoreBusyError } from './errors';

export interface GroupCommitOptions<Item, Result> {
  /** Writes the items in one transaction; a result for each index, after COMMIT. */
  readonly commit: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** Whether the error lies in an item rather than in the store. */
  readonly blamesItem: (error: unknown) => boolean;
  /** Monotonic or wall time in ms. */
  readonly now: () => number;
  /** Longest time the window stays open while calls keep coming in, in ms. */
  readonly windowMs: number;
  /** Items of one transaction; a single call may exceed it. */
  readonly maxItems: number;
  /** Items that may wait. */
  readonly maxWaiting: number;
  /** Transactions at the same time; 1 where absent. */
  readonly lanes?: number;
}

interface Call<Item, Result> {
  readonly items: readonly Item[];
  readonly resolve: (results: readonly Result[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Items that are worth a transaction of their own: what each costs beside them is small by then. */
const WORTH_A_LANE = 200;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Many calls, one transaction. A call is kept whole or not at all, and fails alone. */
export class GroupCommit<Item, Result> {
  private readonly calls: Call<Item, Result>[] = [];
  private queued = 0;
  private gathering = false;
  private readonly writing = new Set<Promise<void>>();

  constructor(private readonly options: GroupCommitOptions<Item, Result>) {}

  /** Items not yet taken into a transaction. */
  get waiting(): number {
    return this.queued;
  }

  /** Rejects with `StoreBusyError` where too many items wait already. */
  add(items: readonly Item[]): Promise<readonly Result[]> {
    if (items.length === 0) return Promise.resolve([]);
    if (this.queued + items.length > this.options.maxWaiting)
      return Promise.reject(new StoreBusyError(this.queued));
    return new Promise((resolve, reject) => {
      this.calls.push({ items, resolve, reject });
      this.queued += items.length;
      this.gather(true);
    });
  }

  /** Resolves when nothing waits and nothing is being written. */
  async flush(): Promise<void> {
    for (;;) {
      while (this.gathering) await turn();
      if (this.writing.size === 0) return;
      await Promise.all(this.writing);
    }
  }

  /** Starts the next transaction where a lane is free; `patient` waits for company first. */
  private gather(patient: boolean): void {
    if (this.gathering || this.writing.size >= (this.options.lanes ?? 1)) return;
    this.gathering = true;
    void (patient ? this.window() : Promise.resolve()).then(() => {
      this.gathering = false;
      const work = this.write(this.take()).then(() => {
        this.writing.delete(work);
        if (this.calls.length > 0) this.gather(false);
      });
      this.writing.add(work);
      if (this.calls.length > 0) this.gather(false);
    });
  }

  /** Waits while each turn of the event loop brings more, but not beyond a full transaction or the time. */
  private async window(): Promise<void> {
    const { now, windowMs, maxItems } = this.options;
    const opened = now();
    let seen: number;
    // two turns at least: against a sync to the disk they cost nothing
    await turn();
    do {
      seen = this.queued;
      await turn();
    } while (this.queued > seen && this.queued < maxItems && now() - opened < windowMs);
  }

  /** What waits, up to a full transaction; where it is much, it is shared among the free lanes. */
  private take(): Call<Item, Result>[] {
    const { maxItems, lanes = 1 } = this.options;
    const share = Math.ceil(this.queued / (lanes - this.writing.size));
    const most = Math.min(maxItems, Math.max(share, WORTH_A_LANE));
    let items = 0;
    let count = 0;
    for (const call of this.calls) {
      if (count > 0 && items + call.items.length > most) break;
      items += call.items.length;
      count += 1;
    }
    this.queued -= items;
    return this.calls.splice(0, count);
  }

  private async write(calls: readonly Call<Item, Result>[]): Promise<void> {
    try {
      const results = await this.options.commit(calls.flatMap((call) => call.items));
      let from = 0;
      for (const call of calls) call.resolve(results.slice(from, (from += call.items.length)));
    } catch (error) {
      // one after another only where that can help: each may wait long for a store that is down
      if (calls.length > 1 && this.options.blamesItem(error))
        for (const call of calls) await this.write([call]);
      else for (const call of calls) call.reject(error);
    }
  }
}
