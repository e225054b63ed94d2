import { errors } from '@strapi/utils';

/** Where settings lie: Strapi's own store, which moves with `strapi export`. */
export interface Shelf {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
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
   * Adds a version. Refused with 409 `stale` where `seen` is not the newest; 0 means "there is none yet". `allow` is asked
   * after that, in the save's own turn, and throws where the content may not be.
   */
  save(content: T, by: string, seen: number | undefined, allow?: () => void): Promise<Version<T>>;
}

/** The setting was changed since it was read. */
function stale(key: string, newest: number): Error {
  const message = `${key}: somebody saved version ${newest} meanwhile; read it and save again`;
  const error = new errors.ApplicationError(message, { code: 'stale', path: ['version'], newest });
  return Object.assign(error, { name: 'ConflictError', status: 409 });
}

/** A setting that remembers its earlier states. */
export function createVersioned<T>(shelf: Shelf, key: string, now: () => number): Versioned<T> {
  let turn: Promise<unknown> = Promise.resolve();
  const all = async (): Promise<Version<T>[]> => ((await shelf.get(key)) as Version<T>[] | null) ?? [];
  const add = async (
    content: T,
    by: string,
    seen: number | undefined,
    allow?: () => void,
  ): Promise<Version<T>> => {
    const before = await all();
    const newest = before[0]?.version ?? 0;
    if (seen !== undefined && seen !== newest) throw stale(key, newest);
    allow?.();
    const next: Version<T> = { version: newest + 1, at: now(), by, content };
    await shelf.set(key, [next, ...before].slice(0, KEPT));
    return next;
  };
  return {
    all,
    save(content, by, seen, allow) {
      const saved = turn.then(() => add(content, by, seen, allow));
      turn = saved.catch(() => undefined);
      return saved;
    },
  };
}
