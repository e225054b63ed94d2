import type { SqliteStoreOptions } from './sqlite';
import type { AppendOutcome, HistoryStore, StoreStats } from './store';

/** What the worker is started with. */
export type WorkerSettings = Omit<SqliteStoreOptions, 'now'>;

/** The methods that answer later; `stats` rides on every answer. */
export type Method = Exclude<keyof HistoryStore, 'stats'>;

/** A call of a method; that of `append` is handed a letter instead of its events, and answers {@link Delivered}. */
export interface Request {
  readonly id: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}

/** An error as it crosses threads, where classes get lost. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly waiting?: number;
}

/** What became of one call of a letter. */
export type Delivered = 'all' | readonly AppendOutcome[] | Fault;

export type Reply = { readonly id: number; readonly stats: StoreStats } & (
  { readonly value: unknown } | { readonly fault: Fault }
);
