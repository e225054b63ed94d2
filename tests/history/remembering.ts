import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHistory, plainCodec, type Fold, type History } from '../../server/src/history/history';
import { createSqliteStore } from '../../server/src/history/sqlite';
import type { HistoryStore } from '../../server/src/history/store';
import { aConsent, hashOf, NOON } from './samples';

export const DAY = 86_400_000;

/** What {@link chaining} makes of events; `chain` differs as soon as one differs or stands elsewhere. */
export interface Chain {
  readonly seen: string[];
  chain: number;
}

/** A fold to which order matters. */
export const chaining: Fold<Chain> = {
  empty: () => ({ seen: [], chain: 7 }),
  apply: (state, events) => {
    for (const event of events) {
      state.seen.push(event.id);
      for (const letter of `${event.at} ${event.id} ${event.type}`)
        state.chain = (Math.imul(state.chain, 31) + letter.charCodeAt(0)) | 0;
    }
  },
};

interface Given {
  readonly maxBytes?: number;
  readonly fold?: Fold<Chain>;
  readonly version?: string;
  readonly now?: () => number;
  readonly freshMs?: number;
}

/** A history on a real store whose traffic can be watched and held up. Ada has consented. */
export class Remembering {
  /** Visitors whose events were read from the store, in order. */
  readonly reads: string[] = [];
  /** What a read waits for after it has seen the store, and an append before it gets there. */
  private readonly holds: { read?: Promise<unknown>; append?: Promise<unknown> } = {};

  private constructor(
    private readonly directory: string,
    readonly store: HistoryStore,
  ) {}

  static async start(): Promise<Remembering> {
    const directory = await mkdtemp(path.join(tmpdir(), 'history-'));
    const store = createSqliteStore({ filename: path.join(directory, 'history.db'), now: () => NOON });
    await store.open();
    await store.putConsent(hashOf('ada'), aConsent());
    return new Remembering(directory, store);
  }

  async stop(): Promise<void> {
    await this.store.close();
    await rm(this.directory, { recursive: true });
  }

  /** A history that starts with nothing in memory. */
  history(given: Given = {}): History<Chain> {
    const { version = 'chain', ...rest } = given;
    const { store, holds, reads } = this;
    const watched: Partial<HistoryStore> = {
      recollect: async (visitor, fold) => {
        const recollection = await store.recollect(visitor, fold);
        reads.push(visitor);
        await holds.read;
        return recollection;
      },
      append: async (events) => {
        await holds.append;
        return store.append(events);
      },
    };
    return createHistory({
      store: Object.assign(Object.create(store) as HistoryStore, watched),
      fold: chaining,
      now: () => NOON,
      codec: plainCodec(version),
      retentionMs: DAY,
      ...rest,
    });
  }

  /** Sends appends off only after `before`. */
  holdAppends(before: Promise<unknown>): void {
    this.holds.append = before;
  }

  /** Lets reads hang after they have seen the store, until the answer is called. */
  holdReads(): () => void {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    this.holds.read = held;
    return () => {
      if (this.holds.read === held) delete this.holds.read;
      release();
    };
  }

  /** Resolves once `count` reads have seen the store. */
  async readsReach(count: number): Promise<void> {
    while (this.reads.length < count) await new Promise((resolve) => setImmediate(resolve));
  }
}
