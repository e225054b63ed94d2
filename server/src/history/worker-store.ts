import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Consent } from '../../../contract/consent';
import type { StoredEvent } from '../../../contract/event';
import type { Look } from '../../../contract/visitor-page';
import { toRows } from './codec';
import { codeOf, StoreBusyError, StoreRefusedError, StoreUnavailableError } from './errors';
import type { Order } from './order';
import { Outbox } from './outbox';
import type { AppendOutcome, Checkpoint, HistoryStore, Link, Retirement, StoreStats, Sweep } from './store';
import type { Delivered, Fault, Method, Reply, Request, WorkerSettings } from './worker-messages';

export interface WorkerStoreOptions extends WorkerSettings {
  /** File of the worker's code; that of the built plugin where absent. */
  readonly script?: string;
  /** Options of Node for the worker. */
  readonly execArgv?: readonly string[];
}

interface Call {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Answer<M extends Method> = ReturnType<HistoryStore[M]>;

/** The package finds its own built file, wherever this code ended up. */
const builtScript = (): string =>
  createRequire(import.meta.url).resolve('strapi-plugin-context-variants/history-worker');

function errorOf({ name, message, waiting }: Fault): Error {
  if (name === 'StoreBusyError') return new StoreBusyError(waiting ?? 0);
  if (name === 'StoreRefusedError') return Object.assign(new StoreRefusedError(''), { message });
  if (name === 'TypeError') return new TypeError(message);
  return Object.assign(new StoreUnavailableError(''), { message });
}

/**
 * A store in a thread of its own, so that syncing to the disk holds up no request. Where the thread dies, calls on
 * their way reject with `StoreUnavailableError` (what they wrote may or may not be kept), and the next one starts it
 * anew.
 */
class WorkerStore implements HistoryStore {
  private worker: Worker | null = null;
  private starting: Promise<void> | null = null;
  private wanted = false;
  private next = 0;
  private counted: StoreStats = { commits: 0, accepted: 0, waiting: 0 };
  private readonly calls = new Map<number, Call>();
  private readonly outbox = new Outbox(async (letter) => {
    if (!this.worker) throw new StoreUnavailableError('its thread has ended');
    return (await this.post(this.worker, 'append', [letter])) as Delivered[];
  }, errorOf);

  constructor(private readonly options: WorkerStoreOptions) {}

  async open(): Promise<void> {
    this.wanted = true;
    try {
      await this.ready();
    } catch (error) {
      this.wanted = false;
      throw error;
    }
  }

  async close(): Promise<void> {
    this.wanted = false;
    const { worker } = this;
    if (!worker) return;
    try {
      await this.send(worker, 'close', []);
    } finally {
      this.lose(worker, 'it is closed');
      await worker.terminate();
    }
  }

  async append(events: readonly StoredEvent[]): Promise<readonly AppendOutcome[]> {
    const rows = toRows(events);
    if (!this.worker || this.starting) await this.ready();
    return this.outbox.add(rows);
  }

  eventsOf = (visitor: string) => this.call('eventsOf', visitor);
  eventsAfter = (visitor: string, after: Order | null, limit: number) =>
    this.call('eventsAfter', visitor, after, limit);
  visitorsAfter = (after: string | null, limit: number) => this.call('visitorsAfter', after, limit);
  recollect = (visitor: string, fold: string) => this.call('recollect', visitor, fold);
  recollectAll = (visitors: readonly string[], fold: string) => this.call('recollectAll', visitors, fold);
  known = (names: readonly string[]) => this.call('known', names);
  putSnapshot = (visitor: string, snapshot: Checkpoint) => this.call('putSnapshot', visitor, snapshot);
  oldest = (until: number, limit: number) => this.call('oldest', until, limit);
  retire = (retirement: Retirement) => this.call('retire', retirement);
  sweep = (ends: Sweep, limit: number) => this.call('sweep', ends, limit);
  totals = (from: number, to: number) => this.call('totals', from, to);
  visitor = (visitor: string) => this.call('visitor', visitor);
  putConsent = (visitor: string, consent: Consent) => this.call('putConsent', visitor, consent);
  erase = (visitor: string, until: number) => this.call('erase', visitor, until);
  isErased = (visitor: string) => this.call('isErased', visitor);
  link = (name: string, person: string, link: Link) => this.call('link', name, person, link);
  unlink = (name: string) => this.call('unlink', name);
  living = (names: readonly string[]) => this.call('living', names);
  latest = (limit: number) => this.call('latest', limit);
  keepLook = (visitor: string, look: Look) => this.call('keepLook', visitor, look);
  looksAt = (visitor: string, limit: number) => this.call('looksAt', visitor, limit);
  ping = () => this.call('ping');

  stats(): StoreStats {
    return this.counted;
  }

  private async call<M extends Method>(
    method: M,
    ...args: Parameters<HistoryStore[M]>
  ): Promise<Awaited<Answer<M>>> {
    // not even a turn later where it runs: calls keep their order
    const worker = this.worker && !this.starting ? this.worker : await this.ready();
    return (await this.send(worker, method, args)) as Awaited<Answer<M>>;
  }

  private async ready(): Promise<Worker> {
    if (!this.wanted) throw new StoreUnavailableError('it is closed');
    if (!this.worker) this.starting = this.start().finally(() => (this.starting = null));
    await this.starting;
    if (!this.worker) throw new StoreUnavailableError('its thread has ended');
    return this.worker;
  }

  private async start(): Promise<void> {
    const { script, execArgv, ...settings } = this.options;
    const worker = new Worker(script ?? builtScript(), {
      workerData: settings,
      ...(execArgv && { execArgv: [...execArgv] }),
    });
    this.worker = worker;
    worker.on('message', (reply: Reply) => this.hear(worker, reply));
    worker.on('error', (error) => this.lose(worker, `its thread failed: ${codeOf(error)}`));
    worker.on('exit', () => this.lose(worker, 'its thread has ended'));
    try {
      await this.send(worker, 'open', []);
    } catch (error) {
      this.lose(worker, 'opening failed');
      await worker.terminate();
      throw error;
    }
  }

  private send(worker: Worker, method: Method, args: readonly unknown[]): Promise<unknown> {
    this.outbox.flush();
    return this.post(worker, method, args);
  }

  private post(worker: Worker, method: Method, args: readonly unknown[]): Promise<unknown> {
    const request: Request = { id: (this.next += 1), method, args };
    return new Promise((resolve, reject) => {
      worker.postMessage(request);
      this.calls.set(request.id, { resolve, reject });
      // whoever waits for an answer keeps the process alive, an idle thread does not
      worker.ref();
    });
  }

  private hear(worker: Worker, reply: Reply): void {
    this.counted = reply.stats;
    const call = this.calls.get(reply.id);
    this.calls.delete(reply.id);
    if (this.calls.size === 0) worker.unref();
    if ('fault' in reply) call?.reject(errorOf(reply.fault));
    else call?.resolve(reply.value);
  }

  private lose(worker: Worker, why: string): void {
    if (this.worker !== worker) return;
    this.worker = null;
    const calls = [...this.calls.values()];
    this.calls.clear();
    for (const { reject } of calls) reject(new StoreUnavailableError(why));
  }
}

/** The history in an SQLite file of its own, in a thread of its own. Call `open` first. */
export const createWorkerStore = (options: WorkerStoreOptions): HistoryStore => new WorkerStore(options);
