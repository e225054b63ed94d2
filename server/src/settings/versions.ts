import { errors } from '@strapi/utils';

/** Where settings lie: Strapi's own store, which moves with `strapi export`. */
export interface Shelf {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** What is set meanwhile, here or in the content, is kept as a whole or not at all. */
  together<T>(work: () => Promise<T>): Promise<T>;
}

/** One after the other: nobody saves while somebody else does. */
export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

export function createTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** One state of a setting, who set it and when (ms UTC). Versions count from 1. */
export interface Version<T> {
  readonly version: number;
  readonly at: number;
  readonly by: string;
  readonly content: T;
}

/** Versions that are kept; the oldest goes first. */
const KEPT = 50;

export interface Versioned<T> {
  /** All kept versions, the newest first. */
  all(): Promise<readonly Version<T>[]>;
  /**
   * Adds a version. Refused with 409 `stale` where `seen` is not the newest; 0 means "there is none yet". `along` is asked
   * after that, in the save's own turn, throws where the content may not be, and writes what is to be kept with it.
   */
  save(
    content: T,
    by: string,
    seen: number | undefined,
    along?: () => Promise<void> | void,
  ): Promise<Version<T>>;
  /** Adds a version in the turn of another setting's save. */
  add(content: T, by: string): Promise<Version<T>>;
}

/** The setting was changed since it was read. */
function stale(key: string, newest: number): Error {
  const message = `${key}: somebody saved version ${newest} meanwhile; read it and save again`;
  const error = new errors.ApplicationError(message, { code: 'stale', path: ['version'], newest });
  return Object.assign(error, { name: 'ConflictError', status: 409 });
}

/** A setting that remembers its earlier states. Settings that are saved together share a turn. */
export function createVersioned<T>(shelf: Shelf, key: string, now: () => number, turn: Turn): Versioned<T> {
  const all = async (): Promise<Version<T>[]> => ((await shelf.get(key)) as Version<T>[] | null) ?? [];
  const put = async (content: T, by: string, before: readonly Version<T>[]): Promise<Version<T>> => {
    const next: Version<T> = { version: (before[0]?.version ?? 0) + 1, at: now(), by, content };
    await shelf.set(key, [next, ...before].slice(0, KEPT));
    return next;
  };
  return {
    all,
    add: async (content, by) => put(content, by, await all()),
    save: (content, by, seen, along) =>
      turn(() =>
        shelf.together(async () => {
          const before = await all();
          const newest = before[0]?.version ?? 0;
          if (seen !== undefined && seen !== newest) throw stale(key, newest);
          await along?.();
          return put(content, by, before);
        }),
      ),
  };
}
