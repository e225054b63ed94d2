import path from 'node:path';
import { createWorkerStore } from '../../server/src/history/worker-store';
import type { Contender, Result } from '../measure';
import { bareSqlite } from './drivers';
import { inDirectory } from './places';
import { compareByClock } from './wall';
import { historyOn, rows, visitorOf } from './workload';
import { fromRow } from '../../server/src/history/codec';

const VISITORS = 500;
const EVENTS = 20;
const CALLS = 500;

/** One row of 1 KB by key, by the bare driver in this thread. */
function rawRead(filename: string): Contender {
  const db = bareSqlite(filename);
  db.exec('CREATE TABLE kilobytes (name BLOB PRIMARY KEY, body TEXT NOT NULL)');
  const names = Array.from({ length: VISITORS }, (_, n) => Buffer.from(visitorOf(n), 'hex'));
  const insert = db.prepare('INSERT INTO kilobytes VALUES (?, ?)');
  db.transaction(() => names.forEach((name) => insert.run(name, 'x'.repeat(1_024))))();
  const read = db.prepare('SELECT body FROM kilobytes WHERE name = ?');
  let next = 0;
  return {
    name: 'the bare driver, one row of 1 KB by its key',
    work: () => {
      for (let n = 0; n < CALLS; n += 1) read.get(names[(next += 1) % VISITORS]);
      return CALLS;
    },
  };
}

/** Profiles of visitors with 20 events: from memory, and folded anew from the store. Needs the built plugin. */
export async function run(): Promise<Result[]> {
  return inDirectory(async (directory) => {
    const store = createWorkerStore({ filename: path.join(directory, 'history.db') });
    await store.open();
    const consent = { personalisation: true, measurement: true, version: null, implied: false, at: 0 };
    for (let n = 0; n < VISITORS; n += 1) {
      const visitor = visitorOf(n);
      await store.putConsent(visitor, consent);
      await store.append(rows(EVENTS).map((row) => ({ ...fromRow(row), visitor })));
    }
    const recalling = (maxBytes?: number): Contender => {
      const history = historyOn(store, maxBytes);
      const names = Array.from({ length: VISITORS }, (_, n) => visitorOf(n));
      let next = 0;
      return {
        name: 'history.recall',
        work: async () => {
          for (let n = 0; n < CALLS; n += 1) await history.recall(names[(next += 1) % VISITORS] ?? '');
          return CALLS;
        },
      };
    };
    const raw = rawRead(path.join(directory, 'raw.db'));
    const warm = await compareByClock('recall-warm', 'profiles/s', recalling(), raw, { seconds: 0.3 });
    const cold = await compareByClock('recall-cold', 'profiles/s', recalling(0), raw, { seconds: 0.3 });
    await store.close();
    return [warm, cold];
  });
}
