import { once } from 'node:events';
import type { HistoryStore } from '../../server/src/history/store';
import { startIngest } from './child';
import { hashOf, seeded } from './samples';

const SENDERS = 8;

/** Ids of all that the senders of `ingest.ts` have sent and the store has kept. */
export async function idsIn(store: HistoryStore): Promise<string[]> {
  const visitors = Array.from({ length: SENDERS }, (_, sender) => hashOf(`sender ${sender}`));
  const events = await Promise.all(visitors.map((visitor) => store.eventsOf(visitor)));
  return events.flat().map((event) => event.id);
}

/** Kills a child once it has acknowledged `after` events, `ms` later; answers all that it acknowledged. */
async function ingestUntilKilled(place: string, round: number, after: number, ms: number): Promise<string[]> {
  const ingest = startIngest(place, round);
  while (ingest.acknowledged().length < after) await once(ingest.process.stdout, 'data');
  setTimeout(() => ingest.process.kill('SIGKILL'), ms);
  expect(await ingest.end).toBe('SIGKILL');
  return ingest.acknowledged();
}

/** The ids of the batch that an id of `ingest.ts` belongs to. */
function batchOf(id: string): string[] {
  const [round, sender = 0, batch = 0] = id.split('-').map(Number);
  return Array.from({ length: 1 + ((sender + batch) % 7) }, (_, n) => `${round}-${sender}-${batch}-${n}`);
}

/** All acknowledged are kept, none twice, and no batch by half. */
export function expectKept(acknowledged: readonly string[], kept: readonly string[]): void {
  const distinct = new Set(kept);
  expect(kept).toHaveLength(distinct.size);
  expect(acknowledged.filter((id) => !distinct.has(id))).toStrictEqual([]);
  expect(kept.filter((id) => !batchOf(id).every((other) => distinct.has(other)))).toStrictEqual([]);
}

/** Lets one process after another take events in at a place, kills each, and looks at what is left. */
export async function killAgainAndAgain(
  place: string,
  kills: number,
  kept: () => Promise<string[]>,
): Promise<void> {
  const random = seeded(9);
  const acknowledged: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    const after = 1 + Math.floor(random() * 300);
    acknowledged.push(...(await ingestUntilKilled(place, round, after, random() * 60)));
    expectKept(acknowledged, await kept());
  }
}
