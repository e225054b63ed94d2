// The worker's own bundle: a store on SQLite, whose driver blocks the thread that it runs in.
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { codeOf } from './errors';
import { unpackLetter, type Letter } from './letter';
import type { SqlStore } from './sql-store';
import { createSqliteStore } from './sqlite';
import type { Delivered, Fault, Reply, Request, WorkerSettings } from './worker-messages';

const faultOf = (error: unknown): Fault => {
  if (!(error instanceof Error)) return { name: 'Error', message: codeOf(error) };
  const { name, message } = error;
  return 'waiting' in error && typeof error.waiting === 'number'
    ? { name, message, waiting: error.waiting }
    : { name, message };
};

async function deliver(store: SqlStore, letter: Letter): Promise<Delivered[]> {
  const calls = unpackLetter(letter).map((rows) => store.appendRows(rows));
  const settled = await Promise.allSettled(calls);
  return settled.map((one) => {
    if (one.status === 'rejected') return faultOf(one.reason);
    return one.value.every((outcome) => outcome === 'accepted') ? 'all' : one.value;
  });
}

async function answer(store: SqlStore, { id, method, args }: Request): Promise<Reply> {
  try {
    if (method === 'append') {
      const value = await deliver(store, args[0] as Letter);
      return { id, stats: store.stats(), value };
    }
    const work = store[method].bind(store) as (...given: readonly unknown[]) => Promise<unknown>;
    const value = await work(...args);
    return { id, stats: store.stats(), value };
  } catch (error) {
    return { id, stats: store.stats(), fault: faultOf(error) };
  }
}

function serve(port: MessagePort, settings: WorkerSettings): void {
  const store = createSqliteStore({ ...settings, now: () => performance.now() });
  port.on('message', (request: Request) => {
    void answer(store, request).then((reply) => port.postMessage(reply));
  });
}

if (parentPort) serve(parentPort, workerData as WorkerSettings);
