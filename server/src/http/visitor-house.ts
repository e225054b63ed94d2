import type { Context } from 'koa';
import type { Consent } from '../../../contract/consent';
import type { StoredEvent } from '../../../contract/event';
import type { Profile, ShortlistItem } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import type { Look, NamedEntry } from '../../../contract/visitor-page';
import type { Tokens } from '../delivery/token';
import { forPeopleOfHistory } from './for-people';
import { whoAsks } from './who-asks';

interface Row {
  readonly id: string;
  readonly consent: Consent;
  readonly createdAt: number;
}

/** What the doors to single visitors need of the house. */
export interface VisitorsHouse {
  readonly tokens: Pick<Tokens, 'read'>;
  /** ms UTC. */
  readonly now: () => number;
  understanding(): Understanding;
  /** Null for the journey over the whole site; the key where the topic is gone. */
  topicName(key: string, locale: string): string | null;
  /** How entries are called in public. */
  named(
    entries: readonly Pick<ShortlistItem, 'documentId' | 'contentType'>[],
    locale: string,
  ): Promise<(entry: Pick<ShortlistItem, 'documentId' | 'contentType'>) => NamedEntry>;
  visitor(id: string): Promise<Row | null>;
  /** Rows of visitors whose hash begins so. */
  beginning(hash: string, limit: number): Promise<readonly Row[]>;
  /** Whoever was there last. */
  recent(limit: number): Promise<readonly { visitor: string; at: number; channels: readonly string[] }[]>;
  recall(id: string): Promise<{ readonly profile: Profile } | null>;
  /** Their events for personalisation, oldest first. */
  past(
    id: string,
  ): Promise<{ readonly events: readonly StoredEvent[]; readonly prunedUntil: number | null } | null>;
  /** What was believed at the moments that are worth it, the last of them now. */
  retrace(id: string): Promise<readonly Profile[]>;
  forget(id: string): Promise<void>;
  /** Everything kept of a visitor, as lines of JSON. */
  lines(id: string): AsyncIterable<string>;
  look(id: string, look: Look): Promise<void>;
  looksAt(id: string, limit: number): Promise<readonly Look[]>;
  /** Whether an error means that the store is busy or out of reach, so that trying again helps. */
  isPassing(error: unknown): boolean;
}

export const MINUTE = 60_000;

/** Keeps that whoever asks looks at a visitor. To be done before anything is answered: no look goes unseen. */
export const keepLook = (
  ctx: Context,
  house: Pick<VisitorsHouse, 'look' | 'now'>,
  id: string,
  what: Look['what'],
): Promise<void> => {
  const { id: person }: { id: number } = ctx.state['user'];
  return house.look(id, { at: house.now() - (house.now() % MINUTE), person, what, name: whoAsks(ctx) });
};

/** {@link forPeople}; a store that is down or busy answers 503 with Retry-After. */
export const forLookers = (
  house: () => VisitorsHouse,
  action: (ctx: Context, house: VisitorsHouse) => Promise<void>,
): ((ctx: Context) => Promise<void>) => forPeopleOfHistory(house, (ctx) => action(ctx, house()));
