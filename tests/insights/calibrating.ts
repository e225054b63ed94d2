import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Consent } from '../../contract/consent';
import type { StoredEvent } from '../../contract/event';
import type { ReadinessNumbers } from '../../contract/readiness';
import { createFold, termsAt, type State } from '../../server/src/engine';
import { createHistory, plainCodec } from '../../server/src/history/history';
import { createSqliteStore } from '../../server/src/history/sqlite';
import type { HistoryStore } from '../../server/src/history/store';
import { createCalibration, type Calibration } from '../../server/src/insights/calibrate';
import { shippedUnderstanding } from '../../server/src/settings';
import { aConsent, anEvent, hashOf, NOON, seeded } from '../history/samples';

export const DAY = 24 * 60 * 60 * 1000;
export const GUIDE = 'api::guide.guide';
export const HELP = 'api::help.help';
export const STORY = 'api::story.story';
const MINUTE = 60_000;

/** What one visitor of a {@link Shop} does: kinds of pages in order, and `purchase`. */
export type Visit = readonly string[];

/** A site with a history of its own and a calibration over it; settings are kept in `saved`. */
export interface Shop {
  readonly store: HistoryStore;
  readonly calibration: Calibration;
  readonly saved: { readiness: ReadinessNumbers; by: string; version: number }[];
  /** Lets so many visitors come; `allowed` is what they had agreed to by then, `consent` what they agree to now. */
  receive(
    count: number,
    visit: (random: () => number) => Visit,
    consent?: Partial<Consent>,
    allowed?: Partial<Consent>,
  ): Promise<void>;
  close(): Promise<void>;
}

export async function aShop(): Promise<Shop> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'calibrate-'));
  const store = createSqliteStore({ filename: path.join(dir, 'history.db'), now: () => NOON });
  await store.open();
  const u = shippedUnderstanding();
  const fold = createFold(u);
  const history = createHistory<State>({
    store,
    fold,
    codec: plainCodec('calibrate'),
    now: () => NOON,
    retentionMs: 365 * DAY,
  });
  const saved: Shop['saved'] = [];
  const version = (): number => saved.at(-1)?.version ?? 0;
  const calibration = createCalibration<State>({
    histories: { visitors: history.visitors, events: history.events },
    folding: () => ({ ...fold, terms: (state, at) => termsAt(state, at, u) }),
    names: {
      stage: (key) => u.stages.find((one) => one.key === key)?.label,
      contentType: (uid) => (uid === HELP ? 'Help page' : uid),
    },
    shipped: u.readiness,
    current: () => saved.at(-1)?.readiness ?? u.readiness,
    version,
    save(readiness, by, seen) {
      if (seen !== version()) return Promise.reject(new Error('stale'));
      saved.push({ readiness, by, version: version() + 1 });
      return Promise.resolve({ version: version() });
    },
    now: () => NOON,
    faults: (what, error) => {
      throw new Error(`${what}: ${String(error)}`);
    },
  });
  let came = 0;
  return {
    store,
    calibration,
    saved,
    async receive(count, visit, consent = {}, allowed = consent) {
      const random = seeded(came + 1);
      const agreed = aConsent(consent);
      const all: StoredEvent[] = [];
      for (let i = 0; i < count; i += 1) {
        const visitor = hashOf(`visitor ${(came += 1)}`);
        await store.putConsent(visitor, agreed);
        const { personalisation, measurement } = aConsent(allowed);
        const events = visit(random).map((what, n): StoredEvent => {
          const at = NOON - 30 * DAY + n * MINUTE;
          const common = { visitor, at, personalisation, measurement };
          if (!what.includes('::')) return anEvent(`e${n}`, { ...common, type: what, documentIds: [] });
          return anEvent(`e${n}`, { ...common, contentType: what, documentIds: [`${what}-${n}`] });
        });
        all.push(...events);
      }
      await store.append(all);
    },
    async close() {
      await store.close();
      fs.rmSync(dir, { recursive: true });
    },
  };
}
