// A child process that appends until it is killed and prints what was acknowledged. Arguments: file or connection, round,
// batches of each sender (endless where absent).
import { writeSync } from 'node:fs';
import { createPostgresStore, type PostgresConnection } from '../../server/src/history/postgres';
import { createSqliteStore } from '../../server/src/history/sqlite';
import { anEvent, hashOf } from './samples';

const [place = '', round = '', batches = 'Infinity'] = process.argv.slice(2);
const store = place.startsWith('{')
  ? createPostgresStore({ connection: JSON.parse(place) as PostgresConnection, now: Date.now })
  : createSqliteStore({ filename: place, now: Date.now });

/** One sender: batches of 1 to 7 events, each batch sent twice. */
async function send(sender: number): Promise<void> {
  for (let batch = 0; batch < Number(batches); batch += 1) {
    const events = Array.from({ length: 1 + ((sender + batch) % 7) }, (_, n) =>
      anEvent(`${round}-${sender}-${batch}-${n}`, { visitor: hashOf(`sender ${sender}`) }),
    );
    await Promise.all([store.append(events), store.append(events)]);
    // straight to the pipe: what this process still buffers dies with it
    writeSync(1, events.map(({ id }) => `${id}\n`).join(''));
  }
}

async function ingest(): Promise<void> {
  await store.open();
  await Promise.all(Array.from({ length: 8 }, (_, sender) => send(sender)));
  await store.close();
}

void ingest();
