// A worker whose thread falls over when it is asked for totals.
import { parentPort } from 'node:worker_threads';
import '../../server/src/history/worker-entry';
import type { Request } from '../../server/src/history/worker-messages';

parentPort?.on('message', ({ method }: Request) => {
  if (method === 'totals') throw new Error('the thread falls over');
});
