import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StoredEvent } from '../../contract/event';
import type { Json } from '../../contract/variant';
import { createFold, profileAt, type State } from '../../server/src/engine';
import { createHistory, plainCodec, type History } from '../../server/src/history/history';
import { createSqliteStore } from '../../server/src/history/sqlite';
import type { HistoryStore } from '../../server/src/history/store';
import { shippedUnderstanding } from '../../server/src/settings';
import { aConsent, anEvent, hashOf, NOON, seeded, shuffled } from './samples';

const u = shippedUnderstanding();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ROUNDS = 40;
const KINDS = [
  'view',
  'dwell',
  'search',
  'compare',
  'shortlist',
  'drop',
  'cart',
  'purchase',
  'ask',
  'feedback',
];
const DATA: readonly Json[] = [
  { device: 'phone' },
  { device: 'desktop', hour: 21 },
  { depth: 0.9 },
  { clear: true },
  { clear: false },
];
const TOPICS = [['televisions'], ['cameras'], ['televisions', 'cameras'], []];

/** One of the list. */
const pick = <T>(list: readonly T[], random: () => number): T => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('an empty list');
  return found;
};

/** An event of a hundred days, some at the same ms, most in visits of some minutes. */
function something(visitor: string, n: number, random: () => number): StoredEvent {
  const visit = NOON + Math.floor(random() * 30) * 3.3 * DAY;
  const type = pick(KINDS, random);
  return anEvent(`e${Math.floor(random() * 1e9)}-${n}`, {
    visitor,
    type,
    at: Math.round(visit + Math.floor(random() * 40) * 20_000),
    topics: pick(TOPICS, random),
    documentIds: [`d${Math.floor(random() * 6)}`, `d${6 + Math.floor(random() * 3)}`],
    suggested: {
      stages: [pick(u.stages, random).key],
      attributes: { knowledge: pick(['novice', 'expert'], random) },
    },
    ...(random() < 0.5 && { variant: pick(['plain', 'bold'], random), arguments: [`a${n % 7}`] }),
    ...(random() < 0.2 && { channel: 'store' }),
    ...(type === 'dwell' && { seconds: Math.floor(random() * 200) }),
    ...(type === 'search' && { query: pick(['what is hdr', 'best s95 deal', 'returns'], random) }),
    channel: pick(['web', 'web', 'store', 'app'], random),
    ...(random() < 0.5 && { data: pick(DATA, random) }),
    personalisation: random() < 0.9,
  });
}

describe('a profile', () => {
  let directory: string;
  let stores: HistoryStore[];
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'history-'));
    stores = ['one.db', 'two.db', 'three.db'].map((name) =>
      createSqliteStore({ filename: path.join(directory, name), now: () => NOON }),
    );
    await Promise.all(stores.map((store) => store.open()));
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await rm(directory, { recursive: true });
  });

  const now = NOON + 120 * DAY;
  /** A process that has just started. */
  const aProcess = (store: HistoryStore, snapshots = true): History<State> =>
    createHistory({
      store,
      fold: createFold(u),
      codec: plainCodec(snapshots ? 'shipped' : 'of nobody'),
      now: () => now,
      retentionMs: 365 * DAY,
      snapshotAfter: snapshots ? 15 : Infinity,
    });
  const bytesOf = async (history: History<State>, visitor: string): Promise<string> => {
    const recalled = await history.recall(visitor);
    if (!recalled) throw new Error('nobody');
    const profile = plainCodec('profile').encode(profileAt(recalled.state, now, u));
    expect(profile).not.toMatch(/null,"certainty"|NaN|Infinity/);
    return profile;
  };

  /** Hands events over in some order and some batches; recalls and restarts in between where `restless`. */
  async function live(
    store: HistoryStore,
    visitor: string,
    events: readonly StoredEvent[],
    random: () => number,
    restless: boolean,
  ): Promise<void> {
    const left = shuffled(events, random);
    let history = aProcess(store);
    while (left.length > 0) {
      const outcomes = await history.record(left.splice(0, 1 + Math.floor(random() * 30)));
      expect(new Set(outcomes)).toStrictEqual(new Set(['accepted']));
      if (restless && random() < 0.6) await history.recall(visitor);
      if (restless && random() < 0.4) history = aProcess(store);
    }
  }

  it(`is the same, byte by byte, whatever the order of arrival, the batches, the restarts and the snapshots, over ${ROUNDS} histories`, async () => {
    const random = seeded(20261121);
    let snapshots = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const visitor = hashOf(`round ${round}`);
      const events = Array.from({ length: 30 + Math.floor(random() * 150) }, (_, n) =>
        something(visitor, n, random),
      );
      const until = NOON + Math.floor(random() * 60) * DAY;
      const [old, young] = [events.filter(({ at }) => at < until), events.filter(({ at }) => at >= until)];
      const profiles: string[] = [];
      for (const [index, store] of stores.entries()) {
        const [restless, prunes] = [index !== 1, index !== 2];
        await store.putConsent(visitor, aConsent());
        await live(store, visitor, old, random, restless);
        if (prunes) {
          const stepRows = 1 + Math.floor(random() * 50);
          await aProcess(store).prune(until, { stepRows, pause: () => Promise.resolve() });
        }
        await live(store, visitor, young, random, restless);
        profiles.push(await bytesOf(aProcess(store), visitor));
        profiles.push(await bytesOf(aProcess(store, false), visitor));
        if ((await store.recollect(visitor, 'shipped'))?.snapshot) snapshots += 1;
      }
      expect(new Set(profiles).size).toBe(1);
    }
    expect(snapshots).toBeGreaterThan(ROUNDS / 2);
  });
});
