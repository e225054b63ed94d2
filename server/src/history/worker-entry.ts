// The worker's own bundle: a store on SQLite, whose driver blocks the thread that it runs in.
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { codeOf } from './errors';
import { createSqliteStore } from './sqlite';
import type { HistoryStore } from './store';
import type { Fault, Reply, Request, WorkerSettings } from './worker-messages';

const faultOf = (error: unknown): Fault => {
  if (!(error instanceof Error)) return { name: 'Error', message: codeOf(error) };
  const { name, message } = error;
  return 'waiting' in error && typeof error.waiting === 'number'
    ? { name, message, waiting: error.waiting }
    : { name, message };
};

async function answer(store: HistoryStore, { id, method, args }: Request): Promise<Reply> {
  try {
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
