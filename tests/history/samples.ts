import { createHash } from 'node:crypto';
import type { Consent } from '../../contract/consent';
import type { StoredEvent } from '../../contract/event';

/** Noon of some day, ms UTC. */
export const NOON = Date.UTC(2026, 2, 14, 12);

/** The hash under which a visitor of that name is kept. */
export const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex');

/** A view by the visitor `ada`, unless told otherwise. */
export function anEvent(id: string, given: Partial<StoredEvent> = {}): StoredEvent {
  const visitor = given.visitor ?? hashOf('ada');
  const at = given.at ?? NOON;
  return {
    visitor,
    id,
    type: 'view',
    at,
    receivedAt: at,
    channel: 'web',
    topics: ['televisions'],
    documentIds: ['guide'],
    personalisation: true,
    measurement: true,
    origin: visitor,
    ...given,
  };
}

/** A given consent to both purposes, unless told otherwise. */
export const aConsent = (given: Partial<Consent> = {}): Consent => ({
  personalisation: true,
  measurement: true,
  version: null,
  implied: false,
  at: NOON,
  ...given,
});

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in another order. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
