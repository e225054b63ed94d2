import { createHash } from 'node:crypto';
import { meet, type Visitor } from '../delivery/visitors';
import type { Booted } from '../harness/boot';
import type { Seeded } from '../harness/seed';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ARTICLE = 'api::article.article';

/** When Ada comes for the first time, and when she is looked at. */
export const FIRST = Date.parse('2026-03-02T09:00Z');
export const NOW = FIRST + 30 * DAY;

/** Somebody with a history over three channels. */
export interface Ada extends Visitor {
  /** sha256 of the token's random part, as the site keeps her. */
  readonly id: string;
}

export const idOf = (token: string): string =>
  createHash('sha256')
    .update(token.split('.')[2] ?? '')
    .digest('hex');

/** The app's clock, to be turned by hand. */
export interface Clock {
  now: number;
}

export function clockOf({ strapi }: Booted, now: number): Clock {
  const clock = { now };
  strapi
    .plugin('context-variants')
    .service('clock')
    .set(() => clock.now);
  return clock;
}

/**
 * Ada: searches and reads on the site, opens an email, is advised in the store, comes back, compares and buys. She is an
 * expert by her own word.
 */
export async function receiveAda(app: Booted, ids: Seeded, clock: Clock, first = FIRST): Promise<Ada> {
  clock.now = first;
  const ada = await meet(app);
  const guide = { contentType: ARTICLE, documentId: ids.guide };
  const review = { contentType: ARTICLE, documentId: ids.review };
  const did = async (after: number, ...events: Record<string, unknown>[]) => {
    clock.now = first + after;
    await ada.did(...events);
  };
  await did(0, { type: 'search', query: 'best television', topic: 'televisions' });
  await did(2 * MINUTE, { type: 'view', ...guide });
  await did(6 * MINUTE, { type: 'dwell', seconds: 240, ...guide });
  await did(4 * DAY, { type: 'touch', channel: 'email', ...review });
  await did(
    9 * DAY,
    { type: 'shortlist', channel: 'store', ...guide },
    { type: 'ask', channel: 'store', ...guide },
  );
  await did(9 * DAY + MINUTE, { type: 'shortlist', channel: 'store', ...review });
  clock.now = first + 20 * DAY;
  await ada.patch({ attributes: { knowledge: 'expert' } }).expect(200);
  const both = { contentType: ARTICLE, documentIds: [ids.guide, ids.review] };
  for (let i = 1; i <= 4; i += 1) await did(20 * DAY + i * MINUTE, { type: 'compare', ...both });
  await did(20 * DAY + 6 * MINUTE, { type: 'drop', ...review });
  await did(21 * DAY, { type: 'feedback', data: { clear: true }, ...guide });
  clock.now = first + 30 * DAY;
  return { ...ada, id: idOf(ada.token) };
}
