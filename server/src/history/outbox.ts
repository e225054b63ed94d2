import type { EventRow } from './codec';
import { packLetter, type Letter } from './letter';
import type { AppendOutcome } from './store';
import type { Delivered } from './worker-messages';

/** Rows that are worth a message of their own: the other thread writes them while this one packs the next. */
const WORTH_A_LETTER = 250;

interface Call {
  readonly resolve: (outcomes: readonly AppendOutcome[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Gathers what is appended within a turn of the event loop: one message for many calls. */
export class Outbox {
  private rows: EventRow[] = [];
  private sizes: number[] = [];
  private calls: Call[] = [];
  private due: NodeJS.Immediate | null = null;

  constructor(
    /** Sends a letter; answers what became of each call. */
    private readonly post: (letter: Letter) => Promise<readonly Delivered[]>,
    private readonly errorOf: (fault: Exclude<Delivered, 'all' | readonly AppendOutcome[]>) => Error,
  ) {}

  /** Resolves with the outcomes once they are committed. */
  add(rows: readonly EventRow[]): Promise<readonly AppendOutcome[]> {
    return new Promise((resolve, reject) => {
      for (const row of rows) this.rows.push(row);
      this.sizes.push(rows.length);
      this.calls.push({ resolve, reject });
      if (this.rows.length >= WORTH_A_LETTER) this.flush();
      else this.due ??= setImmediate(() => this.flush());
    });
  }

  /** Sends what is there, so that whatever is sent next comes after it. */
  flush(): void {
    if (this.due) clearImmediate(this.due);
    this.due = null;
    const { rows, sizes, calls } = this;
    if (calls.length === 0) return;
    [this.rows, this.sizes, this.calls] = [[], [], []];
    this.post(packLetter(rows, sizes)).then(
      (delivered) => calls.forEach((call, place) => this.settle(call, sizes[place] ?? 0, delivered[place])),
      (error: unknown) => calls.forEach((call) => call.reject(error)),
    );
  }

  private settle(call: Call, size: number, delivered: Delivered | undefined): void {
    if (delivered === 'all') call.resolve(new Array<AppendOutcome>(size).fill('accepted'));
    else if (delivered && 'name' in delivered) call.reject(this.errorOf(delivered));
    else call.resolve(delivered ?? []);
  }
}
