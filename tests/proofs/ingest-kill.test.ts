import fs from 'node:fs';
import { freshDir } from '../harness/settings';
import { spawn, type Spawned } from '../harness/spawn';
import { json } from '../harness/exchange';
import { keptEvents } from '../harness/history-file';
import { newVisitor, post } from '../harness/visitor';

const KILLS = 20;
const WRITERS = 4;
const EVENTS_PER_REQUEST = 5;

/** Random numbers of 0-1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Tally {
  readonly acknowledged: Set<string>;
  /** Requests that got no answer: sent again after the restart, with the same ids. */
  unanswered: string[][];
  made: number;
}

/** Sends batches until the app dies; what is acknowledged is noted. */
async function write(app: Spawned, token: string, tally: Tally): Promise<void> {
  for (;;) {
    const ids =
      tally.unanswered.pop() ??
      Array.from({ length: EVENTS_PER_REQUEST }, () => `event-${(tally.made += 1)}`);
    const events = ids.map((id) => ({ id, type: 'view', path: `/pages/${id}` }));
    const answer = await post(app.url, '/events', { events }, { 'X-Context-Visitor': token }).catch(
      () => null,
    );
    if (!answer) {
      tally.unanswered.push(ids);
      return;
    }
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body.toString()}`);
    const { accepted, duplicates, rejected } = json(answer).data;
    expect([accepted + duplicates, rejected]).toEqual([ids.length, []]);
    ids.forEach((id) => tally.acknowledged.add(id));
  }
}

test('killed twenty times at random moments while events pour in, it keeps every acknowledged one, and each once', async () => {
  const random = seeded(20260307);
  const dir = freshDir();
  const settings = { dir, plugin: { limits: { requestsPerMinute: 1_000_000 } } };
  const tally: Tally = { acknowledged: new Set(), unanswered: [], made: 0 };
  let token: string | null = null;
  let interrupted = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const app = await spawn(settings);
    token ??= (await newVisitor(app.url)).token;
    const visitor = token;
    const writers = Array.from({ length: WRITERS }, () => write(app, visitor, tally));
    await new Promise((resolve) => setTimeout(resolve, 20 + random() * 500));
    await app.kill();
    await Promise.all(writers);
    interrupted += tally.unanswered.length;
  }
  // One more start, so that whatever recovery there is has run.
  await (await spawn(settings)).stop(true);

  const stored = (await keptEvents(dir)).map(({ id }) => id).filter((id) => id.startsWith('event-'));
  fs.rmSync(dir, { recursive: true });
  expect(new Set(stored).size).toBe(stored.length);
  const kept = new Set(stored);
  expect([...tally.acknowledged].filter((id) => !kept.has(id))).toEqual([]);
  expect(interrupted).toBeGreaterThan(KILLS);
  expect(tally.acknowledged.size).toBeGreaterThan(1000);
}, 600_000);
