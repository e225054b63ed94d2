/** What a driver says, without the statement and its values, which are personal. */
const reason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return `${code}: ${error.message.slice(error.message.lastIndexOf(' - ') + 1).replace(/^- /, '')}`;
};

/** The store cannot be reached or cannot write; nothing of the call was acknowledged. Worth a retry later. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';

  constructor(what: string, error?: unknown) {
    super(`the history's store is unavailable: ${what}${error === undefined ? '' : ` (${reason(error)})`}`);
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

  constructor(error: unknown) {
    super(`the history's store cannot hold this (${reason(error)})`);
  }
}
