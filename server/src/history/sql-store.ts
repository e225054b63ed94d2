import type { Knex } from 'knex';
import type { Consent } from '../../../contract/consent';
import type { StoredEvent } from '../../../contract/event';
import type { Look } from '../../../contract/visitor-page';
import { appendIn, outcomesOf } from './append';
import { toRows, visitorBytes, type EventRow } from './codec';
import { snapshotIn } from './checkpoints';
import type { Dialect } from './dialect';
import { findKin } from './kin';
import { findKnown, findLiving, linkIn, unlinkIn } from './links';
import { codeOf, StoreRefusedError, StoreUnavailableError } from './errors';
import { GroupCommit } from './group-commit';
import { findLooks, keepLookIn } from './looks';
import { EVENTS, migrate } from './migrations';
import type { Order } from './order';
import { findAfter, findEvents, findLatest, recollectFrom } from './recollect';
import { recollectAll } from './recollect-all';
import { findOldest, retireIn } from './retire';
import type * as Store from './store';
import { findTotals, sweepIn } from './sweep';
import { consentIn, eraseIn, findTombstone, findVisitor } from './visitors';
import { findVisitorsAfter } from './walk-visitors';

export interface SqlStoreOptions {
  /** ms. */
  readonly now: () => number;
  /** Longest time an event waits for company, in ms; 5 where absent. */
  readonly windowMs?: number;
  /** Events of one transaction; 1,000 where absent. */
  readonly eventsPerCommit?: number;
  /** Events that may wait to be written; 20,000 where absent. */
  readonly maxWaiting?: number;
}

/** The store over any database that knex speaks; what differs is the dialect. */
export class SqlStore implements Store.HistoryStore {
  private db: Knex | null = null;
  private commits = 0;
  private accepted = 0;
  private readonly group: GroupCommit<EventRow, Store.AppendOutcome>;

  constructor(
    private readonly dialect: Dialect,
    options: SqlStoreOptions,
  ) {
    this.group = new GroupCommit({
      commit: (rows) => this.commit(rows),
      blamesItem: (error) => error instanceof StoreRefusedError,
      now: options.now,
      windowMs: options.windowMs ?? 5,
      maxItems: options.eventsPerCommit ?? 1_000,
      maxWaiting: options.maxWaiting ?? 20_000,
      lanes: dialect.lanes,
    });
  }

  async open(): Promise<void> {
    if (this.db) return;
    const db = this.dialect.connect();
    try {
      await this.dialect.check(db);
      await migrate(db, this.dialect);
      this.db = db;
    } catch (error) {
      await db.destroy();
      if (error instanceof StoreUnavailableError) throw error;
      // nothing personal in here: only the connection and the tables
      throw new StoreUnavailableError(`opening failed: ${String(error)}`);
    }
  }

  async close(): Promise<void> {
    await this.group.flush();
    const db = this.db;
    this.db = null;
    await db?.destroy();
  }

  async append(events: readonly StoredEvent[]): Promise<readonly Store.AppendOutcome[]> {
    return this.appendRows(toRows(events));
  }

  /** {@link append} of rows. */
  appendRows(rows: readonly EventRow[]): Promise<readonly Store.AppendOutcome[]> {
    return this.group.add(rows);
  }

  async eventsOf(visitor: string): Promise<readonly StoredEvent[]> {
    const name = visitorBytes(visitor);
    return this.read(async (db) => findEvents(db, await findKin(db, name)));
  }

  async eventsAfter(visitor: string, after: Order | null, limit: number): Promise<readonly StoredEvent[]> {
    const name = visitorBytes(visitor);
    return this.read(async (db) => findAfter(db, await findKin(db, name), after, limit));
  }

  async visitorsAfter(after: string | null, limit: number): Promise<readonly Store.VisitorRow[]> {
    const name = after === null ? null : visitorBytes(after);
    return this.read((db) => findVisitorsAfter(db, name, limit));
  }

  async recollect(visitor: string, fold: string): Promise<Store.Recollection | null> {
    const name = visitorBytes(visitor);
    return this.read((db) => recollectFrom(db, name, fold));
  }

  async recollectAll(
    visitors: readonly string[],
    fold: string,
  ): Promise<readonly (Store.Recollection | null)[]> {
    const names = visitors.map(visitorBytes);
    return this.read((db) => recollectAll(db, names, fold));
  }

  async known(names: readonly string[]): Promise<readonly string[]> {
    const all = names.map(visitorBytes);
    return this.read((db) => findKnown(db, all));
  }

  async putSnapshot(visitor: string, snapshot: Store.Checkpoint): Promise<boolean> {
    const name = visitorBytes(visitor);
    return this.write('change', (trx) => snapshotIn(trx, name, snapshot));
  }

  async oldest(until: number, limit: number): Promise<Store.Aged | null> {
    return this.read((db) => findOldest(db, until, limit));
  }

  async retire(retirement: Store.Retirement): Promise<number> {
    return this.write('change', (trx) => retireIn(trx, retirement));
  }

  async sweep(ends: Store.Sweep, limit: number): Promise<number> {
    return this.write('change', (trx) => sweepIn(trx, ends, limit));
  }

  async totals(from: number, to: number): Promise<readonly Store.Total[]> {
    return this.read((db) => findTotals(db, from, to));
  }

  async visitor(visitor: string): Promise<Store.VisitorRow | null> {
    const name = visitorBytes(visitor);
    return this.read((db) => findVisitor(db, name));
  }

  async isErased(visitor: string): Promise<boolean> {
    const name = visitorBytes(visitor);
    return this.read((db) => findTombstone(db, name));
  }

  async putConsent(visitor: string, consent: Consent): Promise<Store.VisitorRow | null> {
    const name = visitorBytes(visitor);
    return this.write('change', (trx) => consentIn(trx, name, consent));
  }

  async erase(visitor: string, until: number): Promise<void> {
    const name = visitorBytes(visitor);
    return this.write('change', (trx) => eraseIn(trx, name, until));
  }

  async link(name: string, person: string, link: Store.Link): Promise<Store.Linked | null> {
    const [one, other] = [visitorBytes(name), visitorBytes(person)];
    return this.write('change', (trx) => linkIn(trx, one, other, link));
  }

  async unlink(name: string): Promise<readonly string[]> {
    const bytes = visitorBytes(name);
    return this.write('change', (trx) => unlinkIn(trx, bytes));
  }

  async living(names: readonly string[]): Promise<string | null> {
    const all = names.map(visitorBytes);
    return this.read((db) => findLiving(db, all));
  }

  async latest(limit: number): Promise<readonly StoredEvent[]> {
    return this.read((db) => findLatest(db, limit));
  }

  async keepLook(visitor: string, look: Look): Promise<void> {
    const name = visitorBytes(visitor);
    return this.write('append', (trx) => keepLookIn(trx, name, look));
  }

  async looksAt(visitor: string, limit: number): Promise<readonly Look[]> {
    const name = visitorBytes(visitor);
    return this.read((db) => findLooks(db, name, limit));
  }

  async ping(): Promise<void> {
    await this.read((db) => db(EVENTS).select('at').first());
  }

  stats(): Store.StoreStats {
    return { commits: this.commits, accepted: this.accepted, waiting: this.group.waiting };
  }

  private async commit(rows: readonly EventRow[]): Promise<readonly Store.AppendOutcome[]> {
    const plain = await this.read((db) => this.dialect.appendPlain(db, rows));
    const outcomes = plain
      ? outcomesOf(rows, plain)
      : await this.write('append', (trx) => appendIn(trx, this.dialect, rows));
    this.commits += 1;
    this.accepted += outcomes.filter((outcome) => outcome === 'accepted').length;
    return outcomes;
  }

  private live(): Knex {
    if (!this.db) throw new StoreUnavailableError('it is closed');
    return this.db;
  }

  private write<T>(kind: 'append' | 'change', work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.read((db) =>
      db.transaction(async (trx) => {
        await this.dialect.lock(trx, kind);
        return work(trx);
      }),
    );
  }

  private async read<T>(work: (db: Knex) => Promise<T>): Promise<T> {
    const db = this.live();
    try {
      return await work(db);
    } catch (error) {
      if (this.dialect.blamesRow(error)) throw new StoreRefusedError(codeOf(error));
      if (error instanceof StoreUnavailableError) throw error;
      throw new StoreUnavailableError(codeOf(error));
    }
  }
}
