/** The store cannot be reached or cannot write; nothing of the call was acknowledged. Worth a retry later. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';

  constructor(what: string, cause?: unknown) {
    super(`the history's store is unavailable: ${what}`, { cause });
  }
}

/** More is waiting to be written than the store takes; nothing of the call was kept. Worth a retry soon. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError';

  constructor(readonly waiting: number) {
    super(`the history's store is busy: ${waiting} events are waiting to be written`);
  }
}
