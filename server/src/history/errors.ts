/**
 * The driver's code of an error. Never its message, which holds the statement with its values, and those are personal.
 * (Not by `instanceof`: a native driver may have its classes from another realm.)
 */
export const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && typeof error.name === 'string' ? error.name : 'unknown';
};

/** The store cannot be reached or cannot write; nothing of the call was acknowledged. Worth a retry later. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';

  constructor(what: string) {
    super(`the history's store is unavailable: ${what}`);
  }
}

/** More is waiting to be written than the store takes; nothing of the call was kept. Worth a retry soon. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError';

  constructor(readonly waiting: number) {
    super(`the history's store is busy: ${waiting} events are waiting to be written`);
  }
}

/** The store cannot hold what the call handed in; a retry would fail again. */
export class StoreRefusedError extends Error {
  override readonly name = 'StoreRefusedError';

  constructor(code: string) {
    super(`the history's store cannot hold this: ${code}`);
  }
}
